"""Months, weekdays and what newspapers print around a date, by language.

The words are data: a language is added by adding its words. Months stand in the
order of the year, spellings of one month divided by a bar, in the case that dates
want them in.
"""

from __future__ import annotations

from typing import Final

MONTHS: Final[dict[str, str]] = {
    "ar": "يناير|كانون الثاني فبراير|شباط مارس|آذار|اذار أبريل|ابريل|إبريل|نيسان "
    "مايو|أيار|ايار يونيو|حزيران يوليو|تموز أغسطس|اغسطس|آب سبتمبر|أيلول|ايلول "
    "أكتوبر|اكتوبر|تشرين الأول نوفمبر|تشرين الثاني ديسمبر|كانون الأول",
    "de": "januar|jänner|jan februar|feber|feb märz|maerz|mär april|apr mai juni|jun "
    "juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez",
    "en": "january|jan february|feb march|mar april|apr may june|jun july|jul "
    "august|aug september|sept|sep october|oct november|nov december|dec",
    "es": "enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul "
    "agosto|ago septiembre|setiembre|sept|sep octubre|oct noviembre|nov diciembre|dic",
    "fr": "janvier|janv février|fevrier|févr mars avril|avr mai juin juillet|juil "
    "août|aout septembre|sept octobre|oct novembre|nov décembre|decembre|déc",
    "it": "gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu "
    "luglio|lug agosto|ago settembre|set ottobre|ott novembre|nov dicembre|dic",
    "nl": "januari februari maart|mrt april mei juni juli augustus september oktober "
    "november december",
    "pl": "stycznia|styczeń lutego|luty marca|marzec kwietnia|kwiecień maja|maj "
    "czerwca|czerwiec lipca|lipiec sierpnia|sierpień września|wrzesień "
    "października|październik listopada|listopad grudnia|grudzień",
    "pt": "janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul "
    "agosto|ago setembro|set outubro|out novembro|nov dezembro|dez",
    "ru": "января|янв февраля|февр|фев марта|мар апреля|апр мая июня|июн июля|июл "
    "августа|авг сентября|сент|сен октября|окт ноября|ноя декабря|дек",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня "
    "листопада грудня",
}

# From Monday, in the cases that "on Monday" takes.
WEEKDAYS: Final[dict[str, str]] = {
    "ar": "الإثنين|الاثنين الثلاثاء الأربعاء|الاربعاء الخميس الجمعة السبت الأحد|الاحد",
    "de": "montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag",
    "en": "monday|mon tuesday|tue|tues wednesday|wed thursday|thu|thurs friday|fri "
    "saturday sunday",
    "es": "lunes martes miércoles|miercoles jueves viernes sábado|sabado domingo",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "ja": "月曜 火曜 水曜 木曜 金曜 土曜 日曜",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "pl": "poniedziałek wtorek środę|środa czwartek piątek sobotę|sobota "
    "niedzielę|niedziela",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira "
    "sábado domingo",
    "ru": "понедельник вторник среду|среда четверг пятницу|пятница субботу|суббота "
    "воскресенье",
    "tr": "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    "uk": "понеділок вівторок середу|середа четвер п'ятницю|п’ятницю|п'ятниця "
    "суботу|субота неділю|неділя",
}

# Words before the day on which an article came out.
PUBLISHED: Final[dict[str, str]] = {
    "ar": "تاريخ النشر|نشر في|نشرت في|نُشر",
    "de": "veröffentlicht|erstveröffentlicht|erschienen|publiziert|erstellt",
    "en": "published|posted|first published|created|publication date|issued|filed",
    "es": "publicado|publicada|fecha de publicación",
    "fr": "publié|publiée|mis en ligne|paru|date de publication",
    "it": "pubblicato|pubblicata",
    "ja": "公開|配信|掲載|発表",
    "nl": "gepubliceerd|geplaatst",
    "pl": "publikacja|opublikowano|data publikacji|dodano|data dodania",
    "pt": "publicado|publicada",
    "ru": "опубликовано|дата публикации|создано",
    "tr": "yayınlanma|yayın tarihi|yayınlandı|eklenme|giriş|oluşturulma",
    "uk": "опубліковано|дата публікації",
}

# Words before the day on which it was last changed.
UPDATED: Final[dict[str, str]] = {
    "ar": "آخر تحديث|تم التحديث|تحديث",
    "de": "aktualisiert|zuletzt aktualisiert|aktualisierung|stand",
    "en": "updated|last updated|last modified|modified|update",
    "es": "actualizado|actualizada|última actualización",
    "fr": "mis à jour|mise à jour|modifié|actualisé",
    "it": "aggiornato|aggiornata|ultimo aggiornamento",
    "ja": "更新|最終更新",
    "nl": "bijgewerkt|laatst gewijzigd|gewijzigd",
    "pl": "aktualizacja|zaktualizowano|ostatnia aktualizacja",
    "pt": "atualizado|atualizada|última atualização",
    "ru": "обновлено|изменено|последнее обновление",
    "tr": "güncelleme|güncellendi|son güncelleme|güncellenme",
    "uk": "оновлено|останнє оновлення",
}

# Zones whose countries write the day first, or the month; names are as printed.
_DAY_FIRST_ZONES = (
    "GMT BST IST CET CEST MEZ MESZ EET EEST MSK SAST WAT EAT PKT NPT SGT AEST AEDT "
    "NZST NZDT WIB TRT TSİ"
)
_MONTH_FIRST_ZONES = "EST EDT ET CST CDT CT MST MDT PST PDT PT AKST HST"
# Languages whose papers never put the month first.
_DAY_FIRST_LANGUAGES = "de es fr it nl pl pt ru tr uk ar"

DAY_FIRST_ZONES: Final = frozenset(_DAY_FIRST_ZONES.split())
MONTH_FIRST_ZONES: Final = frozenset(_MONTH_FIRST_ZONES.split())
DAY_FIRST_LANGUAGES: Final = frozenset(_DAY_FIRST_LANGUAGES.split())
