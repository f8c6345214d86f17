"""Pages in other languages than English: dates, numbers and the order of names."""

from __future__ import annotations

import pytest

from sitegen.core.date_words import gutter, spoken, words
from sitegen.core.edtf import parse
from sitegen.core.locale import Message, Plural, fill_in
from sitegen.language.speech import speak, translated

COUNT = Plural("{n} event", "{n} events")
DAYS = [  # what is hardest to say: prepositions, cases, articles, firsts of a month
    *("2022-03-01~", "2022-03~", "2022~", "202X~", "2022-02-24/..", "2022-02/.."),
    *("2022/..", "199X/..", "2022-02-24~/..", "../2022-03-10", "../2022"),
    *("[2022-04-15..2022-04-20]", "2022-03-01/2022-03-07", "2022-03/2022-05-10"),
    *("2022-03-XX", "[..2022-03-10]", "[..1984]", "-0043-03-15", "2022-33/.."),
]
SAID = {
    "de": [
        *("um den 1. März 2022", "um März 2022", "um 2022"),
        *("2020er-Jahre (Datum ungefähr)", "seit dem 24. Februar 2022"),
        *("seit Februar 2022", "seit 2022", "seit den 1990er-Jahren"),
        *("seit dem 24. Februar 2022 (ungefähr)", "bis zum 10. März 2022"),
        *("bis 2022", "an einem Tag zwischen dem 15. und 20. April 2022"),
        *("1.–7. März 2022", "von März 2022 bis zum 10. Mai 2022"),
        *("an einem Tag im März 2022", "spätestens am 10. März 2022"),
        *("spätestens 1984", "15. März 44 v. Chr."),
        "seit dem ersten Quartal 2022",
    ],
    "fr": [
        *("vers le 1er mars 2022", "vers mars 2022", "vers 2022"),
        *("années 2020 (date approximative)", "depuis le 24 février 2022"),
        *("depuis février 2022", "depuis 2022", "depuis les années 1990"),
        *("depuis le 24 février 2022 environ", "jusqu’au 10 mars 2022"),
        *("jusqu’en 2022", "un jour entre le 15 et le 20 avril 2022"),
        *("1er–7 mars 2022", "depuis mars 2022 jusqu’au 10 mai 2022"),
        *("un jour en mars 2022", "au plus tard le 10 mars 2022"),
        *("au plus tard en 1984", "15 mars 44 av. J.-C."),
        "depuis le premier trimestre 2022",
    ],
    "es": [
        *("hacia el 1 de marzo de 2022", "hacia marzo de 2022", "hacia 2022"),
        *("década de 2020 (fecha aproximada)", "desde el 24 de febrero de 2022"),
        *("desde febrero de 2022", "desde 2022", "desde la década de 1990"),
        "desde el 24 de febrero de 2022 aproximadamente",
        *("hasta el 10 de marzo de 2022", "hasta 2022"),
        *("un día entre el 15 y el 20 de abril de 2022", "1–7 de marzo de 2022"),
        "desde marzo de 2022 hasta el 10 de mayo de 2022",
        *("un día de marzo de 2022", "el 10 de marzo de 2022 o antes"),
        *("en 1984 o antes", "15 de marzo de 44 a. C."),
        "desde el primer trimestre de 2022",
    ],
    "uk": [
        *("близько 1 березня 2022", "близько березня 2022 року"),
        *("близько 2022 року", "2020-ті роки (дата приблизна)"),
        *("від 24 лютого 2022", "від лютого 2022 року", "від 2022 року"),
        *("від 1990-х років", "від 24 лютого 2022 (приблизно)"),
        *("до 10 березня 2022", "до 2022 року"),
        *("в один із днів між 15 і 20 квітня 2022", "1–7 березня 2022"),
        "від березня 2022 року до 10 травня 2022",
        *("в один із днів березня 2022 року", "не пізніше 10 березня 2022"),
        *("не пізніше 1984 року", "15 березня 44 до н. е."),
        "від першого кварталу 2022 року",
    ],
    "ru": [
        *("около 1 марта 2022", "около марта 2022 года", "около 2022 года"),
        *("2020-е годы (дата приблизительная)", "с 24 февраля 2022"),
        *("с февраля 2022 года", "с 2022 года", "с 1990-х годов"),
        *("с 24 февраля 2022 (приблизительно)", "до 10 марта 2022"),
        *("до 2022 года", "в один из дней между 15 и 20 апреля 2022"),
        *("1–7 марта 2022", "с марта 2022 года до 10 мая 2022"),
        *("в один из дней марта 2022 года", "не позднее 10 марта 2022"),
        *("не позднее 1984 года", "15 марта 44 до н. э."),
        "с первого квартала 2022 года",
    ],
    "tr": [
        *("1 Mart 2022 dolayları", "Mart 2022 dolayları", "2022 dolayları"),
        *("2020–2029 yılları (yaklaşık tarih)", "24 Şubat 2022 tarihinden beri"),
        *("Şubat 2022 tarihinden beri", "2022 yılından beri"),
        *("1990–1999 yıllarından beri", "yaklaşık 24 Şubat 2022 tarihinden beri"),
        *("10 Mart 2022 tarihine kadar", "2022 yılına kadar"),
        *("15 ile 20 Nisan 2022 arasında bir gün", "1–7 Mart 2022"),
        "Mart 2022 tarihinden 10 Mayıs 2022 tarihine kadar",
        *("Mart 2022 içinde bir gün", "en geç 10 Mart 2022", "en geç 1984"),
        *("15 Mart MÖ 44", "2022 birinci çeyreği döneminden beri"),
    ],
    "ar": [
        *("نحو 1 مارس 2022", "نحو مارس 2022", "نحو 2022"),
        *("الأعوام 2020–2029 (تاريخ تقريبي)", "منذ 24 فبراير 2022"),
        *("منذ فبراير 2022", "منذ 2022", "منذ الأعوام 1990–1999"),
        *("منذ 24 فبراير 2022 تقريبًا", "حتى 10 مارس 2022", "حتى 2022"),
        *("في أحد الأيام بين 15 و20 أبريل 2022", "1–7 مارس 2022"),
        *("من مارس 2022 إلى 10 مايو 2022", "في يوم ما من مارس 2022"),
        *("في 10 مارس 2022 أو قبله", "في 1984 أو قبله", "15 مارس 44 ق.م"),
        "منذ الربع الأول من 2022",
    ],
}


@pytest.mark.parametrize("code", translated())
def test_dates_are_said_as_the_language_builds_them(code: str) -> None:
    language = speak(code).dates
    said = [words(parse(text), language) for text in DAYS]
    assert dict(zip(DAYS, said, strict=True)) == dict(
        zip(DAYS, SAID[code], strict=True)
    )


@pytest.mark.parametrize(
    ("code", "text", "lines"),
    [
        ("de", "2022-03-14/2022-03-17", ("14.–17. März", "4 Tage")),
        ("uk", "2022-03-01", ("1 бер.", "вівторок")),
        ("uk", "2022-03-01/2022-03-05", ("1–5 бер.", "5 днів")),
        ("uk", "2022-03-01/2022-03-02", ("1–2 бер.", "2 дні")),
        ("ru", "2022-05~", ("ок. май", "приблизительно")),
        ("fr", "../199X", ("jusque dans les années 1990", "")),
        ("ar", "2022-03-01/2022-03-02", ("1–2 مارس", "يومان")),
        ("tr", "2022-02-24/..", ("24 Şub", "sürüyor")),
    ],
)
def test_the_gutter_is_short(code: str, text: str, lines: tuple[str, str]) -> None:
    assert gutter(parse(text), speak(code).dates) == lines


def test_a_screen_reader_hears_no_dash() -> None:
    for code in translated():
        said = spoken(parse("2022-02-28/2022-03-03"), speak(code).dates)
        assert "–" not in said, code


def test_numbers_are_grouped_as_the_language_groups_them() -> None:
    said = {code: speak(code).count(COUNT, 12_345) for code in ("de", "es", "fr", "ar")}
    assert said == {
        "de": "12.345 Ereignisse",
        "es": "12.345 hechos",
        "fr": "12\u202f345 événements",
        "ar": "12,345 حدثًا",
    }
    assert speak("es").count(COUNT, 1234) == "1234 hechos"
    assert speak("de").count(COUNT, 1234) == "1.234 Ereignisse"


def test_a_count_takes_the_form_of_its_number() -> None:
    counts = (1, 2, 5, 11, 21, 22, 101)
    assert [speak("uk").count(COUNT, number) for number in counts] == [
        *("1 подія", "2 події", "5 подій", "11 подій"),
        *("21 подія", "22 події", "101 подія"),
    ]
    assert [speak("ar").count(COUNT, number) for number in (0, 1, 2, 3, 11, 100)] == [
        *("لا أحداث", "حدث واحد", "حدثان", "3 أحداث", "11 حدثًا", "100 حدث"),
    ]
    assert [speak("fr").count(COUNT, number) for number in (0, 1, 2)] == [
        *("0 événement", "1 événement", "2 événements"),
    ]


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("de", ["Abel", "Ähre", "Azur", "Öl", "Ostern", "Straße", "Strauß", "Über"]),
        ("es", ["Nano", "Ñandú", "Oso"]),
        ("tr", ["Cem", "Çağ", "Ilgaz", "İzmir", "Oya", "Ömer", "Sari", "Şule"]),
        ("uk", ["Гай", "Ґава", "Ема", "Європа", "Іван", "Їжак", "Йосип", "Рим"]),
        ("ru", ["Елена", "Ёлкин", "Ершов", "Иван", "Йод", "Яна", "Adam", "Zorn"]),
        ("ar", ["7 يوم", "أحمد", "بغداد", "تونس", "يافا", "Adam"]),
        ("en", ["1 May", "Çelik", "Czech", "Émile", "Emma", "Zorn", "Київ"]),
    ],
)
def test_names_stand_in_the_order_of_the_alphabet(code: str, names: list[str]) -> None:
    turned = names[::-1]
    assert sorted(turned, key=speak(code).sort_key) == names


def test_a_phrase_begins_with_a_capital_of_its_language() -> None:
    assert speak("tr").capitalised("istanbul") == "İstanbul"
    assert speak("de").capitalised("istanbul") == "Istanbul"


def test_regional_variants_share_the_words_and_have_their_own_months() -> None:
    assert words(parse("2022-03-10"), speak("ar-LB").dates) == "10 آذار 2022"
    assert speak("ar-LB").say(Message("Sources")) == "المصادر"
    assert speak("pt-BR").language_name("de") == "German"  # no catalog: English
    assert speak("de-AT").language_name("pt-BR") == "Portugiesisch"


def test_right_to_left_follows_the_language() -> None:
    assert [
        code for code in (*translated(), "he", "ckb", "yi") if speak(code).is_rtl
    ] == ["ar", "he", "ckb", "yi"]


def test_a_language_without_a_catalog_speaks_english_and_says_so() -> None:
    unknown = speak("tlh")
    assert not unknown.is_translated
    assert unknown.say(Message("Sources")) == "Sources"
    assert unknown.count(COUNT, 1200) == "1,200 events"
    assert speak("en-GB").is_translated


def test_names_are_filled_in_and_braces_in_values_stay() -> None:
    assert fill_in("{a}, {b}", a="{b}", b="{a}") == "{b}, {a}"
    assert fill_in("{n} of {all}", n=3) == "3 of {all}"
    assert fill_in("{ {a}", a=1) == "{ 1"
