"""Request bodies (OpenAPI 3.1, 4.8.13 to 4.8.15)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, cast

from .encoding import encode_json, plain
from .files import file_of, is_file
from .not_given import NOT_GIVEN
from .parameters import QueryParameter
from .sent_content import Content, content_of


class Body(Protocol):
    """How a body is written."""

    def encode(self, value: object) -> tuple[Content, str]:
        """The body and its content type.

        Raises:
            TypeError: The value is not of a kind that this body is made of.
            ValueError: Something in it can't be written.
        """
        ...


class JSONBody:
    """A body in JSON."""

    __slots__ = ("_media_type",)

    def __init__(self, media_type: str = "application/json") -> None:
        self._media_type = media_type

    def encode(self, value: object) -> tuple[bytes, str]:
        """The value in JSON; the top level's NOT_GIVEN left out."""
        if isinstance(value, dict):
            value = _given(cast("dict[str, object]", value))
        return encode_json(value), self._media_type


class FormBody:
    """``application/x-www-form-urlencoded``.

    Args:
        *fields: The properties with a style of their own; all others repeat their
            name for each item of a list, and hold an object as JSON (OpenAPI 3.1.1,
            4.8.15.1.2).
    """

    __slots__ = ("_fields",)

    def __init__(self, *fields: QueryParameter) -> None:
        self._fields = {field.name: field for field in fields}

    def encode(self, value: object) -> tuple[bytes, str]:
        """The properties as pairs."""
        pairs: list[str] = []
        for name, item in _members(value).items():
            field = self._fields.get(name) or _usual_field(name, item)
            pairs.extend(field.pairs(item))
        return "&".join(pairs).encode(), "application/x-www-form-urlencoded"


class BinaryBody:
    """A body of bytes."""

    __slots__ = ("_media_type",)

    def __init__(self, media_type: str = "application/octet-stream") -> None:
        self._media_type = media_type

    def encode(self, value: object) -> tuple[Content, str]:
        """The bytes themselves, or those of a file, which is read as it is sent."""
        if not is_file(value):
            raise TypeError("the body must be bytes, a file or a path")
        return content_of([file_of("", value).content]), self._media_type


class TextBody:
    """A body of text, in UTF-8; bytes are sent as they are."""

    __slots__ = ("_media_type",)

    def __init__(self, media_type: str = "text/plain; charset=utf-8") -> None:
        self._media_type = media_type

    def encode(self, value: object) -> tuple[bytes, str]:
        """The text."""
        if isinstance(value, bytes):
            return value, self._media_type
        if not isinstance(value, str):
            raise TypeError("the body must be a str")
        return value.encode(), self._media_type


def merged(value: object, extra: Mapping[str, object]) -> dict[str, object]:
    """A body with the caller's own properties added.

    Raises:
        TypeError: The body is no object.
    """
    return {**({} if value is NOT_GIVEN else shallow_members(value)), **extra}


def _given(members: Mapping[str, object]) -> dict[str, object]:
    return {key: item for key, item in members.items() if item is not NOT_GIVEN}


def _members(value: object) -> dict[str, object]:
    members = plain(value)
    if not isinstance(members, dict):
        raise TypeError("the body must be a model or a dictionary")
    return cast("dict[str, object]", members)


def shallow_members(value: object) -> dict[str, object]:
    """The properties with their values as they are: they may be files.

    Raises:
        TypeError: The body is no object.
    """
    if isinstance(value, Mapping):
        return _given(cast("Mapping[str, object]", value))
    return _members(value)


def _usual_field(name: str, value: object) -> QueryParameter:
    content = "application/json" if isinstance(value, dict) else None
    return QueryParameter(name, content=content)
