"""Measure, and print the tables; `--profile` looks at sitegen alone instead."""

from __future__ import annotations

import argparse
import cProfile
import os
import platform
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import CodeType

from benchmarks.speed.corpus import ACTORS, Corpus, write_sitegen
from benchmarks.speed.measure import (
    PEERS,
    Kind,
    Result,
    RunFailed,
    Tool,
    find,
    measure,
    ours,
    warm_up,
)

_HERE = Path(__file__).resolve().parent
_REPOSITORY = _HERE.parents[1]
_ENVIRONMENT = _REPOSITORY / ".venv-bench"
_RESULTS = _HERE / "RESULTS.md"
_PROFILED = 25  # functions
_QUIET = 0.5  # processes that work, on average, before the first build


def main() -> int:
    """Do what the command line asks for."""
    asked = _arguments()
    folder = (asked.keep or Path(tempfile.mkdtemp(prefix="sitegen-bench-"))).resolve()
    if folder.is_dir() and any(folder.iterdir()):
        print(f"{folder} is not empty; name a new folder", file=sys.stderr)
        return 2
    try:
        if asked.profile:
            print(profile(asked.profile, folder))
            return 0
        report = _measured(asked.sizes, asked.runs, asked.peers, folder)
    except RunFailed as failed:
        print(failed, file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(folder / "attic" if asked.keep else folder, ignore_errors=True)
    print(report)
    if asked.save:
        _RESULTS.write_text(f"# Speed\n\n{report}\n", encoding="utf-8")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.speed", description=__doc__
    )
    parser.add_argument(
        "--sizes",
        type=lambda text: tuple(sorted({int(part) for part in text.split(",")})),
        default=(200, 2000),
        help="how many notes, and as many articles; default 200,2000",
    )
    parser.add_argument("--runs", type=int, default=3, help="of each kind; default 3")
    parser.add_argument(
        "--peers",
        type=lambda text: tuple(filter(None, text.lower().split(","))),
        default=PEERS,
        help=f"default {','.join(PEERS)}; an empty text leaves all out",
    )
    parser.add_argument(
        "--keep", type=Path, metavar="DIR", help="leave the sites there"
    )
    parser.add_argument(
        "--save", action="store_true", help=f"write {_RESULTS.name} too"
    )
    parser.add_argument(
        "--profile",
        type=int,
        metavar="N",
        help="build N notes and N articles in this process; say what takes how long",
    )
    asked = parser.parse_args()
    if unknown := set(asked.peers) - set(PEERS):
        parser.error(f"no peer is called {min(unknown)}; there are {', '.join(PEERS)}")
    return asked


def _measured(
    sizes: Sequence[int], runs: int, peers: Sequence[str], folder: Path
) -> str:
    tools = [ours()]
    missing = []
    for name in peers:
        tool = find(name, _ENVIRONMENT)
        if tool is None:
            missing.append(name.capitalize())
        else:
            tools.append(tool)
    for name in missing:
        _tell(f"{name} is not in {_ENVIRONMENT.name} and is left out")
    load = os.getloadavg()[0]
    if load > _QUIET:
        _tell(
            f"the machine is busy (load {load:.1f}): times will be longer than they are"
        )
    folder.mkdir(parents=True, exist_ok=True)
    warm_up(tools, folder)
    results = [measure(tools, size, runs, folder, _tell) for size in sizes]
    parts = [_heading(tools, runs, missing, load)]
    parts.extend(_table(of_size) for of_size in results)
    if len(results) > 1:
        parts.append(_growth(results[0], results[-1]))
    return "\n\n".join(parts)


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


# --- tables --------------------------------------------------------------------------


def _heading(
    tools: Sequence[Tool], runs: int, missing: Sequence[str], load: float
) -> str:
    machine = (
        f"{platform.python_implementation()} {platform.python_version()}, "
        f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, "
        f"load {load:.1f} at the beginning"
    )
    names = ", ".join(f"{tool.name} {tool.version}" for tool in tools)
    said = f"{names}. {machine}. Medians of {runs} runs in turn (least–most)."
    if missing:
        said += f" Not measured, since not installed: {', '.join(missing)}."
    return said


def _table(results: Sequence[Result]) -> str:
    size = results[0].size
    rows = [
        f"## {size:,} notes and {size:,} articles, {ACTORS} actors",
        "",
        "| build | program | seconds | of sitegen's | processor s | peak MB |",
        "| --- | --- | ---: | ---: | ---: | ---: |",
    ]
    for kind in Kind:
        first = results[0].by_kind[kind].wall_s
        for result in results:
            one = result.by_kind[kind]
            rows.append(
                f"| {kind} | {result.tool.name} | {one.wall_s:.2f} "
                f"({one.shortest_s:.2f}–{one.longest_s:.2f}) "
                f"| {one.wall_s / first:.2f} | {one.cpu_s:.2f} | {one.peak_mb:.0f} |"
            )
    written = "; ".join(
        f"{one.tool.name} {one.pages:,} pages, {one.files:,} files, "
        f"{one.written_mb:.0f} MB"
        for one in results
    )
    return "\n".join([*rows, "", f"Written: {written}."])


def _growth(small: Sequence[Result], large: Sequence[Result]) -> str:
    times = large[0].size / small[0].size
    rows = [
        f"## Growth from {small[0].size:,} to {large[0].size:,}",
        "",
        (
            "Time for each note at the greater size, divided by that at the smaller: "
            f"1 is linear, {times:g} is quadratic, below 1 is what beginning costs."
        ),
        "",
        f"| program | {' | '.join(Kind)} | processor, cold |",
        f"| --- |{' ---: |' * (len(Kind) + 1)}",
    ]
    for before, after in zip(small, large, strict=True):
        walls = [after.by_kind[k].wall_s / before.by_kind[k].wall_s for k in Kind]
        cold = after.by_kind[Kind.COLD].cpu_s / before.by_kind[Kind.COLD].cpu_s
        cells = " | ".join(f"{ratio / times:.2f}" for ratio in (*walls, cold))
        rows.append(f"| {before.tool.name} | {cells} |")
    return "\n".join(rows)


# --- where the time goes -------------------------------------------------------------


class _Stages:
    """Hears each stage begin, and knows how long each took."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._name = ""
        self._begun = 0.0

    def __call__(self, name: str) -> None:
        now = time.perf_counter()
        if self._name:
            self.seconds[self._name] = now - self._begun
        self._name, self._begun = name, now


def profile(size: int, folder: Path) -> str:
    """Build a site in this process, once by the clock and once by the profiler."""
    root = folder / f"profiled-{size}"
    write_sitegen(Corpus(size), root)
    stages = _Stages()
    stages("loading the program")
    build = _builder(root)
    build(root / "output", stages)
    stages("")
    profiler = cProfile.Profile()
    profiler.runcall(build, root / "again", lambda _: None)
    total = sum(stages.seconds.values())
    return "\n".join(
        [
            f"## Where the time goes: {size:,} notes and {size:,} articles",
            "",
            "| stage | seconds |",
            "| --- | ---: |",
            *(f"| {name} | {spent:.2f} |" for name, spent in stages.seconds.items()),
            f"| together | {total:.2f} |",
            "",
            "By cProfile, which makes small functions seem slower than they are:",
            "",
            *_slowest(profiler),
        ]
    )


def _builder(root: Path) -> Callable[[Path, Callable[[str], None]], None]:
    # Loaded here, so that loading can be timed too.
    from sitegen.app.pipeline import build, publish  # noqa: PLC0415
    from sitegen.core.project import Project  # noqa: PLC0415

    project = Project(root)

    def make(output: Path, told: Callable[[str], None]) -> None:
        made = build(project, told=told)
        told("writing")
        if publish(made, project, output) is None:
            raise RunFailed("sitegen finds faults in the site and writes nothing")

    return make


def _slowest(profiler: cProfile.Profile) -> Iterator[str]:
    """Yield the rows of the functions that take longest by themselves."""
    yield "| own s | with callees s | calls | function |"
    yield "| ---: | ---: | ---: | --- |"
    ranked = sorted(profiler.getstats(), key=lambda one: -one.inlinetime)
    for one in ranked[:_PROFILED]:
        yield (
            f"| {one.inlinetime:.2f} | {one.totaltime:.2f} | {one.callcount:,} "
            f"| {_function(one.code)} |"
        )


def _function(code: CodeType | str) -> str:
    """Name a function without saying where this machine keeps its files."""
    if isinstance(code, str):
        return f"`{code.replace('|', '/')}`"
    path = Path(code.co_filename)
    if path.is_relative_to(_REPOSITORY / "sitegen"):
        name = path.relative_to(_REPOSITORY).as_posix()
    elif "site-packages" in path.parts:
        name = "/".join(path.parts[path.parts.index("site-packages") + 1 :])
    else:
        name = path.name
    return f"`{code.co_qualname}`, {name}:{code.co_firstlineno}"


if __name__ == "__main__":
    sys.exit(main())
