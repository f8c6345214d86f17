"""A made-up chronology in Arabic, with all that a page can show.

Nothing in it has a Latin letter but the titles and words of sources in other languages, so
every other Latin letter of a page is one of ours that was not translated.
"""

from __future__ import annotations

from typing import Final

_SITE: Final = """\
title: جسر النهر القديم
description: تسلسل زمني موثق لبناء الجسر وافتتاحه.
language: ar
author: مكتب التوثيق
contact: "https://example.org/contact"
licence: رخصة مفتوحة
base_url: "https://example.org/bridge/"
holes: true
"""
_NOTES: Final = """\
- id: plan
  title: المهندسة ليلى منصور تعرض تصميم الجسر
  date: 1998-03~
  actors: [layla, {actor: council, role: مضيف}]
  place: {name: "قاعة البلدية، المدينة القديمة", lat: 33.5, lon: 36.3}
  tags: [بناء, تصميم]
  importance: major
  status: confirmed
  summary: عُرض التصميم على المجلس **للمرة الأولى**.
  body: |
    ## الخلفية

    كان النهر يُعبر بالقوارب. انظر [المنهج](method.html).
  sources:
    - {url: "https://example.org/a", title: تصميم جديد, publisher: صحيفة النهر, language: ar, date: 1998-04, archive: "https://example.org/archive/a"}
    - {url: "https://example.org/b", title: "A bridge in two drawings", publisher: صحيفة الميناء, language: en}
    - {article: bericht, quote: "Die Brücke soll im Frühjahr fertig werden."}
  claims:
    - {by: مسؤول سابق, date: 1998-02, text: عُرض قبل ذلك بشهر.}
    - {by: bericht, date: 1998-04-02}
  corrections:
    - {date: 2001-05-04, text: صُحح اسم القاعة. وكان النص السابق يذكر قاعة أخرى في الحي نفسه من المدينة القديمة.}
  related: [opening]
- id: works
  title: بدء الأعمال على الضفتين
  date: 1999-05-03/..
  time: "10:30"
  zone: Asia/Damascus
  actors: [council, layla, سالم, نادر, هالة, وليد, يوسف, جميل]
  place: المدينة القديمة
  tags: [بناء]
  importance: minor
  status: attributed
  sources: [{url: "https://example.org/c", title: بدء الأعمال}]
- id: opening
  title: افتتاح الجسر
  date: "[2001-04-15..2001-04-20]"
  actors: [layla]
  place: المدينة القديمة
  tags: [افتتاح]
  status: disputed
  sources: [{url: "https://example.org/d", title: الافتتاح}]
- id: toll
  title: إلغاء الرسوم
  date: 2001-05-01/2001-05-07
  status: retracted
  aliases: [old-toll]
  sources: [{url: "https://example.org/e", title: الرسوم}]
- id: flood
  title: فيضان قديم
  date: -0043
- id: anniversary
  title: الذكرى
  date: 2001-05-01/2001-05-07
  actors: [council]
"""
_BERICHT: Final = """\
Die neue Brücke

Harbour, 2. April 1998 - Die Brücke soll im Frühjahr fertig werden. Das sagte die Ingenieurin Layla Mansour am Donnerstag.

Am 3. Mai 1999 begannen die Arbeiten an beiden Ufern, wie die Stadt mitteilte.
"""
_MAQAL: Final = """\
اجتماع في المدينة القديمة

المدينة القديمة، 4 مايو 2001 - قالت ليلى منصور يوم الخميس إن الجسر مفتوح للجميع.
"""

ARABIC: Final = {
    "content/site.yaml": _SITE,
    "content/notes/all.yaml": _NOTES,
    "content/pages/method.md": "# المنهج\n\n## أول\n\nنص.\n\n## ثان\n\nنص.\n\n## ثالث\n\nنص.\n",
    "content/actors/layla.yaml": (
        "name: ليلى منصور\nkind: person\naliases: [ليلى]\nborn: 1960\ndied: 2015-06-01\n"
        "summary: مهندسة.\nroles: [{title: كبيرة المهندسين, of: council, from: 1997, to: 2001-06}]\n"
        'links: [{title: صفحتها, url: "https://example.org/layla"}]\n'
    ),
    "content/actors/council.yaml": "name: مجلس المدينة\nkind: organisation\n",
    "seeds/bericht.txt": _BERICHT,
    "seeds/bericht.yaml": (
        "title: Die neue Brücke\npublisher: صحيفة هامبورغ\nlanguage: de\n"
        'published: 1998-04-02\nurl: "https://example.org/bericht"\n'
    ),
    "seeds/maqal.txt": _MAQAL,
    "seeds/maqal.yaml": "title: اجتماع\nlanguage: ar\npublished: 2001-05-04\n",
}
