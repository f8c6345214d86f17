"""A command of the program that runs on until it is interrupted."""

from __future__ import annotations

import contextlib
import queue
import re
import signal
import subprocess
import sys
import threading
import time

from tests.conftest import Site

PATIENCE_S = 60


class Running:
    """A command that runs on, and the lines that it says."""

    def __init__(self, made: Site, *words: str) -> None:
        self.site = made
        command = [sys.executable, "-m", "sitegen", "--root", str(made.root), *words]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self.lines: list[str] = []
        self._queue: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._queue.put(line)

    def says(self, pattern: str) -> re.Match[str]:
        """Wait for a line that matches."""
        end = time.monotonic() + PATIENCE_S
        while (left := end - time.monotonic()) > 0:
            with contextlib.suppress(queue.Empty):
                self.lines.append(self._queue.get(timeout=left))
                if found := re.search(pattern, self.lines[-1]):
                    return found
        raise AssertionError(f"nothing like {pattern} in {self.lines}")

    def end(self, number: signal.Signals = signal.SIGINT) -> int:
        """Interrupt it, and return its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        code = self.process.wait(PATIENCE_S)
        self._reader.join(PATIENCE_S)
        assert self.process.stdout is not None
        self.process.stdout.close()
        while not self._queue.empty():
            self.lines.append(self._queue.get())
        return code
