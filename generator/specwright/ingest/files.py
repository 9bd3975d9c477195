"""The files that references name: found inside of the vendor's folder, read once, never fetched."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

from specwright.diagnostics import DiagnosticCollector, InputOutputError
from specwright.ingest.decoding import decoded
from specwright.ingest.identifiers import (
    Identifiers,
    mentions_identifiers,
    resolve_identifiers,
)
from specwright.ingest.node import Node
from specwright.ingest.pointers import joined, tokens_of, tokens_of_fragment
from specwright.ingest.reader import read_text
from specwright.ingest.sources import SourceFile, SourceReader
from specwright.ingest.structure import Visit, schemas_of
from specwright.ingest.tree import SourceMapping, Tree
from specwright.ingest.upgrade import upgrade, version_of
from specwright.ingest.upgrade_swagger import moved_pointer

_REMOTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//|\\\\")


class UnusableReferenceError(Exception):
    """A reference to a file that names nothing; ``code`` is that of its diagnostic."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(slots=True)
class _File:
    """A file's content with its references between its own parts made pointers."""

    tree: Tree
    is_upgraded: bool = False
    identifiers: Identifiers = field(default_factory=Identifiers)


class ReferencedFiles:
    """Reads files by what references say; ``read`` are those that were, in that order.

    ``upgrades`` says whether whole Swagger 2.0 documents become OpenAPI 3.1 when they are read
    (not so where the document that refers to them is still to be upgraded).
    """

    def __init__(
        self, reader: SourceReader, diagnostics: DiagnosticCollector, *, upgrades: bool
    ) -> None:
        self._reader = reader
        self._diagnostics = diagnostics
        self._upgrades = upgrades
        self._files: dict[Path, _File] = {}
        self._resolved: dict[Path, Path] = {}
        self._by_uri: dict[str, tuple[Path, str]] = {}
        self.read: list[SourceFile] = []
        self.paths: dict[str, Path] = {}

    def path_of(self, base: Path, location: str) -> tuple[Path, str]:
        """The file that a location names as seen from another one, and the pointer in it.

        Raises:
            UnusableReferenceError: when it is remote, outside of the folder or not there.
        """
        known = self._known(base, location)
        if known is not None:
            return known
        if _REMOTE.match(location):
            neighbour = self._neighbour(base, location)
            if neighbour is None:
                message = f"'{location}' is remote: nothing is fetched"
                raise UnusableReferenceError("remote-ref", message)
            return neighbour, ""
        return self._inside(base.parent, unquote(location), location), ""

    def resolved(self, path: Path) -> Path:
        """A path with its symbolic links resolved; asked of the system once for each."""
        found = self._resolved.get(path)
        if found is None:
            found = self._resolved[path] = path.resolve()
        return found

    def _inside(self, folder: Path, relative: str, location: str) -> Path:
        path = Path(os.path.normpath(folder / relative))
        if self._files.get(self._resolved.get(path, path)) is not None:
            return path  # it was read before
        try:
            if not self._reader.is_inside(path):
                message = f"'{location}' is not in the vendor's folder (of a file: see --root)"
                raise UnusableReferenceError("outside-root", message)
            if not path.is_file():
                message = f"there is no file '{location}'"
                raise UnusableReferenceError("unknown-ref", message)
        except (OSError, ValueError):
            raise UnusableReferenceError("unknown-ref", "no name of a file") from None
        return path

    def _known(self, base: Path, location: str) -> tuple[Path, str] | None:
        """What a URI names that a schema of a file that was read has as its ``$id``."""
        if not self._by_uri:
            return None
        file = self._files.get(self.resolved(base))
        return self._by_uri.get(urljoin(file.identifiers.own if file else "", location))

    def _neighbour(self, base: Path, location: str) -> Path | None:
        """The file at the place that a URI has relative to the URI of the file that names it.

        Schemas that are published under ``https://example.com/schemas/`` refer to each other so.
        """
        file = self._files.get(self.resolved(base))
        own, wanted = urlsplit(file.identifiers.own if file else ""), urlsplit(location)
        if not own.netloc or (own.scheme, own.netloc) != (wanted.scheme, wanted.netloc):
            return None
        folder = PurePosixPath(own.path).parent
        if not PurePosixPath(wanted.path).is_relative_to(folder):
            return None
        relative = PurePosixPath(wanted.path).relative_to(folder)
        try:
            return self._inside(base.parent, unquote(str(relative)), location)
        except UnusableReferenceError:
            return None

    def target(self, path: Path, fragment: str) -> Node:
        """What is at a pointer or an anchor of a file.

        Raises:
            UnusableReferenceError: when there is nothing.
        """
        file = self._read(path)
        shown = self._reader.shown(path)
        tree = file.tree
        place = tree.place if isinstance(tree, SourceMapping) else (shown, 1, 1)
        if isinstance(tree, SourceMapping) and not fragment and version_of(tree):
            message = f"{shown} is a whole document, which can't stand here"
            raise UnusableReferenceError("unknown-ref", message)
        top = Node(tree, place, "")
        found = next(filter(None, map(top.find, _ways(file, fragment))), None)
        if found is None or found.tree is None:
            raise UnusableReferenceError("unknown-ref", f"nothing at '#{fragment}' in {shown}")
        return found

    def is_upgraded(self, path: Path) -> bool:
        """Whether a file that was read is a document that was upgraded as a whole."""
        return self._files[self.resolved(path)].is_upgraded

    def _read(self, path: Path) -> _File:
        """The content of a file; nothing, when the reader has reported that it can't be read."""
        resolved = self.resolved(path)
        if resolved not in self._files:
            self._files[resolved] = _File(None)
            try:
                self._files[resolved] = self._parsed(path)
            except InputOutputError:
                pass
        return self._files[resolved]

    def _parsed(self, path: Path) -> _File:
        source = self._reader.read(path)
        self.read.append(source)
        self.paths[source.shown] = path
        text = decoded(source.content, source.shown, self._diagnostics)
        tree = read_text(text, (source.shown, 1, 1), self._diagnostics)
        file = _File(tree)
        if not isinstance(tree, SourceMapping):
            return file
        if self._upgrades and version_of(tree):
            file.is_upgraded = upgrade(tree, self._diagnostics) is not None
        if mentions_identifiers(text):
            file.identifiers = resolve_identifiers(tree, _schemas_of(tree))
            for uri, pointer in file.identifiers.resources.items():
                self._by_uri.setdefault(uri, (path, pointer))
        return file


def _ways(file: _File, fragment: str) -> list[tuple[str, ...]]:
    """How a fragment can be meant: percent-encoded or not, as of Swagger 2.0, or an anchor."""
    if fragment and not fragment.startswith("/"):
        anchor = file.identifiers.anchor(unquote(fragment))
        return [] if anchor is None else [tokens_of(anchor)]
    ways = [tokens_of_fragment(fragment), tokens_of(fragment)]
    if file.is_upgraded:
        ways.append(tokens_of_fragment(moved_pointer(fragment)))
    return ways


def _schemas_of(tree: SourceMapping) -> list[Visit]:
    """The schemas of a file that is a document, or a schema, or a map of schemas.

    Which it is shows only where it is used; what is no schema has none of the words that are
    looked for.
    """
    visits = schemas_of(tree)
    if not version_of(tree):
        visits.extend(schemas_of(tree, "schema"))
        for key, value in tree.items():
            visits.extend(schemas_of(value, "schema", joined("", key)))
    return list({visit.pointer: visit for visit in visits}.values())
