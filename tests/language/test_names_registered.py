from __future__ import annotations

import pytest

from sitegen.core.documents import ActorKind
from sitegen.core.registry import registry
from tests.language.articles import actor
from tests.language.naming import (
    ORGANISATION,
    RUSSIA,
    found,
)


@pytest.mark.parametrize(
    "spelling",
    ["Zelenskyy", "Zelensky", "Zelenskiy", "Zelenskyi", "Zelenskij", "ZELENSKYY"],
)
def test_a_name_is_found_in_any_transliteration(spelling: str) -> None:
    assert found(f"Volodymyr {spelling} spoke.") == [
        (f"Volodymyr {spelling}", "volodymyr-zelenskyy")
    ]


@pytest.mark.parametrize(
    ("form", "who"),
    [
        ("Sergei Lavrov", "sergey-lavrov"),
        ("Sergej Lawrow", "sergey-lavrov"),
        ("Mevlut Cavusoglu", "mevlut-cavusoglu"),
        ("Mevlüt Çavuşoğlu", "mevlut-cavusoglu"),
        ("Antonio Guterres", "antonio-guterres"),
    ],
)
def test_accents_and_endings_do_not_hide_a_name(form: str, who: str) -> None:
    assert (form, who) in found(f"On that day {form} arrived.")


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        (
            "Дмитро Кулеба приїхав. Журналісти питали Кулебу, потім Кулебі подякували.",
            ["Дмитро Кулеба", "Кулебу", "Кулебі"],
        ),
        (
            "Розмову з Дмитром Кулебою скасовано. Рішення Кулеби здивувало.",
            ["Дмитром Кулебою", "Кулеби"],
        ),
    ],
)
def test_ukrainian_case_endings_are_seen_through(text: str, forms: list[str]) -> None:
    who = [form for form, name in found(text, language="uk") if name == "dmytro-kuleba"]
    assert who == forms


def test_russian_case_endings_are_seen_through() -> None:
    text = "Об этом говорили с Сергеем Лавровым. Слова Лаврова услышали в России."
    assert found(text, language="ru") == [
        ("Сергеем Лавровым", "sergey-lavrov"),
        ("Лаврова", "sergey-lavrov"),
        ("России", "russia"),
    ]


def test_a_surname_is_somebodys_only_where_the_full_name_stands() -> None:
    assert found("Kuleba left. Then Dmytro Kuleba came back.") == [
        ("Kuleba", "dmytro-kuleba"),
        ("Dmytro Kuleba", "dmytro-kuleba"),
    ]
    assert found("A certain Kuleba said so.") == [("Kuleba", "?Kuleba")]


def test_a_title_or_a_state_before_a_surname_names_a_registered_person() -> None:
    assert ("Zelenskyy", "volodymyr-zelenskyy") in found("President Zelenskyy agreed.")
    assert ("Lavrov", "sergey-lavrov") in found("Russia’s Lavrov refused.")
    assert ("Lavrov", "sergey-lavrov") not in found("President Lavrov refused.")
    before = found("President Zelenskyy agreed.", published="2018-01-01")
    assert ("Zelenskyy", "volodymyr-zelenskyy") not in before


def test_two_people_of_one_surname_are_never_fused() -> None:
    known = registry([actor("Joe Marlow"), actor("Ann Marlow")])
    both = found("Joe Marlow met Ann Marlow. Marlow smiled.", known)
    assert both == [
        ("Joe Marlow", "joe-marlow"),
        ("Ann Marlow", "ann-marlow"),
        ("Marlow", "?Marlow"),
    ]
    other = found("Joe Marlow met Dora Marlow. Marlow smiled.", known)
    assert other[1:] == [("Dora Marlow", "?Dora Marlow"), ("Marlow", "?Marlow")]


@pytest.mark.parametrize(
    ("registered", "written"),
    [
        ("Kim Jong-il", "Kim Jong-un"),
        ("Dmitry Kuleba", "Dmytro Kuleba"),
        ("Vladimir Petrov", "Volodymyr Petrov"),
        ("Maria Ivanova", "Marina Ivanova"),
        ("George Bush", "Georgia Bush"),
        ("Ali Hassan", "Ali Hussein"),
        ("Jan Novak", "Jana Novak"),
        ("Anders Berg", "Andres Berg"),
    ],
)
def test_likeness_alone_makes_nobody_a_registered_person(
    registered: str, written: str
) -> None:
    known = registry([actor(registered)])
    assert all(who.startswith("?") for _, who in found(f"{written} spoke.", known))


def test_a_name_that_two_actors_share_is_neithers() -> None:
    known = registry([actor("Li Wei", "The Baker"), actor("Li Wen", "The Baker")])
    assert all(who.startswith("?") for _, who in found("They saw The Baker.", known))


def test_names_in_capitals_alone_are_not_found_in_common_words() -> None:
    known = registry([actor("World Health Organization", "WHO", kind=ORGANISATION)])
    text = "Who knows? The WHO does."
    assert found(text, known) == [("WHO", "world-health-organization")]


def test_names_without_capitals_are_found_too() -> None:
    known = registry([actor("Xi Jinping", "习近平"), actor("bell hooks")])
    text = "会上，习近平发表讲话。"
    assert found(text, known, language="zh") == [("习近平", "xi-jinping")]
    assert ("bell hooks", "bell-hooks") in found("A book by bell hooks.", known)


def test_a_registered_group_of_small_words_is_one_name() -> None:
    known = registry([actor("Russian delegation", kind=ActorKind.GROUP), RUSSIA])
    assert found("The Russian delegation left.", known) == [
        ("Russian delegation", "russian-delegation")
    ]


@pytest.mark.parametrize(
    ("text", "role", "who"),
    [
        ("Russia's foreign minister arrived.", "foreign minister", "sergey-lavrov"),
        ("The Russian foreign minister arrived.", "foreign minister", "sergey-lavrov"),
        ("The foreign minister of Russia left.", "foreign minister", "sergey-lavrov"),
        ("The Kremlin spokesperson shrugged.", "spokesperson", "dmitry-peskov"),
        ("The Kremlin spokesman shrugged.", "spokesman", "dmitry-peskov"),
        ("The U.N. Secretary General flew in.", "Secretary General",
         "antonio-guterres"),
        ("Ukraine’s president agreed.", "president", "volodymyr-zelenskyy"),
    ],
)  # fmt: skip
def test_a_role_leads_to_who_held_it(text: str, role: str, who: str) -> None:
    assert (role, who) in found(text)


@pytest.mark.parametrize("published", ["2003-01-01", ""])
def test_a_role_is_nobodys_outside_its_time(published: str) -> None:
    names = found("Russia's foreign minister arrived.", published=published)
    assert names == [("Russia", "russia")]


def test_a_role_before_a_name_is_not_counted_twice() -> None:
    text = "Ukraine’s foreign minister, Dmytro Kuleba, met the Russian president."
    assert found(text) == [
        ("Ukraine", "ukraine"),
        ("Dmytro Kuleba", "dmytro-kuleba"),
        ("Russian", "russia"),
    ]


def test_a_role_of_a_state_that_nobody_registered_names_nobody() -> None:
    assert found("Norway's foreign minister arrived.") == [("Norway", "?Norway")]
