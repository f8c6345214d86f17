"""Sites for the browser, and a server that shows them."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sitegen.app.pipeline import build, publish
from sitegen.core.project import Project

SITE = """\
title: Talks at the harbour
description: Who met whom, and when.
author: The desk
holes: true
"""
ACTORS = {
    "cavusoglu": "name: Mevlüt Çavuşoğlu\nkind: person\n",
    "kuleba": "name: Dmytro Kuleba\nkind: person\naliases: [Дмитро Кулеба]\n",
    "lavrov": "name: Sergey Lavrov\nkind: person\n",
    "ukraine": "name: Ukraine\nkind: state\n",
}
NOTES = """\
- id: first
  title: Envoys arrive
  date: 2021-12-30
  actors: [lavrov]
  tags: [talks]
  place: Brest, Belarus
  summary: They came by train.
  sources: [{url: "https://example.org/a", title: Arrival, date: 2021-12-31}]
- id: antalya
  title: Ministers meet in Antalya
  date: 2022-03-10
  actors: [cavusoglu, kuleba, lavrov]
  tags: [talks, ceasefire]
  place: Antalya, Türkiye
  importance: major
  status: confirmed
  summary: No progress was made.
  sources: [{url: "https://example.org/b", title: Meeting, date: 2022-03-10}]
  corrections: [{date: 2022-03-12, text: The hour was wrong.}]
- id: same-day
  title: A call on the same day
  date: 2022-03-10
  actors: [kuleba, ukraine]
  tags: [calls]
  place: Türkiye
  sources: [{url: "https://example.org/c", title: Call, date: 2022-04-01}]
- id: later
  title: Зустріч у Стамбулі
  date: 2022-04
  actors: [cavusoglu]
  tags: [talks]
  status: disputed
  sources: [{url: "https://example.org/d", title: Зустріч, language: uk}]
"""
FILES = {
    "content/site.yaml": SITE,
    "content/notes/all.yaml": NOTES,
    "content/pages/method.md": "# Method\n\nWe counted trains at the quay.\n",
} | {f"content/actors/{name}.yaml": text for name, text in ACTORS.items()}


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing of every file."""


def made(root: Path, files: Mapping[str, str]) -> Path:
    """Build a site below `root` and return where it stands."""
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    project = Project(root)
    result = build(project)
    assert not result.is_blocked(), result.diagnostics
    publish(result, project, root / "output")
    return root / "output"


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine."""
    handler = functools.partial(_Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
