from __future__ import annotations

import pytest

from sitegen.core.documents import ActorKind
from sitegen.core.registry import Registry
from sitegen.language.names import Reader, mentions
from tests.language.articles import article
from tests.language.naming import (
    KNOWN,
    ORGANISATION,
    PERSON,
    STATE,
    found,
    kinds,
    where,
)


def test_peoples_and_adjectives_stand_for_their_state() -> None:
    text = "Russian and Turkish envoys met Ukrainians."
    story = article(text, headline=False)
    got = [(one.form, one.actor, one.rule) for one in mentions(story, KNOWN)]
    assert got == [
        ("Russian", "russia", "demonym"),
        ("Turkish", "turkey", "demonym"),
        ("Ukrainians", "ukraine", "demonym"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "form", "who"),
    [
        ("de", "Die türkische Regierung schwieg.", "türkische", "turkey"),
        ("de", "Ein russisches Schiff sank.", "russisches", "russia"),
        ("fr", "Le ministre russe est parti.", "russe", "russia"),
        ("es", "Los ministros rusos llegaron.", "rusos", "russia"),
        ("uk", "Це російський корабель.", "російський", "russia"),
        ("ru", "Это украинского города касается.", "украинского", "ukraine"),
        ("de", "In Russland schneit es.", "Russland", "russia"),
        ("fr", "La visite en Ukraine est finie.", "Ukraine", "ukraine"),
        ("es", "Rusia no respondió.", "Rusia", "russia"),
    ],
)
def test_other_languages_name_states_in_their_own_way(
    language: str, text: str, form: str, who: str
) -> None:
    assert (form, who) in found(text, language=language)


@pytest.mark.parametrize(
    "text",
    [
        "Moscow says the talks will go on.",
        "Moscow's demands did not change.",
        "The plan was dropped, according to Moscow.",
    ],
)
def test_a_capital_that_speaks_or_acts_is_its_government(text: str) -> None:
    assert ("Moscow", "russia") in found(text)


@pytest.mark.parametrize(
    "text", ["They met in Moscow on Monday.", "Snow fell near Moscow."]
)
def test_a_capital_where_something_happens_is_a_place(text: str) -> None:
    assert found(text) == []
    assert where(text) == ["Moscow"]


def test_countries_come_from_the_tables_of_cldr() -> None:
    assert kinds("Officials from Kyrgyzstan, Belize and Laos met a Fijian envoy.") == {
        "Kyrgyzstan": STATE,
        "Belize": STATE,
        "Laos": STATE,
        "Fijian": STATE,
    }


@pytest.mark.parametrize("text", ["They told us so.", "Fine china, said the turkey.",
                                  "He likes danish pastry."])  # fmt: skip
def test_small_words_are_no_states(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The court fined President Amadou Kone on Monday.", "Amadou Kone"),
        ("It was signed by Zuri Mbeki, 61, in the end.", "Zuri Mbeki"),
        ("“No,” said Tomasz Wrona.", "Tomasz Wrona"),
        ("Analyst Priya Raman thinks so.", "Priya Raman"),
        ("The striker Luca Bianchi scored.", "Luca Bianchi"),
        ("It names Q. R. Halloran as owner.", "Q. R. Halloran"),
        ("They praised Pieter van der Berg again.", "Pieter van der Berg"),
        ("A note from Dr. Okonkwo came.", "Okonkwo"),
        ("Jan Kowalski won.", "Jan Kowalski"),
        ("Oscar Lindqvist lost.", "Oscar Lindqvist"),
    ],
)
def test_people_are_told_by_title_age_speech_or_given_name(
    text: str, name: str
) -> None:
    assert kinds(text) == {name: PERSON}


def test_a_surname_after_a_full_name_is_the_same_person() -> None:
    story = article(
        "Chair Aino Korhonen resigned. Korhonen gave no reason.", headline=False
    )
    assert [(one.form, one.name) for one in mentions(story, Registry())] == [
        ("Aino Korhonen", "Aino Korhonen"),
        ("Korhonen", "Aino Korhonen"),
    ]


def test_one_name_in_two_spellings_is_one_person_of_an_article() -> None:
    story = article(
        "Minister Sergei Volkov left. Later Sergey Volkov returned.", headline=False
    )
    assert {one.name for one in mentions(story, Registry())} == {"Sergei Volkov"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Department of Mineral Resources and Energy denied it.",
         "Department of Mineral Resources and Energy"),
        ("A report by the World Economic Forum says so.", "World Economic Forum"),
        ("The Food and Drug Administration agreed.", "Food and Drug Administration"),
        ("Shares in Norda AB fell.", "Norda AB"),
        ("The broadcaster Lumen confirmed it.", "Lumen"),
        ("It was sold to Brown & Ashby.", "Brown & Ashby"),
        ("The chip maker ZyneTek grew.", "ZyneTek"),
        ("She joined the OPCW in May.", "OPCW"),
        ("The Court of Arbitration for Sport ruled.", "Court of Arbitration for Sport"),
        ("The Group of Seven met.", "Group of Seven"),
        ("It went to the Advisory Committee on Road Safety.",
         "Advisory Committee on Road Safety"),
    ],
)  # fmt: skip
def test_organisations_are_told_by_their_words_and_letters(
    text: str, name: str
) -> None:
    assert kinds(text) == {name: ORGANISATION}


def test_the_sign_of_a_share_is_no_name() -> None:
    assert kinds("Norda AB (NRDA.ST) fell.") == {"Norda AB": ORGANISATION}


def test_letters_in_brackets_tell_what_stands_before_them() -> None:
    assert kinds("The Rowing Integrity Unit (RIU) met.") == {
        "Rowing Integrity Unit": ORGANISATION,
        "RIU": ORGANISATION,
    }


def test_a_place_with_a_record_of_games_is_its_team() -> None:
    text = "Denver (4-1) won again. They play in Denver on Sunday."
    assert kinds(text) == {"Denver": ORGANISATION}
    assert where(text) == ["Denver"]


def test_a_capitalised_word_alone_has_no_kind() -> None:
    assert kinds("A corridor for Volnivka failed.") == {"Volnivka": None}


def test_a_seat_of_government_acts_or_is_a_place() -> None:
    assert kinds("The Kremlin refused.") == {"Kremlin": ORGANISATION}
    text = "They met in the Kremlin."
    assert kinds(text) == {}
    assert where(text) == ["Kremlin"]


def test_a_short_name_leads_to_the_full_one() -> None:
    text = (
        "The International Harbour Safety Agency (IHSA) met. Norda AB came.\n"
        "The IHSA warned. Analysts said Norda must act."
    )
    story = article(text, headline=False)
    names = {one.form: one.name for one in mentions(story, Registry())}
    assert names["IHSA"] == "International Harbour Safety Agency"
    assert names["Norda"] == "Norda AB"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ANTALYA, Turkey, March 10 - Talks began.", ["ANTALYA", "Turkey"]),
        ("A bus crashed near Ubatuba on Sunday.", ["Ubatuba"]),
        ("Rain hit the town of Mirefleurs again.", ["Mirefleurs"]),
        ("They met in Porsgrunn, Norway, for a day.", ["Porsgrunn"]),
        ("The Kestrel River rose.", ["Kestrel River"]),
        ("It is held in Vienna and Odda this year.", ["Vienna", "Odda"]),
        ("The flight left for the Middle East.", ["Middle East"]),
    ],
)
def test_places_are_told_by_datelines_prepositions_and_their_words(
    text: str, names: list[str]
) -> None:
    assert [name for name in where(text) if name in names] == names


@pytest.mark.parametrize(
    "text",
    [
        "Accessibility links",
        "On Monday the May snow melted.",
        "Midweek, sales rose in a U-shaped curve.",
        "The Russia-Turkey-Ukraine meeting failed to start in London-listed form.",
        "I’m here. Nobody came. Several left.",
        "She won the Harlow Prize under the Clean Rivers Act.",
        "He is a Muslim and a Republican.",
        "See https://example.org/Ada/Lovelace for more.",
        "COVID-19 cases rose in the first quarter.",
    ],
)
def test_words_that_name_no_actor_are_left_alone(text: str) -> None:
    assert kinds(text) == {} or set(kinds(text).values()) == {STATE}


def test_a_headline_in_capitals_is_searched_for_known_names_only() -> None:
    story = article(
        "Osei Quits Rail Board After Row Over Pay\n"
        "Chief executive Abena Osei resigned from Rail Board Ltd on Monday."
    )
    got = [(one.form, one.name) for one in mentions(story, Registry())]
    assert got[0] == ("Osei", "Abena Osei")
    assert "Quits Rail" not in {form for form, _ in got}


def test_who_wrote_and_photographed_is_no_actor() -> None:
    text = "The dam held.\n(Reporting by Ada Obi; Editing by Tom Field)"
    story = article(text, headline=False)
    named = Reader(Registry()).read(story)
    assert named.mentions == ()
    assert [one.form for one in named.credits] == ["Ada Obi", "Tom Field"]


def test_german_nouns_are_no_names() -> None:
    text = "Der Haushalt der Stadt Rostock wächst. Die Opposition nennt das Betrug."
    assert kinds(text, "de") == {}


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "de",
            "Bundesbankpräsident Jonas Falke lobte die Europäische Zentralbank.",
            {"Jonas Falke": PERSON, "Europäische Zentralbank": ORGANISATION},
        ),
        (
            "es",
            "El Tribunal Supremo de España absolvió al ministro Luis Prado.",
            {"Tribunal Supremo de España": ORGANISATION, "Luis Prado": PERSON},
        ),
        (
            "fr",
            "La ministre Aude Lenoir a saisi la Cour de cassation et la Banque Verte.",
            {"Aude Lenoir": PERSON, "Banque Verte": ORGANISATION},
        ),
        (
            "uk",
            "Президент України Остап Вишня відвідав місто.",
            {"України": STATE, "Остап Вишня": PERSON},
        ),
    ],
)
def test_other_languages_have_their_own_titles_and_offices(
    language: str, text: str, names: dict[str, ActorKind]
) -> None:
    assert kinds(text, language) == names


def test_turkish_case_endings_are_cut_off() -> None:
    text = "Başkan Elif Kaya Ankara'da konuştu. Kaya'nın planı hazır."
    assert kinds(text, "tr") == {"Elif Kaya": PERSON, "Kaya": PERSON}
