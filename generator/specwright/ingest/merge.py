"""Many fragments of one vendor to one document.

Components are those of the page that they came from: unified where they are equal, otherwise kept
apart under names that say which (:mod:`merge_components`). The newest ``info.version`` gives the
document its info, tags and servers. Nothing is ever overwritten in silence.
"""

from __future__ import annotations

from collections.abc import Container

from specwright.diagnostics import DiagnosticCollector, SourcePosition
from specwright.frozen import dataclass
from specwright.ingest.canonical import canonical
from specwright.ingest.merge_components import merge_components
from specwright.ingest.pointers import joined
from specwright.ingest.structure import ADDITIONAL_OPERATIONS, METHODS, operations_of
from specwright.ingest.tree import (
    SourceMapping,
    SourceSequence,
    Tree,
    as_text,
    copied,
    ensured,
    mapping_at,
    position,
    sequence_at,
)
from specwright.ingest.versions import VersionKey, version_key

_SHARED_BY_OPERATIONS = ("parameters", "servers")


@dataclass(frozen=True, slots=True, eq=False)
class Fragment:
    """One page's document, upgraded, and the stem of the page's name.

    ``stands_alone`` says that all of its references are pointers to objects in itself.
    """

    stem: str
    document: SourceMapping
    stands_alone: bool = False

    @property
    def version(self) -> VersionKey:
        """``info.version`` to compare by; the lowest where there is none."""
        info = mapping_at(self.document, "info")
        return version_key((as_text(info.get("version")) if info else None) or "")


def merged(fragments: list[Fragment], diagnostics: DiagnosticCollector) -> SourceMapping:
    """One document of all fragments (at least one); what differs is reported with both places."""
    newest_first = sorted(fragments, key=lambda each: each.version, reverse=True)
    if len(newest_first) == 1:
        return newest_first[0].document
    components = merge_components(
        [(each.stem, each.document) for each in newest_first], diagnostics
    )
    _push_down_security(newest_first)  # after schemes that differ have names that do
    document = newest_first[0].document
    for other in newest_first[1:]:
        _Merge(document, other.document, diagnostics).merge()
    if components:
        document.put("components", components)
    return document


def _push_down_security(fragments: list[Fragment]) -> None:
    """Give each operation its page's ``security`` where the pages do not agree on it."""
    written = {canonical(each.document.get("security")) for each in fragments}
    if len(written) == 1:
        return
    for fragment in fragments:
        security = fragment.document.get("security")
        place = fragment.document.place_of("security")
        for operation in _operations(fragment.document):
            if "security" not in operation:
                own = copied(security) if security is not None else SourceSequence(place)
                operation.put("security", own, place)


def _operations(document: SourceMapping) -> list[SourceMapping]:
    items = [
        item
        for section in ("paths", "webhooks")
        for item in (mapping_at(document, section) or {}).values()
        if isinstance(item, SourceMapping)
    ]
    return [operation for item in items for operation in operations_of(item)]


class _Merge:
    """Adds an older fragment to the document."""

    def __init__(
        self, document: SourceMapping, other: SourceMapping, diagnostics: DiagnosticCollector
    ) -> None:
        self._document = document
        self._other = other
        self._diagnostics = diagnostics

    def merge(self) -> None:
        """Add what the document does not have."""
        for section in ("paths", "webhooks"):
            items = mapping_at(self._other, section)
            if items is not None:
                self._merge_items(section, items)
        self._merge_tags()
        for key, value in self._other.items():
            if key not in self._document and key not in ("components", "security"):
                self._document.put(key, value, self._other.place_of(key))

    def _merge_items(self, section: str, items: SourceMapping) -> None:
        known = ensured(self._document, section)
        for path, item in items.items():
            there = known.get(path)
            if isinstance(there, SourceMapping) and isinstance(item, SourceMapping):
                self._merge_item(joined("", section, path), there, item)
            elif path not in known:
                known.put(path, item, items.place_of(path))

    def _merge_item(self, pointer: str, known: SourceMapping, item: SourceMapping) -> None:
        for key in _SHARED_BY_OPERATIONS:
            if canonical(known.get(key)) != canonical(item.get(key)):
                _push_down(known, key)
                _push_down(item, key)
        self._merge_operations(pointer, known, item, METHODS)
        additional, others = known.get(ADDITIONAL_OPERATIONS), item.get(ADDITIONAL_OPERATIONS)
        if isinstance(additional, SourceMapping) and isinstance(others, SourceMapping):
            below = joined(pointer, ADDITIONAL_OPERATIONS)
            self._merge_operations(below, additional, others, others)

    def _merge_operations(
        self,
        pointer: str,
        known: SourceMapping,
        others: SourceMapping,
        operations: Container[str],
    ) -> None:
        """Add entries that are new; of ``operations`` that differ, the newer one is kept."""
        for key, value in others.items():
            place = others.place_of(key)
            if key not in known:
                known.put(key, value, place)
            elif canonical(known[key]) != canonical(value) and key in operations:
                self._report_conflict(joined(pointer, key), known.place_of(key), place)

    def _report_conflict(
        self, pointer: str, kept: tuple[str, int, int], dropped: tuple[str, int, int]
    ) -> None:
        message = f"differs from the newer {_shown(position(kept))}, which is kept"
        self._diagnostics.warning("operation-conflict", message, position(dropped), f"#{pointer}")

    def _merge_tags(self) -> None:
        tags = sequence_at(self._other, "tags")
        known = sequence_at(self._document, "tags")
        if tags is None or known is None:
            return
        names = {_tag_name(tag) for tag in known}
        for index, tag in enumerate(tags):
            if _tag_name(tag) not in names:
                known.add(tag, tags.place_of(index))


def _push_down(item: SourceMapping, key: str) -> None:
    """Move what a path item says for all of its operations into each of them."""
    if key not in item:
        return
    place = item.place_of(key)
    shared = item.pop(key)
    for operation in operations_of(item):
        if key not in operation:
            operation.put(key, copied(shared), place)
        elif key == "parameters":
            _add_parameters(operation[key], shared)


def _add_parameters(own: Tree, shared: Tree) -> None:
    """Add the parameters that an operation does not define itself (OpenAPI 3.1, 4.8.10.1)."""
    if not isinstance(own, SourceSequence) or not isinstance(shared, SourceSequence):
        return
    known = {_parameter_key(each) for each in own}
    for index, parameter in enumerate(shared):
        if _parameter_key(parameter) not in known:
            own.add(copied(parameter), shared.place_of(index))


def _parameter_key(parameter: Tree) -> tuple[str, str]:
    if not isinstance(parameter, SourceMapping):
        return ("", "")
    if "$ref" in parameter:
        return ("$ref", str(parameter["$ref"]))
    return (str(parameter.get("name")), str(parameter.get("in")))


def _tag_name(tag: Tree) -> str | None:
    return as_text(tag.get("name")) if isinstance(tag, SourceMapping) else None


def _shown(at: SourcePosition) -> str:
    return f"{at.path}:{at.line}:{at.column}"
