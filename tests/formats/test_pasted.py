from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.articles import Article, ArticleMeta, BlockKind
from sitegen.core.outcome import Outcome
from sitegen.core.source import Kind, SourceFile
from sitegen.core.text import fold
from sitegen.formats.pasted import read
from sitegen.formats.press import furniture
from sitegen.formats.press.captions import is_caption, is_credit
from sitegen.formats.press.lines import chunks
from sitegen.formats.press.tongue import guess

SHARED = Path(__file__).parents[3] / "shared"
SEED = SHARED / "seeds" / "000_aba025860246f760.txt"
SAMPLES = SHARED / "samples" / "articles"

# Their pages have another headline than the text that was copied, or none.
WITHOUT_HEADLINE = {"023.txt", "031.txt", "037.txt"}
# The live page's own line says so; the list, made later, leaves the day open.
DAY_OF_LIVE_PAGE = {"023.txt": "2024-07-18"}


def outcome_of(text: str, **meta: Any) -> Outcome[Article]:
    return read(SourceFile("seeds/talks.txt", Kind.ARTICLE, text), ArticleMeta(**meta))


def article_of(text: str, **meta: Any) -> Article:
    return outcome_of(text, **meta).value


def texts(article: Article, kind: BlockKind) -> list[str]:
    return [block.text for block in article.blocks if block.kind is kind]


def reasons(article: Article) -> dict[str, str]:
    return {dropped.text: dropped.reason for dropped in article.dropped}


FIRST = "The ministers of both states met on the coast today and agreed on nothing."
SECOND = "They will meet again when their governments have read the draft, they said."
HEAD = "Ministers meet on the coast without result"


def page(*lines: str) -> str:
    return "\n\n".join(lines) + "\n"


def test_an_article_is_a_headline_and_paragraphs() -> None:
    article = article_of(page(HEAD, FIRST, SECOND))
    assert article.title == HEAD
    assert texts(article, BlockKind.PARAGRAPH) == [FIRST, SECOND]
    assert article.text == page(HEAD, FIRST, SECOND)
    assert article.id == ""
    assert article.language == "en"


@pytest.mark.parametrize(
    "line",
    [
        "Accessibility links",
        "Breaking News",
        "ADVERTISEMENT",
        "Story continues below advertisement",
        "Share on Facebook   Tweet   Print",
        "Facebook Twitter WhatsApp Telegram",
        "Read more: The minister who stayed at home",
        "Czytaj więcej: Minister został w domu",
        "Lire aussi : Le ministre est resté chez lui",
        "Lesen Sie auch: Der Minister blieb zu Hause",
        "Читайте также: Министр остался дома",
        "İlgili Haberler",
        "اقرأ أيضا",
        "関連ニュース",
        "Sign up for our daily newsletter",
        "We use cookies to make this page better. Accept all",
        "#talks #coast #ministers",
        "© 2022 The Gazette. All rights reserved.",
        "Home > World > Europe",
        "$ 80,22",
        "IMOEX 2924,21",
        "19 °F Light Snow",
        "4:11 Minister explains why he stayed at home",
        "4 min read",
        "www.example.org",
        "Реклама",
        "シェア",
        "Explainer: what is a humanitarian corridor?",
    ],
)
def test_furniture_inside_the_body_is_left_out_with_its_reason(line: str) -> None:
    article = article_of(page(HEAD, FIRST, line, SECOND))
    assert texts(article, BlockKind.PARAGRAPH) == [FIRST, SECOND]
    assert reasons(article)[line] == furniture.reason(line) != ""


@pytest.mark.parametrize(
    "line",
    [
        "The newspaper said that it would share the documents with the court.",
        "Advertisements for the party were banned in both states.",
        "He had read more than the draft, his spokesman told reporters.",
        "The government printed 5,000 copies; it rained at 5 °C on the day.",
        "Related crimes are tried in The Hague, according to the statement.",
        "Video footage from the border shows a column of lorries.",
        "Live ammunition was used, the ministry said.",
    ],
)
def test_sentences_with_such_words_stay(line: str) -> None:
    assert line in texts(
        article_of(page(HEAD, FIRST, line, SECOND)), BlockKind.PARAGRAPH
    )


def test_menus_before_and_links_after_are_no_part_of_the_article() -> None:
    menu = [f"Section {name}" for name in ("World", "Europe", "Sport", "Money", "Film")]
    links = ["Related", "Minister stays at home", "Coast waits for ministers"]
    article = article_of(
        "\n".join(menu) + "\n\n" + page(HEAD, FIRST, SECOND) + "\n" + page(*links)
    )
    assert article.title == HEAD
    assert {*menu, *links} <= {each.text for each in article.dropped}
    assert texts(article, BlockKind.PARAGRAPH) == [FIRST, SECOND]


def test_a_box_with_a_link_does_not_interrupt() -> None:
    article = article_of(
        page(
            HEAD,
            FIRST,
            "Czytaj więcej",
            "Konflikty",
            "Minister został w domu i nie przyjechał na wybrzeże",
            "W poniedziałek minister ogłosił, że nie pojedzie na rozmowy, które...",
            SECOND,
        )
    )
    assert texts(article, BlockKind.PARAGRAPH) == [FIRST, SECOND]


def test_a_row_of_headlines_inside_the_body_is_a_list_of_links() -> None:
    row = ["More on this and that", "Minister stays at home", "Coast waits in the rain"]
    article = article_of(page(HEAD, FIRST, *row, SECOND))
    assert texts(article, BlockKind.SUBHEADING) == []
    assert set(row) <= set(reasons(article))


def test_a_heading_in_the_text_is_one() -> None:
    article = article_of(page(HEAD, FIRST, SECOND, "What comes next", FIRST[:-1] + "!"))
    assert texts(article, BlockKind.SUBHEADING) == ["What comes next"]


def test_a_caption_is_kept_once() -> None:
    caption = (
        "The ministers A. One (L) and B. Two (R) at a table, March 10, 2022. (AFP)"
    )
    article = article_of(page(HEAD, caption + "\n" + caption, FIRST, SECOND))
    assert texts(article, BlockKind.CAPTION) == [caption]
    assert reasons(article)[caption] == "repeated"


def test_a_line_above_a_credit_is_the_caption() -> None:
    article = article_of(page(HEAD, FIRST, "The table", "Foto: PAP", SECOND))
    assert texts(article, BlockKind.CAPTION) == ["The table"]
    assert reasons(article)["Foto: PAP"] == "credit of a photograph"


@pytest.mark.parametrize(
    "line",
    [
        "FILE - Two ministers sit at a table in Bern, Switzerland, on March 1, 2024.",
        "A nurse reads to a child in Ghent, Belgium, April 14, 2024.",
        "Ministers One (L), Two (C) and Three (R) before their meeting",
        "Two soldiers at a bridge. Photo: A. Writer",
        "Präsidentin Eins spricht im Rat am Montag, 5. Januar 2026 Copyright 2026 AP.",
        "THERE SHE GOES … President One leaves the hall",
        "A ship is seen from the shore near Yalta—Getty Images",
    ],
)
def test_captions_are_recognised(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "The ministers met in the town on March 10, 2022.",
        "The treaty was signed in Vienna on 15 May 1955.",
        "One and Two, he said on March 10, 2022, were at the table (Reuters).",
        "This was reported by Reuters.",
        "The court ruled that copyright is no reason to hide the file.",
        FIRST,
    ],
)
def test_sentences_are_no_captions(line: str) -> None:
    assert not is_caption(line)
    assert not is_credit(line)


def test_a_byline_gives_the_author() -> None:
    article = article_of(page(HEAD, "By Anna Writer and Bo Reporter", FIRST, SECOND))
    assert article.author == "Anna Writer and Bo Reporter"


def test_what_the_sidecar_says_comes_first() -> None:
    article = article_of(
        page(HEAD, "By Anna Writer", FIRST, SECOND),
        title="Another headline",
        author="Desk",
        language="en-GB",
        publisher="Gazette",
    )
    assert article.title == "Another headline"
    assert (article.author, article.language) == ("Desk", "en-GB")
    assert article.publisher == "Gazette"


def test_a_headline_that_is_repeated_is_kept_once() -> None:
    article = article_of(page(HEAD, "Menu", HEAD, FIRST, SECOND))
    assert texts(article, BlockKind.HEADLINE) == [HEAD]
    assert sum(each.text == HEAD for each in article.dropped) == 1


def test_an_article_without_a_headline_asks_for_it() -> None:
    outcome = outcome_of(page(FIRST, SECOND))
    assert "headline-missing" in [said.code for said in outcome.diagnostics]
    assert outcome.value.title == FIRST[:-1] + "." or outcome.value.title.endswith("…")


@pytest.mark.parametrize("text", ["", "\n \n", "Menu\nSearch\n", "© 2022\n"])
def test_a_file_without_an_article_is_an_error(text: str) -> None:
    outcome = outcome_of(text)
    assert [said.code for said in outcome.diagnostics] == ["article-empty"]


def test_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "The ministers of both states met on the coast today, for the first time\n"
        "since the spring, and agreed on nothing but to meet again when their\n"
        "governments have read the draft that lay on the table between them, and\n"
        "nobody was surprised."
    )
    text = page(HEAD, wrapped, wrapped.replace("ministers", "presidents"))
    article = article_of(text)
    assert texts(article, BlockKind.PARAGRAPH)[0] == wrapped
    assert len(texts(article, BlockKind.PARAGRAPH)) == 2


def test_a_paragraph_a_line_stays_a_paragraph_a_line() -> None:
    lines = [f"{FIRST[:-1]} number {number}." for number in range(5)]
    assert [chunk.text for chunk in chunks("\n".join(lines))] == lines


def test_places_are_kept_whatever_the_line_ends() -> None:
    article = article_of(page(HEAD, FIRST, SECOND).replace("\n", "\r\n"))
    assert texts(article, BlockKind.PARAGRAPH) == [FIRST, SECOND]
    assert_places(article)


def assert_places(article: Article) -> None:
    for block in article.blocks:
        assert block.text
        assert article.text[block.start : block.end] == block.text
    for left in article.dropped:
        assert article.text[left.start : left.start + len(left.text)] == left.text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Minister haben sich an der Küste getroffen und sind nicht einig.", "de"),
        ("Les ministres se sont rencontrés sur la côte et ne sont pas d'accord.", "fr"),
        ("Міністри зустрілися на узбережжі й нічого не вирішили.", "uk"),
        ("Министры встретились на побережье, но ничего не решили.", "ru"),
        ("大臣たちは海岸で会談した。", "ja"),
        ("التقى الوزراء على الساحل", "ar"),
        ("xyz", ""),
    ],
)
def test_the_language_is_told_by_script_and_small_words(
    text: str, language: str
) -> None:
    assert guess(text) == language


LINES = st.sampled_from(
    [
        HEAD,
        FIRST,
        SECOND,
        "Menu",
        "Read more",
        "Foto: PAP",
        "March 10, 2022",
        "Published 03/04/2022 10:00",
        "ROME, March 10 (AFP) - It rained.",
        "> Quoted. It was.",
        "* Item",
        "(",
        "A (L) and B (R) here",
        "20:42KEY EVENT",
        "宮崎県：高鍋町、新富町",
        "\u200b",
        "",
    ]
)


@given(
    st.lists(LINES | st.text(max_size=120), max_size=30).map("\n".join)
    | st.text(max_size=400)
)
def test_any_text_is_read_and_every_place_is_right(text: str) -> None:
    article = article_of(text)
    assert_places(article)
    assert article.text == text
    assert outcome_of(text) == outcome_of(text)


LONG = (
    "Ilse Brandmoor rowed across the bay in the morning, and nobody on the pier knew "
    "who she was until she took off her hat and asked for a cup of tea."
)


@pytest.mark.parametrize(
    "line",
    [
        "Ministers on the pier (",
        "Der Hafen am Morgen. Aufnahme vom 3. Juli.",
        "Symbolbild: Ein Boot",
        "The pier in the rain. File photo",
        "Le port vu du large, image d'illustration",
        "Imagen de archivo del puerto de la ciudad",
        "Порт утром, архивное фото",
        "Порт уранці. Ілюстративне фото",
        "Liman, arşiv fotoğrafı",
        "Widok na port, zdjęcie ilustracyjne",
        '"Rain again" screenshot from the network',
    ],
)
def test_captions_are_known_without_a_credit_in_many_languages(line: str) -> None:
    article = article_of(page(HEAD, FIRST, SECOND, line, LONG, FIRST + " Again."))
    assert texts(article, BlockKind.CAPTION) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "The court published a file photo of the man whom it seeks, and asked people.",
        "He posted a screenshot.",
    ],
)
def test_a_sentence_about_a_picture_is_no_caption(line: str) -> None:
    article = article_of(page(HEAD, FIRST, SECOND, line, LONG))
    assert line in texts(article, BlockKind.PARAGRAPH)


def test_a_line_of_names_of_which_the_text_speaks_is_what_is_left_of_a_photograph() -> (
    None
):
    other = (
        "Jorun Adelberg waited in the café, with a newspaper and a long list of notes."
    )
    lines = (HEAD, FIRST, SECOND, LONG, "Ilse Brandmoor", other)
    both = "Ilse Brandmoor and Jorun Adelberg"
    article = article_of(
        page(*lines, "What comes next", LONG + " So.", both, FIRST[4:])
    )
    assert texts(article, BlockKind.CAPTION) == ["Ilse Brandmoor", both]
    assert texts(article, BlockKind.SUBHEADING) == ["What comes next"]


def test_posts_that_an_article_quotes_are_quotations() -> None:
    post = "Please keep off the pier tonight https://t.co/aBcDeFg"
    signed = "— Harbour Office (@harbour) August 5, 2024"
    article = article_of(page(HEAD, FIRST, SECOND, post, signed, LONG))
    assert texts(article, BlockKind.QUOTE) == [post]
    assert signed in reasons(article)
    assert article.publication.date is None


def test_the_day_over_a_part_of_a_live_page_is_a_heading() -> None:
    lines = ("Donnerstag, 18. 7.", "Das Boot kam am Morgen an, und niemand war da.")
    article = article_of(page(HEAD, FIRST, SECOND, *lines))
    assert texts(article, BlockKind.SUBHEADING) == ["Donnerstag, 18. 7."]


@pytest.mark.parametrize(
    "line",
    [
        "—A writer in the capital contributed to this report.",
        "(This story has not been edited by our staff and is from a syndicated feed.)",
        "Travel, News, Top Story | Published: 5 hours ago | Written by Ann Example",
        "Is it raining where you are? Get in touch at rain@example.org",
        "Follow her on the networks and send us your photos of rain.",
        "copyright The Gazette 2022 - all of it",
    ],
)
def test_notes_and_appeals_are_left_out(line: str) -> None:
    article = article_of(page(HEAD, FIRST, SECOND, line, LONG))
    assert line in reasons(article)


def test_a_headline_that_asks_is_a_link_below_such_a_label() -> None:
    lines = (HEAD, FIRST, SECOND, "Related articles", "Ten boats", "Who is the rower?")
    article = article_of(page(*lines, LONG))
    assert "Who is the rower?" in reasons(article)
    assert texts(article, BlockKind.PARAGRAPH) == [FIRST, SECOND, LONG]


def test_labels_below_the_headline_are_no_lines_of_a_wrapped_paragraph() -> None:
    top = (
        "Tarovia recalls its ambassador after a museum dispute\n"
        "Posted: November 27, 2024 | Updated: November 28, 2024\n"
        "Facebook Twitter WhatsApp\n\n"
    )
    article = article_of(top + page(FIRST, SECOND))
    assert article.title == "Tarovia recalls its ambassador after a museum dispute"
    assert article.publication.date is not None


def test_a_short_turkish_text_is_known_by_its_letters() -> None:
    assert guess("Vali, iki eski evin duvarının yıkıldığını söyledi.") == "tr"


# --- articles that were collected, where they lie beside the repository ------------


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    if not SEED.exists():
        pytest.skip("the collected article is not here")
    loaded = yaml.safe_load(SEED.with_name("gold.yaml").read_text("utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def test_the_first_collected_article_is_read_as_a_person_reads_it(
    gold: dict[str, Any],
) -> None:
    outcome = outcome_of(SEED.read_text("utf-8"))
    article = outcome.value
    assert outcome.diagnostics == ()
    assert article.title == gold["title"]["quote"]
    assert article.blocks[0].start == gold["title"]["start"]
    publication = article.publication
    assert publication.date is not None
    assert publication.date.text == gold["publication_date"]["value"]
    first = gold["publication_date"]["evidence"][0]
    assert (publication.start, publication.end) == (first["start"], first["end"])
    assert publication.basis == "caption"
    headings = [entry["text"] for entry in gold["section_headings"]]
    assert texts(article, BlockKind.SUBHEADING) == headings
    assert len(texts(article, BlockKind.CAPTION)) == 1
    furniture_lines = [e["text"] for e in gold["boilerplate"] if e["line"] != 8]
    assert [left.text for left in article.dropped] == furniture_lines
    lines = SEED.read_text("utf-8").splitlines()
    paragraphs = [line for line in lines[10:] if line and line not in headings]
    assert texts(article, BlockKind.PARAGRAPH) == [line.strip() for line in paragraphs]


def samples() -> Iterator[dict[str, str]]:
    index = SAMPLES / "INDEX.tsv"
    if index.exists():
        with index.open(encoding="utf-8", newline="") as rows:
            yield from csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)


@pytest.mark.skipif(not SAMPLES.exists(), reason="the collected articles are not here")
@pytest.mark.parametrize("row", list(samples()), ids=lambda row: row["file"])
def test_collected_articles_have_their_headline_day_and_first_sentence(
    row: dict[str, str],
) -> None:
    outcome = outcome_of((SAMPLES / row["file"]).read_text("utf-8"))
    article = outcome.value
    said = [diagnostic.code for diagnostic in outcome.diagnostics]
    if row["file"] not in WITHOUT_HEADLINE:
        assert fold(article.title) == fold(row["title"])
    day = row["publication_date"] or DAY_OF_LIVE_PAGE.get(row["file"], "")
    found = article.publication.date
    assert (found.text if found else "") == day
    assert bool(day) != ("published-missing" in said)
    first = fold(row["expected_first_body_sentence"])[:60]
    assert any(first in fold(text) for text in texts(article, BlockKind.PARAGRAPH))
    assert_places(article)


LABELLED = {
    "en": ("Image caption: The pier in winter", "Image source, Getty Images"),
    "de": ("Bildunterschrift: Die Mole im Winter", "Bildquelle, dpa"),
    "fr": ("Légende : la jetée en hiver", "Crédit photo, Getty Images"),
    "es": ("Pie de foto: el muelle en invierno", "Fuente de la imagen, Getty Images"),
    "uk": ("Підпис до фото, Причал узимку", "Автор фото, Reuters"),
    "ru": ("Подпись к фото, Причал зимой", "Автор фото, Reuters"),
    "tr": ("Fotoğraf altı yazısı: Kışın iskele", "Kaynak, Getty Images"),
}


@pytest.mark.parametrize("language", sorted(LABELLED))
@pytest.mark.parametrize("is_first", [True, False])
def test_a_labelled_caption_before_the_text_is_no_headline(
    language: str, is_first: bool
) -> None:
    caption, source = LABELLED[language]
    head = (source, caption, HEAD) if is_first else (HEAD, source, caption)
    article = article_of(page(*head, FIRST, SECOND))
    assert article.title == HEAD
    assert texts(article, BlockKind.PARAGRAPH) == [FIRST, SECOND]
    assert texts(article, BlockKind.SUBHEADING) == []
    kept = texts(article, BlockKind.CAPTION)
    assert kept == ([] if is_first else [caption])
    assert {source} <= {left.text for left in article.dropped}


@pytest.mark.parametrize(
    "line",
    [
        "3 min read",
        "Reading time: 3 minutes",
        "Temps de lecture 2 min.",
        "Lesezeit: 3 Minuten",
        "Время чтения: 3 мин",
        "Article réservé aux abonnés",
        "Ann Reader Transport correspondent",
        "Анна Читач — 6 березня, 14:03",
    ],
)
def test_what_a_page_says_of_its_text_is_not_the_text(line: str) -> None:
    article = article_of(page(HEAD, line, FIRST, SECOND))
    assert [block.text for block in article.blocks] == [HEAD, FIRST, SECOND]


def test_a_date_glued_to_the_writer_is_read() -> None:
    line = "By Ann ReaderMarch 6, 2024 at 2:14 p.m. EST"
    publication = article_of(page(HEAD, line, FIRST, SECOND)).publication
    assert publication.date is not None
    assert (publication.date.text, publication.time) == ("2024-03-06", "14:14")


@pytest.mark.parametrize(
    "line",
    [
        "Contact: Ann Holt, press@example.org",
        "FOR IMMEDIATE RELEASE",
        "Why you can trust the Gazette",
        "Ann Reader with dpa, AFP",
        "Temps de lecture : 1min",
    ],
)
def test_lines_around_the_headline_are_not_the_headline(line: str) -> None:
    for head in ((line, HEAD), (HEAD, line)):
        article = article_of(page(*head, FIRST, SECOND))
        assert [block.text for block in article.blocks] == [HEAD, FIRST, SECOND]


def test_the_hash_of_a_heading_in_markdown_is_no_part_of_it() -> None:
    article = article_of(page(f"# {HEAD}", FIRST, "## What the draft says", SECOND))
    assert article.title == HEAD
    assert texts(article, BlockKind.SUBHEADING) == ["What the draft says"]
    assert_places(article)
