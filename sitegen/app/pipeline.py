"""Make a site: every stage in its order, each a value to a new value.

Read this first. Nothing here decides anything; it says what follows what. A build
is a draft that was finished: the draft knows every file of the site and can make
any of them, finishing makes all and checks them. A preview shows pages of a draft
at once and finishes it behind the reader's back; a build waits.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sitegen.core.codes import Severity
from sitegen.core.diagnostics import Diagnostic, ordered
from sitegen.core.documents import Documents
from sitegen.core.model import Timeline
from sitegen.core.page import Plan, Rendered
from sitegen.core.project import Project
from sitegen.core.registry import registry
from sitegen.core.source import Sources
from sitegen.language.ner import ask
from sitegen.matching.memory import Memory
from sitegen.pages.layout import Layout
from sitegen.stages.collect import NOTHING_UNSAVED, collect
from sitegen.stages.decode import Decoded, decode
from sitegen.stages.extract import Reading, extract
from sitegen.stages.merge import merge
from sitegen.stages.plan import plan
from sitegen.stages.render import Rendering, render
from sitegen.stages.verify import Verified, verify
from sitegen.stages.write import WriteReport, write

Told = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Draft:
    """A site whose files are known and not yet made, and what came up so far."""

    sources: Sources
    decoded: Decoded
    reading: Reading
    timeline: Timeline
    layout: Layout
    rendering: Rendering
    memory: Memory
    diagnostics: tuple[Diagnostic, ...]

    @property
    def documents(self) -> Documents:
        """What each file says by itself."""
        return self.decoded.documents

    @property
    def rendered(self) -> Rendered:
        """The pages that have been made so far."""
        return self.rendering.rendered()


@dataclass(frozen=True, slots=True)
class Build:
    """A whole site in memory, what came up, and what a next build may keep."""

    sources: Sources = field(default_factory=Sources)
    decoded: Decoded = field(default_factory=Decoded)
    reading: Reading = field(default_factory=Reading)
    timeline: Timeline = field(default_factory=Timeline)
    layout: Layout = field(default_factory=Layout)
    rendered: Rendered = field(default_factory=Rendered)
    verified: Verified = field(default_factory=Verified)
    memory: Memory = field(default_factory=Memory, compare=False)
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def documents(self) -> Documents:
        """What each file says by itself."""
        return self.decoded.documents

    @property
    def files(self) -> Mapping[str, bytes]:
        """The finished files by their addresses."""
        return self.rendered.files

    def is_blocked(self, *, strict: bool = False) -> bool:
        """Tell whether this build has faults that keep it from being published."""
        stops = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
        return any(said.severity in stops for said in self.diagnostics)


@dataclass(frozen=True, slots=True)
class Checked:
    """All pages of a draft, and all that came up in the whole site."""

    rendered: Rendered = field(default_factory=Rendered)
    verified: Verified = field(default_factory=Verified)
    diagnostics: tuple[Diagnostic, ...] = ()


NOTHING = Build()


def build(
    project: Project, *, reuse: Build = NOTHING, told: Told = lambda _: None
) -> Build:
    """Make the whole site in memory; `reuse` only makes it faster.

    Returns the same Build for the same files, whatever `reuse` is. `told` hears
    the name of each stage as it begins.

    Raises:
        OSError: the site's folder can't be read.
    """
    return finish(draft(project, reuse=reuse, told=told), reuse=reuse, told=told)


def read(project: Project) -> Documents:
    """Read what each file says by itself, and no more.

    Raises:
        OSError: the site's folder can't be read.
    """
    return decode(collect(project).value).documents


def draft(
    project: Project,
    *,
    reuse: Build | Draft = NOTHING,
    unsaved: Mapping[str, str] = NOTHING_UNSAVED,
    told: Told = lambda _: None,
) -> Draft:
    """Read, merge and plan a site; its files are made when they are asked for.

    Texts that are `unsaved`, by their paths, stand for those on the disk.

    Raises:
        OSError: the site's folder can't be read.
    """
    told("reading")
    sources = collect(project, reuse=reuse.sources, unsaved=unsaved)
    decoded = decode(sources.value, reuse=reuse.decoded)
    documents = decoded.documents
    told("reading articles")
    people = registry(documents.actors)
    opinion = ask(documents.site.second_opinion)
    reading = extract(
        documents.articles, people, opinion=opinion.value, reuse=reuse.reading
    )
    told("merging")
    memory = reuse.memory if reuse is not NOTHING else Memory()
    merged = merge(
        documents,
        reading.extracted,
        drafts=project.drafts,
        memory=memory,
        reuse=reuse.timeline,
    )
    told("planning")
    planned, layout = plan(
        merged.value,
        documents,
        sources.value.assets,
        base_url=project.base_url,
        drafts=project.drafts,
        reuse=reuse.layout,
    )
    return Draft(
        sources.value,
        decoded,
        reading,
        merged.value,
        layout,
        _rendering(planned.value, sources.value, reuse),
        memory,
        ordered(
            sources.diagnostics
            + decoded.diagnostics
            + opinion.diagnostics
            + merged.diagnostics
            + planned.diagnostics
        ),
    )


def _rendering(planned: Plan, sources: Sources, reuse: Build | Draft) -> Rendering:
    return Rendering(planned, sources.templates, reuse=reuse.rendered)


def finish(
    drafted: Draft,
    *,
    reuse: Build = NOTHING,
    told: Told = lambda _: None,
) -> Build:
    """Make all files of a draft and follow their links."""
    told("rendering")
    rendered = render(drafted.rendering)
    told("checking links")
    checked = verify(
        rendered.value,
        drafted.sources,
        planned=drafted.rendering.plan.addresses,
        reuse=reuse.verified,
    )
    return Build(
        drafted.sources,
        drafted.decoded,
        drafted.reading,
        drafted.timeline,
        drafted.layout,
        rendered.value,
        checked,
        drafted.memory,
        ordered(drafted.diagnostics + rendered.diagnostics + checked.diagnostics),
    )


def check(
    drafted: Draft, *, reuse: Checked, pause: Callable[[], None] = lambda: None
) -> Checked:
    """Make all pages of a draft and follow their links; the data files can wait.

    `pause` is called between any two pages; what it raises ends the work.
    """
    planned = drafted.rendering.plan
    rendered = render(drafted.rendering, pages_only=True, pause=pause)
    verified = verify(
        rendered.value,
        drafted.sources,
        planned=planned.addresses,
        reuse=reuse.verified,
        pause=pause,
    )
    found = drafted.diagnostics + rendered.diagnostics + verified.diagnostics
    return Checked(rendered.value, verified, ordered(found))


def publish(
    made: Build, project: Project, output: Path, *, strict: bool = False
) -> WriteReport | None:
    """Write a build below `output`; nothing at all if it has faults that stop it.

    Raises:
        OutputRefused: the folder may not be written to.
        OSError: the machine refuses.
    """
    if made.is_blocked(strict=strict):
        return None
    return write(made.files, output, project)
