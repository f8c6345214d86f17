"""Codes of the published site: addresses, templates, links, writing."""

from __future__ import annotations

from sitegen.core.codes.code import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        "address-taken",
        Severity.ERROR,
        "two pages want the same address",
        "Two files would be written to one place, or to places that differ only in "
        "upper and lower case, which many disks and hosts take for one. Rename one.",
    ),
    Code(
        "media-missing",
        Severity.ERROR,
        "a picture or document is not in content/media/",
        "`file:` names a file below content/media/, spelled as on disk: capital and "
        "small letters are different letters on most hosts, even where they are the "
        "same on your machine. Put the file there, or correct the name.",
    ),
    Code(
        "cards-missing",
        Severity.INFO,
        "pictures for social networks can't be drawn",
        "With `cards:` a picture of each event is drawn, which social networks show "
        "beside a link. They ask for it by its whole address, so the site needs a "
        "base_url; drawing needs Pillow, and a font file in content/media/. Without "
        "them pages are published without pictures.",
    ),
    Code(
        "template-syntax",
        Severity.ERROR,
        "a template has a mistake in its Jinja code",
        "The template can't be read at the line shown. To compare it with the shipped "
        "one, move yours away and let `sitegen eject NAME` write a fresh copy.",
    ),
    Code(
        "template-name",
        Severity.ERROR,
        "a template uses a name that does not exist",
        "Templates may use only what the page's view offers; docs/templates.md lists "
        "it. A name that does not exist is a mistake, not an empty text.",
    ),
    Code(
        "template-failed",
        Severity.ERROR,
        "a template could not be filled in",
        "The template's code failed at the line shown while a page was made.",
    ),
    Code(
        "template-missing",
        Severity.ERROR,
        "a template that is asked for does not exist",
        "`{% extends %}`, `{% include %}` and `{% import %}` look in templates/ first "
        "and then in the shipped theme; `sitegen:NAME` is always the shipped one.",
    ),
    Code(
        "link-broken",
        Severity.ERROR,
        "a link leads to a page that is not there",
        "Every link, image and stylesheet of the finished pages is followed inside the "
        "site. Correct the address, or add the page or file it names.",
    ),
    Code(
        "anchor-broken",
        Severity.ERROR,
        "a link leads to a place in a page that is not there",
        "The page exists, but nothing on it has the name after the #.",
    ),
    Code(
        "anchor-doubled",
        Severity.ERROR,
        "two places of a page have the same name",
        "A link to that name could lead to either. This comes from a template, or from "
        "HTML ids written by hand.",
    ),
    Code(
        "link-absolute",
        Severity.WARNING,
        "a link begins at the host's root",
        "An address such as /events/x.html breaks as soon as the site is published "
        "below a folder (example.org/story/). Write it relative to the page.",
    ),
    Code(
        "remote-request",
        Severity.ERROR,
        "a page would load something from another host",
        "Pictures, styles and scripts come with the site: a reader's visit is nobody "
        "else's business, and the page must work offline. Put the file into "
        "content/media/ and name it there.",
    ),
)
