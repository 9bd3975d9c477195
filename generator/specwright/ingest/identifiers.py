"""``$id``, ``$anchor`` and their dynamic forms (JSON Schema 2020-12 core, 8.2) to JSON pointers.

A document that uses them is rewritten once, before anything else looks at its references: every
one that names an identifier of the same document becomes a pointer into it. The identifiers go,
because a pointer beside an ``$id`` would be read as one from there.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import unquote, urljoin

from specwright.ingest.dynamic_references import apply_dynamic_references
from specwright.ingest.node import Node
from specwright.ingest.pointers import tokens_of, tokens_of_fragment
from specwright.ingest.structure import Visit
from specwright.ingest.tree import SourceMapping

_WORDS = ("$id", "$anchor", "$dynamic", "$recursive", "$self")
_GONE = ("$id", "$anchor", "$dynamicAnchor", "$recursiveAnchor")


def mentions_identifiers(text: str) -> bool:
    """Whether a document may have identifiers; few have, and a search is cheap."""
    return any(word in text for word in _WORDS)


@dataclass(slots=True)
class Identifiers:
    """The identifiers of one document, as they were before they were taken out.

    ``own`` is the document's URI (``$self`` of OpenAPI 3.2, or the ``$id`` of a schema that is a
    whole file), empty where it does not say; ``resources`` are pointers by URI, ``anchors`` by the
    pointer of the resource and the name.
    """

    own: str = ""
    resources: dict[str, str] = field(default_factory=dict)
    anchors: dict[tuple[str, str], str] = field(default_factory=dict)
    dynamic: set[tuple[str, str]] = field(default_factory=set)
    bases: dict[str, str] = field(default_factory=dict)

    def anchor(self, name: str) -> str | None:
        """The pointer of an anchor, whichever resource of the document it is in."""
        found = [place for (_, known), place in self.anchors.items() if known == name]
        return found[0] if found else None

    def resource_of(self, pointer: str) -> str:
        """The pointer of the schema resource that a place is in; empty for the document."""
        while pointer and pointer not in self.bases:
            pointer = pointer.rpartition("/")[0]
        return pointer

    def pointer_of(self, tree: SourceMapping, place: str, reference: str) -> str | None:
        """What a reference in a place names; None for nothing of this document that has a name."""
        location, _, fragment = reference.partition("#")
        resource: str | None = self.resource_of(place)
        if location:
            resource = self.resources.get(urljoin(self.bases.get(resource or "", ""), location))
        if resource is None or not fragment:
            return resource or None
        if not fragment.startswith("/"):
            name = unquote(fragment)
            return self.anchors.get((resource, name)) or self.anchor(name)
        tokens = tokens_of(resource) + tokens_of_fragment(fragment)
        found = Node(tree, tree.place, "").find(tokens) if resource else None
        return found.pointer if found is not None else None


def resolve_identifiers(tree: SourceMapping, schemas: list[Visit]) -> Identifiers:
    """Rewrite the references to identifiers in a document; what it had is the result.

    ``schemas`` are all schemas of the document, outer ones first.
    """
    found = _identifiers(tree, schemas)
    pending: list[tuple[Visit, str]] = []
    for visit in schemas:
        reference = visit.mapping.get("$ref")
        if isinstance(reference, str):
            target = found.pointer_of(tree, visit.pointer, reference)
            if target is not None:
                visit.mapping["$ref"] = f"#{target}"
        for key in ("$dynamicRef", "$recursiveRef"):
            if isinstance(visit.mapping.get(key), str):
                pending.append((visit, key))
    apply_dynamic_references(tree, found, schemas, pending)
    for visit in schemas:
        for key in _GONE:
            visit.mapping.pop(key, None)
    return found


def _identifiers(tree: SourceMapping, schemas: list[Visit]) -> Identifiers:
    own = tree.get("$self")
    found = Identifiers(own=own if isinstance(own, str) else "")
    found.bases[""] = found.own
    for visit in schemas:
        _add_resource(found, visit)
    found.own = found.bases[""]
    for visit in schemas:
        if "$dynamicAnchor" in visit.mapping:
            _add_component(found, visit.pointer)
        resource = found.resource_of(visit.pointer)
        for key in ("$anchor", "$dynamicAnchor"):
            name = visit.mapping.get(key)
            if isinstance(name, str):
                found.anchors.setdefault((resource, name), visit.pointer)
                if key == "$dynamicAnchor":
                    found.dynamic.add((resource, name))
    return found


def _add_component(found: Identifiers, pointer: str) -> None:
    """A component with a dynamic anchor is a resource even without ``$id``: they would clash."""
    component = "/".join(pointer.split("/")[:4])
    if component.startswith("/components/schemas/"):
        found.bases.setdefault(component, found.bases[found.resource_of(component)])


def _add_resource(found: Identifiers, visit: Visit) -> None:
    """``$id``: a URI, relative to that of the resource around it (core, 8.2.1)."""
    written = visit.mapping.get("$id")
    if not isinstance(written, str):
        return
    location, _, fragment = written.partition("#")
    if fragment:  # an anchor, as drafts before 2019 wrote it
        found.anchors.setdefault((found.resource_of(visit.pointer), fragment), visit.pointer)
        return
    outer = found.resource_of(visit.pointer.rpartition("/")[0])
    uri = urljoin(found.bases.get(outer, ""), location)
    found.bases[visit.pointer] = uri
    found.resources.setdefault(uri, visit.pointer)
