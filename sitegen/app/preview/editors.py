"""Open a file at a line: in the editor that somebody asked for, or by a link.

`$VISUAL` comes first. An editor that needs a terminal is not started, since the
terminal is the preview's; a link that Visual Studio Code answers to stands in.
"""

from __future__ import annotations

import ipaddress
import os
import shlex
import shutil
import subprocess
import threading
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

# What each editor wants to be told; those that take their place after the path.
_AFTER = "{path}:{line}:{column}"
_FORMS: Mapping[str, tuple[str, ...]] = {
    "code": ("--goto", _AFTER),
    "code-insiders": ("--goto", _AFTER),
    "codium": ("--goto", _AFTER),
    "cursor": ("--goto", _AFTER),
    "windsurf": ("--goto", _AFTER),
    "zed": (_AFTER,),
    "zeditor": (_AFTER,),
    "subl": (_AFTER,),
    "sublime_text": (_AFTER,),
    "mate": ("--line", "{line}:{column}", "{path}"),
    "gedit": ("+{line}:{column}", "{path}"),
    "gnome-text-editor": ("{path}",),
    "kate": ("--line", "{line}", "--column", "{column}", "{path}"),
    "gvim": ("+{line}", "{path}"),
    "mvim": ("+{line}", "{path}"),
    "emacsclient": ("--no-wait", "+{line}:{column}", "{path}"),
    "idea": ("--line", "{line}", "--column", "{column}", "{path}"),
    "pycharm": ("--line", "{line}", "--column", "{column}", "{path}"),
    "webstorm": ("--line", "{line}", "--column", "{column}", "{path}"),
    "notepad++": ("-n{line}", "-c{column}", "{path}"),
}
# Looked for if $VISUAL is not set.
_USUAL = ("code", "codium", "cursor", "zed", "zeditor", "subl", "mate")
_IN_TERMINALS = frozenset(
    "vi vim nvim nano pico emacs micro hx helix joe ne kak mcedit ed ex".split()
)


def start(file: Path, line: int, column: int) -> bool:
    """Start an editor; False if there is none that has its own window."""
    command = _command()
    if not command:
        return False
    form = _FORMS.get(_name(command[0]), ("{path}",))
    places = {"path": file, "line": max(1, line), "column": max(1, column)}
    words = [*command, *(word.format(**places) for word in form)]
    try:
        started = subprocess.Popen(  # noqa: S603 - the editor's own choice, and a path of the site
            words,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return False
    threading.Thread(target=started.wait, daemon=True).start()  # it may run for hours
    return True


def _command() -> list[str]:
    wanted = shlex.split(os.environ.get("VISUAL", ""), posix=os.name != "nt")
    if wanted:
        has_window = "-nw" not in wanted and _name(wanted[0]) not in _IN_TERMINALS
        return wanted if has_window and shutil.which(wanted[0]) else []
    return next(([name] for name in _USUAL if shutil.which(name)), [])


def _name(program: str) -> str:
    return Path(program.replace("\\", "/")).name.lower().removesuffix(".exe")


def link(file: Path, line: int, column: int) -> str:
    """Return the address at which Visual Studio Code opens a file."""
    path = file.as_posix()
    return f"vscode://file/{quote(path.lstrip('/'))}:{line}:{column}"


def is_local(client: str) -> bool:
    """Tell whether a client's address is of this machine."""
    try:
        found = ipaddress.ip_address(client.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    return (mapped or found).is_loopback
