from __future__ import annotations

from collections.abc import Mapping

import pytest

from sitegen.core.articles import DateBasis
from sitegen.core.source import Asset, Kind, SourceFile, Sources
from sitegen.stages.decode import Decoded, decode

KINDS = {
    "content/site.yaml": Kind.SITE,
    "content/decisions.yaml": Kind.DECISIONS,
    "content/notes/": Kind.NOTE,
    "content/actors/": Kind.ACTOR,
    "content/pages/": Kind.PAGE,
}
ARTICLE = (
    "The comet is back\n\n"
    "Published 4 April 1910\n\n"
    "The comet was seen again on Sunday night by the observatory on the hill, low in "
    "the west. It had been lost behind the Sun for weeks.\n"
)


def kind_of(path: str) -> Kind:
    if path.startswith("seeds/"):
        return Kind.SIDECAR if path.endswith((".yaml", ".yml")) else Kind.ARTICLE
    return next(kind for start, kind in KINDS.items() if path.startswith(start))


def sources(files: Mapping[str, str], *media: str) -> Sources:
    return Sources(
        tuple(
            SourceFile(path, kind_of(path), text, f"hash of {path}")
            for path, text in sorted(files.items())
        ),
        tuple(Asset(f"content/{url}", b"", url) for url in media),
    )


def read(files: Mapping[str, str], *media: str) -> Decoded:
    return decode(sources(files, *media))


def codes(decoded: Decoded) -> list[str]:
    return [said.code for said in decoded.diagnostics]


def test_nothing_gives_a_site_with_its_usual_settings() -> None:
    decoded = read({})
    assert decoded.documents.site.title
    assert decoded.documents.notes == ()
    assert decoded.diagnostics == ()


def test_every_kind_of_file_is_read() -> None:
    decoded = read(
        {
            "content/site.yaml": "title: Comets\n",
            "content/notes/seen.yaml": "title: Seen\ndate: 1910-04-04\n",
            "content/actors/ida.yaml": "name: Ida Holm\n",
            "content/pages/method.md": "# Method\n\nLook up.\n",
            "content/decisions.yaml": "- accept: {article: comet}\n",
            "seeds/comet.txt": ARTICLE,
        },
        "media/tail.jpg",
        "media/deep/coma.jpg",
        "assets/site.css",
    )
    found = decoded.documents
    assert found.site.title == "Comets"
    assert [note.title.value for note in found.notes] == ["Seen"]
    assert [actor.name.value for actor in found.actors] == ["Ida Holm"]
    assert [page.title for page in found.pages] == ["Method"]
    assert [one.ruling.value for one in found.decisions] == ["accept"]
    assert [article.title for article in found.articles] == ["The comet is back"]
    assert found.media == {"tail.jpg", "deep/coma.jpg"}
    assert codes(decoded) == []


@pytest.mark.parametrize(
    ("path", "text", "ids"),
    [
        ("1910/Great Comet.yaml", "title: A\ndate: 1910\n", ["great-comet"]),
        ("комета.yaml", "title: A\ndate: 1910\n", ["kometa"]),
        ("a.yaml", "id: b\ntitle: A\ndate: 1910\n", ["b"]),
        (
            "all.yaml",
            "- {title: Comet seen, date: 1910}\n- {title: Comet lost, date: 1911}\n",
            ["comet-seen", "comet-lost"],
        ),
        (
            "two.yaml",
            "title: Comet seen\ndate: 1910\n---\ntitle: B\nid: own\ndate: 1911\n",
            ["comet-seen", "own"],
        ),
        ("one.yaml", "- {title: Comet seen, date: 1910}\n", ["one"]),
    ],
)
def test_a_note_is_named_after_its_file_or_in_a_list_after_its_title(
    path: str, text: str, ids: list[str]
) -> None:
    notes = read({f"content/notes/{path}": text}).documents.notes
    assert [note.id.value for note in notes] == ids


def test_actors_of_a_list_are_named_after_themselves() -> None:
    text = "- {name: Ida Holm}\n- {name: Ола Странд, id: ola}\n- {name: Zoë Berg}\n"
    actors = read({"content/actors/all.yaml": text}).documents.actors
    assert [actor.id.value for actor in actors] == ["ida-holm", "ola", "zoe-berg"]


def test_a_page_is_named_after_its_file_unless_it_says_otherwise() -> None:
    pages = read(
        {
            "content/pages/How we work.md": "# Method\n",
            "content/pages/z.md": "---\ntitle: About\nid: about\n---\nUs.\n",
        }
    ).documents.pages
    assert [page.id.value for page in pages] == ["how-we-work", "about"]


def test_a_file_that_cannot_be_read_leaves_the_others_whole() -> None:
    decoded = read(
        {
            "content/pages/a.md": "no heading\n",
            "content/pages/b.md": "# B\n",
            "content/notes/a.yaml": "title: A\ndate 1910\n",
            "content/notes/b.yaml": "title: B\ndate: 1910\n",
        }
    )
    assert [page.title for page in decoded.documents.pages] == ["B"]
    assert [note.title.value for note in decoded.documents.notes] == ["B"]
    assert codes(decoded) == ["yaml-syntax", "key-missing"]


def test_a_sidecar_overrules_what_its_article_says_of_itself() -> None:
    (article,) = read(
        {
            "seeds/comet.txt": ARTICLE,
            "seeds/comet.yaml": "published: 1910-04-05\npublisher: Hill Gazette\n",
        }
    ).documents.articles
    assert article.publication.date is not None
    assert article.publication.date.text == "1910-04-05"
    assert article.publication.basis is DateBasis.SIDECAR
    assert article.publisher == "Hill Gazette"
    assert article.title == "The comet is back"


def test_a_sidecar_overrules_front_matter_key_by_key() -> None:
    decoded = read(
        {
            "seeds/comet.md": "---\ntitle: From the matter\npublisher: Matter\n"
            "published: 1910-04-04\n---\nThe comet was seen again on Sunday night.\n",
            "seeds/comet.yaml": "publisher: Sidecar\n",
        }
    )
    (article,) = decoded.documents.articles
    assert (article.title, article.publisher) == ("From the matter", "Sidecar")
    assert codes(decoded) == []


def test_a_saved_page_is_read_as_html() -> None:
    (article,) = read(
        {
            "seeds/comet.html": "<html lang=en><head><title>The comet is back</title>"
            "<meta property='article:published_time' content='1910-04-04'></head>"
            "<body><article><h1>The comet is back</h1><p>The comet was seen again on "
            "Sunday night by the observatory on the hill, low in the west.</p><p>It had "
            "been lost behind the Sun for weeks, and the town had given it up."
            "</p></article></body></html>"
        }
    ).documents.articles
    assert article.title == "The comet is back"
    assert "<p>" not in article.text
    assert article.publication.date is not None
    assert article.publication.date.text == "1910-04-04"


@pytest.mark.parametrize(
    ("paths", "ids"),
    [
        (["seeds/Comet Seen.txt"], ["comet-seen"]),
        (["seeds/comet.md", "seeds/comet.txt"], ["comet-md", "comet-txt"]),
        (
            ["seeds/1910/comet.txt", "seeds/1986/comet.txt", "seeds/x.txt"],
            ["1910-comet-txt", "1986-comet-txt", "x"],
        ),
        (["seeds/a/b.txt", "seeds/a-b.txt", "seeds/b.txt"], 3),
        (["seeds/a/b/c.txt", "seeds/a-b/c.txt", "seeds/a/b-c.txt"], 3),
    ],
)
def test_every_article_has_an_id_of_its_own(
    paths: list[str], ids: list[str] | int
) -> None:
    found = read(dict.fromkeys(paths, ARTICLE)).documents.articles
    if isinstance(ids, int):
        assert len({article.id for article in found}) == ids
    else:
        assert [article.id for article in found] == ids


def test_an_article_keeps_the_hash_of_its_file() -> None:
    (article,) = read({"seeds/comet.txt": ARTICLE}).documents.articles
    assert article.sha256 == "hash of seeds/comet.txt"


def test_equal_files_are_taken_over_from_the_last_time() -> None:
    files = {
        "content/notes/a.yaml": "title: A\ndate: 1910\n",
        "seeds/comet.txt": ARTICLE,
        "seeds/comet.yaml": "publisher: Hill Gazette\n",
    }
    first = read(files)
    changed = files | {"content/notes/a.yaml": "title: B\ndate: 1910\n"}
    again = decode(sources(changed), reuse=first)
    assert again == read(changed)
    article = "seeds/comet.txt"
    assert again.memory[article] is first.memory[article]


def test_what_is_gone_is_forgotten() -> None:
    first = read({"content/notes/a.yaml": "title: A\ndate: 1910\n"})
    assert decode(sources({}), reuse=first) == read({})


def test_faults_are_said_again_when_nothing_is_read_again() -> None:
    files = {"content/notes/a.yaml": "title: A\n"}
    first = read(files)
    assert codes(decode(sources(files), reuse=first)) == ["key-missing"]


def test_private_remarks_go_no_further() -> None:
    decoded = read(
        {
            "content/notes/a.yaml": "title: A\ndate: 1910\nprivate: sésame\n",
            "content/actors/b.yaml": "name: B\nprivate: {ask: sésame}\n",
            "content/pages/c.md": "---\ntitle: C\nprivate: sésame\n---\nText.\n",
            "content/decisions.yaml": "- {accept: a, private: sésame}\n",
            "seeds/comet.txt": ARTICLE,
            "seeds/comet.yaml": "private: [sésame]\n",
        }
    )
    assert codes(decoded) == []
    assert "sésame" not in repr(decoded.documents)
