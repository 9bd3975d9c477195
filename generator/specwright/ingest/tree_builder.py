"""Builds a tree from a stream of scalars, openings and closings, for YAML and JSON alike."""

from __future__ import annotations

from specwright.diagnostics import DiagnosticCollector, LimitError
from specwright.ingest.tree import (
    Place,
    Scalar,
    SourceMapping,
    SourceSequence,
    Tree,
    copied,
    position,
)

MAX_DEPTH = 200
"""Deepest nesting that is read. Later stages recurse over the tree: this is what bounds them."""

MAX_ALIASED_NODES = 200_000
"""Nodes that aliases may add to a document by being expanded."""

# Told from keys of the same text by identity; a document can't hold these characters anyway.
_MERGE = "\0merge"
_DROPPED = "\0dropped"


class TreeBuilder:
    """Takes the parts of a document in order; :attr:`root` is the tree when all are in.

    ``expects_key`` says whether the next scalar is the key of a mapping: an attribute, for it is
    asked for every one of hundreds of thousands.
    """

    def __init__(self, diagnostics: DiagnosticCollector) -> None:
        self.root: Tree = None
        self.expects_key = False
        self._diagnostics = diagnostics
        self._container: SourceMapping | SourceSequence | None = None
        self._key: str | None = None
        self._key_place: Place = ("", 1, 1)
        self._outer: list[tuple[SourceMapping | SourceSequence | None, str | None]] = []
        self._anchors: dict[str, Tree] = {}
        self._open_anchors: dict[int, str] = {}
        self._merges: dict[int, list[Tree]] = {}
        self._aliased_nodes = 0

    def key(self, text: str, place: Place) -> None:
        """Take the key of the next value; a second one of the same name is reported."""
        container = self._container
        assert type(container) is SourceMapping
        if text in container.places:
            self._report_duplicate(container, text, place)
        self._key = text
        self._key_place = place
        self.expects_key = False

    def merge_key(self, place: Place) -> None:
        """Take ``<<``: the next value is merged into the mapping (YAML 1.1, merge type)."""
        self._key, self._key_place, self.expects_key = _MERGE, place, False
        self._merges.setdefault(id(self._container), [])

    def scalar(self, value: Scalar, place: Place) -> None:
        """Take a scalar that is not a key."""
        container = self._container
        if type(container) is SourceMapping:
            self._add_entry(container, value)
        else:
            self._add(value, place)

    def open(self, made: SourceMapping | SourceSequence, anchor: str | None = None) -> None:
        """Take the start of a mapping or a sequence.

        Raises:
            LimitError: when it is nested too deep.
        """
        if len(self._outer) >= MAX_DEPTH:
            raise self._limit(f"nested deeper than {MAX_DEPTH} levels", made.place)
        is_key = self.expects_key
        if is_key:
            self._refuse_key(made.place)
        else:
            self._add(made, made.place)
        if anchor:
            self._open_anchors[len(self._outer)] = anchor
            self._anchors[anchor] = made
        self._outer.append((self._container, self._key))
        self._container, self._key = made, None
        self.expects_key = type(made) is SourceMapping

    def close(self) -> None:
        """Take the end of the mapping or sequence that was opened last."""
        closed = self._container
        if type(closed) is SourceMapping and self._merges:
            self._merge_into(closed)
        self._container, self._key = self._outer.pop()
        self.expects_key = self._key is None and type(self._container) is SourceMapping
        if self._open_anchors:
            self._open_anchors.pop(len(self._outer), None)

    def anchor(self, name: str, value: Tree) -> None:
        """Remember a scalar under the name of an anchor."""
        self._anchors[name] = value

    def alias(self, name: str, place: Place) -> None:
        """Put a copy of what an anchor names.

        Raises:
            LimitError: when the copies grow beyond all measure.
        """
        if name in self._open_anchors.values():
            self._error("recursive-alias", f"alias *{name} is inside of what it names", place)
            self._put_alias(None, place)
        elif name not in self._anchors:
            self._error("unknown-alias", f"no anchor &{name} before this alias", place)
            self._put_alias(None, place)
        else:
            self._put_alias(self._copy_of(self._anchors[name], place), place)

    def _put_alias(self, value: Tree, place: Place) -> None:
        if not self.expects_key:
            self._add(value, place)
        elif isinstance(value, str):
            self.key(value, place)
        else:
            self._refuse_key(place)

    def _add(self, value: Tree, place: Place) -> None:
        container = self._container
        if container is None:
            self.root = value
        elif type(container) is SourceSequence:
            container.append(value)
            container.places.append(place)
        elif type(container) is SourceMapping:
            self._add_entry(container, value)

    def _add_entry(self, container: SourceMapping, value: Tree) -> None:
        key = self._key
        if key is None:
            return
        self._key, self.expects_key = None, True
        if key is _MERGE:
            self._merges[id(container)].append(value)
        elif key is not _DROPPED:
            container[key] = value
            container.places[key] = self._key_place

    def _merge_into(self, mapping: SourceMapping) -> None:
        """Fill in the keys of ``<<`` that the mapping does not have; earlier ones win."""
        for merged in self._merges.pop(id(mapping), []):
            for each in merged if isinstance(merged, SourceSequence) else [merged]:
                if not isinstance(each, SourceMapping):
                    self._error("bad-merge-key", "<< takes mappings only", mapping.place)
                    continue
                for key, value in each.items():
                    if key not in mapping:
                        mapping.put(key, copied(value), each.place_of(key))

    def _copy_of(self, tree: Tree, place: Place) -> Tree:
        self._aliased_nodes += self._size(tree, place)
        return copied(tree)

    def _size(self, tree: Tree, place: Place) -> int:
        """Nodes of a tree, counted no further than the limit."""
        allowed = MAX_ALIASED_NODES - self._aliased_nodes
        waiting, size = [tree], 0
        while waiting:
            size += 1
            if size > allowed:
                raise self._limit(f"aliases expand to over {MAX_ALIASED_NODES} nodes", place)
            each = waiting.pop()
            if isinstance(each, SourceMapping):
                waiting.extend(each.values())
            elif isinstance(each, SourceSequence):
                waiting.extend(each)
        return size

    def _report_duplicate(self, mapping: SourceMapping, key: str, place: Place) -> None:
        _, line, column = mapping.places[key]
        self._diagnostics.warning(
            "duplicate-key",
            f"key {key!r} is at line {line}, column {column} already; this one wins",
            position(place),
        )

    def _refuse_key(self, place: Place) -> None:
        """A mapping or list as a key: the entry is dropped, and that is an error."""
        self._error("complex-key", "a key must be a scalar", place)
        self._key, self._key_place, self.expects_key = _DROPPED, place, False

    def _error(self, code: str, message: str, place: Place) -> None:
        self._diagnostics.error(code, message, position(place))

    def _limit(self, message: str, place: Place) -> LimitError:
        path, line, column = place
        self._diagnostics.error("limit", message, position(place))
        return LimitError(f"{path}:{line}:{column}: {message}")
