from __future__ import annotations

import pytest

from sitegen.language.dates import Setting, find

THURSDAY = (2022, 3, 10)

EXPECTED = {
    "de": [
        ("in den Neunzigerjahren", "Neunzigerjahren", "199X"),
        ("zum Jahresende 2022", "Jahresende 2022", "2022"),
        ("Am Tag darauf brannte es.", "Tag darauf", "2022-03-11"),
        ("10.03.2022, 08.15 Uhr", "10.03.2022, 08.15 Uhr", "2022-03-10T08:15:00"),
        ("am Samstag kommender Woche", "Samstag kommender Woche", "2022-03-19"),
        ("In der Nacht zum Sonntag brannte es.", "der Nacht zum Sonntag",
         "2022-03-05/2022-03-06"),
        ("Am Dienstagabend brannte es.", "Dienstagabend", "2022-03-08"),
        ("Um 3.45 Uhr am Samstagmorgen krachte es.", "3.45 Uhr am Samstagmorgen",
         "2022-03-05T03:45:00"),
        ("im ersten Quartal 2022", "ersten Quartal 2022", "2022-33"),
        ("Am 07.10. begann es.", "07.10.", "2021-10-07"),
        ("Am Wochenende regnete es.", "Wochenende", "2022-03-05/2022-03-06"),
        ("mehr als im Vorjahr", "Vorjahr", "2021"),
        ("an Heiligabend", "Heiligabend", "2021-12-24"),
        ("Am Montag, dem 4. Mai 1998, brannte es.", "Montag, dem 4. Mai 1998",
         "1998-05-04"),
        ("Am 3. Februar brannte es.", "3. Februar", "2022-02-03"),
        ("Im Juli 1969 brannte es.", "Juli 1969", "1969-07"),
        ("vom 3. bis 7. März", "3. bis 7. März", "2022-03-03/2022-03-07"),
        ("Am Mittwoch sagte sie ab.", "Mittwoch", "2022-03-09"),
        ("Am Montag wird sie reden.", "Montag", "2022-03-14"),
        ("Gestern brannte es.", "Gestern", "2022-03-09"),
        ("Gestern Abend brannte es.", "Gestern Abend", "2022-03-09"),
        ("Letzte Woche brannte es.", "Letzte Woche", "2022-02-28/2022-03-06"),
        ("im vergangenen Jahr", "vergangenen Jahr", "2021"),
        ("im nächsten Monat", "nächsten Monat", "2022-04"),
        ("vor zwei Tagen", "vor zwei Tagen", "2022-03-08"),
        ("in den 1960er Jahren", "1960er", "196X"),
        ("Seit 2014 ist Krieg.", "2014", "2014"),
        ("am 24.02.2022", "24.02.2022", "2022-02-24"),
        ("am 03.07.2019", "03.07.2019", "2019-07-03"),
        ("Ende April", "Ende April", "2022-04"),
        ("Donnerstag, 3. 2.", "Donnerstag, 3. 2.", "2022-02-03"),
    ],
    "fr": [
        ("les années quatre-vingt-dix", "les années quatre-vingt-dix", "199X"),
        ("dans deux semaines", "dans deux semaines", "2022-03-21/2022-03-27"),
        ("Dans la nuit de samedi à dimanche, il neigeait.",
         "la nuit de samedi à dimanche", "2022-03-05/2022-03-06"),
        ("dans la nuit du 5 au 6 mars", "la nuit du 5 au 6 mars",
         "2022-03-05/2022-03-06"),
        ("lundi 14 mars à 9h30", "lundi 14 mars à 9h30", "2022-03-14T09:30:00"),
        ("au premier trimestre 2022", "premier trimestre 2022", "2022-33"),
        ("au XIXe siècle", "XIXe siècle", "18XX"),
        ("ce mercredi", "ce mercredi", "2022-03-09"),
        ("La veille, il neigeait.", "La veille", "2022-03-09"),
        ("Lundi 4 mai 1998, il y eut un feu.", "Lundi 4 mai 1998", "1998-05-04"),
        ("Le 1er février, il neigeait.", "Le 1er février", "2022-02-01"),
        ("en juillet 1969", "juillet 1969", "1969-07"),
        ("du 3 au 7 mars", "3 au 7 mars", "2022-03-03/2022-03-07"),
        ("Elle a parlé mercredi.", "mercredi", "2022-03-09"),
        ("Elle va parler lundi.", "lundi", "2022-03-14"),
        ("mardi dernier", "mardi dernier", "2022-03-08"),
        ("Hier, elle a parlé.", "Hier", "2022-03-09"),
        ("aujourd’hui", "aujourd’hui", "2022-03-10"),
        ("la semaine dernière", "la semaine dernière", "2022-02-28/2022-03-06"),
        ("l'année dernière", "l'année dernière", "2021"),
        ("le mois prochain", "le mois prochain", "2022-04"),
        ("il y a deux jours", "il y a deux jours", "2022-03-08"),
        ("dans les années 1960", "les années 1960", "196X"),
        ("depuis 2014", "2014", "2014"),
        ("03/07/2019", "03/07/2019", "2019-07-03"),
    ],
    "es": [
        ("a las 20:30 del domingo 6 de marzo", "20:30 del domingo 6 de marzo",
         "2022-03-06T20:30:00"),
        ("los años noventa", "los años noventa", "199X"),
        ("dentro de dos semanas", "dentro de dos semanas", "2022-03-21/2022-03-27"),
        ("Anoche ardió.", "Anoche", "2022-03-09"),
        ("la noche del sábado al domingo", "la noche del sábado al domingo",
         "2022-03-05/2022-03-06"),
        ("6 mar (EFE)", "6 mar", "2022-03-06"),
        ("La madrugada del domingo ardió.", "La madrugada del domingo", "2022-03-06"),
        ("en el siglo XIX", "el siglo XIX", "18XX"),
        ("a principios de año", "principios de año", "2022"),
        ("el primero de mayo de 1998", "el primero de mayo de 1998", "1998-05-01"),
        ("El lunes 4 de mayo de 1998", "El lunes 4 de mayo de 1998", "1998-05-04"),
        ("el 3 de febrero", "el 3 de febrero", "2022-02-03"),
        ("en julio de 1969", "julio de 1969", "1969-07"),
        ("del 3 al 7 de marzo", "3 al 7 de marzo", "2022-03-03/2022-03-07"),
        ("Habló el miércoles.", "el miércoles", "2022-03-09"),
        ("Hablará el lunes.", "el lunes", "2022-03-14"),
        ("el martes pasado", "el martes pasado", "2022-03-08"),
        ("Ayer habló.", "Ayer", "2022-03-09"),
        ("la semana pasada", "la semana pasada", "2022-02-28/2022-03-06"),
        ("el año pasado", "el año pasado", "2021"),
        ("el próximo mes", "el próximo mes", "2022-04"),
        ("hace dos días", "hace dos días", "2022-03-08"),
        ("desde 2014", "2014", "2014"),
        ("a mediados de abril", "mediados de abril", "2022-04"),
    ],
    "uk": [
        ("6 березня близько 14:30", "6 березня близько 14:30", "2022-03-06T14:30:00"),
        ("Наступного дня була пожежа.", "Наступного дня", "2022-03-11"),
        ("у першій половині березня", "першій половині березня",
         "2022-03-01/2022-03-15"),
        ("у ніч на неділю, 6 березня", "ніч на неділю, 6 березня",
         "2022-03-05/2022-03-06"),
        ("у першому кварталі 2022 року", "першому кварталі 2022 року", "2022-33"),
        ("у ХІХ столітті", "ХІХ столітті", "18XX"),
        ("Торік була пожежа.", "Торік", "2021"),
        ("11 березня о 10:30", "11 березня о 10:30", "2022-03-11T10:30:00"),
        ("У понеділок, 4 травня 1998 року, була пожежа.",
         "понеділок, 4 травня 1998 року", "1998-05-04"),
        ("3 лютого була пожежа.", "3 лютого", "2022-02-03"),
        ("У липні 1969 року була пожежа.", "липні 1969 року", "1969-07"),
        ("з 3 до 7 березня", "3 до 7 березня", "2022-03-03/2022-03-07"),
        ("У середу вона заявила.", "середу", "2022-03-09"),
        ("У п’ятницю вона заявила.", "п’ятницю", "2022-03-04"),
        ("Зустріч відбудеться в понеділок.", "понеділок", "2022-03-14"),
        ("Учора була пожежа.", "Учора", "2022-03-09"),
        ("минулого тижня", "минулого тижня", "2022-02-28/2022-03-06"),
        ("минулого року", "минулого року", "2021"),
        ("наступного місяця", "наступного місяця", "2022-04"),
        ("два дні тому", "два дні тому", "2022-03-08"),
        ("три роки тому", "три роки тому", "2019"),
        ("у 1960-х роках", "1960-х роках", "196X"),
        ("з 2014 року", "2014 року", "2014"),
        ("у січні", "січні", "2022-01"),
    ],
    "ru": [
        ("в девяностых", "девяностых", "199X"),
        ("в марте текущего года", "марте текущего года", "2022-03"),
        ("по итогам III квартала 2021 года", "III квартала 2021 года", "2021-35"),
        ("в ночь на воскресенье", "ночь на воскресенье", "2022-03-05/2022-03-06"),
        ("в ночь с 5 на 6 марта", "ночь с 5 на 6 марта", "2022-03-05/2022-03-06"),
        ("вечером в среду", "вечером в среду", "2022-03-09"),
        ("до конца года", "конца года", "2022"),
        ("в 1990-е годы", "1990-е годы", "199X"),
        ("через месяц", "через месяц", "2022-04"),
        ("6 мар - РИА Новости", "6 мар", "2022-03-06"),
        ("В понедельник, 4 мая 1998 года, был пожар.",
         "понедельник, 4 мая 1998 года", "1998-05-04"),
        ("3 февраля был пожар.", "3 февраля", "2022-02-03"),
        ("В июле 1969 года был пожар.", "июле 1969 года", "1969-07"),
        ("с 3 по 7 марта", "3 по 7 марта", "2022-03-03/2022-03-07"),
        ("В среду она заявила.", "среду", "2022-03-09"),
        ("Встреча состоится в понедельник.", "понедельник", "2022-03-14"),
        ("Вчера был пожар.", "Вчера", "2022-03-09"),
        ("на прошлой неделе", "прошлой неделе", "2022-02-28/2022-03-06"),
        ("в прошлом году", "прошлом году", "2021"),
        ("в следующем месяце", "следующем месяце", "2022-04"),
        ("два дня назад", "два дня назад", "2022-03-08"),
        ("пять лет назад", "пять лет назад", "2017"),
        ("в 1960-х годах", "1960-х годах", "196X"),
        ("с 2014 года", "2014 года", "2014"),
        ("5 мая 2014 г.", "5 мая 2014 г.", "2014-05-05"),
    ],
    "tr": [
        ("martın ilk haftasında", "martın ilk haftasında", "2022-03-01/2022-03-07"),
        ("2021 yazında", "2021 yazında", "2021-22"),
        ("1990'ların sonunda", "1990'ların sonunda", "199X"),
        ("gelecek hafta salı günü", "gelecek hafta salı günü", "2022-03-15"),
        ("20. yüzyılın başında", "20. yüzyılın başında", "19XX"),
        ("Cumartesiyi pazara bağlayan gece yandı.",
         "Cumartesiyi pazara bağlayan gece", "2022-03-05/2022-03-06"),
        ("2022'nin ilk çeyreğinde", "2022'nin ilk çeyreğinde", "2022-33"),
        ("mart ayında", "mart ayında", "2022-03"),
        ("çarşamba günü", "çarşamba günü", "2022-03-09"),
        ("yıl sonuna kadar", "yıl sonuna", "2022"),
        ("4 Mayıs 1998 Pazartesi yangın çıktı.", "4 Mayıs 1998 Pazartesi",
         "1998-05-04"),
        ("3 Şubat'ta yangın çıktı.", "3 Şubat", "2022-02-03"),
        ("Temmuz 1969'da yangın çıktı.", "Temmuz 1969", "1969-07"),
        ("3-7 Mart", "3-7 Mart", "2022-03-03/2022-03-07"),
        ("Çarşamba günü konuştu.", "Çarşamba günü", "2022-03-09"),
        ("Pazartesi günü konuşacak.", "Pazartesi günü", "2022-03-14"),
        ("Dün konuştu.", "Dün", "2022-03-09"),
        ("Geçen hafta konuştu.", "Geçen hafta", "2022-02-28/2022-03-06"),
        ("geçen yıl", "geçen yıl", "2021"),
        ("gelecek ay", "gelecek ay", "2022-04"),
        ("iki gün önce", "iki gün önce", "2022-03-08"),
        ("1960'larda", "1960'larda", "196X"),
        ("1991 yılında", "1991 yılında", "1991"),
        ("2014'te", "2014", "2014"),
        ("2021 yılının şubat ayında", "2021 yılının şubat", "2021-02"),
        ("bu yılın şubat ayında", "bu yılın şubat", "2022-02"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "words", "when"),
    [(code, *case) for code, cases in EXPECTED.items() for case in cases],
)
def test_each_language_says_the_same_in_its_own_words(
    language: str, text: str, words: str, when: str
) -> None:
    (found,) = find(text, Setting(THURSDAY, language))
    assert (found.text, found.when.text if found.when else None) == (words, when)


@pytest.mark.parametrize("language", ["en-GB", "EN", "xx", ""])
def test_a_language_without_a_table_is_read_as_english(language: str) -> None:
    (found,) = find("He left yesterday.", Setting(THURSDAY, language))
    assert found.value == "2022-03-09"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La planète Mars est rouge."),
        ("ru", "Марта сказала."),
        ("uk", "Лютий мороз."),
        ("tr", "Ocak yanıyor."),
        ("de", "Ein 84 Jahre alter Mann"),
    ],
)
def test_words_that_are_months_by_chance_are_no_dates(language: str, text: str) -> None:
    assert not [item for item in find(text, Setting(THURSDAY, language)) if item.when]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Herr März sagte ab."),
        ("de", "die Seite 1999"),
        ("es", "Abril Pérez y Domingo López hablaron."),
        ("fr", "le vol 1912"),
        ("ru", "Среда обитания и рейс 1492"),
        ("uk", "2024 особи"),
        ("tr", "2024 kişi izledi."),
    ],
)
def test_names_and_numbers_are_no_dates_in_any_language(
    language: str, text: str
) -> None:
    assert find(text, Setting(THURSDAY, language=language)) == ()
