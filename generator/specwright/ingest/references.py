"""``$ref`` in the merged document: found by pointer, offline.

Files that a reference names are brought into the document before (:mod:`bundle`), so that what
is left here is local.
"""

from __future__ import annotations

import difflib

from specwright.diagnostics import DiagnosticCollector, SourcePosition
from specwright.ingest.node import Node
from specwright.ingest.pointers import joined, tokens_of, tokens_of_fragment
from specwright.ingest.tree import SourceMapping, position

MAX_CHAIN = 100
"""Longest chain of references to references that is followed."""


class References:
    """Finds what the references of one document name; reports each faulty one once."""

    def __init__(self, document: SourceMapping, diagnostics: DiagnosticCollector) -> None:
        self._top = Node(document, document.place, "")
        self._diagnostics = diagnostics
        self._found: dict[str, Node | None] = {}

    @property
    def top(self) -> Node:
        """The document itself."""
        return self._top

    def resolved(self, node: Node) -> Node | None:
        """The object itself, or the one that its ``$ref`` names, through chains.

        ``summary`` and ``description`` beside a ``$ref`` win over those of what it names
        (OpenAPI 3.1, 4.8.23.1); 3.0 would ignore them, though its descriptions mean them.
        None, with an error in the collector, when there is none, or the chain is a circle.
        """
        if reference_of(node) is None:  # so are most
            return node
        seen: set[str] = set()
        texts = SourceMapping(node.place)
        while (reference := reference_of(node)) is not None:
            if node.pointer in seen or len(seen) > MAX_CHAIN:
                self._error(node, "ref-cycle", f"'{reference}' leads back to itself")
                return None
            seen.add(node.pointer)
            _add_texts(texts, node)
            target = self.target(node, reference)
            if target is None:
                return None
            node = target
        return _overridden(node, texts) if texts else node

    def report_circle(self, node: Node) -> None:
        """Report a schema that is nothing but a chain back to itself: any value fits it."""
        reference = reference_of(node)
        if reference is not None and self._is_circle(node):
            message = f"'{reference}' leads back to itself: any value is accepted"
            self._diagnostics.warning("ref-cycle", message, _position(node), f"#{node.pointer}")

    def _is_circle(self, node: Node) -> bool:
        seen: set[str] = set()
        found: Node | None = node
        while found is not None and (reference := reference_of(found)) is not None:
            if found.pointer in seen or len(seen) > MAX_CHAIN:
                return True
            seen.add(found.pointer)
            found = self._found.get(reference) or self._find(reference)
        return False

    def target(self, node: Node, reference: str) -> Node | None:
        """What one reference names; None, with an error in the collector, for nothing."""
        if reference not in self._found:
            self._found[reference] = self._find(reference)
        found = self._found[reference]
        if found is None:
            self._report_unknown(node, reference)
        return found

    def _find(self, reference: str) -> Node | None:
        fragment = reference[1:]
        if not reference.startswith("#") or not fragment.startswith("/"):
            return None  # an empty fragment too: no object of OpenAPI is the whole document
        decoded = self._top.find(tokens_of_fragment(fragment))
        return decoded or self._top.find(tokens_of(fragment))

    def _report_unknown(self, node: Node, reference: str) -> None:
        if reference in ("", "#"):
            message = f"'{reference}' is the whole document, which can't stand here"
            self._error(node, "unknown-ref", message)
            return
        if not reference.startswith("#"):
            return  # bundling has said what is wrong with it
        nearest = self._nearest(reference)
        hint = f"; did you mean {' or '.join(nearest)}?" if nearest else ""
        self._error(node, "unknown-ref", f"nothing at '{reference}'{hint}")

    def _nearest(self, reference: str) -> list[str]:
        """References that exist and look like one that does not."""
        tokens = tokens_of_fragment(reference[1:])
        parent = self._top.find(tokens[:-1]) if tokens else None
        if parent is None or not isinstance(parent.tree, SourceMapping):
            return []
        near = difflib.get_close_matches(tokens[-1], list(parent.tree)[:2000], n=2)
        return [f"'#{joined(parent.pointer, name)}'" for name in near]

    def _error(self, node: Node, code: str, message: str) -> None:
        self._diagnostics.error(code, message, _position(node), f"#{node.pointer}")


def _position(node: Node) -> SourcePosition:
    """Where the reference is written."""
    tree = node.tree
    return position(tree.place_of("$ref") if isinstance(tree, SourceMapping) else node.place)


def _add_texts(texts: SourceMapping, node: Node) -> None:
    """Take what is written beside a reference, unless a reference before it has said it."""
    for key in ("summary", "description"):
        if node.value(key) is not None and key not in texts:
            child = node.child(key)
            texts.put(key, child.tree, child.place)


def _overridden(node: Node, texts: SourceMapping) -> Node:
    """The node with other texts; what the reference names stays as it is."""
    if not isinstance(node.tree, SourceMapping):
        return node
    tree = SourceMapping(node.tree.place)
    for mapping in (node.tree, texts):
        tree.update(mapping)
        tree.places.update(mapping.places)
    return Node(tree, node.place, node.pointer)


def reference_of(node: Node) -> str | None:
    """The ``$ref`` of an object, if it has one that is a text."""
    if not isinstance(node.tree, SourceMapping):
        return None
    reference = node.tree.get("$ref")
    return reference if isinstance(reference, str) else None
