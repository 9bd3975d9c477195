"""What a schema says about its values without restricting them (JSON Schema validation, 9)."""

from __future__ import annotations

from typing import TypedDict

from specwright.diagnostics import SourcePosition
from specwright.ingest.node import Node
from specwright.ingest.reading import Reading, value_of
from specwright.ingest.tree import SourceMapping, SourceSequence
from specwright.ir.schema import SchemaNode
from specwright.ir.text import SpecText, SpecValue

ANNOTATIONS = frozenset(
    {
        "title",
        "description",
        "default",
        "example",
        "examples",
        "deprecated",
        "readOnly",
        "writeOnly",
        "externalDocs",
        "xml",
        "$comment",
        "$schema",
        "$id",
        "$anchor",
        "$defs",
        "definitions",
        "summary",
    }
)


class Annotations(TypedDict):
    """The fields of :class:`specwright.ir.schema.SchemaNode`."""

    at: SourcePosition
    pointer: str
    title: SpecText | None
    description: SpecText | None
    default: SpecValue | None
    examples: tuple[SpecValue, ...]
    deprecated: bool
    read_only: bool
    write_only: bool


_RARER = frozenset(("default", "example", "examples", "deprecated", "readOnly", "writeOnly"))
"""What few schemas have beside their title and description."""


def annotations_of(reading: Reading, node: Node) -> Annotations:
    """The annotations written in a schema; a default of null is a value, not its absence."""
    found, written = bare(node), node.tree
    if not isinstance(written, SourceMapping):
        return found
    found["title"] = reading.text(node, "title")
    found["description"] = reading.text(node, "description")
    if not _RARER.isdisjoint(written):
        found["default"] = value_of(node.child("default")) if "default" in written else None
        found["examples"] = _examples(node)
        found["deprecated"] = reading.flag(node, "deprecated")
        found["read_only"] = reading.flag(node, "readOnly")
        found["write_only"] = reading.flag(node, "writeOnly")
    return found


def joined(outer: Annotations, inner: SchemaNode) -> Annotations:
    """Annotations of a schema, and where it has none, those of a schema inside of it."""
    title, description, default = outer["title"], outer["description"], outer["default"]
    return Annotations(
        at=outer["at"],
        pointer=outer["pointer"],
        title=title if title is not None else inner.title,
        description=description if description is not None else inner.description,
        default=default if default is not None else inner.default,
        examples=outer["examples"] or inner.examples,
        deprecated=outer["deprecated"] or inner.deprecated,
        read_only=outer["read_only"] or inner.read_only,
        write_only=outer["write_only"] or inner.write_only,
    )


def bare(node: Node) -> Annotations:
    """The annotations of a schema that has none of its own: a part of another one."""
    return Annotations(
        at=node.at,
        pointer=node.pointer,
        title=None,
        description=None,
        default=None,
        examples=(),
        deprecated=False,
        read_only=False,
        write_only=False,
    )


def _examples(node: Node) -> tuple[SpecValue, ...]:
    """``examples``, then ``example`` as of OpenAPI 3.0.

    Named examples, as media types have them, are taken for what they hold.
    """
    if not node.has("examples"):
        return (value_of(node.child("example")),) if node.has("example") else ()
    child = node.child("examples")
    found: list[SpecValue] = []
    if isinstance(child.tree, SourceSequence):
        found.extend(value_of(item) for item in child.items())
    elif isinstance(child.tree, SourceMapping):
        for _, item in child.entries():
            found.append(value_of(item.child("value") if item.has("value") else item))
    if node.has("example"):
        found.append(value_of(node.child("example")))
    return tuple(found)
