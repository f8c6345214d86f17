"""Which language a text is written in, where its script or small words tell."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

_SAMPLE = 6000  # characters
_ENOUGH = 4  # small words, before anything is said
_SMALL: Final[dict[str, frozenset[str]]] = {
    language: frozenset(small.split())
    for language, small in {
        "de": "der die das und ist nicht mit den von zu auf für ein eine dem des sich "
        "auch als im wird hat am",
        "en": "the of and to in a is that for on with was as at by it from he has his "
        "said are",
        "es": "el la los las de y que en un una por con para se del al es su lo como "
        "más",
        "fr": "le la les des et que en un une du pour dans est par sur qui au avec "
        "pas ne plus a",
        "it": "il la le di e che in un una per con del della non si dei è nel alla "
        "gli da",
        "nl": "de het een en van in is dat op te zijn met voor niet aan er door om",
        "pl": "w i na z że się do nie jest o to po przez od za dla jak jego po",
        "pt": "o a os as de e que em um uma do da no na por com para não se ao foi",
        "tr": "ve bir bu da de için ile olarak olan en daha çok gibi sonra kadar ise",
    }.items()
}
_SCRIPTS: Final = (
    ("ja", re.compile(r"[\u3041-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ar", re.compile(r"[\u0620-\u06ff]")),
    ("he", re.compile(r"[\u05d0-\u05ea]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
)
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
_RUSSIAN = re.compile(r"[ыэъёЫЭЪЁ]")


_TURKISH = re.compile(r"[ğıİ]")  # Azeri has them too, and a letter of its own
_WORD = re.compile(r"[^\W\d_]+")
_NON_ASCII_LETTER = re.compile(r"[^\W\d_\x00-\x7f]")


def guess(text: str) -> str:
    """Return a BCP 47 language, "" where the text does not tell."""
    sample = text[:_SAMPLE]
    if foreign := len(_NON_ASCII_LETTER.findall(sample)):
        letters = sum(map(str.isalpha, sample))
        if foreign > letters * 0.15 and (language := _by_script(sample, letters)):
            return language
    return _by_small_words(sample)


def _by_script(sample: str, letters: int) -> str:
    for language, script in _SCRIPTS:
        if len(script.findall(sample)) > letters * 0.15:
            return language
    if len(_CYRILLIC.findall(sample)) > letters * 0.5:
        ukrainian = len(_UKRAINIAN.findall(sample))
        russian = len(_RUSSIAN.findall(sample))
        return "" if ukrainian == russian else "uk" if ukrainian > russian else "ru"
    return ""


def _by_small_words(sample: str) -> str:
    words = Counter(_WORD.findall(sample.casefold()))
    counts = sorted(
        (sum(words[word] for word in small if word in words), language)
        for language, small in _SMALL.items()
    )
    if len(_TURKISH.findall(sample)) > words.total() / 12 > 0 and "ə" not in sample:
        return "tr"
    (second, _), (first, language) = counts[-2:]
    is_clear = first >= _ENOUGH and first > second * 1.15 and first * 12 > words.total()
    return language if is_clear else ""
