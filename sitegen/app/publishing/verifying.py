"""Prove that what an earlier build left behind changes nothing but the time.

A build may reuse what an earlier one worked out. So the site is built again in two
ways: on top of itself, and on top of a site that other switches make of the same
files. All three must have the same bytes and the same faults.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sitegen.app.pipeline import Build, build
from sitegen.core.project import Project

_ELSEWHERE = "https://elsewhere.example/"


def differences(cold: Build, project: Project) -> tuple[str, ...]:
    """Return what differs between a cold build and builds that reuse; () if nothing."""
    other = build(replace(project, drafts=not project.drafts, base_url=_ELSEWHERE))
    found: list[str] = []
    for before in (cold, other):
        found.extend(_differing(cold, build(project, reuse=before)))
    return tuple(dict.fromkeys(found))


def _differing(one: Build, other: Build) -> Iterator[str]:
    for url in sorted(one.files.keys() | other.files.keys()):
        if one.files.get(url) != other.files.get(url):
            yield url
    if one.diagnostics != other.diagnostics:
        yield "the faults that are said"
