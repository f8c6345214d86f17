"""Words by which a sentence shows that it tells, quotes, announces or denies.

One pattern for each language and purpose; a language without its own row is read
with what it has, so it gives happenings where others give finer kinds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_NONE: Final = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Cues:
    """The patterns of one language."""

    speech: re.Pattern[str]
    plan: re.Pattern[str] = _NONE
    denial: re.Pattern[str] = _NONE
    pronoun: re.Pattern[str] = _NONE  # a subject that a name before stands for
    doubt: re.Pattern[str] = _NONE
    lead_in: re.Pattern[str] = _NONE  # words that a headline does without
    tail: re.Pattern[str] = _NONE  # ", officials said."


def _words(listed: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(listed.split())})\b", re.IGNORECASE)


_ENGLISH_TAIL: Final = (
    r",?\s+(?:(?:(?:[A-Z][\w.’'-]+|the|a|an|state|local|police|officials?|authorities|"
    r"media|prosecutors|spokes\w+|ministry|he|she|they|it|government|company|court)"
    r"\s+){1,6}(?:said|says|reported|added|announced|told reporters)"
    r"(?:\s+(?:on|in|late|early)\s[\w\s,]{2,30})?"
    r"|according to [^.,;]{2,60}|reports said|sources said)\.?[\"”]?$"
)

CUES: Final[dict[str, Cues]] = {
    "en": Cues(
        speech=re.compile(
            r"\b(?:said|says|saying|told|tells|telling|added|announced|announces|"
            r"asked|asserted|accused|accuses|argued|called (?:for|on|the|it)|claimed|"
            r"claims|cautioned|commented|confirmed|declared|denied|denies|described|"
            r"explained|expressed|insisted|noted|pledged|predicted|promised|proposed|"
            r"queried|quoted|reiterated|remarked|repeated|replied|reported|responded|"
            r"signaled|signalled|stated|stressed|suggested|testified|threatened|tweeted|"
            r"urged|vowed|warned|warns|wrote|in an interview)\b",
            re.IGNORECASE,
        ),
        plan=re.compile(
            r"\b(?:will (?!not\b)|'ll |’ll |shall |to be (?:held|released|published|sworn)|"
            r"(?:is|are|was|were|been) (?:\w+ly )?(?:due|expected|set|scheduled|slated|"
            r"planned|planning|going|likely|poised|about) (?:to|for)\b|plans? to\b|"
            r"planned (?:to|for)\b|intends? to\b|hopes? to\b|aims? to\b|"
            r"would (?:meet|hold|begin|start|resume|take place|visit|travel|launch|"
            r"release|open|be (?:held|released|available))\b|upcoming\b|forthcoming\b)",
            re.IGNORECASE,
        ),
        denial=re.compile(
            r"\b(?:den(?:y|ies|ied) (?:that|having|the|any|it|reports|claims|being)|"
            r"did(?:n['’]t| not)|(?:was|were|has|have|had)(?:n['’]t| not| never)|"
            r"never|no (?:such|meeting|talks|attack|evidence)|refuted|rejected (?:the )?"
            r"(?:claims?|reports?|allegations?))\b",
            re.IGNORECASE,
        ),
        pronoun=re.compile(r"\b(?:he|she|they|it)\b", re.IGNORECASE),
        doubt=re.compile(
            r"\b(?:if|whether|might|may have|could have|rumou?rs?|allegedly|reportedly|"
            r"speculation|unless)\b",
            re.IGNORECASE,
        ),
        lead_in=re.compile(
            r"(?:(?:but|and|so|yet|meanwhile|however|still|also|then|thus|indeed|"
            r"moreover|furthermore|nevertheless|nonetheless|in addition|separately|"
            r"elsewhere|instead|besides|additionally|for example|for instance|"
            r"in the meantime|of course|now)\b,?\s+)+",
            re.IGNORECASE,
        ),
        tail=re.compile(_ENGLISH_TAIL),
    ),
    "de": Cues(
        speech=_words(
            "sagte sagten sagt erklärte erklärten erklärt teilte teilten betonte "
            "kündigte warnte forderte forderten nannte bezeichnete schrieb äußerte "
            "bestätigte dementierte meinte hieß berichtete berichteten"
        ),
        plan=re.compile(
            r"\b(?:wird|werden|soll|sollen|will|wollen|plant|planen|geplant)\b"
        ),
        denial=_words("nicht kein keine keinen dementierte bestritt"),
        pronoun=re.compile(r"\b(?:er|sie|es)\b", re.IGNORECASE),
        lead_in=re.compile(
            r"(?:(?:aber|und|doch|unterdessen|zudem|außerdem|allerdings|jedoch)\b,?\s+)+",
            re.IGNORECASE,
        ),
    ),
    "fr": Cues(
        speech=_words(
            "dit déclaré annoncé affirmé indiqué expliqué précisé ajouté assuré estimé "
            "souligné dénoncé accusé confirmé démenti selon promis"
        ),
        plan=re.compile(
            r"\b(?:va|vont|devrait|devraient|doit|doivent|prévoit|prévu|prévue|"
            r"aura|auront|sera|seront)\b",
            re.IGNORECASE,
        ),
        pronoun=re.compile(r"\b(?:il|elle|ils|elles)\b", re.IGNORECASE),
        lead_in=re.compile(
            r"(?:(?:mais|et|cependant|toutefois|par ailleurs|pendant ce temps)\b,?\s+)+",
            re.IGNORECASE,
        ),
    ),
    "es": Cues(
        speech=_words(
            "dijo dijeron declaró anunció afirmó indicó explicó añadió aseguró señaló "
            "denunció acusó confirmó negó según manifestó informó advirtió"
        ),
        plan=_words("será serán hará harán prevé planea reunirá reunirán celebrará"),
        denial=_words("negó nunca"),
        pronoun=re.compile(r"\b(?:él|ella|ellos|ellas)\b", re.IGNORECASE),
        lead_in=re.compile(
            r"(?:(?:pero|y|sin embargo|mientras tanto|además|no obstante)\b,?\s+)+",
            re.IGNORECASE,
        ),
    ),
    "uk": Cues(
        speech=_words(
            "сказав сказала заявив заявила заявили повідомив повідомила повідомили "
            "повідомляє наголосив зазначив зазначила написав додав додала назвав "
            "підкреслив розповів розповіла"
        ),
        plan=_words("буде будуть має мають планує планують відбудеться відбудуться"),
        denial=_words("не заперечив спростував"),
        pronoun=_words("він вона вони"),
    ),
    "ru": Cues(
        speech=_words(
            "сказал сказала заявил заявила заявили сообщил сообщила сообщили сообщает "
            "подчеркнул отметил отметила написал добавил добавила назвал рассказал"
        ),
        plan=_words("будет будут планирует планируют состоится состоятся намерен"),
        denial=_words("не отрицал опроверг"),
        pronoun=_words("он она они"),
    ),
    "tr": Cues(
        speech=_words(
            "dedi söyledi açıkladı belirtti bildirdi ifade vurguladı duyurdu kaydetti"
        ),
        plan=re.compile(r"\w+(?:acak|ecek|acaklar|ecekler)\b"),
        denial=_words("yalanladı reddetti"),
        pronoun=_words("o onlar"),
    ),
}
PLAIN: Final = Cues(speech=_NONE)


def cues(language: str) -> Cues:
    """Return the patterns of `language`."""
    return CUES.get(language[:2].lower() or "en", PLAIN)
