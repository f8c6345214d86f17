"""Codes of the merge: what files say about one another."""

from __future__ import annotations

from sitegen.core.codes.code import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        "id-taken",
        Severity.ERROR,
        "two entries have the same id",
        "Every event, actor and source has a page of its own, and its address is made "
        "from the id. Two entries with one id would overwrite each other, so neither "
        "is guessed to be the right one. Give one of them an `id:` of its own.",
    ),
    Code(
        "alias-taken",
        Severity.ERROR,
        "an old id is also the id of something else",
        "An entry of `aliases:` (or `old_ids:`) becomes a redirect page. It can't have "
        "the address of a page that exists, nor of another redirect. Remove it from "
        "the one that has no claim to it.",
    ),
    Code(
        "name-taken",
        Severity.WARNING,
        "two actors share a name or alias",
        "Notes and articles name actors by name or alias. When two actors share one, "
        "the text alone can't tell which is meant; the name is then linked to neither "
        "of them. Make the alias longer on one side, or name the actor by id.",
    ),
    Code(
        "name-ambiguous",
        Severity.WARNING,
        "several actors go by this name",
        "The name is printed, but leads to nobody's page, since the text alone can't "
        "tell who is meant. Write the actor's id instead of the name.",
    ),
    Code(
        "actor-misspelt",
        Severity.WARNING,
        "no actor has this name, but one has nearly this name",
        "It still gets a page of its own, with the name alone, so that nothing is "
        "lost; two people are never taken for one because their names are alike. "
        "Correct the spelling, or add it to the actor's `aliases:`.",
    ),
    Code(
        "actor-undescribed",
        Severity.INFO,
        "no file describes this actor",
        "A name that no file in content/actors/ describes gets a page with the name "
        "alone. `sitegen new actor` begins a description.",
    ),
    Code(
        "related-self",
        Severity.WARNING,
        "an event is related to itself",
        "`related:` leads to the pages of other events. Here it names the event's own "
        "id, perhaps because the note was copied. Name the other event, or remove it.",
    ),
    Code(
        "year-far",
        Severity.WARNING,
        "a year far from those of all other notes",
        "The other notes speak of a much shorter stretch of time, and this year is one "
        "slip of the hand from it: a digit is wrong, or two are swapped. If it is "
        "right, let it stand: the note is published with the year that it says.",
        "date: 1022-03-10",
        "date: 2022-03-10",
    ),
    Code(
        "article-unknown",
        Severity.ERROR,
        "no article in seeds/ has this name",
        "`article:` names a file in seeds/, with or without its ending. A citation "
        "that leads nowhere breaks the promise that every claim leads to its source. "
        "Correct the name, or put the article into seeds/.",
    ),
    Code(
        "quote-missing",
        Severity.WARNING,
        "the quoted words do not stand in the article",
        "A `quote:` is checked against the stored article at every build; typographic "
        "quotation marks, dashes, case and spacing may differ, words may not. The "
        "nearest passage is shown. Copy the words again, or cite the article without a "
        "quote.",
    ),
    Code(
        "related-unknown",
        Severity.ERROR,
        "no event has this id",
        "`related:` takes ids of events. The id is the name of the note's file without "
        "its ending, unless the note has an `id:` of its own.",
    ),
    Code(
        "claim-source-unknown",
        Severity.WARNING,
        "nobody knows whose claim this is",
        "`by:` names who says so: the `id:` of one of the note's sources, an article's "
        "file name, an actor, or plain words. A single word that looks like an id and "
        "matches nothing is probably a slip.",
    ),
    Code(
        "decision-unknown",
        Severity.ERROR,
        "a decision speaks of something that is not there",
        "Each entry of content/decisions.yaml names events by id and passages by "
        "article and quote. What it speaks of has been renamed or removed; correct the "
        "entry or delete it.",
    ),
    Code(
        "syndication-unknown",
        Severity.WARNING,
        "the article this is a copy of is not in seeds/",
        "`syndicated_from:` names another file in seeds/. Without that file the two "
        "can't be counted as one source. Correct the name or remove the line.",
    ),
    Code(
        "event-unsourced",
        Severity.WARNING,
        "the event has no source",
        "Every claim leads to its source: an event without one is published, and says "
        "so on its page. Add `sources:` with an article or an address.",
    ),
    Code(
        "actor-too-early",
        Severity.WARNING,
        "somebody takes part before being born or founded",
        "One of the two dates is wrong, or another actor is meant. Dates that are "
        "approximate or uncertain are not held against each other, and a day's "
        "difference is none.",
    ),
    Code(
        "actor-too-late",
        Severity.WARNING,
        "somebody takes part after having died or been dissolved",
        "`actors:` names those who take part. Whom an event is only about, a memorial "
        "say, is named in its text. Else one of the two dates is wrong. Dates that "
        "are approximate or uncertain are not held against each other.",
    ),
    Code(
        "role-not-held",
        Severity.WARNING,
        "somebody takes part in a role of other years",
        "The actor's file has this very role, from and to other dates. Correct the "
        "role in the note, its date, or the dates of the role. A role that the actor's "
        "file does not name is not checked.",
    ),
    Code(
        "confirmed-too-early",
        Severity.WARNING,
        "an event is confirmed by nothing that came out after it",
        "All its sources are older than the event. They may announce it; that it has "
        "happened they can't say. Cite one that does, or leave out "
        "`status: confirmed`.",
    ),
    Code(
        "places-apart",
        Severity.WARNING,
        "somebody is in two far places on one day",
        "The way between the two places is longer than anybody could travel in the "
        "time between: 20 kilometres an hour before 1830, 120 until 1918 (trains), 500 "
        "until 1957 (aircraft), 1,000 since (jets), 2,200 while Concorde flew. Where a "
        "time of day is missing, the whole day counts. Only people are checked, at "
        "places with coordinates, and only those without a role.",
    ),
    Code(
        "days-miscounted",
        Severity.WARNING,
        "a summary counts its days from another event and comes out elsewhere",
        "The summary begins with words such as “two days after” and a link to another "
        "event, and the dates of the two are another number of days apart. Correct the "
        "words, or one of the dates.",
    ),
    Code(
        "date-contradicted",
        Severity.INFO,
        "an article gives another day than the note",
        "Both stay: the note's date leads, the article's is shown as its claim. If the "
        "article is right, change the note; if it speaks of something else, say so in "
        "content/decisions.yaml with `different:`.",
    ),
)
