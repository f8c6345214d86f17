"""End without a word where the reader of the output has left, as `head` does."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

_UNHEARD = 141  # what a shell gives for any program that SIGPIPE ended: 128 + 13


class Unheard(Exception):  # noqa: N818 - no fault
    """Nobody reads what is written."""


class Program(click.Group):
    """A group of commands that tells when nobody listens; click would end with 1."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: object,
    ) -> click.Context:
        """Read the command line; `--help` is printed here."""
        with _noticed():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        with _noticed():
            return super().invoke(ctx)


@contextmanager
def _noticed() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise Unheard from None


def hang_up() -> None:
    """End the program; what is left to be written goes nowhere.

    Python would complain of it at its end.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())
    sys.exit(_UNHEARD)
