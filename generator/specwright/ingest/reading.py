"""Typed access to the merged document: what has the wrong type is reported and passed over."""

from __future__ import annotations

from collections.abc import Iterator

from specwright.diagnostics import DiagnosticCollector
from specwright.ingest.node import Node
from specwright.ingest.references import References
from specwright.ingest.tree import (
    SourceMapping,
    SourceSequence,
    as_text,
    described,
    plain,
)
from specwright.ir.text import SpecText, SpecValue


class Reading:
    """What every parser has at hand: the references of the document, and where to complain."""

    def __init__(self, document: SourceMapping, diagnostics: DiagnosticCollector) -> None:
        self.diagnostics = diagnostics
        self.references = References(document, diagnostics)

    def warn(self, node: Node, code: str, message: str) -> None:
        """Report what is mended, dropped or widened."""
        self.diagnostics.warning(code, message, node.at, f"#{node.pointer}")

    def _wrong_type(self, node: Node, wanted: str) -> None:
        self.warn(node, "wrong-type", f"{wanted} is due here, not {described(node.tree)}: ignored")

    def text(self, node: Node, key: str) -> SpecText | None:
        """A text; numbers and booleans are taken as they are spelled."""
        value = node.value(key)
        if value is None:
            return None
        text = value if isinstance(value, str) else as_text(value)
        if text is None:
            self._wrong_type(node.child(key), "a text")
            return None
        return SpecText(text)

    def flag(self, node: Node, key: str, default: bool = False) -> bool:
        """A boolean; the words for it as text are taken too."""
        match node.value(key):
            case None:
                return default
            case bool(value):
                return value
            case "true" | "True":
                return True
            case "false" | "False":
                return False
        self._wrong_type(node.child(key), "a boolean")
        return default

    def entries(self, node: Node, key: str) -> Iterator[tuple[str, Node]]:
        """The entries of a mapping under a key."""
        value = node.value(key)
        if value is None:
            return iter(())
        child = node.child(key)
        if not isinstance(value, SourceMapping):
            self._wrong_type(child, "a mapping")
        return child.entries()

    def items(self, node: Node, key: str) -> Iterator[Node]:
        """The items of a list under a key."""
        value = node.value(key)
        if value is None:
            return iter(())
        child = node.child(key)
        if not isinstance(value, SourceSequence):
            self._wrong_type(child, "a list")
        return child.items()

    def texts(self, node: Node, key: str) -> tuple[SpecText, ...]:
        """The texts of a list under a key, each once."""
        found: dict[SpecText, None] = {}
        for item in self.items(node, key):
            text = as_text(item.tree)
            if text is None:
                self._wrong_type(item, "a text")
            else:
                found[SpecText(text)] = None
        return tuple(found)

    def mapping(self, node: Node) -> Node | None:
        """The node, behind its references, if it is a mapping; else None, reported."""
        found = self.references.resolved(node)
        if found is None or isinstance(found.tree, SourceMapping):
            return found
        self._wrong_type(found, "a mapping")
        return None


def value_of(node: Node) -> SpecValue:
    """The value as it will be written out."""
    return SpecValue(plain(node.tree))
