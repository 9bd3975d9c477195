"""Answers in JSON (OpenAPI 3.1, 4.8.14)."""

from __future__ import annotations

from collections.abc import Callable
from types import UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Final,
    NamedTuple,
    Union,
    cast,
    get_args,
    get_origin,
)

from pydantic import TypeAdapter, ValidationError

from .deferral import FROM_THE_WIRE
from .exact_numbers import read_exactly
from .model import BUILDING, Model, keep_raw
from .names import supply_alias_names
from .response import DeclaredResponse, MisfitError, is_json, media_type_of, text_of
from .transport import HTTPResponse
from .widening import Widened

if TYPE_CHECKING:
    from .second_reading import SecondReading

_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


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

    __slots__ = (
        "_again",
        "_exact_decimals",
        "_expected",
        "_is_model",
        "_type_of",
        "_validators",
    )

    is_json = True

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
        self._again: SecondReading | None = None
        self._expected = ""
        self._is_model = False

    def decode(self, response: HTTPResponse) -> object:
        """The validated value; plain text, where the API sends that for a text."""
        try:
            value = self._value(response.content.removeprefix(_BYTE_ORDER_MARK))
            if self._is_model or isinstance(value, Model):
                keep_raw(value, response.content)
            return value
        except ValidationError as error:
            if is_json(media_type_of(response)):
                raise self._misfit(error) from error
            return self._other(response, error)

    def decode_unchecked(self, response: HTTPResponse) -> object:
        """The value as near to its type as it comes; ValueError if it is no JSON."""
        from .unchecked import as_it_is

        plain = read_exactly(response.content.removeprefix(_BYTE_ORDER_MARK))
        value = as_it_is(self._type_of(), plain)
        if isinstance(value, Model):
            keep_raw(value, response.content)
        return value

    def _value(self, content: bytes) -> object:
        """The value of one JSON text.

        An integer that is written like 1e30 is one to JSON Schema (2020-12 core, 4.2.3);
        pydantic's reader stops at 64 bits, so that it is read in another way then.
        """
        validators = self._validators or self._built()
        try:
            if self._exact_decimals:
                value = self._read(content)
                return _from_the_wire(validators, value)
            return validators.of_json(content, by_alias=True, by_name=False)
        except ValidationError as error:
            return self._value_again(content, error)

    def _value_again(self, content: bytes, error: ValidationError) -> object:
        """The value of a text that did not fit at first, read in a slower way."""
        kinds = {each["type"] for each in error.errors()}
        if "json_invalid" in kinds:
            raise error
        again = self._again = self._again or _second_reading(self._type_of())
        if again.is_pointless and "int_parsing_size" not in kinds:
            raise error
        try:
            return again.read(self._read(content, whole_numbers=True))
        except ValidationError:
            raise error from None

    def _read(self, content: bytes, *, whole_numbers: bool = False) -> object:
        try:
            return read_exactly(content, whole_numbers=whole_numbers)
        except ValueError as error:
            raise MisfitError(
                f"Invalid JSON: {error}", expected=self._expected
            ) from error

    def _other(self, response: HTTPResponse, error: ValidationError) -> object:
        """What is not called JSON and is none: the text or the bytes, where they fit."""
        validators = self._validators or self._built()
        media_type = media_type_of(response)
        is_text = media_type.startswith("text/")
        value = text_of(response) if is_text else response.content
        try:
            if response.content:
                return validators.of_values(value, strict=True)
        except ValidationError:
            pass
        misfit = self._misfit(error)
        misfit.add_media_type(media_type)
        raise misfit from error

    def _misfit(self, error: ValidationError, *index: int) -> MisfitError:
        first = error.errors(include_url=False, include_context=False)[0]
        steps = (step for step in first["loc"] if str(step)[:1] != "\0")
        path = (*index, *steps)
        return MisfitError(first["msg"], path=path, expected=self._expected)

    def _built(self) -> _Validators:
        with BUILDING:
            kind = self._type_of()
            self._expected = _shown(kind)
            if isinstance(kind, type) and issubclass(kind, Model):
                kind.model_rebuild()
                self._is_model = True
                reader = kind.__pydantic_validator__
                made = _Validators(reader.validate_python, reader.validate_json)
            else:
                adapter = _adapter(kind)
                made = _Validators(adapter.validate_python, adapter.validate_json)
            self._validators = made
            return made


def _from_the_wire(validators: _Validators, value: object) -> object:
    return validators.of_values(
        value, by_alias=True, by_name=False, context=FROM_THE_WIRE
    )


def _shown(kind: Any) -> str:
    """A type by its name; a union by those of its alternatives."""
    inside = get_args(kind)
    if get_origin(kind) is Annotated:
        return _shown(inside[0])
    if get_origin(kind) in (Union, UnionType):
        return " | ".join(map(_shown, inside))
    return cast("str", getattr(kind, "__name__", str(kind)))


def _second_reading(kind: object) -> SecondReading:
    """Imported when the first answer does not fit."""
    from .second_reading import SecondReading

    with BUILDING:
        if isinstance(kind, type) and issubclass(kind, Model):
            return SecondReading(kind.__pydantic_core_schema__)
        return SecondReading(_adapter(kind).core_schema)


def _adapter(kind: Any) -> TypeAdapter[object]:
    """Any other type: lists, maps, unions and aliases."""
    supply_alias_names(kind)
    return TypeAdapter[object](cast("Any", Annotated)[kind, Widened()])
