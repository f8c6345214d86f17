from __future__ import annotations

from sitegen.language.cldr import find, translations

CATALOG = """
msgid ""
msgstr ""
"Language: uk\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 ? 0 : n%10<5 ? 1 : 2);\\n"

msgid "Sources"
msgstr "Джерела"

msgctxt "kind of actor"
msgid "State"
msgstr "Держава"

msgid "{n} event"
msgid_plural "{n} events"
msgstr[0] "{n} подія"
msgstr[1] "{n} події"
msgstr[2] "{n} подій"

#, fuzzy
msgid "Places"
msgstr "Місто"

msgid "Topics"
msgstr ""

msgid "{n} source"
msgid_plural "{n} sources"
msgstr[0] "{n} джерело"
msgstr[1] ""
msgstr[2] ""
"""


def test_a_catalog_gives_what_is_translated_and_checked() -> None:
    read = translations(CATALOG.encode())
    assert read.catalog == {
        ("", "Sources"): ("Джерела",),
        ("kind of actor", "State"): ("Держава",),
        ("", "{n} event"): ("{n} подія", "{n} події", "{n} подій"),
    }
    assert [read.plural(number) for number in (21, 22, 25)] == [0, 1, 2]


def test_a_language_is_found_by_its_tag() -> None:
    found = find("sr-Latn-RS")
    assert found is not None
    assert str(found) == "sr_Latn_RS"
    assert find("tlh") is None
    assert find("x_y z") is None
