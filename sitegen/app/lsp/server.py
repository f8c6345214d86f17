"""A language server over standard input and output. The only door to `pygls`.

It follows the Language Server Protocol 3.17. Whole texts are sent at every change:
files are small, and what counts as a line is then for us to say.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

import sitegen
from sitegen.app.lsp import answers
from sitegen.app.lsp.positions import Lines
from sitegen.app.lsp.workspace import ByPath, Overtaken, Workspace
from sitegen.core.codes import Severity
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.source import Span

_QUIET_S: Final = 0.15  # without typing, before a check begins
_SEVERITIES: Final = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.INFO: lsp.DiagnosticSeverity.Information,
}
_KINDS: Final = {
    "key": lsp.CompletionItemKind.Property,
    "choice": lsp.CompletionItemKind.EnumMember,
    "actor": lsp.CompletionItemKind.Class,
    "tag": lsp.CompletionItemKind.Keyword,
    "article": lsp.CompletionItemKind.File,
    "event": lsp.CompletionItemKind.Event,
    "file": lsp.CompletionItemKind.File,
}
_WATCHED: Final = ("**/content/**", "**/seeds/**", "**/templates/**")
_TRIGGERS: Final = [" ", "-", "[", ",", "{", ":"]


class Server(LanguageServer):
    """Tells a text editor what is wrong, and what may stand where."""

    def __init__(self, root: Path) -> None:
        """Serve the site in `root`."""
        super().__init__(
            "sitegen",
            sitegen.__version__,
            text_document_sync_kind=lsp.TextDocumentSyncKind.Full,
        )
        self.site = Workspace(root)
        self._said: ByPath = {}
        self._texts: dict[str, str] = {}  # to which the published places belong
        self._check: asyncio.Task[None] | None = None

    # --- texts and places ------------------------------------------------------

    def path_of(self, uri: str) -> str | None:
        """Return the path of a document in the site, or None."""
        name = to_fs_path(uri)
        return self.site.path_of(Path(name)) if name is not None else None

    def text_of(self, path: str) -> str:
        """Return a file's text, as it is being written or as it was read."""
        if path in self.site.unsaved:
            return self.site.unsaved[path]
        drafted = self.site.draft
        known = (*drafted.sources.files, *drafted.sources.rejected) if drafted else ()
        return next((file.text for file in known if file.path == path), "")

    def lines(self, path: str) -> Lines:
        """Return the lines of a file, as this client counts in them."""
        agreed = lsp.PositionEncodingKind(self.workspace.position_encoding or "utf-16")
        return Lines(self.text_of(path), agreed.value)

    def place(self, path: str, position: lsp.Position) -> int:
        """Return the place of a position."""
        return self.lines(path).place(position.line, position.character)

    def range(self, span: Span) -> lsp.Range:
        """Return the range of a span."""
        lines = self.lines(span.path)
        start, end = lines.position(span.start), lines.position(span.end)
        return lsp.Range(lsp.Position(*start), lsp.Position(*end))

    def uri(self, path: str) -> str:
        """Return the address of a file of the site."""
        return from_fs_path(str(self.site.root / path)) or ""

    def begin(self) -> None:
        """Ask to be told of other files that change, and check for the first time."""
        opened = self.workspace.root_path
        if not self.site.is_site and opened:  # started from somewhere else
            self.site = Workspace(Path(opened))
        workspace = self.client_capabilities.workspace
        watching = workspace.did_change_watched_files if workspace else None
        if watching is not None and watching.dynamic_registration:
            watchers = [lsp.FileSystemWatcher(glob) for glob in _WATCHED]
            wanted = lsp.DidChangeWatchedFilesRegistrationOptions(watchers)
            asked = lsp.Registration(
                "watch", lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, wanted
            )
            self.client_register_capability(lsp.RegistrationParams([asked]))
        self.check_soon()

    # --- checking --------------------------------------------------------------

    def changed(self, uri: str, text: str | None) -> None:
        """Take a new text of a document, and check soon."""
        path = self.path_of(uri)
        if path is not None:
            self.site.change(path, text)
            self.check_soon()

    def check_soon(self) -> None:
        """Check when nobody has typed for a moment; one check runs at a time."""
        if self._check is not None:
            self._check.cancel()
        self._check = asyncio.get_running_loop().create_task(self._wait_and_check())

    async def _wait_and_check(self) -> None:
        await asyncio.sleep(_QUIET_S)
        looks = self.site.look()
        try:
            while (said := await asyncio.to_thread(next, looks, None)) is not None:
                self._publish(said)
        except Overtaken:
            pass  # the next check has been asked for
        except OSError as refused:
            message = f"sitegen: {refused.strerror or refused}"
            self.window_show_message(
                lsp.ShowMessageParams(lsp.MessageType.Error, message)
            )

    def _publish(self, said: ByPath) -> None:
        """Send what came up in each file, or that nothing did in one that is open."""
        for path in sorted({*said, *self._said, *self.site.unsaved}):
            shown = [self._diagnostic(one) for one in said.get(path, ())]
            self.text_document_publish_diagnostics(
                lsp.PublishDiagnosticsParams(self.uri(path), shown)
            )
        self._said = said
        self._texts = {path: self.text_of(path) for path in said}

    def _diagnostic(self, said: Diagnostic) -> lsp.Diagnostic:
        span = said.span or Span("", 0, 0)
        message = f"{said.message}\n{said.hint}" if said.hint else said.message
        return lsp.Diagnostic(
            range=self.range(span),
            message=message,
            severity=_SEVERITIES[said.severity],
            code=said.code,
            source="sitegen",
            related_information=[
                lsp.DiagnosticRelatedInformation(
                    lsp.Location(self.uri(other.span.path), self.range(other.span)),
                    other.message,
                )
                for other in said.related
            ]
            or None,
        )

    def fixes(self, path: str, wanted: lsp.Range) -> Iterable[lsp.CodeAction]:
        """Yield the fixes of the faults that a range touches."""
        if self.text_of(path) != self._texts.get(path):
            return  # the places of the last check are no longer those of the text
        for said in self._said.get(path, ()):
            if said.fix is None or said.span is None:
                continue
            shown = self._diagnostic(said)
            if not _touch(shown.range, wanted):
                continue
            edit = lsp.TextEdit(self.range(said.fix.span), said.fix.text)
            yield lsp.CodeAction(
                title=_title(said),
                kind=lsp.CodeActionKind.QuickFix,
                diagnostics=[shown],
                is_preferred=said.fix.sure,
                edit=lsp.WorkspaceEdit({self.uri(path): [edit]}),
            )


def _touch(one: lsp.Range, other: lsp.Range) -> bool:
    return one.start <= other.end and other.start <= one.end


def _title(said: Diagnostic) -> str:
    text = said.fix.text.strip() if said.fix is not None else ""
    return f"Write {text}" if text else "Delete it"


def make(root: Path) -> Server:
    """Make a server for the site in `root`, with all that it answers to."""
    server = Server(root)
    _follow_texts(server)
    _answer_of_words(server)
    _answer_of_files(server)
    return server


def _follow_texts(server: Server) -> None:
    @server.feature(lsp.INITIALIZED)
    def initialized(_: lsp.InitializedParams) -> None:
        server.begin()

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def opened(told: lsp.DidOpenTextDocumentParams) -> None:
        server.changed(told.text_document.uri, told.text_document.text)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def changed(told: lsp.DidChangeTextDocumentParams) -> None:
        uri = told.text_document.uri
        server.changed(uri, server.workspace.get_text_document(uri).source)

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def saved(_: lsp.DidSaveTextDocumentParams) -> None:
        server.check_soon()

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def closed(told: lsp.DidCloseTextDocumentParams) -> None:
        server.changed(told.text_document.uri, None)

    @server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def touched(_: lsp.DidChangeWatchedFilesParams) -> None:
        server.check_soon()


def _answer_of_words(server: Server) -> None:
    @server.feature(
        lsp.TEXT_DOCUMENT_COMPLETION,
        lsp.CompletionOptions(trigger_characters=_TRIGGERS),
    )
    def complete(asked: lsp.CompletionParams) -> lsp.CompletionList:
        return lsp.CompletionList(
            is_incomplete=False, items=list(_items(server, asked))
        )

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hover(asked: lsp.HoverParams) -> lsp.Hover | None:
        path, drafted = server.path_of(asked.text_document.uri), server.site.draft
        if path is None or drafted is None:
            return None
        text, place = server.text_of(path), server.place(path, asked.position)
        found = answers.meaning_at(text, place, path, drafted)
        if found is None:
            return None
        content = lsp.MarkupContent(lsp.MarkupKind.Markdown, found.text)
        return lsp.Hover(content, server.range(Span(path, found.start, found.end)))

    @server.feature(lsp.TEXT_DOCUMENT_DEFINITION)
    def define(asked: lsp.DefinitionParams) -> lsp.Location | None:
        path, drafted = server.path_of(asked.text_document.uri), server.site.draft
        if path is None or drafted is None:
            return None
        text, place = server.text_of(path), server.place(path, asked.position)
        span = answers.definition_at(text, place, path, drafted)
        if span is None:
            return None
        return lsp.Location(server.uri(span.path), server.range(span))


def _answer_of_files(server: Server) -> None:
    @server.feature(
        lsp.TEXT_DOCUMENT_CODE_ACTION,
        lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix]),
    )
    def fix(asked: lsp.CodeActionParams) -> Sequence[lsp.CodeAction]:
        path = server.path_of(asked.text_document.uri)
        return list(server.fixes(path, asked.range)) if path is not None else []

    @server.feature(lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def outline(asked: lsp.DocumentSymbolParams) -> Sequence[lsp.DocumentSymbol]:
        path, drafted = server.path_of(asked.text_document.uri), server.site.draft
        if path is None or drafted is None:
            return []
        return [
            lsp.DocumentSymbol(
                name=one.name,
                detail=one.detail,
                kind=lsp.SymbolKind.Event,
                range=server.range(one.span),
                selection_range=server.range(one.name_span),
            )
            for one in answers.symbols_in(path, drafted)
        ]


def _items(server: Server, asked: lsp.CompletionParams) -> Iterable[lsp.CompletionItem]:
    path, drafted = server.path_of(asked.text_document.uri), server.site.draft
    if path is None or drafted is None:
        return
    text, place = server.text_of(path), server.place(path, asked.position)
    found = answers.offers_at(text, place, path, drafted)
    if found is None:
        return
    where = server.range(Span(path, found.start, found.end))
    for number, offer in enumerate(found.offers):
        about = lsp.MarkupContent(lsp.MarkupKind.Markdown, offer.about)
        yield lsp.CompletionItem(
            label=offer.label,
            kind=_KINDS[offer.what],
            detail=offer.detail or None,
            documentation=about if offer.about else None,
            filter_text=offer.found_by or None,
            sort_text=f"{number:05}",
            text_edit=lsp.TextEdit(where, offer.text),
        )


def serve(root: Path) -> None:
    """Answer a text editor over standard input and output, until it goes away."""
    make(root).start_io()
