"""An API with a parameter of every style in every location, and every kind of body."""

from __future__ import annotations

from itertools import product
from typing import Any

_COLOURS = {"type": "object", "properties": {c: {"type": "integer"} for c in ("R", "G", "B")}}
SHAPES: dict[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "number": {"type": "number"},
    "flag": {"type": "boolean"},
    "list": {"type": "array", "items": {"type": "string"}},
    "numbers": {"type": "array", "items": {"type": "integer"}},
    "object": _COLOURS,
    "map": {"type": "object", "additionalProperties": {"type": "integer"}},
}
"""Schemas that every style can carry."""

VALUES: dict[str, Any] = {
    "text": "a b&c=d;é+%41",
    "number": 1.5,
    "flag": True,
    "list": ["blue", "b&w", "ü"],
    "numbers": [1, 2, 3],
    "object": {"R": 100, "G": 200, "B": 150},
    "map": {"x": 1, "y": 2},
}

NESTED: dict[str, Any] = {
    "type": "object",
    "properties": {
        "name": {"type": "string"},
        "price": {"type": "object", "properties": {"min": {"type": "integer"}}},
        "tags": {"type": "array", "items": {"type": "string"}},
        "lines": {"type": "array", "items": _COLOURS},
        "none": {"type": "array", "items": {"type": "string"}},
    },
}
NESTED_VALUE: dict[str, Any] = {
    "name": "a&b[c]",
    "price": {"min": 3},
    "tags": ["x", "y z"],
    "lines": [{"R": 1, "G": 2}, {"B": 3}],
}

STYLES: dict[str, tuple[str, ...]] = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form",),
}
_SCALARS = ("text", "number", "flag")
_UNDEFINED = {"spaceDelimited": _SCALARS, "pipeDelimited": _SCALARS, "deepObject": _SCALARS}


def cases() -> list[tuple[str, str, bool, str]]:
    """Location, style, explode and shape of everything that OpenAPI's table defines."""
    return [
        (location, style, explode, shape)
        for location, styles in STYLES.items()
        for style, explode, shape in product(styles, (False, True), SHAPES)
        if shape not in _UNDEFINED.get(style, ()) and not (style == "deepObject" and not explode)
        # A cookie header has no room for names that nobody has declared.
        and not (location == "cookie" and explode and shape == "map")
    ]


def name_of(location: str, style: str, explode: bool, shape: str) -> str:
    """The path of a case, and so the name of its method."""
    return f"{location}_{style}_{'exploded' if explode else 'plain'}_{shape}".lower()


def document() -> dict[str, Any]:
    """The description."""
    paths: dict[str, Any] = {}
    for case in cases():
        paths |= _styled(*case)
    for location in STYLES:
        paths |= _with_content(location)
    paths |= {"/deep": {"get": {"parameters": [_deep()], "responses": _done()}}}
    return {
        "openapi": "3.2.0",
        "info": {"title": "Styles", "version": "1"},
        "paths": paths | _bodies() | _methods(),
    }


def _styled(location: str, style: str, explode: bool, shape: str) -> dict[str, Any]:
    name = name_of(location, style, explode, shape)
    parameter = {
        "name": "color",
        "in": location,
        "required": True,
        "style": style,
        "explode": explode,
        "schema": SHAPES[shape],
    }
    path = f"/case/{name}/{{color}}" if location == "path" else f"/case/{name}"
    operation = {"operationId": name, "parameters": [parameter], "responses": _done()}
    return {path: {"get": operation}}


def _with_content(location: str) -> dict[str, Any]:
    name = f"content_{location}"
    path = f"/case/{name}/{{color}}" if location == "path" else f"/case/{name}"
    content = {"application/json": {"schema": NESTED}}
    parameter = {"name": "color", "in": location, "required": True, "content": content}
    return {path: {"get": {"operationId": name, "parameters": [parameter], "responses": _done()}}}


def _deep() -> dict[str, Any]:
    return {"name": "filter", "in": "query", "style": "deepObject", "schema": NESTED}


def _done() -> dict[str, Any]:
    return {"204": {"description": "Done"}}


def _methods() -> dict[str, Any]:
    """The methods that OpenAPI 3.2 adds, with a parameter of their path."""
    parameter = {"name": "id", "in": "path", "required": True, "schema": {"type": "integer"}}
    body = {"content": {"application/json": {"schema": SHAPES["map"]}}}
    return {
        "/methods/{id}": {
            "parameters": [parameter],
            "query": {"requestBody": body, "responses": _done()},
            "additionalOperations": {"COPY": {"responses": _done()}},
        }
    }


def _bodies() -> dict[str, Any]:
    contents = {"forms": _form(), "uploads": _upload(), "raw": _raw()}
    return {
        f"/{name}": {"post": {"requestBody": {"content": content}, "responses": _done()}}
        for name, content in contents.items()
    }


def _form() -> dict[str, Any]:
    schema = {
        "type": "object",
        "properties": {
            "repeated": {"type": "array", "items": {"type": "string"}},
            "piped": {"type": "array", "items": {"type": "string"}},
            "as_json": _COLOURS,
            "deep": NESTED,
            "spread": _COLOURS,
            "free": {"type": "string"},
        },
    }
    encoding = {
        "piped": {"style": "pipeDelimited", "explode": False},
        "deep": {"style": "deepObject", "explode": True},
        "spread": {"style": "form", "explode": True},
        "free": {"allowReserved": True},
    }
    names = ("application/json", "application/x-www-form-urlencoded", "multipart/form-data")
    return {name: {"schema": schema, "encoding": encoding} for name in names}


def _upload() -> dict[str, Any]:
    binary = {"type": "string", "format": "binary"}
    schema = {
        "type": "object",
        "properties": {
            "title": {"type": "string"},
            "about": _COLOURS,
            "page": binary,
            "others": {"type": "array", "items": binary},
            "labels": {"type": "array", "items": {"type": "string"}},
        },
    }
    encoding = {
        "page": {"contentType": "image/png, image/jpeg"},
        "labels": {"style": "form", "explode": False},
    }
    return {"multipart/form-data": {"schema": schema, "encoding": encoding}}


def _raw() -> dict[str, Any]:
    return {"text/plain": {"schema": {"type": "string"}}, "application/xml": {}, "image/*": {}}
