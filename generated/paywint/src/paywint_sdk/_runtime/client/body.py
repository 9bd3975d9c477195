"""Request bodies (OpenAPI 3.1, 4.8.13 to 4.8.15)."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatch
from typing import IO, NamedTuple, Protocol, TypeAlias, TypeGuard, cast
from urllib.parse import unquote

from .encoding import encode_json, plain, scalar_text
from .not_given import NOT_GIVEN
from .parameters import QueryParameter, checked_header
from .styles import QueryStyle

FileContent: TypeAlias = "bytes | IO[bytes] | os.PathLike[str]"
"""The bytes, a file that is open for reading bytes, or where a file is."""

FileInput: TypeAlias = (
    "FileContent"
    " | tuple[str, FileContent]"
    " | tuple[str, FileContent, str]"
    " | tuple[str, FileContent, str, Mapping[str, str]]"
)
"""A file to send, alone or with its name, its media type and the headers of its part."""


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


class Part:
    """How a property of a multipart body is written.

    Args:
        name: The property.
        content_type: The media type of its parts; of several (``image/png, image/*``)
            the one that fits the file's name, else the first.
        style: How a list or an object is written, instead of as parts or JSON.
        explode: As for parameters.
    """

    __slots__ = ("_content_types", "_field", "name")

    def __init__(
        self,
        name: str,
        content_type: str | None = None,
        *,
        style: QueryStyle | None = None,
        explode: bool | None = None,
    ) -> None:
        self.name = name
        types = (content_type or "").split(",")
        self._content_types = [one.strip() for one in types if one.strip()]
        self._field = (
            None
            if style is None
            else QueryParameter(name, style=style, explode=explode)
        )

    def texts(self, value: object) -> list[tuple[str, str]] | None:
        """Names and texts, where a style says how the value is written."""
        if self._field is None:
            return None
        pairs = (pair.partition("=") for pair in self._field.pairs(value))
        return [(unquote(name), unquote(text)) for name, _, text in pairs]

    def content_type(self, filename: str) -> str | None:
        """The media type for a file of this name; None if it is left open."""
        from mimetypes import guess_type

        guessed = guess_type(filename)[0] or ""
        for one in self._content_types:
            if guessed and fnmatch(guessed, one):
                return guessed
        return next((one for one in self._content_types if "*" not in one), None)


class MultipartBody:
    """``multipart/form-data`` (RFC 7578).

    Bytes, files and paths become files, lists several parts, objects parts in JSON.

    Args:
        *parts: The properties that are written in another way.
        media_type: Another type of multipart body.
    """

    __slots__ = ("_media_type", "_parts")

    def __init__(self, *parts: Part, media_type: str = "multipart/form-data") -> None:
        self._parts = {part.name: part for part in parts}
        self._media_type = media_type

    def encode(self, value: object) -> tuple[bytes, str]:
        """The properties as parts, in their order."""
        boundary = os.urandom(16).hex()
        pieces: list[bytes] = []
        for name, item in _shallow_members(value).items():
            for head, content in self._written(name, item):
                pieces.append(f"--{boundary}\r\n{head}\r\n\r\n".encode() + content)
        pieces.append(f"--{boundary}--\r\n".encode())
        return b"\r\n".join(pieces), f"{self._media_type}; boundary={boundary}"

    def _written(self, name: str, value: object) -> Iterator[tuple[str, bytes]]:
        part = self._parts.get(name) or Part(name)
        texts = part.texts(value)
        if texts is None:
            yield from (_part(name, one, part) for one in _repeated(value))
        else:
            yield from ((_disposition(key), text.encode()) for key, text in texts)


def _part(name: str, value: object, part: Part) -> tuple[str, bytes]:
    """The headers and the content of one part."""
    if _is_file(value):
        return _file_part(name, value, part)
    value = plain(value)
    if isinstance(value, (dict, list)):
        content_type = part.content_type("") or "application/json"
        return _head(name, content_type), encode_json(value)
    said = part.content_type("")
    is_json = said is not None and said.endswith(("/json", "+json"))
    content = encode_json(value) if is_json else scalar_text(value).encode()
    return _head(name, said), content


def _file_part(name: str, value: FileInput, part: Part) -> tuple[str, bytes]:
    filename, content, content_type, headers = _file(name, value)
    if content_type is None:
        content_type = part.content_type(filename) or "application/octet-stream"
    lines = [_disposition(name, filename), f"Content-Type: {content_type}"]
    lines += [f"{key}: {checked_header(key, text)}" for key, text in headers.items()]
    return "\r\n".join(lines), content


def _head(name: str, content_type: str | None) -> str:
    head = _disposition(name)
    return f"{head}\r\nContent-Type: {content_type}" if content_type else head


def _disposition(name: str, filename: str | None = None) -> str:
    head = f'Content-Disposition: form-data; name="{_quoted(name)}"'
    return head if filename is None else f'{head}; filename="{_quoted(filename)}"'


class BinaryBody:
    """A body of bytes."""

    __slots__ = ("_media_type",)

    def __init__(self, media_type: str = "application/octet-stream") -> None:
        self._media_type = media_type

    def encode(self, value: object) -> tuple[bytes, str]:
        """The bytes themselves, or those of a file."""
        if not _is_file(value):
            raise TypeError("the body must be bytes, a file or a path")
        return _file("", value).content, self._media_type


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
    is_several = isinstance(value, (list, tuple)) and not _is_file(value)
    return cast("Iterable[object]", value) if is_several else (value,)


def _usual_field(name: str, value: object) -> QueryParameter:
    content = "application/json" if isinstance(value, dict) else None
    return QueryParameter(name, content=content)


def _is_file(value: object) -> TypeGuard[FileInput]:
    if isinstance(value, tuple):
        parts = cast("tuple[object, ...]", value)
        named = 2 <= len(parts) <= 4 and isinstance(parts[0], str)
        return named and not isinstance(parts[1], tuple) and _is_file(parts[1])
    return isinstance(value, (bytes, os.PathLike)) or hasattr(value, "read")


class _File(NamedTuple):
    """A file in memory, with what its part says of it."""

    name: str
    content: bytes
    content_type: str | None = None
    headers: Mapping[str, str] = {}


def _file(name: str, value: FileInput) -> _File:
    """The file's name and its bytes; ``name`` is for one that has none."""
    if isinstance(value, tuple):
        given = cast("tuple[str, FileContent]", value)
        return _File(given[0], _file(name, given[1]).content, *value[2:])
    if isinstance(value, bytes):
        return _File(name, value)
    if isinstance(value, os.PathLike):
        with open(value, "rb") as file:
            return _File(os.path.basename(value), file.read())
    return _File(_name_of(value, name), value.read())


def _name_of(file: IO[bytes], otherwise: str) -> str:
    name = cast("object", getattr(file, "name", None))
    return os.path.basename(name) if isinstance(name, str) else otherwise


def _quoted(text: str) -> str:
    """As browsers do (WHATWG HTML, 4.10.21.8)."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
