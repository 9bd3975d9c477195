"""Looking into an OpenAPI document: pointers, references, and what a schema accepts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, unquote

import jsonschema_rs


def steps(pointer: str) -> list[str]:
    """The steps of a JSON pointer (RFC 6901), with or without the ``#`` before it."""
    parts = pointer.removeprefix("#").split("/")[1:]
    return [part.replace("~1", "/").replace("~0", "~") for part in parts]


def pointer_to(*path: str) -> str:
    """The pointer with these steps, in URI fragment form."""
    return "#" + "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in path)


def at(document: Any, pointer: str) -> Any:
    """The node that a pointer leads to; KeyError or IndexError where it leads nowhere."""
    node = document
    for step in steps(pointer):
        node = node[int(step)] if isinstance(node, list) else node[step]
    return node


def followed(document: Any, pointer: str) -> list[str]:
    """The pointer, and every one that its ``$ref``s lead to, the last being no ``$ref``."""
    trail = [pointer]
    while isinstance(node := at(document, trail[-1]), dict) and "$ref" in node:
        assert unquote(node["$ref"]) not in trail, f"{pointer} leads in a circle"
        trail.append(unquote(node["$ref"]))
    return trail


def resolved(document: Any, node: dict[str, Any]) -> dict[str, Any]:
    """The node itself, or the one that its ``$ref`` leads to."""
    if "$ref" not in node:
        return node
    found = at(document, followed(document, unquote(node["$ref"]))[-1])
    assert isinstance(found, dict), node["$ref"]
    return found


def misfits(document: dict[str, Any], pointer: str, value: object) -> list[str]:
    """Why a value does not fit the schema at ``pointer``; empty if it does (formats count)."""
    validator = jsonschema_rs.Draft202012Validator(
        {**_schemas_only(document, pointer), "$ref": quote(pointer, safe="#/~")},
        validate_formats=True,
    )
    return [f"{list(error.instance_path)}: {error.message}" for error in _errors(validator, value)]


def _schemas_only(document: dict[str, Any], pointer: str) -> dict[str, Any]:
    """What references may lead to; the rest of a document is no schema."""
    kept = {"components", steps(pointer)[0]}
    return {key: value for key, value in document.items() if key in kept}


def _errors(
    validator: jsonschema_rs.Draft202012Validator, value: object
) -> Iterator[jsonschema_rs.ValidationError]:
    return iter(validator.iter_errors(json.loads(json.dumps(value))))


def differences(found: Any, wanted: Any, place: str = "body") -> list[str]:
    """Where two JSON values differ, and how; empty if they are equal."""
    if isinstance(found, dict) and isinstance(wanted, dict) and found.keys() == wanted.keys():
        pairs = [(f"{place}[{key!r}]", found[key], wanted[key]) for key in wanted]
    elif isinstance(found, list) and isinstance(wanted, list) and len(found) == len(wanted):
        pairs = [(f"{place}[{n}]", *both) for n, both in enumerate(zip(found, wanted, strict=True))]
    elif found == wanted and isinstance(found, bool) == isinstance(wanted, bool):
        return []  # 1 and 1.0 are one JSON number
    else:
        return [f"{place}: {found!r} is not {wanted!r}"]
    return [line for where, one, other in pairs for line in differences(one, other, where)]
