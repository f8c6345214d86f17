"""Codes of reading files: encodings, names, links on disk."""

from __future__ import annotations

from sitegen.core.codes.code import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        "encoding-wrong",
        Severity.ERROR,
        "the file is not written in UTF-8",
        "Letters beyond a to z can be stored in many ways. Files in content/ must be "
        "in UTF-8, or names come out garbled and nobody notices. The place of the "
        "first byte that is not UTF-8 is shown. In most editors: “Save with encoding”, "
        "then “UTF-8”.",
    ),
    Code(
        "encoding-guessed",
        Severity.INFO,
        "an article is in another encoding than UTF-8, or than it says",
        "Saved pages and old texts come in many encodings. UTF-8 is known by its "
        "bytes, whatever the file declares; else the declaration is used; else "
        "Windows-1252. If the article looks garbled, save it again as UTF-8.",
    ),
    Code(
        "file-unused",
        Severity.WARNING,
        "the file is in a folder of the site, but is not used",
        "Nothing is left out without a word. Notes and actors end in .yaml, pages in "
        ".md, articles in .txt, .html or .md, templates in .html. Rename the file, "
        "move it away, or begin its name with a dot to have it passed over in silence.",
    ),
    Code(
        "sidecar-alone",
        Severity.WARNING,
        "a sidecar has no article beside it",
        "NAME.yaml in seeds/ describes the article NAME.txt, NAME.html or NAME.md. "
        "There is none of that name, so what it says is not used.",
    ),
    Code(
        "link-outside",
        Severity.WARNING,
        "a link on disk leads out of the site's folder",
        "A symbolic link that leaves the folder could publish private files, so it is "
        "not followed. Copy the file into the site.",
    ),
    Code(
        "link-dangling",
        Severity.WARNING,
        "a link on disk leads nowhere",
        "The file that this symbolic link names is gone. Remove the link, or put the "
        "file back.",
    ),
    Code(
        "site-empty",
        Severity.ERROR,
        "there is no site in this folder",
        "A site has notes in content/notes/ or articles in seeds/. Change into the "
        "site's folder, name it with --root, or begin one with `sitegen new site "
        "NAME`.",
    ),
)
