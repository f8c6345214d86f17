from __future__ import annotations

from tests.conftest import MakeSite

NOTE = "title: {}\ndate: 1932-03-19\nmedia: [{{file: {}, alt: A bridge}}]\n"
FILES: dict[str, str | bytes] = {
    "content/notes/open.yaml": NOTE.format("Open", "both.png"),
    "content/notes/draft.yaml": NOTE.format("Draft", "both.png") + "draft: true\n",
    "content/notes/other.yaml": NOTE.format("Other", "secret.png") + "draft: true\n",
    "content/media/both.png": b"1",
    "content/media/secret.png": b"2",
    "content/media/unnamed.pdf": b"3",
}


def test_a_picture_of_a_draft_alone_is_not_published(site: MakeSite) -> None:
    made = site(FILES)
    published = made.build().files
    assert "media/secret.png" not in published
    assert {"media/both.png", "media/unnamed.pdf"} <= published.keys()
    assert "media/secret.png" in made.build(drafts=True).files
