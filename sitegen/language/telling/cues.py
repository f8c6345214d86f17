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
    limit: re.Pattern[str] = _NONE  # "ahead of", right before a date
    opener: re.Pattern[str] = _NONE  # begins a sentence whose main clause comes later
    noun: re.Pattern[str] = _NONE  # "following the bombing", right before a date
    noun_goes_on: re.Pattern[str] = _NONE  # "of a hospital in Mariupol"
    lead_in: re.Pattern[str] = _NONE  # words that a headline does without
    tail: re.Pattern[str] = _NONE  # ", officials said."


def _words(listed: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(listed.split())})\b", re.IGNORECASE)


_ENGLISH_TAIL: Final = (
    r",\s+(?:(?:[\w.’'-]+\s+){1,7}(?:said|says|reported|added|announced|"
    r"told reporters)"
    r"(?:\s+(?:on|in|late|early)\s[\w\s,]{2,30})?"
    r"|according to [^.,;]{2,60}|reports said|sources said)\.?[\"”]?$"
)

CUES: Final[dict[str, Cues]] = {
    "en": Cues(
        speech=re.compile(
            r"\b(?:said|says|saying|told|tells|telling|added|announced|announces|"
            r"asked|asserted|accused|accuses|argued|called (?:for|on|it)|claimed|"
            r"claims|cautioned|commented|confirmed|declared|denied|denies|described|"
            r"explained|insisted|noted|pledged|predicted|promised|proposed|queried|"
            r"quoted|reiterated|remarked|replied|reported (?:that|on)|"
            r"signaled|signalled|stated|stressed|suggested|testified|threatened|tweeted|"
            r"urged|vowed|warned|warns|wrote|in an interview)\b",
            re.IGNORECASE,
        ),
        plan=re.compile(
            r"\b(?:will (?!not\b)|['’]ll |shall |"
            r"to be (?:held|released|published|sworn)|"
            r"(?:is|are|was|were|been) (?:\w+ly )?(?:due|expected|set|scheduled|slated|"
            r"planned|planning|going|likely|poised|about) (?:to|for)\b|plans? to\b|"
            r"planned (?:to|for)\b|intends? to\b|hopes? to\b|aims? to\b|"
            r"would (?:meet|hold|begin|start|resume|take place|visit|travel|launch|"
            r"release|open|be (?:held|released|available))\b|upcoming\b|forthcoming\b)",
            re.IGNORECASE,
        ),
        denial=re.compile(
            r"\b(?:den(?:y|ies|ied) (?:that|having|the|any|it|reports|claims|being)|"
            r"(?<!who )(?<!which )(?<!that )(?:did|was|were|has|have|had)"
            r"(?:n['’]t| not| never)|no (?:such|meeting|talks|attack|evidence)|refuted|"
            r"rejected (?:the )?(?:claims?|reports?|allegations?))\b",
            re.IGNORECASE,
        ),
        pronoun=re.compile(r"\b(?:he|she)\b", re.IGNORECASE),
        limit=re.compile(
            r"\b(?:ahead of|before|after|since|until|till|prior to|following|by)"
            r"(?: (?:the|a|an|late|early))?\s*$",
            re.IGNORECASE,
        ),
        opener=re.compile(
            r"(?:on|in|at|by|after|before|when|while|as|following|amid|since|during|"
            r"although|though|despite|with|until|under|for|if|because)\b",
            re.IGNORECASE,
        ),
        noun=re.compile(
            r"\b(?:following|after|over|despite|amid|since|from) "
            r"(?:the|a|an|its|their|his|her) ((?:[\w’'-]+ ){1,4})$"
        ),
        noun_goes_on=re.compile(
            r" (?:of|in|on|at|by|between)\b(?:(?!,| which\b| that\b| who\b)[^.;:—])+"
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
        pronoun=re.compile(r"\b(?:er|sie)\b", re.IGNORECASE),
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
        pronoun=re.compile(r"\b(?:il|elle)\b", re.IGNORECASE),
        lead_in=re.compile(
            r"(?:(?:mais|et|cependant|toutefois|par ailleurs|de son côté)\b,?\s+)+",
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
        pronoun=re.compile(r"\b(?:él|ella)\b", re.IGNORECASE),
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
        pronoun=_words("він вона"),
    ),
    "ru": Cues(
        speech=_words(
            "сказал сказала заявил заявила заявили сообщил сообщила сообщили сообщает "
            "подчеркнул отметил отметила написал добавил добавила назвал рассказал"
        ),
        plan=_words("будет будут планирует планируют состоится состоятся намерен"),
        denial=_words("не отрицал опроверг"),
        pronoun=_words("он она"),
    ),
    "tr": Cues(
        speech=_words(
            "dedi söyledi açıkladı belirtti bildirdi ifade vurguladı duyurdu kaydetti"
        ),
        plan=re.compile(r"(?<=\w)(?:acak|ecek)(?:lar|ler)?\b"),
        denial=_words("yalanladı reddetti"),
    ),
}
PLAIN: Final = Cues(speech=_NONE)


def cues(language: str) -> Cues:
    """Return the patterns of `language`."""
    return CUES.get(language[:2].lower() or "en", PLAIN)
