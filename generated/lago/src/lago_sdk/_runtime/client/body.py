"""Request bodies (OpenAPI 3.1, 4.8.13 to 4.8.15)."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import IO, Protocol, TypeAlias, TypeGuard, cast

from .encoding import encode_json, plain, scalar_text
from .not_given import NOT_GIVEN
from .parameters import QueryParameter

FileContent: TypeAlias = "bytes | IO[bytes] | os.PathLike[str]"
"""The bytes, a file that is open for reading bytes, or where a file is."""

FileInput: TypeAlias = "FileContent | tuple[str, FileContent]"
"""A file to send; with a name in front of it, under that name."""


class Body(Protocol):
    """How a body is written."""

    def encode(self, value: object) -> tuple[bytes, str]:
        """The bytes and their content type.

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
        *fields: The properties with a style of their own; all others are written in
            the form style, exploded.
    """

    __slots__ = ("_fields",)

    def __init__(self, *fields: QueryParameter) -> None:
        self._fields = {field.name: field for field in fields}

    def encode(self, value: object) -> tuple[bytes, str]:
        """The properties as pairs."""
        pairs: list[str] = []
        for name, item in _members(value).items():
            field = self._fields.get(name) or QueryParameter(name)
            pairs.extend(field.pairs(item))
        return "&".join(pairs).encode(), "application/x-www-form-urlencoded"


class MultipartBody:
    """``multipart/form-data`` (RFC 7578).

    Bytes, files and paths become files, lists several parts, objects parts in JSON.

    Args:
        content_types: The content type of a property's parts, where one is declared.
    """

    __slots__ = ("_content_types",)

    def __init__(self, content_types: Mapping[str, str] | None = None) -> None:
        self._content_types = content_types or {}

    def encode(self, value: object) -> tuple[bytes, str]:
        """The properties as parts, in their order."""
        boundary = os.urandom(16).hex()
        parts: list[bytes] = []
        for name, item in _shallow_members(value).items():
            for single in _repeated(item):
                head, content = self._part(name, single)
                parts.append(f"--{boundary}\r\n{head}\r\n\r\n".encode() + content)
        parts.append(f"--{boundary}--\r\n".encode())
        return b"\r\n".join(parts), f"multipart/form-data; boundary={boundary}"

    def _part(self, name: str, value: object) -> tuple[str, bytes]:
        head = f'Content-Disposition: form-data; name="{_quoted(name)}"'
        content_type = self._content_types.get(name)
        if _is_file(value):
            filename, content = _file(name, value)
            head += f'; filename="{_quoted(filename)}"'
            content_type = content_type or "application/octet-stream"
        elif isinstance(value := plain(value), (dict, list)):
            content = encode_json(value)
            content_type = content_type or "application/json"
        else:
            content = scalar_text(value).encode()
        if content_type is not None:
            head += f"\r\nContent-Type: {content_type}"
        return head, content


class BinaryBody:
    """A body of bytes."""

    __slots__ = ("_media_type",)

    def __init__(self, media_type: str = "application/octet-stream") -> None:
        self._media_type = media_type

    def encode(self, value: object) -> tuple[bytes, str]:
        """The bytes themselves, or those of a file."""
        if not _is_file(value):
            raise TypeError("the body must be bytes, a file or a path")
        return _file("", value)[1], self._media_type


class TextBody:
    """A body of text, in UTF-8."""

    __slots__ = ("_media_type",)

    def __init__(self, media_type: str = "text/plain; charset=utf-8") -> None:
        self._media_type = media_type

    def encode(self, value: object) -> tuple[bytes, str]:
        """The text."""
        if not isinstance(value, str):
            raise TypeError("the body must be a str")
        return value.encode(), self._media_type


def merged(value: object, extra: Mapping[str, object]) -> dict[str, object]:
    """A body with the caller's own properties added.

    Raises:
        TypeError: The body is no object.
    """
    return {**({} if value is NOT_GIVEN else _shallow_members(value)), **extra}


def _given(members: Mapping[str, object]) -> dict[str, object]:
    return {key: item for key, item in members.items() if item is not NOT_GIVEN}


def _members(value: object) -> dict[str, object]:
    members = plain(value)
    if not isinstance(members, dict):
        raise TypeError("the body must be a model or a dictionary")
    return cast("dict[str, object]", members)


def _shallow_members(value: object) -> dict[str, object]:
    """The same with the items as they are: they may be files."""
    if isinstance(value, Mapping):
        return _given(cast("Mapping[str, object]", value))
    return _members(value)


def _repeated(value: object) -> Iterable[object]:
    return cast("list[object]", value) if isinstance(value, list) else (value,)


def _is_file(value: object) -> TypeGuard[FileInput]:
    if isinstance(value, tuple):
        pair = cast("tuple[object, ...]", value)
        return len(pair) == 2 and isinstance(pair[0], str) and _is_file(pair[1])
    return isinstance(value, (bytes, os.PathLike)) or hasattr(value, "read")


def _file(name: str, value: FileInput) -> tuple[str, bytes]:
    """The file's name and its bytes."""
    if isinstance(value, tuple):
        return value[0], _file(name, value[1])[1]
    if isinstance(value, bytes):
        return name, value
    if isinstance(value, os.PathLike):
        with open(value, "rb") as file:
            return os.path.basename(value), file.read()
    return _name_of(value, name), value.read()


def _name_of(file: IO[bytes], otherwise: str) -> str:
    name = cast("object", getattr(file, "name", None))
    return os.path.basename(name) if isinstance(name, str) else otherwise


def _quoted(text: str) -> str:
    """As browsers do (WHATWG HTML, 4.10.21.8)."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
