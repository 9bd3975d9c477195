"""References to other files: what they name is brought into the merged document.

So the document that is published stands alone, and every pointer in it is unique. A file is read
only inside of the vendor's folder, symbolic links resolved; nothing is ever fetched.
"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

from specwright.diagnostics import DiagnosticCollector, InputOutputError
from specwright.ingest.decoding import decoded
from specwright.ingest.node import Node
from specwright.ingest.pointers import joined, tokens_of_fragment
from specwright.ingest.reader import read_text
from specwright.ingest.sources import SourceFile, SourceReader
from specwright.ingest.structure import COMPONENT_KINDS, Kind, Visit, references, walk
from specwright.ingest.tree import (
    SourceMapping,
    Tree,
    copied,
    ensured,
    position,
)
from specwright.ingest.upgrade import version_of
from specwright.ingest.upgrade_schema import SchemaUpgrade

_REMOTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//|\\\\")
_UNFIT_FOR_KEYS = re.compile(r"[^A-Za-z0-9._-]+")
_SECTIONS: dict[Kind, str] = {kind: section for section, kind in COMPONENT_KINDS.items()}


class Bundle:
    """Brings what references to files name into one document."""

    def __init__(
        self,
        document: SourceMapping,
        files: list[SourceFile],
        reader: SourceReader,
        diagnostics: DiagnosticCollector,
    ) -> None:
        self._document = document
        self._reader = reader
        self._diagnostics = diagnostics
        self._paths = {file.shown: file.path for file in files}
        self._sources = {file.path.resolve() for file in files}
        self._resolved: dict[Path, Path] = {}
        self._trees: dict[Path, Tree] = {}
        self._placed: dict[tuple[Path, str, Kind], str] = {}
        self._read_files: list[SourceFile] = []

    def bundled(self) -> list[SourceFile]:
        """Make every reference local, as far as it names something; the files that it took."""
        self._make_local("", self._document, "document")
        return self._read_files

    def _make_local(self, pointer: str, tree: Tree, kind: Kind) -> None:
        waiting = [(pointer, tree, kind)]
        while waiting:
            pointer, tree, kind = waiting.pop()
            for visit, reference in list(references(tree, kind, pointer)):
                placed = self._placed_reference(visit, reference)
                if placed is not None:
                    visit.mapping["$ref"], added = placed
                    waiting.extend([added] if added else [])

    def _placed_reference(
        self, visit: Visit, reference: str
    ) -> tuple[str, tuple[str, Tree, Kind] | None] | None:
        """The local reference for one to a file, and the object that was added for it."""
        shown = visit.mapping.place_of("$ref")[0]
        base = self._paths.get(shown)
        if base is None:
            return None
        location, _, fragment = reference.partition("#")
        if not location and self._is_source(base):
            return None
        path = self._path_of(visit, base, location) if location else base
        if path is None:
            return None
        if path.resolve() in self._sources and len(self._sources) == 1:
            return f"#{fragment}", None
        return self._place(visit, path, fragment)

    def _is_source(self, path: Path) -> bool:
        """Whether a file is a document of the vendor's: asked for every reference in it."""
        if path not in self._resolved:
            self._resolved[path] = path.resolve()
        return self._resolved[path] in self._sources

    def _path_of(self, visit: Visit, base: Path, location: str) -> Path | None:
        if _REMOTE.match(location):
            self._error(visit, "remote-ref", f"'{location}' is remote: nothing is fetched")
            return None
        path = base.parent / unquote(location)
        try:
            if not self._reader.is_inside(path):
                self._error(visit, "outside-root", f"'{location}' is not in the vendor's folder")
                return None
            if not path.is_file():
                self._error(visit, "unknown-ref", f"there is no file '{location}'")
                return None
        except (OSError, ValueError):
            self._error(visit, "unknown-ref", "no name of a file")
            return None
        return path

    def _place(
        self, visit: Visit, path: Path, fragment: str
    ) -> tuple[str, tuple[str, Tree, Kind] | None] | None:
        key = (path.resolve(), fragment, visit.kind)
        if key in self._placed:
            return self._placed[key], None
        section = _SECTIONS.get(visit.kind)
        target = self._target(visit, path, fragment)
        if target is None or section is None:
            return None
        entries = ensured(ensured(self._document, "components"), section)
        name = _free_name(entries, _name_for(path, fragment))
        tree = copied(target.tree)
        entries.put(name, tree, target.place)
        pointer = joined("/components", section, name)
        self._placed[key] = f"#{pointer}"
        return f"#{pointer}", (pointer, tree, visit.kind)

    def _target(self, visit: Visit, path: Path, fragment: str) -> Node | None:
        tree = self._tree(visit, path)
        place = tree.place if isinstance(tree, SourceMapping) else (self._reader.shown(path), 1, 1)
        if isinstance(tree, SourceMapping) and not fragment and version_of(tree):
            message = f"{place[0]} is a whole document, which can't stand here"
            self._error(visit, "unknown-ref", message)
            return None
        found = Node(tree, place, "").find(tokens_of_fragment(fragment))
        if found is None or tree is None:
            self._error(visit, "unknown-ref", f"nothing at '#{fragment}' in {place[0]}")
            return None
        return found

    def _tree(self, visit: Visit, path: Path) -> Tree:
        """The content of a file, read and upgraded once."""
        resolved = path.resolve()
        if resolved not in self._trees:
            self._trees[resolved] = None
            try:
                self._trees[resolved] = self._read(path)
            except InputOutputError:
                pass  # the reader has reported it
        return self._trees[resolved]

    def _read(self, path: Path) -> Tree:
        file = self._reader.read(path)
        self._read_files.append(file)
        self._paths[file.shown] = path
        text = decoded(file.content, file.shown, self._diagnostics)
        tree = read_text(text, (file.shown, 1, 1), self._diagnostics)
        if isinstance(tree, SourceMapping):
            self._upgrade(tree)
        return tree

    def _upgrade(self, tree: SourceMapping) -> None:
        """Upgrade the schemas of a file, whether it is a document or loose objects."""
        schema = SchemaUpgrade(self._diagnostics, is_newer=False)
        for visit in _schemas_of_file(tree):
            schema.upgrade(visit.mapping, visit.pointer)

    def _error(self, visit: Visit, code: str, message: str) -> None:
        at = position(visit.mapping.place_of("$ref"))
        self._diagnostics.error(code, message, at, f"#{visit.pointer}")


def _schemas_of_file(tree: SourceMapping) -> list[Visit]:
    """The schemas of a file that is a document, or a schema, or a map of schemas.

    Which it is shows only where it is used; what is no schema has none of the words that the
    upgrade looks for.
    """
    visits = [visit for visit in walk(tree) if visit.kind == "schema"]
    if version_of(tree):
        return visits
    visits.extend(visit for visit in walk(tree, "schema") if visit.kind == "schema")
    for key, value in tree.items():
        visits.extend(each for each in walk(value, "schema", joined("", key)))
    return [visit for visit in visits if visit.kind == "schema"]


def _name_for(path: Path, fragment: str) -> str:
    """A component's name for a target: the last token of the pointer, or the file's name."""
    tokens = tokens_of_fragment(fragment)
    return _UNFIT_FOR_KEYS.sub("_", tokens[-1] if tokens else path.stem) or "Unnamed"


def _free_name(entries: SourceMapping, wanted: str) -> str:
    name, number = wanted, 1
    while name in entries:
        number += 1
        name = f"{wanted}_{number}"
    return name
