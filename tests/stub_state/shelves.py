"""A small API of shelves with books on them, and pieces to vary it."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

JSON = Any


def json_of(schema: JSON) -> JSON:
    """A response or request body with content of a schema."""
    return {"description": "", "content": {"application/json": {"schema": schema}}}


FAULT = json_of(
    {
        "type": "object",
        "required": ["message"],
        "properties": {"message": {"type": "string"}, "code": {"type": "string"}},
    }
)
SHELF: JSON = {
    "type": "object",
    "required": ["id", "name", "created_at"],
    "additionalProperties": False,
    "properties": {
        "id": {"type": "integer"},
        "name": {"type": "string", "example": "Novels"},
        "room": {"type": ["string", "null"]},
        "tags": {"type": "object", "additionalProperties": {"type": "string"}},
        "status": {"enum": ["open", "closed"]},
        "closed_at": {"type": ["string", "null"], "format": "date-time"},
        "created_at": {"type": "string", "format": "date-time"},
        "updated_at": {"type": "string", "format": "date-time"},
    },
}
NEW_SHELF: JSON = {
    "type": "object",
    "required": ["name"],
    "properties": {
        "name": {"type": "string"},
        "room": {"type": "string"},
        "tags": {"type": "object", "additionalProperties": {"type": ["string", "null"]}},
    },
}
BOOK: JSON = {
    "type": "object",
    "required": ["isbn", "title", "shelf_id"],
    "properties": {
        "isbn": {"type": "string", "example": "978-3-16-148410-0"},
        "title": {"type": "string"},
        "pages": {"type": "integer"},
        "shelf_id": {"type": "integer"},
    },
}
NEW_BOOK: JSON = {
    "type": "object",
    "required": ["title"],
    "properties": {
        "isbn": {"type": "string"},
        "title": {"type": "string"},
        "pages": {"type": "integer"},
    },
}
NUMBER: JSON = {"type": "integer"}


def parameter(name: str, schema: JSON, place: str = "query") -> JSON:
    """A parameter; one of the path is required."""
    return {"name": name, "in": place, "required": place == "path", "schema": schema}


def page_of(thing: str) -> JSON:
    """A page of things, with totals."""
    return {
        "type": "object",
        "required": ["data", "total"],
        "properties": {
            "data": {"type": "array", "items": {"$ref": f"#/components/schemas/{thing}"}},
            "total": NUMBER,
            "next_page": {"type": ["integer", "null"]},
        },
    }


def operation(answer: JSON, body: JSON = None, status: str = "200", **more: JSON) -> JSON:
    """An operation that answers with a schema; None has no content."""
    success = {"description": ""} if answer is None else json_of(answer)
    made: JSON = {"responses": {status: success, "4XX": FAULT}, **more}
    if body is not None:
        made["requestBody"] = {**json_of(body), "required": True}
    return made


def ref(name: str) -> JSON:
    """A reference to a schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def shelves(**paths: JSON) -> dict[str, JSON]:
    """The document; more paths can be given."""
    shelf_id = parameter("shelf_id", NUMBER, "path")
    isbn = parameter("isbn", {"type": "string"}, "path")
    pages = [parameter("page", NUMBER), parameter("limit", NUMBER), parameter("sort", {})]
    filters = [parameter("room", {"type": "string"}), parameter("status", {"type": "string"})]
    new_shelf, new_book = ref("NewShelf"), ref("NewBook")
    document: dict[str, JSON] = {
        "openapi": "3.1.0",
        "info": {"title": "Shelves", "version": "1"},
        "paths": {
            "/shelves": {
                "get": operation(page_of("Shelf"), parameters=[*pages, *filters]),
                "post": operation(ref("Shelf"), new_shelf, "201"),
            },
            "/shelves/{shelf_id}": {
                "parameters": [shelf_id],
                "get": operation(ref("Shelf")),
                "put": operation(ref("Shelf"), new_shelf),
                "patch": operation(ref("Shelf"), new_shelf | {}),
                "delete": operation(None, status="204"),
            },
            "/shelves/{shelf_id}/close": {
                "parameters": [shelf_id],
                "post": operation(ref("Shelf")),
            },
            "/shelves/{shelf_id}/books": {
                "parameters": [shelf_id],
                "get": operation(page_of("Book"), parameters=pages),
                "post": operation(ref("Book"), new_book, "201"),
            },
            "/shelves/{shelf_id}/books/{isbn}": {
                "parameters": [shelf_id, isbn],
                "get": operation(ref("Book")),
                "delete": operation(ref("Book")),
            },
            **{path.replace("__", "/"): one for path, one in paths.items()},
        },
        "components": {
            "schemas": {
                "Shelf": SHELF,
                "NewShelf": NEW_SHELF,
                "Book": BOOK,
                "NewBook": NEW_BOOK,
            }
        },
    }
    return deepcopy(document)
