"""The command that brings in files of other programs: `import`."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

from sitegen.app.choices import FAULTS, GOOD
from sitegen.app.importing.data import Foreign, read
from sitegen.app.importing.files import BESIDE, LEFT, THERE, WRITTEN, Placed, Site
from sitegen.core.text import excerpt, nearest
from sitegen.formats.encoding import decode_text
from sitegen.imports.columns import FIELDS, mapped
from sitegen.imports.csv_table import shortcoming, table
from sitegen.imports.detecting import FORMATS, detect
from sitegen.imports.drafted import DraftArticle, Imported, Row, refusal
from sitegen.imports.naming import named
from sitegen.language.translit import slug

_NAME_WIDTH = 40
_SHOWN = 30  # characters of a cell that the dialogue shows


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for on the command line."""

    root: Path
    files: tuple[Path, ...]
    form: str | None = None  # --as
    told: tuple[str, ...] = ()  # --map
    into: Path = Path("content/notes")
    is_dry: bool = False
    report: str = "text"  # --format


@dataclass(slots=True)
class _Done:
    """What became of one file."""

    path: Path
    form: str
    imported: Imported
    placed: list[tuple[Row, Placed | None]] = field(default_factory=list)
    actors: list[Placed] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        """Whether every entry was taken over."""
        is_taken = all(row.draft is not None for row in self.imported.rows)
        return not self.imported.refused and is_taken


def bring_in(wanted: Wanted) -> int:
    """Import files into a site; return the exit code."""
    told = _mapping(wanted.told)
    site = Site(wanted.root, wanted.root / wanted.into, wanted.is_dry)
    done = [_bring_in(path, wanted, told, site) for path in wanted.files]
    if wanted.report == "json":
        click.echo(_as_json(done))
    else:
        for one in done:
            _tell(one, is_dry=wanted.is_dry)
    return GOOD if all(one.is_whole for one in done) else FAULTS


def _mapping(told: Iterable[str]) -> dict[str, str]:
    """Read ``date=Start`` as often as it is given."""
    found: dict[str, str] = {}
    for pair in told:
        name, equals, column = pair.partition("=")
        name = name.strip().lower()
        if not equals or name not in FIELDS:
            like = nearest(name, FIELDS)
            meant = f"; did you mean {like}?" if like and like != name else ""
            message = f"{pair!r} is not FIELD=COLUMN{meant}; FIELD is one of: "
            raise click.BadParameter(message + ", ".join(FIELDS), param_hint="--map")
        found[name] = column.strip()
    return found


def _bring_in(path: Path, wanted: Wanted, told: Mapping[str, str], site: Site) -> _Done:
    data = path.read_bytes()
    decoded = decode_text(data, path.name, lenient=True)
    form = wanted.form or detect(decoded.text, path.name)
    if form.startswith("!"):
        return _Done(path, "", refusal(form[1:]))
    if form == "csv" and not told and wanted.report == "text" and is_asking():
        told = _ask(decoded.text, path)
    found = read(Foreign(path.name, decoded.text, told, site.articles), form)
    done = _Done(path, form, found)
    notes = iter(named(found.notes, slug))
    for row in found.rows:
        if row.draft is None:
            done.placed.append((row, None))
        elif isinstance(row.draft, DraftArticle):
            done.placed.append((row, site.put_article(row.draft, data)))
        else:
            done.placed.append((row, site.put_note(next(notes))))
    done.actors = [site.put_actor(actor) for actor in found.actors]
    return done


# --- asking ------------------------------------------------------------------


def is_asking() -> bool:
    """Tell whether somebody sits at a terminal and can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _ask(text: str, path: Path) -> Mapping[str, str]:
    """Ask which column holds what, if the names of the columns don't tell."""
    names, entries, _ = table(text)
    if not entries or not shortcoming(mapped(names, {}), names):
        return {}
    click.echo(f"{path.name} has these columns; for example:")
    for number, name in enumerate(names, start=1):
        cell = excerpt(str(entries[0].record.get(name, "")), _SHOWN)
        click.echo(f"  {number:2} {name:20} {cell}")
    known = mapped(names, {}).columns
    told: dict[str, str] = {}
    for key, question in (
        ("date", "Which one tells when it was"),
        ("end", "Which one tells when it ended (Enter: none)"),
        ("title", "Which one tells in a few words what happened"),
        ("body", "Which one has the long text (Enter: none)"),
        ("source", "Which one has an address as source (Enter: none)"),
        ("tags", "Which one has tags (Enter: none)"),
    ):
        guess = known.get(key, "")
        column = click.prompt(
            question,
            default=guess,
            show_default=bool(guess),
            value_proc=lambda answer: _column(str(answer).strip(), names),
        )
        if column:
            told[key] = column
    return told


def _column(answer: str, names: Sequence[str]) -> str:
    """Return the column that is meant; what is none is asked for again."""
    if answer.isdecimal() and 1 <= int(answer) <= len(names):
        return names[int(answer) - 1]
    if why := mapped(names, {"title": answer}).unknown:
        raise click.BadParameter(why[0])
    return answer


# --- telling -----------------------------------------------------------------


def _tell(done: _Done, *, is_dry: bool) -> None:
    found = done.imported
    if found.refused:
        click.echo(f"{done.path}: not imported: {found.refused}", err=True)
        return
    click.echo(f"{done.path}: {FORMATS[done.form]}")
    for remark in found.remarks:
        click.echo(f"  {remark}")
    for line in _table(done.placed):
        click.echo(f"  {line}")
    click.echo(f"  {_sum(done, is_dry=is_dry)}")


def _table(placed: Iterable[tuple[Row, Placed | None]]) -> Iterator[str]:
    """Show row by row what was not taken over, and why."""
    told = [(row, where, list(_said(row, where))) for row, where in placed]
    told = [one for one in told if one[2]]
    if not told:
        return
    width = max(len(row.place) for row, _, _ in told)
    for row, _, said in told:
        name = excerpt(row.name, _NAME_WIDTH)
        yield f"{row.place:{width}}  {name:{_NAME_WIDTH}}  {'; '.join(said)}"


def _said(row: Row, where: Placed | None) -> Iterator[str]:
    if row.draft is None:
        yield f"not taken over: {'; '.join(row.lost)}"
        return
    if row.lost:
        yield f"without {'; '.join(row.lost)}"
    if where is not None and where.outcome == BESIDE:
        yield f"{where.beside} differs; written beside it as {where.path}"


def _sum(done: _Done, *, is_dry: bool) -> str:
    """Say how many files there are now."""
    places = [where for _, where in done.placed]
    counts = Counter(where.outcome for where in places if where)
    verb = "would be written" if is_dry else "written"
    kind = "article" if done.imported.articles else "note"
    parts = [f"{_many(counts[WRITTEN] + counts[BESIDE], kind)} {verb}"]
    if counts[THERE]:
        parts.append(f"{counts[THERE]} already there")
    if None in places:
        parts.append(f"{places.count(None)} not taken over")
    actors = Counter(where.outcome for where in done.actors)
    if actors[WRITTEN]:
        parts.append(f"{_many(actors[WRITTEN], 'actor')} {verb}")
    if actors[LEFT]:
        parts.append(f"{_many(actors[LEFT], 'actor')} described already, and left so")
    return ", ".join(parts)


def _many(count: int, name: str) -> str:
    return f"{count} {name if count == 1 else name + 's'}"


def _as_json(done: Iterable[_Done]) -> str:
    files = [
        {
            "file": one.path.as_posix(),
            "format": one.form or None,
            "refused": one.imported.refused or None,
            "remarks": list(one.imported.remarks),
            "rows": [_row_json(row, where) for row, where in one.placed],
            "actors": [
                {"path": where.path, "outcome": where.outcome} for where in one.actors
            ],
        }
        for one in done
    ]
    return json.dumps(files, ensure_ascii=False, indent=2)


def _row_json(row: Row, where: Placed | None) -> dict[str, object]:
    return {
        "place": row.place,
        "name": row.name,
        "taken": list(row.draft.taken) if row.draft else [],
        "lost": list(row.lost),
        "path": where.path if where else None,
        "outcome": where.outcome if where else "not taken over",
        "beside": (where.beside or None) if where else None,
    }
