"""References to other files: what they name is brought into the document.

So the document that is published stands alone, and every pointer in it is unique. An object that
has a section of ``components`` becomes a component; other objects, and whole maps and lists, are
put where the reference is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, TypeAlias

from specwright.diagnostics import DiagnosticCollector, LimitError
from specwright.ingest.files import ReferencedFiles, UnusableReferenceError
from specwright.ingest.links import Link, links
from specwright.ingest.meant_references import meant_component
from specwright.ingest.node import Node
from specwright.ingest.pointers import joined, tokens_of, tokens_of_fragment
from specwright.ingest.sources import SourceFile, SourceReader
from specwright.ingest.structure import COMPONENT_KINDS, Kind, walk
from specwright.ingest.tree import (
    SourceMapping,
    SourceSequence,
    Tree,
    copied,
    ensured,
    position,
    size_of,
)
from specwright.ingest.upgrade_schema import SchemaUpgrade

_UNFIT_FOR_KEYS = re.compile(r"[^A-Za-z0-9._-]+")
_LOCAL_DEFINITIONS = ("#/$defs/", "#/definitions/")
MAX_PUT_IN_PLACE = 1_000_000
"""Most values that references put in place, in all, copies of copies counted again."""
_COST_OF_PUTTING = 100
"""What one reference counts beside the values that it names: it takes that much longer."""

Sections: TypeAlias = Mapping[Kind, tuple[str, ...]]
"""Where in a document the components of each kind are."""

SECTIONS: Sections = {kind: ("components", key) for key, kind in COMPONENT_KINDS.items()}
SWAGGER_SECTIONS: Sections = {
    "schema": ("definitions",),
    "parameter": ("parameters",),
    "response": ("responses",),
    "securityScheme": ("securityDefinitions",),
}

_Target: TypeAlias = tuple[Path, tuple[str, ...], Kind]


class _Part(NamedTuple):
    """A part of the document whose references are still to be made local.

    ``within`` are the targets that were put into each other to make it.
    """

    pointer: str
    tree: SourceMapping
    kind: Kind
    within: frozenset[_Target] = frozenset()


class Bundle:
    """Brings what references to files name into one document."""

    def __init__(
        self,
        document: SourceMapping,
        files: list[SourceFile],
        reader: SourceReader,
        diagnostics: DiagnosticCollector,
        sections: Sections = SECTIONS,
    ) -> None:
        self._document = document
        self._diagnostics = diagnostics
        self._sections = sections
        self._is_current = sections is SECTIONS
        self._files = ReferencedFiles(reader, diagnostics, upgrades=self._is_current)
        self._files.paths.update((file.shown, file.path) for file in files)
        self._sources = {file.path.resolve() for file in files}
        self._own = {file.shown for file in files}
        self._placed: dict[_Target, str] = {}
        self._put_in_all = 0
        self._dangling: dict[str, bool] = {}
        self._upgrade = SchemaUpgrade(diagnostics, is_newer=False)

    def bundled(self) -> list[SourceFile]:
        """Make every reference local, as far as it names something; the files that it took.

        Raises:
            LimitError: when references put more in place than they may.
        """
        self._adopt()
        waiting = [_Part("", self._document, "document")]
        while waiting:
            part = waiting.pop()
            for link in list(links(part.tree, part.kind, part.pointer)):
                if self._is_local(link):
                    if not self._mend_definition(link) and self._names_nothing(link.reference):
                        self._mend_component(link)
                else:
                    waiting.extend(self._made_local(link, part.within))
        return [each for each in self._files.read if each.path.resolve() not in self._sources]

    def _is_local(self, link: Link) -> bool:
        """Whether a reference of the document itself names an object of it, as nearly all do."""
        is_pointer = link.reference.startswith("#/") and not link.is_container
        return is_pointer and link.mapping.place_of(link.key)[0] in self._own

    def _adopt(self) -> None:
        """Components that are nothing but a reference to a file: the content goes in their place.

        So it keeps the name that the document gives it. Its own references are still to be made
        local, with those of the rest of the document.
        """
        for kind, keys in self._sections.items():
            for name, entry in list(self._section(kind, keys).items()):
                if isinstance(entry, SourceMapping) and len(entry) == 1:
                    self._put(entry, kind, joined("", *keys, name), is_container=False)

    def _section(self, kind: Kind, keys: tuple[str, ...]) -> SourceMapping:
        """The components of a kind; empty where there are none."""
        section, last = self._document, len(keys) - 1
        for index, key in enumerate(keys):
            inner = section.get(key)
            if not isinstance(inner, SourceMapping):
                return SourceMapping(section.place)
            is_last = index == last
            at = joined("", *keys[: index + 1])
            self._put(inner, kind if is_last else "components", at, is_container=is_last)
            section = inner
        return section

    def _put(self, mapping: SourceMapping, kind: Kind, pointer: str, *, is_container: bool) -> None:
        """Put what an object's reference names in its place, if it has one to a file."""
        reference = mapping.get("$ref")
        if isinstance(reference, str) and not reference.startswith("#"):
            link = Link(kind, pointer, mapping, "$ref", reference, is_container)
            self._made_local(link, frozenset(), adopts=not is_container)

    def _made_local(
        self, link: Link, within: frozenset[_Target], *, adopts: bool = False
    ) -> list[_Part]:
        """Make one reference local; the parts that were added to the document for it."""
        try:
            return self._made_local_or_raise(link, within, adopts)
        except UnusableReferenceError as error:
            if error.code in ("unknown-ref", "outside-root") and self._mend_component(link):
                return []
            if link.key != "$ref":
                return []  # a discriminator's value that means nothing is reported where it is read
            at = position(link.mapping.place_of(link.key))
            self._diagnostics.error(error.code, str(error), at, f"#{link.pointer}")
        return []

    def _made_local_or_raise(
        self, link: Link, within: frozenset[_Target], adopts: bool
    ) -> list[_Part]:
        base = self._files.paths.get(link.mapping.place_of(link.key)[0])
        location, _, fragment = link.reference.partition("#")
        is_source = base is not None and self._files.resolved(base) in self._sources
        if base is None or (not location and is_source):
            if fragment.startswith("/"):
                self._mend_definition(link)
            elif fragment and not link.is_container:
                self._mend_component(link)
            return self._local_container(link, fragment)
        path, resource = self._files.path_of(base, location) if location else (base, "")
        if self._files.resolved(path) in self._sources and len(self._sources) == 1:
            link.mapping[link.key] = f"#{fragment}"
            return []
        if resource and not fragment.startswith("/"):
            fragment = resource
        elif resource:
            fragment = resource + fragment
        key = (self._files.resolved(path), tokens_of_fragment(fragment), link.kind)
        if link.is_container or link.kind not in self._sections or adopts:
            if adopts and (key in self._placed or not self._is_object(path, fragment)):
                return []
            return self._put_in_place(link, path, fragment, within | {key}, key in within)
        if key not in self._placed:
            return self._made_component(link, path, fragment, key)
        link.mapping[link.key] = self._placed[key]
        return []

    def _made_component(self, link: Link, path: Path, fragment: str, key: _Target) -> list[_Part]:
        """Add what a reference names to the components, under a name of its own."""
        target = self._files.target(path, fragment)
        entries, keys = self._document, self._sections[link.kind]
        for each in keys:
            entries = ensured(entries, each)
        name = _free_name(entries, _name_for(path, fragment))
        tree = copied(target.tree)
        entries.put(name, tree, target.place)
        pointer = joined("", *keys, name)
        self._placed[key] = link.mapping[link.key] = f"#{pointer}"
        return self._parts(pointer, tree, link.kind, path)

    def _put_in_place(
        self, link: Link, path: Path, fragment: str, within: frozenset[_Target], is_circle: bool
    ) -> list[_Part]:
        """Put what a reference names where the reference is; what is written beside it wins."""
        if is_circle:
            raise UnusableReferenceError("ref-cycle", f"'{link.reference}' leads back to itself")
        tree = self._copied(link, self._files.target(path, fragment).tree)
        if isinstance(tree, SourceSequence) and link.is_container:
            self._put_list(link, tree)
        elif isinstance(tree, SourceMapping):
            _put_entries(link.mapping, tree)
            tree = link.mapping
        else:
            raise UnusableReferenceError("unknown-ref", f"'{link.reference}' has another type")
        members = _members(link, tree)
        self._note_placed(link, path, tokens_of_fragment(fragment), members)
        return [
            part._replace(within=within)
            for pointer, each in members
            for part in self._parts(pointer, each, link.kind, path)
        ]

    def _note_placed(
        self,
        link: Link,
        path: Path,
        tokens: tuple[str, ...],
        members: list[tuple[str, Tree]],
    ) -> None:
        """Remember where components are now, for other references to the same file."""
        section = self._sections.get(link.kind)
        if section is None or tokens_of(link.pointer)[: len(section)] != section:
            return
        for pointer, _ in members:
            names = tokens_of(pointer)[len(section) :] if link.is_container else ()
            key = (self._files.resolved(path), tokens + names, link.kind)
            self._placed.setdefault(key, f"#{pointer}")

    def _is_object(self, path: Path, fragment: str) -> bool:
        return isinstance(self._files.target(path, fragment).tree, SourceMapping)

    def _put_list(self, link: Link, tree: SourceSequence) -> None:
        tokens = tokens_of(link.pointer)
        owner = Node(self._document, self._document.place, "").find(tokens[:-1])
        assert owner is not None and isinstance(owner.tree, SourceMapping)
        owner.tree.put(tokens[-1], tree, link.mapping.place)

    def _parts(self, pointer: str, tree: Tree, kind: Kind, path: Path) -> list[_Part]:
        """What was added, its schemas upgraded, for its own references."""
        if not isinstance(tree, SourceMapping):
            return []
        if self._is_current and not self._files.is_upgraded(path):
            for visit in walk(tree, kind, pointer):
                if visit.kind == "schema":
                    self._upgrade.upgrade(visit.mapping, visit.trail)
        return [_Part(pointer, tree, kind)]

    def _local_container(self, link: Link, fragment: str) -> list[_Part]:
        """A local reference in the place of a map or list: nothing but bundling understands it."""
        if not link.is_container or not self._is_current:
            return []
        found = Node(self._document, self._document.place, "").find(tokens_of_fragment(fragment))
        if found is None or not isinstance(found.tree, SourceMapping) or "$ref" in found.tree:
            raise UnusableReferenceError("unknown-ref", f"no map at '{link.reference}'")
        tree = self._copied(link, found.tree)
        assert isinstance(tree, SourceMapping)
        _put_entries(link.mapping, tree)
        return []

    def _copied(self, link: Link, tree: Tree) -> Tree:
        """A copy to put in place; copies of copies can grow without end."""
        self._put_in_all += size_of(tree) + _COST_OF_PUTTING
        if self._put_in_all > MAX_PUT_IN_PLACE:
            message = f"'{link.reference}': more than {MAX_PUT_IN_PLACE} values put in place"
            at = position(link.mapping.place_of(link.key))
            self._diagnostics.error("limit", message, at, f"#{link.pointer}")
            raise LimitError(f"{at.path}: {message}")
        return copied(tree)

    def _mend_definition(self, link: Link) -> bool:
        """``#/$defs/Name`` in a schema that has it itself: a pointer from the wrong start."""
        if not link.reference.startswith(_LOCAL_DEFINITIONS) or not self._is_current:
            return False
        top = Node(self._document, self._document.place, "")
        tokens, around = tokens_of_fragment(link.reference[1:]), tokens_of(link.pointer)
        if top.find(tokens) is not None:
            return False
        for end in range(len(around), 0, -1):
            found = top.find(around[:end] + tokens)
            if found is not None:
                self._mend(link, f"#{found.pointer}", "that of the schema around it")
                return True
        return False

    def _mend_component(self, link: Link) -> bool:
        """A reference that names nothing, and can only mean a component; whether it is one."""
        meant = meant_component(self._document, self._sections.get(link.kind, ()), link.reference)
        if meant is None or meant == link.reference:
            return False
        self._mend(link, meant, f"'{meant}'")
        return True

    def _mend(self, link: Link, reference: str, told: str) -> None:
        message = f"nothing at '{link.reference}': read as {told}"
        at = position(link.mapping.place_of(link.key))
        self._diagnostics.warning("ref-mended", message, at, f"#{link.pointer}")
        link.mapping[link.key] = reference

    def _names_nothing(self, reference: str) -> bool:
        """Whether a local reference leads nowhere; most are asked for again and again."""
        found = self._dangling.get(reference)
        if found is None:
            tokens = tokens_of_fragment(reference[1:])
            found = Node(self._document, self._document.place, "").find(tokens) is None
            self._dangling[reference] = found
        return found


def _members(link: Link, tree: SourceMapping | SourceSequence) -> list[tuple[str, Tree]]:
    """The objects that were put in place, with their pointers."""
    if not link.is_container:
        return [(link.pointer, tree)]
    if isinstance(tree, SourceMapping):
        return [(joined(link.pointer, key), each) for key, each in tree.items()]
    return [(f"{link.pointer}/{index}", each) for index, each in enumerate(tree)]


def _put_entries(mapping: SourceMapping, tree: SourceMapping) -> None:
    """Replace a reference by what it names; keys that are written beside it stay."""
    beside = {key: (mapping[key], mapping.place_of(key)) for key in mapping if key != "$ref"}
    mapping.clear()
    mapping.place = tree.place
    for key, value in tree.items():
        mapping.put(key, value, tree.place_of(key))
    for key, (value, place) in beside.items():
        mapping.put(key, value, place)


def _name_for(path: Path, fragment: str) -> str:
    """A component's name for a target: the last token of the pointer, or the file's name."""
    tokens = tokens_of_fragment(fragment)
    named = tokens[-1] if tokens else fragment or path.stem
    return _UNFIT_FOR_KEYS.sub("_", named) or "Unnamed"


def _free_name(entries: SourceMapping, wanted: str) -> str:
    name, number = wanted, 1
    while name in entries:
        number += 1
        name = f"{wanted}_{number}"
    return name
