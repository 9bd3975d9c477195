"""Files, folders and pages: what was read, with its hash."""

from __future__ import annotations

import hashlib
from pathlib import Path

from specwright.diagnostics import (
    DiagnosticCollector,
    InputOutputError,
    LimitError,
    SourcePosition,
)
from specwright.frozen import dataclass
from specwright.ingest.request import IngestRequest

MAX_BYTES = 64 * 1024 * 1024
"""Largest file that is read."""

_PAGE_SUFFIXES = frozenset({".md", ".mdx", ".markdown"})
_SUFFIXES = _PAGE_SUFFIXES | {".yaml", ".yml", ".json"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A file that was read; ``shown`` is its path as diagnostics and the manifest write it."""

    path: Path
    shown: str
    content: bytes
    sha256: str

    @property
    def is_page(self) -> bool:
        """Whether it is a documentation page, which carries a fragment in a fence."""
        return self.path.suffix.lower() in _PAGE_SUFFIXES

    @property
    def start(self) -> SourcePosition:
        """Its first character."""
        return SourcePosition(self.shown)

    @property
    def stem(self) -> str:
        """The file's name without its suffix: what tells two pages' components apart."""
        return self.path.stem


class SourceReader:
    """Reads files of one request; nothing outside of its root is reached through a reference."""

    def __init__(self, request: IngestRequest, diagnostics: DiagnosticCollector) -> None:
        self._request = request
        self._root = request.root.resolve()
        self._diagnostics = diagnostics

    def documents(self) -> list[SourceFile]:
        """The files that the request names, folders taken apart, each file once.

        Raises:
            InputOutputError: when one is missing or can't be read.
            LimitError: when one is too large.
        """
        paths: dict[Path, None] = {}
        for document in self._request.documents:
            paths.update(dict.fromkeys(self._expanded(document)))
        return [self.read(path) for path in paths]

    def _expanded(self, document: Path) -> list[Path]:
        if not document.is_dir():
            return [document]
        try:
            entries = sorted(document.iterdir(), key=lambda entry: entry.name)
        except OSError as error:
            raise self._unreadable(document, error) from None
        found = [entry for entry in entries if self._is_document(entry)]
        if not found:
            at = SourcePosition(self.shown(document))
            self._diagnostics.error("empty-folder", "no document in this folder", at)
        return found

    def _is_document(self, entry: Path) -> bool:
        if entry.suffix.lower() not in _SUFFIXES or entry.is_dir():
            return False
        if self.is_inside(entry):
            return True
        at = SourcePosition(self.shown(entry))
        self._diagnostics.error("outside-root", "a link out of the vendor's folder: not read", at)
        return False

    def is_inside(self, path: Path) -> bool:
        """Whether a path is in the vendor's folder once its symbolic links are resolved."""
        return path.resolve().is_relative_to(self._root)

    def read(self, path: Path) -> SourceFile:
        """Read one file.

        Raises:
            InputOutputError: when it is missing or can't be read.
            LimitError: when it is too large.
        """
        try:
            with path.open("rb") as file:
                content = file.read(MAX_BYTES + 1)
        except OSError as error:
            raise self._unreadable(path, error) from None
        if len(content) > MAX_BYTES:
            raise self._too_large(path)
        digest = hashlib.sha256(content).hexdigest()
        return SourceFile(path=path, shown=self.shown(path), content=content, sha256=digest)

    def shown(self, path: Path) -> str:
        """The path relative to where it is shown from, if it is below; with forward slashes."""
        absolute, base = path.absolute(), self._request.shown_from.absolute()
        if absolute.is_relative_to(base):
            return absolute.relative_to(base).as_posix()
        return absolute.as_posix()

    def _unreadable(self, path: Path, error: OSError) -> InputOutputError:
        shown = self.shown(path)
        reason = error.strerror or type(error).__name__
        self._diagnostics.error(
            "unreadable-file", f"can't be read: {reason}", SourcePosition(shown)
        )
        return InputOutputError(f"{shown}: can't be read: {reason}")

    def _too_large(self, path: Path) -> LimitError:
        shown = self.shown(path)
        message = f"larger than {MAX_BYTES} bytes"
        self._diagnostics.error("limit", message, SourcePosition(shown))
        return LimitError(f"{shown}: {message}")
