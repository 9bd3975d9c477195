"""Answers that an operation declares (OpenAPI 3.1, 4.8.16 and 4.8.17)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from .transport import HTTPResponse

_CHARSET = re.compile(r"charset\s*=\s*\"?([A-Za-z0-9._-]+)", re.IGNORECASE)


class MisfitError(Exception):
    """The body is not what the description says.

    Attributes:
        path: Where in the body: ``("items", 0, "id")``.
        expected: The type that the whole body should have had.
    """

    def __init__(
        self, message: str, *, expected: str, path: tuple[str | int, ...] = ()
    ) -> None:
        super().__init__(message)
        self.path = path
        self.expected = expected

    def add_media_type(self, media_type: str) -> None:
        """Say that the API calls the body something else."""
        self.args = (f"{self} (the answer is called {media_type or 'nothing'})",)


class DeclaredResponse:
    """What all declared answers have.

    Args:
        status: Three digits, a range (``4XX``) or ``default``.
        media_type: What the body is; None if there is none.
    """

    __slots__ = ("media_type", "status")

    is_json = False
    """Whether it is one value in JSON."""

    is_stream = False
    """Whether it is one value after the other."""

    def __init__(self, status: str, media_type: str | None) -> None:
        self.status = status.upper()
        self.media_type = media_type

    def __repr__(self) -> str:
        """The class and the status."""
        return f"{type(self).__name__}({self.status!r})"

    def decode(self, response: HTTPResponse) -> Any:
        """The body as a Python value of the operation's type; raises MisfitError."""
        raise NotImplementedError

    def decode_unchecked(self, response: HTTPResponse) -> object:
        """What there is, where ``decode`` refused; ValueError if that can't be read."""
        return self.decode(response)


class TextResponse(DeclaredResponse):
    """A body of text."""

    __slots__ = ()

    def __init__(self, status: str, media_type: str = "text/plain") -> None:
        super().__init__(status, media_type)

    def decode(self, response: HTTPResponse) -> str:
        """The text; what is not in the declared charset (or UTF-8) is replaced."""
        return text_of(response)


class BinaryResponse(DeclaredResponse):
    """A body of bytes."""

    __slots__ = ()

    def __init__(
        self, status: str, media_type: str = "application/octet-stream"
    ) -> None:
        super().__init__(status, media_type)

    def decode(self, response: HTTPResponse) -> bytes:
        """The bytes as they came, decompressed."""
        return response.content


class EmptyResponse(DeclaredResponse):
    """An answer without a body, or with one that nobody described."""

    __slots__ = ()

    def __init__(self, status: str) -> None:
        super().__init__(status, None)

    def decode(self, response: HTTPResponse) -> None:
        """None."""
        return None


def text_of(response: HTTPResponse) -> str:
    """The body as text, in the charset that its content type names."""
    charset = charset_of(response.headers.get("content-type", ""))
    return response.content.decode(charset, "replace")


def charset_of(content_type: str) -> str:
    """The charset that a content type names, if Python knows it; else UTF-8."""
    found = _CHARSET.search(content_type)
    charset = found[1] if found else "utf-8"
    try:
        "".encode(charset)
    except (LookupError, UnicodeError):
        return "utf-8"
    return charset


def is_success(responses: Sequence[DeclaredResponse], status: int) -> bool:
    """Whether an answer with this status is the operation's result.

    A declared 2xx is. ``default`` covers 2xx only where no 2xx is declared: next to
    one it describes the errors. A declared 3xx is, where no 2xx is declared.
    """
    declared = {response.status for response in responses}
    exactly = not declared.isdisjoint({str(status), f"{status // 100}XX"})
    if 200 <= status < 300:
        return exactly or (not _declares_success(declared) and "DEFAULT" in declared)
    return 300 <= status < 400 and exactly and not _declares_success(declared)


def _declares_success(declared: set[str]) -> bool:
    return any(status.startswith("2") for status in declared)


class Answers:
    """What an operation declares, found by status and media type.

    What a status stands for is worked out when it first comes.
    """

    __slots__ = ("_by_status", "_responses")

    def __init__(self, responses: Sequence[DeclaredResponse]) -> None:
        self._responses = responses
        self._by_status: dict[int, tuple[list[DeclaredResponse], bool]] = {}

    def declared(self, response: HTTPResponse) -> tuple[DeclaredResponse | None, bool]:
        """The declaration that fits best, and whether it is the operation's result."""
        status = response.status
        known = self._by_status.get(status)
        if known is None:
            known = (self._for(status), is_success(self._responses, status))
            self._by_status[status] = known
        found, success = known
        if len(found) > 1:
            media_type = media_type_of(response)
            return max(found, key=lambda one: _closeness(one, media_type)), success
        return (found[0] if found else None), success

    def _for(self, status: int) -> list[DeclaredResponse]:
        """Those of the status, else of its range, else the default ones."""
        for wanted in (str(status), f"{status // 100}XX", "DEFAULT"):
            found = [each for each in self._responses if each.status == wanted]
            if found:
                return found
        return []


def _closeness(declared: DeclaredResponse, media_type: str) -> int:
    """How well a media type fits a declared one (RFC 9110, 12.5.1), then their kinds."""
    name = bare(declared.media_type or "")
    if name == media_type:
        return 4
    if "*" in name and media_type.startswith(name.partition("*")[0]):
        return 3
    if declared.is_json:
        return 2 if is_json(media_type) else 0
    if isinstance(declared, TextResponse):
        return 2 if media_type.startswith("text/") else 0
    return 1 if isinstance(declared, BinaryResponse) and not is_json(media_type) else 0


def media_type_of(response: HTTPResponse) -> str:
    """The media type in lower case, without its parameters."""
    return bare(response.headers.get("content-type", ""))


def bare(media_type: str) -> str:
    """The media type in lower case, without its parameters (RFC 9110, 8.3.1)."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON or made of it (RFC 6839, 3.1)."""
    return media_type.endswith(("/json", "+json"))
