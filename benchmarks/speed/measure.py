"""The programs that are measured, and the runs of them."""

from __future__ import annotations

import itertools
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import sitegen
from benchmarks.speed.corpus import Corpus, edited_in_sitegen, write_sitegen
from benchmarks.speed.peers import write_hugo, write_pelican

PEERS = ("hugo", "pelican")


class Kind(StrEnum):
    """What a run finds when it begins."""

    COLD = "cold"  # no output, and nothing remembered
    UNCHANGED = "unchanged"  # all that the run before left
    CHANGE = "one change"  # that, and another title in one note


@dataclass(frozen=True, slots=True)
class Tool:
    """A program that builds sites; paths are relative to the site's folder."""

    name: str
    version: str
    command: tuple[str, ...]  # run in the site's folder
    output: str
    memories: tuple[str, ...]  # what it leaves behind to be faster next time
    write_site: Callable[[Corpus, Path], None]
    edited: Callable[[Corpus], str]  # the file whose title is changed


@dataclass(frozen=True, slots=True)
class Sample:
    """One run of a program, with all the processes that it started."""

    wall_s: float
    cpu_s: float
    peak_mb: float  # the most that one of its processes held


@dataclass(frozen=True, slots=True)
class Summary:
    """Several runs of one kind."""

    samples: tuple[Sample, ...]

    @property
    def wall_s(self) -> float:
        """The median."""
        return statistics.median(one.wall_s for one in self.samples)

    @property
    def shortest_s(self) -> float:
        """The shortest run."""
        return min(one.wall_s for one in self.samples)

    @property
    def longest_s(self) -> float:
        """The longest run."""
        return max(one.wall_s for one in self.samples)

    @property
    def cpu_s(self) -> float:
        """The median of the time that processors worked, on all cores together."""
        return statistics.median(one.cpu_s for one in self.samples)

    @property
    def peak_mb(self) -> float:
        """The greatest."""
        return max(one.peak_mb for one in self.samples)


@dataclass(frozen=True, slots=True)
class Result:
    """What was measured of one program at one size."""

    tool: Tool
    size: int
    by_kind: dict[Kind, Summary]
    pages: int  # HTML files that it wrote
    files: int
    written_mb: float


class RunFailed(Exception):  # noqa: N818 - named after what the person is told
    """A program did not finish well; the message has its last words."""


# --- the programs --------------------------------------------------------------------


def ours() -> Tool:
    """Return sitegen, run by the Python that runs this."""
    return Tool(
        "sitegen",
        sitegen.__version__,
        (sys.executable, "-m", "sitegen", "build"),
        "output",
        (".sitegen",),
        write_sitegen,
        edited_in_sitegen,
    )


def find(name: str, environment: Path) -> Tool | None:
    """Return Hugo or Pelican out of a virtual environment, None if it isn't there."""
    packages = next(environment.glob("lib/python*/site-packages"), environment)
    known = next(packages.glob(f"{name}-*.dist-info"), None)
    version = known.name.split("-")[1].removesuffix(".dist") if known else "?"
    if name == "hugo":
        # The command in bin/ is a Python script that starts this one.
        program = packages / "hugo" / "binaries" / "hugo"
        options: tuple[str, ...] = ("--quiet",)
        output: str = "public"
        memories: tuple[str, ...] = ("resources", "cache", ".hugo_build.lock")
        write_site = write_hugo
    else:
        program = environment / "bin" / "pelican"
        options = ("--quiet", "--settings", "pelicanconf.py")
        output, memories = "output", ("cache",)
        write_site = write_pelican
    if not program.is_file():
        return None
    return Tool(
        name.capitalize(),
        version,
        (str(program), *options),
        output,
        memories,
        write_site,
        lambda corpus: f"content/events/{corpus.edited}.md",
    )


# --- runs ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Site:
    """A tool's site on disk, and the file that is edited."""

    tool: Tool
    root: Path
    edited: Path
    attic: Path  # where what is removed goes; emptied when all is measured

    def clear(self, mark: str) -> None:
        """Take output and memories away.

        They are moved: to delete thousands of files makes a disk slow for minutes.
        """
        for name in (self.tool.output, *self.tool.memories):
            if (self.root / name).exists():
                self.attic.mkdir(parents=True, exist_ok=True)
                (self.root / name).rename(
                    self.attic / f"{self.tool.name}-{name}-{mark}"
                )

    def run(self) -> Sample:
        """Build the site once.

        Raises:
            RunFailed: the program says that it failed.
        """
        environment = os.environ | {
            "NO_COLOR": "1",
            "HUGO_CACHEDIR": str(self.root / "cache"),
        }
        said = self.root / "said.log"
        with said.open("wb") as log:
            begun = time.perf_counter()
            process = subprocess.Popen(
                self.tool.command,
                cwd=self.root,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
            _, status, used = os.wait4(process.pid, 0)
            wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            words = said.read_text(encoding="utf-8", errors="replace").strip()
            last = "\n".join(words.splitlines()[-12:])
            raise RunFailed(f"{self.tool.name} left with {process.returncode}:\n{last}")
        unit = 1024**2 if sys.platform == "darwin" else 1024  # of ru_maxrss
        return Sample(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / unit)


def edit(path: Path, number: int) -> None:
    """Change the title that stands in a file, differently for each number."""
    text = path.read_text(encoding="utf-8")
    changed = re.sub(
        r'^(title: "?[^"\n(]*?)(?: \(edit \d+\))?("?)$',
        rf"\1 (edit {number})\2",
        text,
        count=1,
        flags=re.IGNORECASE | re.MULTILINE,
    )
    if changed == text:
        raise ValueError(f"no title was changed in {path.name}")
    path.write_text(changed, encoding="utf-8")


def measure(
    tools: Sequence[Tool],
    size: int,
    runs: int,
    folder: Path,
    told: Callable[[str], None],
) -> tuple[Result, ...]:
    """Write the sites of one size, and build each in turn `runs` times in each kind.

    The turns are A B C A B C, so that what slows the machine for a while slows all.
    """
    sites = [_site(tool, size, folder) for tool in tools]
    samples: dict[tuple[str, Kind], list[Sample]] = {
        (tool.name, kind): [] for tool, kind in itertools.product(tools, Kind)
    }
    for number, kind, site in _turns(sites, runs):
        if kind is Kind.COLD:
            site.clear(f"{size}-{number}")
        elif kind is Kind.CHANGE:
            edit(site.edited, number)
        sample = site.run()
        samples[site.tool.name, kind].append(sample)
        turn = f"{size:>6} {number}/{runs} {kind:10} {site.tool.name:8}"
        told(f"{turn} {sample.wall_s:6.2f} s")
    return tuple(
        _result(
            site,
            size,
            {kind: Summary(tuple(samples[site.tool.name, kind])) for kind in Kind},
        )
        for site in sites
    )


def _turns(sites: Sequence[Site], runs: int) -> Iterator[tuple[int, Kind, Site]]:
    for number in range(1, runs + 1):
        for kind in Kind:
            for site in sites:
                yield number, kind, site


def _site(tool: Tool, size: int, folder: Path) -> Site:
    corpus = Corpus(size)
    root = folder / f"{tool.name.lower()}-{size}"
    tool.write_site(corpus, root)
    return Site(tool, root, root / tool.edited(corpus), folder / "attic")


def warm_up(tools: Sequence[Tool], folder: Path) -> None:
    """Build the smallest of sites once, unmeasured, so that programs are compiled."""
    for tool in tools:
        _site(tool, 4, folder).run()
        shutil.rmtree(folder / f"{tool.name.lower()}-4")


def _result(site: Site, size: int, by_kind: dict[Kind, Summary]) -> Result:
    written = [
        path for path in (site.root / site.tool.output).rglob("*") if path.is_file()
    ]
    return Result(
        tool=site.tool,
        size=size,
        by_kind=by_kind,
        pages=sum(path.suffix == ".html" for path in written),
        files=len(written),
        written_mb=sum(path.stat().st_size for path in written) / 1e6,
    )
