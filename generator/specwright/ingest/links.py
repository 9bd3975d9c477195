"""Every reference of a document: ``$ref``, and the values of a discriminator's mapping.

A ``$ref`` stands for an object. Descriptions that are spread over many files also write one in
the place of a whole map or list (``schemas: {$ref: schemas.yaml}``), which no version of OpenAPI
allows, and which every bundler understands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from specwright.ingest.pointers import joined
from specwright.ingest.structure import Child, ContainerReference, Kind, children
from specwright.ingest.tree import SourceMapping, Tree, mapping_at

_IS_REFERENCE = re.compile(r"[#/]|\.(?:ya?ml|json)$")
"""What tells a reference from the bare name of a component (OpenAPI 3.1, 4.8.25.3)."""

_NAMES_FILE = re.compile(r"\$ref[\"']?\s*:(?!\s*\n\s*[\w$-]+:\s)\s*[\"']?[^#\"'\s{]")
"""Not a property that is called ``$ref``, as the schema of a schema has: its value is a mapping."""
_OTHER_CONTAINERS = ("info", "tags", "servers", "security", "externalDocs")
"""What a document has beside the objects that are walked along."""


def names_files(text: str) -> bool:
    """Whether some ``$ref`` of a document may name a file."""
    return _NAMES_FILE.search(text) is not None


class Link(NamedTuple):
    """One reference: it is ``mapping[key]``, and stands for an object of a kind.

    ``is_container`` says that it stands for a map or a list of such objects; ``pointer`` is that
    of what it stands for.
    """

    kind: Kind
    pointer: str
    mapping: SourceMapping
    key: str
    reference: str
    is_container: bool = False


def links(tree: Tree, kind: Kind = "document", pointer: str = "") -> Iterator[Link]:
    """Every reference below (and with) ``tree``, in the order of the document."""
    waiting: list[Child] = [(tree, kind, pointer)]
    while waiting:
        each, kind, pointer = waiting.pop()
        if type(each) is SourceMapping:
            if "$ref" in each or "discriminator" in each or kind == "document":
                yield from _links_of(each, kind, pointer)
            if found := children(each, kind, pointer):
                waiting += reversed(found)
        elif isinstance(each, ContainerReference):
            yield Link(kind, pointer, each.mapping, "$ref", each.reference, is_container=True)


def _links_of(mapping: SourceMapping, kind: Kind, pointer: str) -> Iterator[Link]:
    reference = mapping.get("$ref")
    if isinstance(reference, str):
        yield Link(kind, pointer, mapping, "$ref", reference)
    if kind == "document":
        for key in _OTHER_CONTAINERS:
            part = mapping.get(key)
            if type(part) is SourceMapping and isinstance(reference := part.get("$ref"), str):
                yield Link("server", joined(pointer, key), part, "$ref", reference, True)
    if kind == "schema" and "discriminator" in mapping:
        targets = mapping_at(mapping, "discriminator", "mapping")
        below = joined(pointer, "discriminator", "mapping")
        for key, value in targets.items() if targets is not None else ():
            if isinstance(value, str) and _IS_REFERENCE.search(value):
                assert targets is not None
                yield Link("schema", joined(below, key), targets, key, value)
