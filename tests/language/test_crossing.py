"""Names that are compared across languages."""

from __future__ import annotations

import pytest

from sitegen.language.crossing import sounds
from sitegen.matching.crossing import are_alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Olena Stavchuk", "en"), ("Оленою Ставчук", "uk")),
        (("Joren Falkberg", "en"), ("Йореном Фалькбергом", "uk")),
        (("Gleb Stupenko", "en"), ("Глеба Ступенко", "ru")),
        (("Maryna Hlushko", "en"), ("Марина Глушко", "uk")),
        (("Maryna Hlushko", "en"), ("Глушко", "uk")),
        (("Juri Schtschukin", "de"), ("Yuri Shchukin", "en")),
        (("Çavuşoğlu", "tr"), ("Cavusoglu", "en")),
        (("Zaragoza", "es"), ("Saragossa", "de")),
        (("Norvège", "fr"), ("Norwegen", "de")),
        (("Україна", "uk"), ("Ukraine", "en")),
    ],
)
def test_one_name_in_two_languages_sounds_alike(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert are_alike(sounds(*one), sounds(*other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Olena Stavchuk", "en"), ("Петро Ставчук", "uk")),
        (("Norvège", "fr"), ("Schweden", "de")),
        (("Katrin Vollmar", "en"), ("Katrin Vollmer-Haas", "de")),
        (("Lyon", "fr"), ("Linz", "de")),
        (("", "fr"), ("", "de")),
    ],
)
def test_other_names_do_not(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert not are_alike(sounds(*one), sounds(*other))
