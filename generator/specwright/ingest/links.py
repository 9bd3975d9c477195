"""Every reference of a document: ``$ref``, and the values of a discriminator's mapping.

A ``$ref`` stands for an object. Descriptions that are spread over many files also write one in
the place of a whole map or list (``schemas: {$ref: schemas.yaml}``), which no version of OpenAPI
allows, and which every bundler understands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from specwright.ingest.structure import (
    ContainerReference,
    Kind,
    Trail,
    objects,
    pointer_of,
)
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

    ``is_container`` says that it stands for a map or a list of such objects; ``trail`` is that
    of what it stands for.
    """

    kind: Kind
    trail: Trail
    mapping: SourceMapping
    key: str
    reference: str
    is_container: bool = False

    @property
    def pointer(self) -> str:
        """The JSON pointer of the trail."""
        return pointer_of(self.trail)


def references_of(mapping: SourceMapping) -> list[str]:
    """What an object refers to: by ``$ref``, and by the mapping of a discriminator."""
    reference = mapping.get("$ref")
    found = [reference] if isinstance(reference, str) else []
    targets = mapping_at(mapping, "discriminator", "mapping")
    named = targets.values() if targets is not None else ()
    return found + [each for each in named if isinstance(each, str) and _IS_REFERENCE.search(each)]


def links(tree: Tree, kind: Kind = "document", pointer: str = "") -> Iterator[Link]:
    """Every reference below (and with) ``tree``, in the order of the document."""
    for each, what, trail in objects(tree, kind, pointer):
        if isinstance(each, ContainerReference):
            yield Link(what, trail, each.mapping, "$ref", each.reference, is_container=True)
        elif type(each) is SourceMapping and (
            "$ref" in each or "discriminator" in each or what == "document"
        ):
            yield from _links_of(each, what, trail)


def containers_of(document: SourceMapping) -> list[SourceMapping]:
    """What a document has beside its objects, as far as it is a mapping."""
    parts = (document.get(key) for key in _OTHER_CONTAINERS)
    return [each for each in parts if type(each) is SourceMapping]


def _links_of(mapping: SourceMapping, kind: Kind, trail: Trail) -> Iterator[Link]:
    reference = mapping.get("$ref")
    if isinstance(reference, str):
        yield Link(kind, trail, mapping, "$ref", reference)
    if kind == "document":
        for key in _OTHER_CONTAINERS:
            part = mapping.get(key)
            if type(part) is SourceMapping and isinstance(reference := part.get("$ref"), str):
                yield Link("server", (trail, key), part, "$ref", reference, True)
    if kind == "schema" and "discriminator" in mapping:
        targets = mapping_at(mapping, "discriminator", "mapping")
        below: Trail = ((trail, "discriminator"), "mapping")
        for key, value in targets.items() if targets is not None else ():
            if isinstance(value, str) and _IS_REFERENCE.search(value):
                assert targets is not None
                yield Link("schema", (below, key), targets, key, value)
