"""What was inferred about an API, and what was not with the reason: for people to read."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Document
from ..json_values import JSON, text
from .inference import Inference
from .lister import find_listing
from .roles import Kind, Role, Step
from .schema_view import SchemaView
from .shapes import Shape

_NOTES: dict[str, str] = {
    "look": "needs the thing to be there; the answer is a sample",
}


def explained(document: Document, inference: Inference) -> dict[str, JSON]:
    """All operations and kinds, as JSON.

    ``operations`` have a role (``does``, ``kind``) or a ``reason`` why they are answered
    with samples; ``doubts`` name what the document says against itself. ``kinds`` have
    their keys, ids and relations.
    """
    rows: list[JSON] = []
    kinds: dict[str, Kind] = {}
    for operation in inference.operations:
        role = inference.role(operation)
        row: dict[str, JSON] = {
            "name": operation.name,
            "method": operation.method,
            "path": operation.path,
        }
        if isinstance(role, Role):
            row |= _role(document, role)
            kinds[role.kind.name] = role.kind
        else:
            row["reason"] = role.reason
        rows.append(row)
    shown = sorted(kinds.values(), key=lambda one: one.name)
    return {"operations": rows, "kinds": [_kind(one) for one in shown]}


def _role(document: Document, role: Role) -> dict[str, JSON]:
    row: dict[str, JSON] = {"does": role.does, "kind": role.kind.name}
    if role.item is not None and role.item.names:
        row["found_by"] = role.item.key or "the value in the path"
    if role.part:
        row["field"] = role.part
    for name, shapes in (("request", role.request), ("answer", _first(role))):
        if shapes:
            row[name] = [_shape(one) for one in shapes]
    if role.does == "list":
        row |= _listing(document, role)
    doubts = list(_doubts(document, role))
    if role.does in _NOTES:
        row["note"] = _NOTES[role.does]
    if doubts:
        row["doubts"] = list(doubts)
    return row


def _first(role: Role) -> tuple[Shape, ...]:
    return next(filter(None, role.answers.values()), ())


def _shape(shape: Shape) -> str:
    """``customer`` for a wrapped thing, ``data[]`` for a list, ``bare`` for neither."""
    return ".".join(shape.path) + ("[]" if shape.many else "") or "bare"


def _listing(document: Document, role: Role) -> dict[str, JSON]:
    listing = find_listing(document, role)
    tells: dict[str, str] = {
        ".".join(path): what for path, what in listing.style.tells.items()
    }
    filters = {
        one.parameter: f"{one.field} {one.test}".strip() for one in listing.filters
    }
    found: dict[str, dict[str, str]] = {
        "pages_by": dict(listing.style.takes),
        "page_tells": tells,
        "filters": filters,
    }
    row: dict[str, JSON] = {k: dict(v) for k, v in found.items() if v}
    if listing.sorting.parameters:
        row["sorts_by"] = list(listing.sorting.parameters)
    return row


def _doubts(document: Document, role: Role) -> Iterator[str]:
    """Where the path can't hold what the field holds."""
    for step in (*role.parents, *([role.item] if role.item else [])):
        if step.key and len(step.names) == 1:
            yield from _doubt(document, role, step)


def _doubt(document: Document, role: Role, step: Step) -> Iterator[str]:
    given = step.kind.inputs.get(step.key) or step.kind.fields.get(step.key)
    for node in role.operation.parameters:
        schema = node.child("schema")
        if text(node.fields.get("name")) != step.names[0] or schema is None:
            continue
        wanted = SchemaView(document, schema.value)
        if given is not None and wanted.format not in ("", given.format):
            yield (
                f"the parameter {step.names[0]} is a {wanted.format}, the field "
                f"{step.key} that it holds is none: some things are not found"
            )


def _kind(kind: Kind) -> JSON:
    relations: list[JSON] = [
        f"{one.field} -> {one.kind}{f'.{one.key}' if one.key else ''}"
        for one in kind.relations
    ]
    named = {*kind.start, *(machine.field for machine in kind.machines)}
    missing: list[JSON] = [
        f"stub.yaml names the field {one}, which no answer shows"
        for one in sorted(named - kind.fields.keys())
    ]
    keys: list[JSON] = [key or "the value in the path" for key in kind.keys]
    row: dict[str, JSON] = {
        "name": kind.name,
        "found_by": keys,
        "made_up": list(kind.ids),
        "made_by_operations": kind.creatable,
        "alone": kind.singleton,
        "relations": relations,
    }
    if missing:
        row["doubts"] = missing
    return row
