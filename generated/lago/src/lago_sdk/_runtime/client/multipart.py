"""``multipart`` bodies (OpenAPI 3.1, 4.8.15; RFC 7578)."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from typing import cast
from urllib.parse import unquote

from .body import shallow_members
from .encoding import encode_json, plain, scalar_text
from .files import FileInput, file_of, is_file
from .parameters import QueryParameter, checked_header
from .sent_content import Content, FileSource, content_of
from .styles import QueryStyle

_Part = tuple[str, bytes | FileSource]


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

    def encode(self, value: object) -> tuple[Content, str]:
        """The properties as parts, in their order; files are read as they are sent."""
        boundary = os.urandom(16).hex()
        pieces: list[bytes | FileSource] = []
        for name, item in shallow_members(value).items():
            for head, content in self._written(name, item):
                pieces.append(f"--{boundary}\r\n{head}\r\n\r\n".encode())
                pieces += [content, b"\r\n"]
        pieces.append(f"--{boundary}--\r\n".encode())
        return content_of(pieces), f"{self._media_type}; boundary={boundary}"

    def _written(self, name: str, value: object) -> Iterator[_Part]:
        part = self._parts.get(name) or Part(name)
        texts = part.texts(value)
        if texts is None:
            yield from (_part(name, one, part) for one in _repeated(value))
        else:
            yield from ((_disposition(key), text.encode()) for key, text in texts)


def _part(name: str, value: object, part: Part) -> _Part:
    """The headers and the content of one part."""
    if is_file(value):
        return _file_part(name, value, part)
    value = plain(value)
    if isinstance(value, (dict, list)):
        content_type = part.content_type("") or "application/json"
        return _head(name, content_type), encode_json(value)
    said = part.content_type("")
    is_json = said is not None and said.endswith(("/json", "+json"))
    content = encode_json(value) if is_json else scalar_text(value).encode()
    return _head(name, said), content


def _file_part(name: str, value: FileInput, part: Part) -> _Part:
    filename, content, content_type, headers = file_of(name, value)
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


def _repeated(value: object) -> Iterable[object]:
    if is_file(value) or not isinstance(value, (list, tuple)):
        return (value,)
    return cast("Iterable[object]", value)


def _quoted(text: str) -> str:
    """As browsers do (WHATWG HTML, 4.10.21.8)."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
