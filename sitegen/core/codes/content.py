"""Codes of notes, actors, pages, decisions and site.yaml."""

from __future__ import annotations

from sitegen.core.codes.code import Code, Severity

_KEYS: tuple[Code, ...] = (
    Code(
        "key-unknown",
        Severity.ERROR,
        "a key that is not used here",
        "A key with another spelling would be passed over in silence, and what stands "
        "there would be missing on the page. So every key has to be one of those in "
        "the manual, in small letters. For a remark of your own use `private:` or #.",
        "sumary: The ministers met.",
        "summary: The ministers met.",
    ),
    Code(
        "key-missing",
        Severity.ERROR,
        "something is missing that can't be done without",
        "Without it nothing can be published of this entry. The message names the key; "
        "the hint has a line to copy.",
        "title: Talks",
        "title: Talks\ndate: 2022-03-10",
    ),
    Code(
        "key-empty",
        Severity.WARNING,
        "a key has no value",
        "A key with nothing after it says nothing, and may be a line that was to be "
        "filled in later. Fill it in, or remove it. The words null and ~ mean "
        "“nothing” too, unless they stand in quotes.",
        "place:",
        "place: Antalya",
    ),
    Code(
        "value-kind",
        Severity.ERROR,
        "a list stands where a text is wanted",
        "This key takes one text. If the text begins with a bracket, put it in quotes; "
        "if there are several, look in the manual for the key that takes a list.",
        "title: [Talks, Antalya]",
        "title: Talks in Antalya",
    ),
    Code(
        "list-wanted",
        Severity.ERROR,
        "a text stands where a list is wanted",
        "This key takes a list, even of one: in brackets, or each entry on a line of "
        "its own after a dash.",
        "tags: talks, ceasefire",
        "tags: [talks, ceasefire]",
    ),
    Code(
        "record-wanted",
        Severity.ERROR,
        "keys and values are wanted",
        "Here stands an entry that has keys of its own, each on an indented line, or "
        "in braces.",
        "claims: [Aired on Monday]",
        "claims: [{by: abc-interview, text: Aired on Monday}]",
    ),
    Code(
        "choice-unknown",
        Severity.ERROR,
        "a word that is not one of the choices",
        "This key takes one of a few words. The message lists them.",
        "importance: high",
        "importance: major",
    ),
    Code(
        "flag-form",
        Severity.ERROR,
        "neither true nor false",
        "This key is a switch: true (or yes, on), or false (or no, off).",
        "draft: maybe",
        "draft: true",
    ),
)

_DATES: tuple[Code, ...] = (
    Code(
        "date-form",
        Severity.ERROR,
        "not a date",
        "A date is written year first: 2022, 2022-03 or 2022-03-10. `~` after it means "
        "about, `?` uncertain; 2022-03-03/2022-03-07 is a range; 44 BCE works too. A "
        "day and a month are never guessed: 10/03/2022 may mean either.",
        "date: 10/03/2022",
        "date: 2022-03-10",
    ),
    Code(
        "date-order",
        Severity.ERROR,
        "something ends before it begins",
        "In a range the earlier date comes first, and nobody dies before they are "
        "born. One of the two dates is mistyped.",
        "date: 2022-03-17/2022-03-14",
        "date: 2022-03-14/2022-03-17",
    ),
    Code(
        "date-clock",
        Severity.WARNING,
        "a date with a time of day in a form of its own",
        "It was understood, and the day stays the day at the place; it is never "
        "shifted to another zone. Other programs may read it otherwise: write it as "
        "2022-03-05T10:00:00+03:00, or put the time into `time:`.",
        "date: 2022-03-05 10:00:00 +3",
        'date: 2022-03-05\ntime: "10:00"\nzone: "+03:00"',
    ),
    Code(
        "time-form",
        Severity.ERROR,
        "not a time of day",
        "A time is written on the 24-hour clock: 10:30 or 10:30:00.",
        "time: 4 pm",
        'time: "16:00"',
    ),
    Code(
        "time-doubled",
        Severity.WARNING,
        "two times of day are given",
        "The date has a time in it, and `time:` has another. Keep one.",
        'title: Truce\ndate: 2022-03-05T10:00:00\ntime: "11:00"',
        'title: Truce\ndate: 2022-03-05\ntime: "11:00"',
    ),
    Code(
        "zone-form",
        Severity.ERROR,
        "not a time zone",
        "A zone is written as an area and a city (Europe/Istanbul) or as the distance "
        "from UTC (+03:00). Letters such as EST mean several zones.",
        "zone: Moscow time",
        "zone: Europe/Moscow",
    ),
)

_FORMS: tuple[Code, ...] = (
    Code(
        "number-form",
        Severity.ERROR,
        "not a number",
        "A number is written in digits, with a decimal point where it needs one.",
        "lat: 36°51'N",
        "lat: 36.85",
    ),
    Code(
        "number-comma",
        Severity.ERROR,
        "a number with a decimal comma",
        "A comma separates the entries of a list. Write a point.",
        "lat: 36,8620",
        "lat: 36.8620",
    ),
    Code(
        "number-range",
        Severity.ERROR,
        "a number that is too large or too small",
        "The message says between which numbers it has to lie.",
        "min_score: 50",
        "min_score: 0.5",
    ),
    Code(
        "coordinates-range",
        Severity.ERROR,
        "coordinates that are not on the globe",
        "`lat` lies between -90 and 90, `lon` between -180 and 180. If both are "
        "swapped, swap them back.",
        "place: {name: Fiji, lat: 178.4, lon: -18.1}",
        "place: {name: Fiji, lat: -18.1, lon: 178.4}",
    ),
    Code(
        "coordinates-lone",
        Severity.WARNING,
        "one coordinate without the other",
        "A point needs both `lat` and `lon`. The place is shown by its name alone.",
        "place: {name: Antalya, lat: 36.86}",
        "place: {name: Antalya, lat: 36.86, lon: 31.06}",
    ),
    Code(
        "coordinates-odd",
        Severity.WARNING,
        "coordinates where hardly anything happens",
        "The point lies in Antarctica or near the North Pole; most often the two "
        "numbers are swapped, or one has lost its minus. The point is kept as it "
        "stands.",
        "place: {name: New York, lat: -73.97, lon: 40.75}",
        "place: {name: New York, lat: 40.75, lon: -73.97}",
    ),
    Code(
        "address-form",
        Severity.ERROR,
        "not an address of the web",
        "A link begins with https:// or http:// and has no spaces in it. Other kinds, "
        "such as javascript: or file:, would do harm or lead nowhere.",
        "sources: [{url: example.org/statement}]",
        "sources: [{url: https://example.org/statement}]",
    ),
    Code(
        "language-form",
        Severity.ERROR,
        "not a language code",
        "A language is written as a code of two or three letters, as in web pages.",
        "language: English",
        "language: en",
    ),
    Code(
        "language-untranslated",
        Severity.INFO,
        "pages have no words in the language of the site",
        "The language is told to browsers and search engines, but the words of the "
        "interface and the dates stay English until somebody translates them. The "
        "single words can be set in templates/parts/words.html; CONTRIBUTING.md says "
        "how a language is added for everybody.",
    ),
    Code(
        "id-form",
        Severity.ERROR,
        "an id that can't be part of an address",
        "The id becomes the address of the page, and must be the same on every disk "
        "and host: small letters a to z, digits and hyphens.",
        "id: Antalya Talks",
        "id: antalya-talks",
    ),
    Code(
        "wikidata-form",
        Severity.ERROR,
        "not a Wikidata number",
        "It is the Q and the digits after it that stand at the top of the page in "
        "Wikidata.",
        "wikidata: https://www.wikidata.org/wiki/Q58217",
        "wikidata: Q58217",
    ),
    Code(
        "letters-mixed",
        Severity.WARNING,
        "a word has letters of two alphabets",
        "Some Cyrillic and Greek letters look like Latin ones. A name with one of them "
        "in it looks right, and is found neither by search nor by the list of actors.",
    ),
)

_RECORDS: tuple[Code, ...] = (
    Code(
        "source-empty",
        Severity.ERROR,
        "a source that leads nowhere",
        "A source names an article in seeds/ (`article:`), an address (`url:`) or at "
        "least what is cited (`title:`).",
        "sources: [{publisher: Ministry}]",
        "sources: [{publisher: Ministry, title: Statement of 10 March}]",
    ),
    Code(
        "decision-form",
        Severity.ERROR,
        "a decision that does not say one thing",
        "Each entry of content/decisions.yaml has exactly one of same, different, "
        "hide, accept and distinct.",
        "- reason: Another meeting.",
        "- different: [antalya-talks, {article: talks-on-hold}]",
    ),
    Code(
        "decision-refs",
        Severity.ERROR,
        "a decision that speaks of too few things",
        "`same` and `different` compare, so they need two entries or more: ids of "
        "events, or passages as {article: …, quote: …}.",
        "- same: [antalya-talks]",
        "- same: [antalya-talks, {article: antalya-wire}]",
    ),
)

CODES: tuple[Code, ...] = (*_KEYS, *_DATES, *_FORMS, *_RECORDS)
