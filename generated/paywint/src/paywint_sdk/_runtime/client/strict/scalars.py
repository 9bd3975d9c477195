"""Readers of texts, numbers and the other values without parts."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Protocol, cast

from .json_values import Number, identity, is_number, is_whole, plain_numbers
from .misfits import Place


class Reader(Protocol):
    """Reads a JSON value into what a type stands for."""

    def read(self, value: object, place: Place) -> object:
        """The value; what does not fit is noted at the place."""
        ...


class AnyReader:
    """Any JSON value."""

    __slots__ = ()

    def read(self, value: object, place: Place) -> object:
        """The value as it is."""
        return plain_numbers(value)


class NeverReader:
    """No value at all (the schema ``false``)."""

    __slots__ = ()

    def read(self, value: object, place: Place) -> object:
        """Refused."""
        return place.refuse("never", "nothing is allowed here", value)


class NullReader:
    """Null."""

    __slots__ = ()

    def read(self, value: object, place: Place) -> object:
        """None."""
        if value is None:
            return None
        return place.refuse("null_type", "null is due", value)


class BooleanReader:
    """True or false; 0 and 1 are numbers."""

    __slots__ = ()

    def read(self, value: object, place: Place) -> object:
        """The value as it is."""
        if isinstance(value, bool):
            return value
        return place.refuse("boolean_type", "true or false is due", value)


class IntegerReader:
    """A number without a fraction; 1.0 is one (JSON Schema 2020-12 core, 4.2.3)."""

    __slots__ = ()

    def read(self, value: object, place: Place) -> object:
        """An int."""
        if is_whole(value):
            return int(cast("Number", value))
        return place.refuse("integer_type", "an integer is due", value)


class NumberReader:
    """A number, as a float, or a Decimal with all its digits.

    Args:
        kind: ``float`` or ``Decimal``.
    """

    __slots__ = ("_kind",)

    def __init__(self, kind: type[float] | type[Decimal]) -> None:
        self._kind = kind

    def read(self, value: object, place: Place) -> object:
        """The number; an integer beyond all floats stays one."""
        if not is_number(value):
            return place.refuse("number_type", "a number is due", value)
        if self._kind is Decimal:
            return Decimal(str(value))
        try:
            return float(cast("Number", value))
        except OverflowError:
            return value


class TextReader:
    """A text, and the Python value that it spells.

    Args:
        form: What the text has to look like: the name of a ``format``.
        accepts: Whether a text has that form.
        convert: Makes the value, or raises ValueError for what the Python type has
            no room for (the year 0): the text is kept then.
    """

    __slots__ = ("_accepts", "_convert", "_form")

    def __init__(
        self,
        form: str = "",
        accepts: Callable[[str], bool] | None = None,
        convert: Callable[[str], object] | None = None,
    ) -> None:
        self._form = form
        self._accepts = accepts
        self._convert = convert

    def read(self, value: object, place: Place) -> object:
        """The text, or what it spells."""
        if not isinstance(value, str):
            return place.refuse("string_type", "a text is due", value)
        if self._accepts is not None and not self._accepts(value):
            return place.refuse("string_format", f"no {self._form}", value)
        if self._convert is None:
            return value
        try:
            return self._convert(value)
        except ValueError:
            return value


class LiteralReader:
    """One of some values, compared as JSON compares them: 1 is 1.0, and not true."""

    __slots__ = ("_values",)

    def __init__(self, values: tuple[object, ...]) -> None:
        self._values = {identity(value): value for value in values}

    def read(self, value: object, place: Place) -> object:
        """The value as the description spells it."""
        key = identity(value)
        if key in self._values:
            return self._values[key]
        words = ", ".join(repr(known) for known in self._values.values())
        return place.refuse("literal_error", f"one of {words} is due", value)
