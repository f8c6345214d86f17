"""A text editor that talks to the real server, as a process of its own."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

PATIENCE_S = 60


class Editor(LanguageClient):
    """Keeps the last diagnostics of each file."""

    def __init__(self, root: Path) -> None:
        super().__init__("tests", "1")
        self.root = root
        self.said: dict[str, list[lsp.Diagnostic]] = {}
        self.told = asyncio.Condition()
        self.versions: dict[str, int] = {}

        async def published(told: lsp.PublishDiagnosticsParams) -> None:
            async with self.told:
                self.said[told.uri] = list(told.diagnostics)
                self.told.notify_all()

        self.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(published)

    def uri(self, path: str) -> str:
        return (self.root / path).as_uri()

    def document(self, path: str) -> lsp.TextDocumentIdentifier:
        return lsp.TextDocumentIdentifier(self.uri(path))

    def open(self, path: str, text: str) -> None:
        """Open a file with a text, or write another into it."""
        version = self.versions.get(path, 0) + 1
        self.versions[path] = version
        if version == 1:
            item = lsp.TextDocumentItem(self.uri(path), "yaml", version, text)
            self.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
            return
        whole = lsp.TextDocumentContentChangeWholeDocument(text)
        document = lsp.VersionedTextDocumentIdentifier(version, self.uri(path))
        self.text_document_did_change(
            lsp.DidChangeTextDocumentParams(document, [whole])
        )

    async def codes(self, path: str, *wanted: str) -> list[lsp.Diagnostic]:
        """Wait until a file has just these faults."""

        def as_wanted() -> bool:
            said = self.said.get(self.uri(path))
            found = None if said is None else sorted(str(one.code) for one in said)
            return found == sorted(wanted)

        async with asyncio.timeout(PATIENCE_S), self.told:
            await self.told.wait_for(as_wanted)
        return self.said.get(self.uri(path), [])


@asynccontextmanager
async def editor(root: Path, encoding: str = "utf-16") -> AsyncIterator[Editor]:
    """Start the server for a site, and end it."""
    made = Editor(root)
    await made.start_io(sys.executable, "-m", "sitegen", "--root", str(root), "lsp")
    kinds = [lsp.PositionEncodingKind(encoding)]
    able = lsp.ClientCapabilities(
        general=lsp.GeneralClientCapabilities(position_encodings=kinds)
    )
    await made.initialize_async(lsp.InitializeParams(able, root_uri=root.as_uri()))
    made.initialized(lsp.InitializedParams())
    try:
        yield made
    finally:
        await made.shutdown_async(None)
        made.exit(None)
        await made.stop()  # type: ignore[no-untyped-call]  # it says nothing of its types
