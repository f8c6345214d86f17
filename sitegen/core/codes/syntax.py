"""Codes of YAML: what a file written by hand gets wrong before it says anything."""

from __future__ import annotations

from sitegen.core.codes.code import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        "yaml-syntax",
        Severity.ERROR,
        "a line can't be read",
        "Every line is `key: value`, an entry of a list (`- value`), or the indented "
        "continuation of the line above. Compare the line with those around it. A text "
        "that has one of : # [ ] { } or a quotation mark in it is safest in quotes.",
        "title\ndate: 2022-03-10",
        "title: Talks\ndate: 2022-03-10",
    ),
    Code(
        "yaml-conflict",
        Severity.ERROR,
        "lines on which two people disagree",
        "When two people change the same lines, Git writes both into the file, between "
        "<<<<<<<, ======= and >>>>>>>. Keep what is right of the two, and remove these "
        "marks. Until then the entry is left out.",
        "<<<<<<< HEAD\ntitle: Talks\n=======\ntitle: Talks in Antalya\n>>>>>>> main",
        "title: Talks in Antalya",
    ),
    Code(
        "yaml-tab",
        Severity.ERROR,
        "a line begins with a tab",
        "What belongs to what is told by the spaces at the start of a line, and a tab "
        "has no fixed width. Use two spaces for each level.",
        "sources:\n	- article: antalya-wire",
        "sources:\n  - article: antalya-wire",
    ),
    Code(
        "yaml-nbsp",
        Severity.ERROR,
        "a line is indented with spaces that are not ordinary ones",
        "Text copied from a web page or a word processor may have non-breaking spaces "
        "in it. They look like spaces and don't count as such, so the line would "
        "belong to something else. Delete the start of the line and type the spaces "
        "again.",
    ),
    Code(
        "yaml-colon",
        Severity.ERROR,
        "a text has a colon and a space in it",
        "A colon followed by a space separates a key from its value, so a second one "
        "in the same line can't be told from the first. Put the whole text in quotes.",
        "title: Antalya: no breakthrough",
        'title: "Antalya: no breakthrough"',
    ),
    Code(
        "yaml-colon-space",
        Severity.ERROR,
        "there is no space after the colon of a key",
        "A colon counts only with a space after it; else it is part of a word, as in "
        "10:30 or https://example.org.",
        "title:Talks\ndate: 2022-03-10",
        "title: Talks\ndate: 2022-03-10",
    ),
    Code(
        "yaml-dash",
        Severity.ERROR,
        "there is no space after the dash of a list",
        "A dash begins an entry of a list only with a space after it; else it is part "
        "of a word, and all the lines together are one text.",
        "sources:\n  -https://example.org/a",
        "sources:\n  - https://example.org/a",
    ),
    Code(
        "yaml-first-character",
        Severity.ERROR,
        "a text begins with a character that has a meaning of its own",
        "A text without quotes can't begin with one of @ % ` ! & * > | or with a dash "
        "or a question mark and a space. Put the whole text in quotes.",
        "title: @Podolyak_M: talks on hold",
        'title: "@Podolyak_M: talks on hold"',
    ),
    Code(
        "yaml-tag",
        Severity.ERROR,
        "a text begins with an exclamation mark",
        "At the start of a value, ! is a command to the program that reads the file. "
        "No such command is carried out here. Put the text in quotes.",
        "title: !Breaking",
        'title: "!Breaking"',
    ),
    Code(
        "yaml-anchor",
        Severity.ERROR,
        "a text begins with & or *",
        "At the start of a value, & gives something a name and * repeats it. Files are "
        "read by people here, so nothing is repeated by name. Put the text in quotes, "
        "or write it out a second time.",
        "title: *Exclusive*",
        'title: "*Exclusive*"',
    ),
    Code(
        "yaml-quote-open",
        Severity.ERROR,
        "a quotation mark is never closed",
        "Everything after the mark, line after line, belongs to the text until the "
        "same mark comes again. Put one at the end of the text.",
        'title: "Talks in Antalya\ndate: 2022-03-10',
        'title: "Talks in Antalya"\ndate: 2022-03-10',
    ),
    Code(
        "yaml-quote-rest",
        Severity.ERROR,
        "a text goes on after its closing quotation mark",
        "A text that begins with a quotation mark ends with the next one. If only a "
        "part of the text is a quotation, put the whole in the other kind of quotes. "
        "In 'single quotes' an apostrophe is written twice.",
        "title: 'No progress' in Antalya",
        "title: \"'No progress' in Antalya\"",
    ),
    Code(
        "yaml-quotes-curly",
        Severity.WARNING,
        "typographic quotation marks stand around a text",
        "Only the straight marks \" and ' of the keyboard put a text in quotes. “ and "
        "” are part of the text, and readers see them. If they belong to it, put "
        "straight ones around them.",
        "title: “Talks in Antalya”",
        'title: "Talks in Antalya"',
    ),
    Code(
        "yaml-bracket-open",
        Severity.ERROR,
        "a list is never closed",
        "A list that begins with [ ends with ], and { ends with }. A text that begins "
        "with a bracket belongs in quotes.",
        "actors: [sergey-lavrov, dmytro-kuleba\nplace: Antalya",
        "actors: [sergey-lavrov, dmytro-kuleba]\nplace: Antalya",
    ),
    Code(
        "yaml-bracket-rest",
        Severity.ERROR,
        "a text goes on after a closing bracket",
        "A value that begins with [ or { is a list, and ends with its closing bracket. "
        "If it is meant as a text, put the whole text in quotes.",
        "title: [Update] Talks end",
        'title: "[Update] Talks end"',
    ),
    Code(
        "yaml-comma",
        Severity.ERROR,
        "something in a list is not separated from the next",
        "Between [ and ] and between { and }, a comma stands after each entry. A text "
        "that has a comma, a colon or a quotation mark in it belongs in quotes there.",
        "place: {name: Antalya lat: 36.86}",
        "place: {name: Antalya, lat: 36.86}",
    ),
    Code(
        "yaml-continuation",
        Severity.ERROR,
        "a text goes on in a line that is not indented",
        "Only an indented line continues the one above. Indent it, or write > after "
        "the colon and indent the whole text.",
        "summary: The ministers met and\nspoke for ninety minutes.",
        "summary: >\n  The ministers met and\n  spoke for ninety minutes.",
    ),
    Code(
        "yaml-indent",
        Severity.ERROR,
        "a line is indented more or less than the lines it belongs with",
        "Lines that belong together begin in the same column. Count the spaces.",
        "place:\n  name: Antalya\n lat: 36.86",
        "place:\n  name: Antalya\n  lat: 36.86",
    ),
    Code(
        "yaml-escape",
        Severity.ERROR,
        "a backslash in double quotes is not followed by a code",
        "In double quotes a backslash begins a code such as \\n. Use single quotes, in "
        "which a backslash is a backslash.",
        'summary: "stored in D:\\media"',
        "summary: 'stored in D:\\media'",
    ),
    Code(
        "yaml-backslash",
        Severity.WARNING,
        "a backslash in double quotes was read as a code",
        "In double quotes \\n is a new line, \\t a tab and \\a a bell. If the "
        "backslash belongs to the text, use single quotes, in which it is just that.",
        'summary: "stored in D:\\notes"',
        "summary: 'stored in D:\\notes'",
    ),
    Code(
        "yaml-comment-cut",
        Severity.WARNING,
        "the end of a text was read as a remark",
        "A # after a space begins a remark, and what follows is not published. If it "
        "belongs to the text, put the text in quotes; if it is a remark, put a space "
        "after the #.",
        "title: Round #4 opens",
        'title: "Round #4 opens"',
    ),
    Code(
        "yaml-comment-value",
        Severity.WARNING,
        "a value was read as a remark",
        "A # begins a remark, so nothing is left of the value. Leave the # out, or put "
        "the value in quotes. If it is a remark, put a space after the #.",
        "tags: #ukraine",
        "tags: [ukraine]",
    ),
    Code(
        "yaml-control",
        Severity.ERROR,
        "a character that can't be seen or printed stands in the file",
        "Control characters come in by copying from other programs. No text needs "
        "them, and feeds can't carry them. Delete the character.",
    ),
    Code(
        "yaml-line-separator",
        Severity.WARNING,
        "an invisible line separator stands in a line",
        "Word processors put it where a line was broken by hand. It is read as a "
        "space. Replace it with a space or a new line.",
    ),
    Code(
        "yaml-depth",
        Severity.ERROR,
        "lists stand in one another too deep",
        "No file here needs more than a few levels; most likely a bracket is not "
        "closed.",
    ),
    Code(
        "yaml-key",
        Severity.ERROR,
        "a list stands where the name of a key belongs",
        "The part before the colon is a word. A text that begins with a bracket "
        "belongs in quotes.",
    ),
    Code(
        "key-doubled",
        Severity.ERROR,
        "a key stands twice",
        "A key can have one value, so one of the two lines would be lost. Remove one. "
        "If a new entry was to begin, put - before its first key.",
        "title: Talks\ntitle: Second talks",
        "- title: Talks\n- title: Second talks",
    ),
    Code(
        "text-after-entry",
        Severity.ERROR,
        "a text stands after the line ---",
        "A line --- begins another entry, with keys and values. A text belongs under "
        "`body: |`, indented.",
        "title: Talks\n---\nThe ministers met.",
        "title: Talks\nbody: |\n  The ministers met.",
    ),
    Code(
        "matter-open",
        Severity.ERROR,
        "front matter never ends",
        "A file that opens with a line of three dashes has keys and values up to the "
        "next such line, and text from there on.",
        "---\ntitle: Method\n\nHow we work.",
        "---\ntitle: Method\n---\n\nHow we work.",
    ),
    Code(
        "file-empty",
        Severity.WARNING,
        "a file has nothing in it",
        "The file is read and says nothing. Write into it, or remove it.",
    ),
)
