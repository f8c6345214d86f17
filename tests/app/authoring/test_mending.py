from __future__ import annotations

import pytest

from sitegen.app.authoring.mending import mend
from sitegen.core.source import Kind, SourceFile

HEAD = "title: Talks\ndate: 2022-03-10\n"


def mended(text: str) -> str:
    return mend(SourceFile("content/notes/a.yaml", Kind.NOTE, text)).text


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        (
            "title: Antalya: no breakthrough  # as the wire had it\ndate: 10 March 2022\n",
            'title: "Antalya: no breakthrough"  # as the wire had it\ndate: 2022-03-10\n',
        ),
        (
            "title: “Special operation”\ndate: 2022‑03‑10   # \n",
            'title: "Special operation"\ndate: 2022-03-10   # \n',
        ),
        (f"{HEAD}place:\n\tname: Antalya\n", f"{HEAD}place:\n  name: Antalya\n"),
        (
            f"{HEAD}summary: |\n\tThey met.\n\tNothing came of it.\ntags: [talks]\n",
            f"{HEAD}summary: |\n  They met.\n  Nothing came of it.\ntags: [talks]\n",
        ),
        (
            f"{HEAD}sources:\n  -https://example.org/a\n  -https://example.org/b\n",
            f"{HEAD}sources:\n  - https://example.org/a\n  - https://example.org/b\n",
        ),
        ("title:Talks: day two\ndate:2022\n", 'title: "Talks: day two"\ndate: 2022\n'),
        ('title: "Talks\ndate: 2022\n', 'title: "Talks"\ndate: 2022\n'),
        (
            'title: "The "big" talks"\ndate: 2022\n',
            "title: 'The \"big\" talks'\ndate: 2022\n",
        ),
        (
            "title: Talks\r\ndate: 2022/03/10\r\n",
            "title: Talks\r\ndate: 2022-03-10\r\n",
        ),
        ("title: Talks\n date: 2022\n", "title: Talks\ndate: 2022\n"),
        ("Title: Talks\nDATE: 2022\n", "title: Talks\ndate: 2022\n"),
        (
            f"{HEAD}actors: [Sеrgey Lavrov]\n",  # with a Cyrillic е
            f"{HEAD}actors: [Sergey Lavrov]\n",
        ),
        (
            "title: Round #4 opens\ndate: 2022\n",
            'title: "Round #4 opens"\ndate: 2022\n',
        ),
    ],
)
def test_what_is_surely_a_slip_is_mended_and_nothing_else(
    typed: str, right: str
) -> None:
    assert mended(typed) == right
    assert mended(right) == right


@pytest.mark.parametrize(
    "text",
    [
        "title: Talks\ndate: 10/03/2022\n",  # two readings
        "title: Talks\ndate: 2022-13-10\n",  # a day and a month swapped, or a slip
        "title: Talks\ndate: 2022-03-17/2022-03-14\n",  # which end is wrong?
        f"{HEAD}note: ask the press office\n",  # private, or text?
        f"{HEAD}id: Antalya Talks\n",  # an id is an address
        f"{HEAD}actors: Sergey Lavrov and Dmytro Kuleba\n",
        f"{HEAD}summary: They met. #todo\n",  # a remark, or text?
        f'{HEAD}summary: "They met.\\nNothing came of it."\n',
        f"{HEAD}importance: high\n",
        f"{HEAD}status: unconfirmed\n",
        "title: Talks\ndate: 1646913600\n",  # seconds of 1970, or a year
    ],
)
def test_a_guess_is_left_to_a_person(text: str) -> None:
    assert mended(text) == text


def test_a_fix_that_brings_another_fault_is_refused_and_the_others_are_written() -> (
    None
):
    # Quoting the title here would leave the block below it without a key.
    text = f"{HEAD}body: ? |\n  They met.\nplace: {{name: X, lat: 36,8}}\n"

    done = mend(SourceFile("content/notes/a.yaml", Kind.NOTE, text))

    assert done.text == f"{HEAD}body: ? |\n  They met.\nplace: {{name: X, lat: 36.8}}\n"
    assert [one.code for one in done.refused] == ["yaml-first-character"]


def test_an_article_is_never_mended() -> None:
    text = "---\ntitle: Antalya: talks\n---\nThey met.\n"
    file = SourceFile("seeds/a.md", Kind.ARTICLE, text)

    assert mend(file).text == text


def test_a_sidecar_is_read_with_its_article() -> None:
    article = SourceFile("seeds/a.txt", Kind.ARTICLE, "They met on Thursday.\n")
    sidecar = SourceFile("seeds/a.yaml", Kind.SIDECAR, "published: 10 March 2022\n")

    assert mend(sidecar, (article,)).text == "published: 2022-03-10\n"
