"""No picture of a draft reaches the site, and every other does."""

from __future__ import annotations

import pytest

from tests.conftest import MakeSite

NOTE = "title: A\ndate: 1907\nsources: [https://e.org/]\n"
DRAFT = f"{NOTE}draft: true\n"
MEDIA = "media: [{file: plan é.svg, alt: A plan}]\n"
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'/>"


def published(site: MakeSite, files: dict[str, str], *, drafts: bool = False) -> bool:
    made = site({"content/notes/base.yaml": NOTE, **files})
    made.write("content/media/plan é.svg", SVG)
    return "media/plan é.svg" in made.build(drafts=drafts).files


@pytest.mark.parametrize(
    "files",
    [
        {"content/notes/b.yaml": DRAFT + MEDIA},
        {"content/notes/b.yaml": f'{DRAFT}body: "![x](media/plan%20%C3%A9.svg)"\n'},
        {"content/notes/b.yaml": f'{DRAFT}summary: "[x](media/plan%20é.svg#p)"\n'},
        {
            "content/pages/b.md": "---\ndraft: true\n---\n# B\n\n![x](<media/plan é.svg>)\n"
        },
        {"content/notes/b.yaml": f"title: [\n{MEDIA}"},
        {"content/notes/b.yaml": f"title: B\ndate: never\n{MEDIA}"},
        {"content/actors/b.yaml": "name: {\nimage: {file: plan é.svg, alt: x}\n"},
    ],
    ids=("media", "body", "summary", "page", "broken", "no date", "actor"),
)
def test_what_a_draft_or_a_broken_file_names_is_kept_back(
    site: MakeSite, files: dict[str, str]
) -> None:
    assert not published(site, files)


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"content/notes/c.yaml": NOTE + MEDIA},
        {"content/notes/c.yaml": f'{NOTE}body: "![x](media/plan%20%C3%A9.svg)"\n'},
        {"content/actors/c.yaml": "name: C\nimage: {file: plan é.svg, alt: x}\n"},
        {"content/pages/c.md": "# C\n\n[x](media/plan%20é.svg)\n"},
    ],
    ids=("nothing", "media", "body", "actor", "page"),
)
def test_what_something_published_names_is_published(
    site: MakeSite, files: dict[str, str]
) -> None:
    draft = {"content/notes/b.yaml": DRAFT + MEDIA} if files else {}
    assert published(site, {**draft, **files})


def test_with_drafts_all_is_there(site: MakeSite) -> None:
    assert published(site, {"content/notes/b.yaml": DRAFT + MEDIA}, drafts=True)
