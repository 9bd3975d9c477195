"""Text and values that come from a description, wrapped so that they can't slip into output.

``SpecText`` and ``SpecValue`` have no usable ``str`` or ``format``: whoever forgets a door gets a
``TypeError`` in the tests instead of an advisory in production. Only ``render/doors.py`` (to write
them as literals, docstrings ...) and ``plan/naming.py`` (to make identifiers of them) call
``reveal``; ``tests/architecture`` holds them to it.
"""

from __future__ import annotations

from typing import Literal, NoReturn, TypeAlias

from specwright.frozen import dataclass

JsonValue: TypeAlias = "None | bool | int | float | str | list[JsonValue] | dict[str, JsonValue]"


JsonKind: TypeAlias = Literal["null", "boolean", "integer", "number", "string", "array", "object"]


class _Unprintable:
    """No way from the wrapped value to text but ``reveal``."""

    __slots__ = ()

    def __str__(self) -> NoReturn:
        raise TypeError(f"{type(self).__name__} reaches output through render/doors.py only")

    def __format__(self, format_spec: str) -> NoReturn:
        raise TypeError(f"{type(self).__name__} reaches output through render/doors.py only")


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class SpecText(_Unprintable):
    """A string of the description: compared and hashed freely, printed through a door only."""

    _text: str

    def reveal(self) -> str:
        """The exact string. For ``render/doors.py`` and ``plan/naming.py``."""
        return self._text

    def __repr__(self) -> str:
        return f"SpecText(<{len(self._text)} characters>)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SpecText) and self._text == other._text

    def __hash__(self) -> int:
        return hash(self._text)

    def __bool__(self) -> bool:
        return bool(self._text)

    def __len__(self) -> int:
        return len(self._text)


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class SpecValue(_Unprintable):
    """A JSON value of the description (default, example, enum member), printed through a door.

    Equal when the JSON values are equal *and* of the same JSON type: ``1``, ``1.0`` and ``true``
    are three different members of an enum (JSON Schema 2020-12, 4.2.2, but for numbers, where
    specwright keeps the spelling apart because Python's literals do).
    """

    _value: JsonValue

    def reveal(self) -> JsonValue:
        """The plain value. For ``render/doors.py`` and ``plan/naming.py``."""
        return self._value

    @property
    def kind(self) -> JsonKind:
        """The JSON type of the value; a float with no fraction is still a ``number``."""
        return _KINDS[type(self._value)]

    def __repr__(self) -> str:
        return f"SpecValue(<{self.kind}>)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SpecValue) and _typed(self._value) == _typed(other._value)

    def __hash__(self) -> int:
        return hash(repr(self._value))


def _typed(value: JsonValue) -> object:
    """The value with the type of every scalar beside it, so that ``1 != True``."""
    if isinstance(value, list):
        return [_typed(item) for item in value]
    if isinstance(value, dict):
        return {key: _typed(item) for key, item in value.items()}
    return (type(value).__name__, value)


_KINDS: dict[type, JsonKind] = {
    type(None): "null",
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "string",
    list: "array",
    dict: "object",
}
