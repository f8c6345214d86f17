"""The same pages as sites for Hugo and Pelican.

Both get the pages ready: which events an actor, a year or a source has is their
own work or stands in the files, but nothing has to be read out of articles, and no
quotation is looked up. The templates show what sitegen's pages show, in the
plainest markup that does.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.speed.corpus import (
    DESCRIPTION,
    FEED,
    SITE,
    TITLE,
    Cited,
    Corpus,
    Event,
    write,
)


def _page(title: str, body: str) -> str:
    """Set a template's page into the frame that all pages have."""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{title}</title>\n<link rel="stylesheet" href="/look.css">\n'
        '<link rel="alternate" type="application/atom+xml" href="/feed.xml">\n'
        '</head>\n<body>\n<nav><a href="/">Timeline</a> <a href="/actors/">Actors</a> '
        f'<a href="/sources/">Sources</a></nav>\n<main>\n{body}</main>\n</body>\n'
        "</html>\n"
    )


_LOOK = "body { font: 1rem/1.5 system-ui; max-width: 45rem; margin: auto }\n"


# --- Hugo ---------------------------------------------------------------------------

_HUGO_SETTINGS = f"""\
baseURL = "{SITE}"
title = "{TITLE}"
uglyURLs = true
disableKinds = ["section"]
[taxonomies]
  actor = "actors"
  year = "years"
[outputs]
  home = ["html", "rss"]
  taxonomy = ["html"]
  term = ["html"]
[outputFormats.rss]
  baseName = "feed"
[services.rss]
  limit = {FEED}
"""
_HUGO_TIME = (
    '<time datetime="{{ .Date.Format "2006-01-02" }}">'
    '{{ .Date.Format "2 January 2006" }}</time>'
)
_HUGO_ITEM = (
    f'<li id="{{{{ .File.ContentBaseName }}}}">{_HUGO_TIME} '
    '<a href="{{ .RelPermalink }}">{{ .Title }}</a></li>\n'
)
_HUGO_LIST = f"<ol>\n{{{{ range .Pages.ByDate }}}}{_HUGO_ITEM}{{{{ end }}}}</ol>\n"
_HUGO_TEMPLATES = {
    "home.html": _page(
        "{{ site.Title }}",
        f"<h1>{{{{ site.Title }}}}</h1>\n<p>{DESCRIPTION}</p>\n<ol>\n"
        "{{ range site.Taxonomies.years.Alphabetical }}"
        '<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>'
        "\n{{ end }}</ol>\n",
    ),
    "events/page.html": _page(
        "{{ .Title }}",
        f"<article>\n<h1>{{{{ .Title }}}}</h1>\n<p>{_HUGO_TIME} {{{{ .Params.place }}}}"
        '</p>\n<ul>\n{{ range .GetTerms "actors" }}<li><a href="{{ .RelPermalink }}">'
        "{{ .Title }}</a></li>\n{{ end }}</ul>\n{{ .Content }}\n"
        "{{ with .Params.source }}<blockquote>{{ .quote }}</blockquote>\n"
        '<p><a href="/sources/{{ .id }}.html">{{ .title }}</a>, {{ .publisher }}</p>\n'
        "{{ end }}</article>\n",
    ),
    "sources/page.html": _page(
        "{{ .Title }}",
        f"<h1>{{{{ .Title }}}}</h1>\n<p>{{{{ .Params.publisher }}}}, {_HUGO_TIME} "
        '<a href="{{ .Params.address }}">{{ .Params.address }}</a></p>\n<ul>\n'
        '{{ range .Params.cited }}<li><a href="/events/{{ .id }}.html">{{ .title }}</a>'
        "</li>\n{{ end }}</ul>\n{{ .Content }}\n",
    ),
    "source-list.html": _page(
        "Sources",
        '<h1>Sources</h1>\n<ol>\n{{ range (where site.RegularPages "Type" "sources")'
        f".ByDate }}}}{_HUGO_ITEM}{{{{ end }}}}</ol>\n",
    ),
    "term.html": _page(
        "{{ .Title }}", f"<h1>{{{{ .Title }}}}</h1>\n{{{{ .Content }}}}\n{_HUGO_LIST}"
    ),
    "taxonomy.html": _page(
        "Actors",
        "<h1>Actors</h1>\n<ol>\n{{ range .Pages.ByTitle }}"
        '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ len .Pages }}</li>\n'
        "{{ end }}</ol>\n",
    ),
    "404.html": _page("Not found", "<h1>Not found</h1>\n"),
}


def write_hugo(corpus: Corpus, root: Path) -> None:
    """Write the pages as a site for Hugo: years and actors are its taxonomies."""
    content = root / "content"
    write(root / "hugo.toml", _HUGO_SETTINGS)
    write(root / "static" / "look.css", _LOOK)
    for name, text in _HUGO_TEMPLATES.items():
        write(root / "layouts" / name, text)
    write(content / "years" / "_index.md", "---\nbuild: {render: never}\n---\n")
    write(content / "sources.md", "---\ntitle: Sources\nlayout: source-list\n---\n")
    for actor in corpus.actors:
        head = _matter(title=actor.name)
        write(content / "actors" / actor.id / "_index.md", head + actor.summary)
    for event in _events(corpus):
        head = _matter(
            title=event.title,
            date=str(event.date),
            years=[str(event.date.year)],
            place=event.place,
            actors=[actor.id for actor in event.actors],
            source={
                "id": event.source.id,
                "title": event.source.title,
                "publisher": event.source.publisher,
                "quote": event.source.quote,
            },
        )
        write(content / "events" / f"{event.id}.md", head + _prose(event))
    for source in _sources(corpus):
        head = _matter(
            title=source.cited.title,
            date=source.date,
            publisher=source.cited.publisher,
            address=source.address,
            cited=[{"id": name, "title": title} for name, title in source.events],
        )
        write(content / "sources" / f"{source.cited.id}.md", head + source.text)


def _matter(**values: object) -> str:
    """Write front matter; JSON is YAML that needs no thought about quotes."""
    lines = "".join(f"{key}: {json.dumps(value)}\n" for key, value in values.items())
    return f"---\n{lines}---\n\n"


# --- Pelican ------------------------------------------------------------------------

_PELICAN_SETTINGS = f"""\
SITENAME = {TITLE!r}
SITEURL = {SITE.removesuffix("/")!r}
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
THEME_STATIC_DIR = "."
ARTICLE_PATHS = ["events"]
PAGE_PATHS = ["sources"]
STATIC_PATHS = []
SLUGIFY_SOURCE = "basename"
DEFAULT_CATEGORY = "events"
USE_FOLDER_AS_CATEGORY = False
ARTICLE_URL = ARTICLE_SAVE_AS = "events/{{slug}}.html"
PAGE_URL = PAGE_SAVE_AS = "sources/{{slug}}.html"
TAG_URL = TAG_SAVE_AS = "actors/{{slug}}.html"
TAGS_SAVE_AS = "actors/index.html"
YEAR_ARCHIVE_URL = YEAR_ARCHIVE_SAVE_AS = "years/{{date:%Y}}.html"
CATEGORY_SAVE_AS = CATEGORIES_SAVE_AS = AUTHOR_SAVE_AS = AUTHORS_SAVE_AS = ""
ARCHIVES_SAVE_AS = ""
DIRECT_TEMPLATES = ["index", "tags", "sources", "sitemap", "404"]
SOURCES_SAVE_AS = "sources/index.html"
SITEMAP_SAVE_AS = "sitemap.xml"
DEFAULT_PAGINATION = False
FEED_ALL_ATOM = "feed.xml"
FEED_MAX_ITEMS = {FEED}
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = TAG_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
CACHE_CONTENT = LOAD_CONTENT_CACHE = True
CONTENT_CACHING_LAYER = "generator"
"""
_PELICAN_TIME = (
    "<time datetime=\"{{{{ {0}.date.strftime('%Y-%m-%d') }}}}\">"
    "{{{{ {0}.date.strftime('%-d %B %Y') }}}}</time>"
)
_PELICAN_ITEM = (
    f'<li id="{{{{ each.slug }}}}">{_PELICAN_TIME.format("each")} '
    '<a href="/{{ each.url }}">{{ each.title }}</a></li>\n'
)
_PELICAN_LIST = (
    f"<ol>\n{{% for each in articles|reverse %}}{_PELICAN_ITEM}{{% endfor %}}</ol>\n"
)
_PELICAN_TEMPLATES = {
    "index.html": _page(
        "{{ SITENAME }}",
        f"<h1>{{{{ SITENAME }}}}</h1>\n<p>{DESCRIPTION}</p>\n<ol>\n"
        "{% for each in period_archives['year'] %}"
        '<li><a href="/{{ each.url }}">{{ each.period[0] }}</a> '
        "{{ each.articles|length }}</li>\n{% endfor %}</ol>\n",
    ),
    "article.html": _page(
        "{{ article.title }}",
        "<article>\n<h1>{{ article.title }}</h1>\n"
        f"<p>{_PELICAN_TIME.format('article')} {{{{ article.place }}}}</p>\n<ul>\n"
        '{% for tag in article.tags %}<li><a href="/{{ tag.url }}">'
        "{{ ACTORS[tag.name].name }}</a></li>\n{% endfor %}</ul>\n"
        "{{ article.content }}\n<blockquote>{{ article.quote }}</blockquote>\n"
        '<p><a href="/sources/{{ article.source_id }}.html">{{ article.source_title }}'
        "</a>, {{ article.publisher }}</p>\n</article>\n",
    ),
    "page.html": _page(
        "{{ page.title }}",
        "<h1>{{ page.title }}</h1>\n"
        f"<p>{{{{ page.publisher }}}}, {_PELICAN_TIME.format('page')} "
        '<a href="{{ page.address }}">{{ page.address }}</a></p>\n<ul>\n'
        "{% for each in page.cited.split('|') %}"
        "{% set name, title = each.split(' ', 1) %}"
        '<li><a href="/events/{{ name }}.html">{{ title }}</a></li>\n'
        "{% endfor %}</ul>\n{{ page.content }}\n",
    ),
    "sources.html": _page(
        "Sources",
        "<h1>Sources</h1>\n<ol>\n{% for each in pages|sort(attribute='date') %}"
        f"{_PELICAN_ITEM}{{% endfor %}}</ol>\n",
    ),
    "tag.html": _page(
        "{{ ACTORS[tag.name].name }}",
        "<h1>{{ ACTORS[tag.name].name }}</h1>\n<p>{{ ACTORS[tag.name].summary }}</p>\n"
        f"{_PELICAN_LIST}",
    ),
    "tags.html": _page(
        "Actors",
        "<h1>Actors</h1>\n<ol>\n{% for tag, articles in tags|sort %}"
        '<li><a href="/{{ tag.url }}">{{ ACTORS[tag.name].name }}</a> '
        "{{ articles|length }}</li>\n{% endfor %}</ol>\n",
    ),
    "period_archives.html": _page(
        "{{ period[0] }}", f"<h1>{{{{ period[0] }}}}</h1>\n{_PELICAN_LIST}"
    ),
    "404.html": _page("Not found", "<h1>Not found</h1>\n"),
    "sitemap.html": (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        "{% for each in articles + pages %}<url><loc>{{ SITEURL }}/{{ each.url }}</loc>"
        "</url>\n{% endfor %}{% for tag, articles in tags %}"
        "<url><loc>{{ SITEURL }}/{{ tag.url }}</loc></url>\n{% endfor %}</urlset>\n"
    ),
}


def write_pelican(corpus: Corpus, root: Path) -> None:
    """Write the pages as a site for Pelican: events are its articles, sources pages."""
    known = {
        actor.id: {"name": actor.name, "summary": actor.summary}
        for actor in corpus.actors
    }
    write(root / "pelicanconf.py", f"{_PELICAN_SETTINGS}ACTORS = {known!r}\n")
    write(root / "theme" / "static" / "look.css", _LOOK)
    for name, text in _PELICAN_TEMPLATES.items():
        write(root / "theme" / "templates" / name, text)
    for event in _events(corpus):
        head = (
            f"Title: {event.title}\nDate: {event.date}\nPlace: {event.place}\n"
            f"Tags: {', '.join(actor.id for actor in event.actors)}\n"
            f"Source_id: {event.source.id}\nSource_title: {event.source.title}\n"
            f"Publisher: {event.source.publisher}\nQuote: {event.source.quote}\n\n"
        )
        write(root / "content" / "events" / f"{event.id}.md", head + _prose(event))
    for source in _sources(corpus):
        cited = "|".join(f"{name} {title}" for name, title in source.events)
        head = (
            f"Title: {source.cited.title}\nDate: {source.date}\n"
            f"Publisher: {source.cited.publisher}\nAddress: {source.address}\n"
            f"Cited: {cited}\n\n"
        )
        write(
            root / "content" / "sources" / f"{source.cited.id}.md", head + source.text
        )


# --- what both are given ------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Source:
    """A source with what its page shows; `events` are ids and titles."""

    cited: Cited
    date: str
    address: str
    text: str
    events: tuple[tuple[str, str], ...]


def _events(corpus: Corpus) -> Iterator[Event]:
    yield from corpus.notes()
    yield from corpus.reports()


def _prose(event: Event) -> str:
    return f"{event.summary}\n\n{event.body}\n" if event.summary else f"{event.body}\n"


def _sources(corpus: Corpus) -> Iterator[_Source]:
    for article in corpus.articles():
        event = corpus.citing(article)
        yield _Source(
            event.source,
            str(article.published),
            article.url,
            f"{article.markdown}\n",
            ((event.id, event.title),),
        )
    citing: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for note in corpus.notes():
        citing[note.source.id].append((note.id, note.title))
    for document in corpus.documents:
        if events := citing.get(document.id):
            yield _Source(document, "2020-01-01", document.url, "", tuple(events))
