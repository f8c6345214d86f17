"""Codes of articles in seeds/, their sidecars, and of Markdown prose."""

from __future__ import annotations

from sitegen.core.codes.code import Code, Severity

_READING: tuple[Code, ...] = (
    Code(
        "article-empty",
        Severity.ERROR,
        "no text of an article was found in the file",
        "A file in seeds/ holds one article: its headline and its paragraphs. This one "
        "is empty, or all of it looked like menus, share buttons and other page "
        "furniture. Open the page again and copy from the headline to the last "
        "paragraph, or save the page as HTML.",
        wrong="Accessibility links\n\nShare this article\n",
        right="Ministers meet on the coast\n\nThe ministers of both states met …\n",
    ),
    Code(
        "headline-missing",
        Severity.WARNING,
        "the article's headline was not found",
        "The headline names the article on every page that cites it. None of the first "
        "lines reads like one, so the beginning of the first paragraph stands in for "
        "it. Write a file beside the article, with the same name and the ending .yaml, "
        "that has `title:`.",
        wrong="# no seeds/talks.yaml, and seeds/talks.txt begins with a paragraph\n",
        right="# seeds/talks.yaml\ntitle: Ministers meet on the coast\n",
    ),
    Code(
        "model-missing",
        Severity.WARNING,
        "the model that is to be asked about names is not installed",
        "`articles: {second_opinion: NAME}` in content/site.yaml asks a spaCy model "
        "which names are organisations. No model of this name is installed beside "
        "sitegen, or spaCy itself is not; names are then read by the rules alone, as "
        "they are on a "
        "site that asks nobody. Install both, or remove the line.",
        wrong="articles:\n  second_opinion: english\n",
        right="articles:\n  second_opinion: en_core_web_sm\n",
    ),
    Code(
        "published-missing",
        Severity.WARNING,
        "the day on which the article came out is not known",
        'Words like "on Thursday" or "last month" only mean a date when it is known on '
        "which day they were written. No line of the article says so, and a day is "
        'never guessed: not from the file\'s own date, nor from "5 hours ago". Until '
        "you say it, such words stay undated. Write a file beside the article, with "
        "the same name and the ending .yaml, that has `published:`.",
        wrong="# seeds/talks.txt: Published: 5 hours ago\n",
        right="# seeds/talks.yaml\npublished: 2022-03-10\n",
    ),
    Code(
        "published-ambiguous",
        Severity.WARNING,
        "the day on which the article came out can be read in two ways",
        '"03/04/2022" is the 3rd of April in most of the world and March 4 in the '
        "United States. Nothing else in the article tells which is meant, so neither "
        "is taken. Look at the page and write the day, as year, month and day, into "
        "`published:` of the file beside the article.",
        wrong="# seeds/talks.txt: Published 03/04/2022\n",
        right="# seeds/talks.yaml\npublished: 2022-04-03\n",
    ),
)

_PROSE: tuple[Code, ...] = (
    Code(
        "link-scheme",
        Severity.WARNING,
        "an address of this kind is not made a link",
        "A link may begin with https:, http: or mailto:, or be the name of a page or "
        "file of this site. Others can run programs in the reader's browser or lead "
        "nowhere outside your own machine; their words are kept, the link is not.",
        wrong="[the list](file:///home/me/list.pdf)\n",
        right="[the list](media/list.pdf)\n",
    ),
    Code(
        "image-remote",
        Severity.WARNING,
        "the image lies on another site",
        "Published pages load nothing from other sites: such an image would vanish "
        "when that site changes, and would tell it who reads yours. It is shown as a "
        "link. If its licence allows that, save the image in content/media/ and name "
        "it there.",
        wrong="![The table](https://example.org/table.jpg)\n",
        right="![The table](media/table.jpg)\n",
    ),
    Code(
        "prose-tangled",
        Severity.WARNING,
        "the text is nested too deeply to be read as Markdown",
        "Brackets, quotations or lists stand inside one another hundreds of times, "
        "which is nearly always an accident of copying. The text is shown just as it "
        "was typed. Remove the long run of signs.",
    ),
)

CODES: tuple[Code, ...] = _READING + _PROSE
