"""Answers that an operation declares (OpenAPI 3.1, 4.8.16 and 4.8.17)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Annotated, Any, Final, NamedTuple, cast

from pydantic import TypeAdapter, ValidationError

from .exact_numbers import read_exactly
from .model import BUILDING, Model
from .names import supply_alias_names
from .transport import HTTPResponse
from .widening import Widened

_CHARSET = re.compile(r"charset\s*=\s*\"?([A-Za-z0-9._-]+)", re.IGNORECASE)
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


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


class DeclaredResponse:
    """What all declared answers have.

    Args:
        status: Three digits, a range (``4XX``) or ``default``.
        media_type: What the body is; None if there is none.
    """

    __slots__ = ("media_type", "status")

    def __init__(self, status: str, media_type: str | None) -> None:
        self.status = status.upper()
        self.media_type = media_type

    def __repr__(self) -> str:
        """The class and the status."""
        return f"{type(self).__name__}({self.status!r})"

    def decode(self, response: HTTPResponse) -> object:
        """The body as a Python value; raises MisfitError."""
        raise NotImplementedError


class _Validators(NamedTuple):
    """The two ways to read a type: from plain values, and from a JSON text."""

    of_values: Callable[..., object]
    of_json: Callable[..., object]


class JSONResponse(DeclaredResponse):
    """A body in JSON.

    Args:
        status: Three digits, a range (``4XX``) or ``default``.
        type_of: Gives the body's type: a function, so that models are imported when
            the first answer is there.
        media_type: ``application/json`` or one of its kin.
        exact_decimals: Whether the type holds numbers that are read as ``Decimal``,
            which must not go through a float.
    """

    __slots__ = ("_exact_decimals", "_expected", "_type_of", "_validators")

    def __init__(
        self,
        status: str,
        type_of: Callable[[], object],
        media_type: str = "application/json",
        *,
        exact_decimals: bool = False,
    ) -> None:
        super().__init__(status, media_type)
        self._exact_decimals = exact_decimals
        self._type_of = type_of
        self._validators: _Validators | None = None
        self._expected = ""

    def decode(self, response: HTTPResponse) -> object:
        """The validated value."""
        validators = self._validators or self._built()
        content = response.content.removeprefix(_BYTE_ORDER_MARK)
        try:
            if self._exact_decimals:
                value = self._read(content)
                return validators.of_values(value, by_alias=True, by_name=False)
            return validators.of_json(content, by_alias=True, by_name=False)
        except ValidationError as error:
            return self._once_more(validators, content, error)

    def _once_more(
        self, validators: _Validators, content: bytes, error: ValidationError
    ) -> object:
        """The value, if it was refused for an integer that is written like 1e30.

        JSON Schema calls it an integer (2020-12 core, 4.2.3); pydantic's reader stops at
        64 bits.
        """
        try:
            if all(each["type"] != "int_parsing_size" for each in error.errors()):
                raise error
            value = self._read(content, whole_numbers=True)
            return validators.of_values(value, by_alias=True, by_name=False)
        except ValidationError as final:
            first = final.errors(include_url=False, include_context=False)[0]
            raise MisfitError(
                first["msg"], path=first["loc"], expected=self._expected
            ) from final

    def _read(self, content: bytes, *, whole_numbers: bool = False) -> object:
        try:
            return read_exactly(content, whole_numbers=whole_numbers)
        except ValueError as error:
            raise MisfitError(
                f"Invalid JSON: {error}", expected=self._expected
            ) from error

    def _built(self) -> _Validators:
        with BUILDING:
            kind = self._type_of()
            self._expected = cast("str", getattr(kind, "__name__", str(kind)))
            if isinstance(kind, type) and issubclass(kind, Model):
                kind.model_rebuild()
                made = _Validators(kind.model_validate, kind.model_validate_json)
            else:
                adapter = _adapter(kind)
                made = _Validators(adapter.validate_python, adapter.validate_json)
            self._validators = made
            return made


def _adapter(kind: Any) -> TypeAdapter[object]:
    """Any other type: lists, maps, unions and aliases."""
    supply_alias_names(kind)
    return TypeAdapter[object](cast("Any", Annotated)[kind, Widened()])


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
    found = _CHARSET.search(response.headers.get("content-type", ""))
    try:
        return response.content.decode(found[1] if found else "utf-8", "replace")
    except LookupError:
        return response.content.decode("utf-8", "replace")


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


def declared_for(
    responses: Sequence[DeclaredResponse], response: HTTPResponse
) -> DeclaredResponse | None:
    """The declaration that fits best: its status first, then its media type."""
    for wanted in (str(response.status), f"{response.status // 100}XX", "DEFAULT"):
        found = [declared for declared in responses if declared.status == wanted]
        if found:
            media_type = media_type_of(response)
            same = (one for one in found if _same_media_type(one, media_type))
            return next(same, found[0])
    return None


def media_type_of(response: HTTPResponse) -> str:
    """The media type in lower case, without its parameters."""
    return response.headers.get("content-type", "").partition(";")[0].strip().lower()


def _same_media_type(declared: DeclaredResponse, media_type: str) -> bool:
    name = (declared.media_type or "").partition(";")[0].strip().lower()
    return name == media_type
