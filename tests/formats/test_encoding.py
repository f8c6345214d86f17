from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.formats.encoding import decode_text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"caf\xc3\xa9", "café"),
        (codecs.BOM_UTF8 + b"caf\xc3\xa9", "café"),
        ("café".encode("utf-16"), "café"),
        (codecs.BOM_UTF16_BE + "café".encode("utf-16-be"), "café"),
        (codecs.BOM_UTF32_LE + "café".encode("utf-32-le"), "café"),
    ],
)
def test_a_mark_or_utf8_is_read_without_a_word(data: bytes, text: str) -> None:
    for lenient in (True, False):
        decoded = decode_text(data, "seeds/a.txt", lenient=lenient)
        assert decoded.text == text
        assert decoded.is_usable
        assert decoded.diagnostics == ()


def test_an_article_in_windows_1252_is_read_and_that_is_said() -> None:
    decoded = decode_text(b"\x93caf\xe9\x94 \x81", "seeds/a.txt", lenient=True)
    assert decoded.text == "“café” \x81"
    assert [said.code for said in decoded.diagnostics] == ["encoding-guessed"]
    assert "windows-1252" in decoded.diagnostics[0].message


@pytest.mark.parametrize(
    ("declared", "body", "text"),
    [
        ("windows-1251", "Киев".encode("cp1251"), "Киев"),
        ("ISO-8859-1", b"\x93caf\xe9", "“café"),  # as all browsers read it
        ("utf-16", "é".encode(), "é"),  # it could not have been read so
        ("nonsense-9", "é".encode(), "é"),
        ("hex", "é".encode(), "é"),  # a codec of Python's that is no charset
        ("koi8-r", "Киев".encode("koi8-r"), "Киев"),
    ],
)
def test_a_saved_page_is_read_as_it_declares(
    declared: str, body: bytes, text: str
) -> None:
    data = b"<meta charset='" + declared.encode() + b"'>" + body
    decoded = decode_text(data, "seeds/a.html", lenient=True)
    assert decoded.text.endswith(text)


def test_bytes_that_are_utf8_are_read_so_whatever_the_page_declares() -> None:
    data = b"<meta charset='windows-1251'>" + "Київ, café".encode()
    decoded = decode_text(data, "seeds/a.html", lenient=True)
    assert decoded.text.endswith("Київ, café")
    assert [said.code for said in decoded.diagnostics] == ["encoding-guessed"]
    assert "in UTF-8" in decoded.diagnostics[0].message


def test_what_is_only_ascii_is_read_as_declared() -> None:
    data = b"<meta charset='iso-2022-jp'>" + "会談".encode("iso-2022-jp")
    decoded = decode_text(data, "seeds/a.html", lenient=True)
    assert decoded.text.endswith("会談")


def test_a_note_that_is_not_utf8_is_refused_at_the_byte() -> None:
    data = b"title: Talks\nsummary: caf\xe9 \x93now\x94\n"
    decoded = decode_text(data, "content/notes/a.yaml", lenient=False)
    assert not decoded.is_usable
    (said,) = decoded.diagnostics
    assert said.code == "encoding-wrong"
    assert "0xE9 in line 2, column 13" in said.message
    assert said.span is not None
    assert decoded.text[said.span.start : said.span.end] == "é"


def test_a_broken_utf16_file_shows_where_it_breaks() -> None:
    data = codecs.BOM_UTF16_LE + "ok".encode("utf-16-le") + b"\x00\xd8"
    decoded = decode_text(data, "seeds/a.txt", lenient=True)
    assert decoded.is_usable
    assert [said.span and said.span.start for said in decoded.diagnostics] == [2]


@given(st.binary(max_size=200), st.booleans())
def test_no_bytes_are_too_odd(data: bytes, lenient: bool) -> None:
    decoded = decode_text(data, "seeds/a.txt", lenient=lenient)
    assert decoded.is_usable or decoded.diagnostics
