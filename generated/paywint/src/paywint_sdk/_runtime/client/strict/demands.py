"""Readers that only say whether a value fits: what types can't tell, and conditions."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from .json_values import is_array, is_object
from .misfits import Place
from .patterns import searching
from .scalars import Reader


def fits(reader: Reader, value: object, place: Place) -> bool:
    """Whether a reader takes a value."""
    trial = place.trial()
    reader.read(value, trial)
    return not trial.misfits


class NotReader:
    """What another reader refuses (JSON Schema 2020-12 core, 10.2.1.4)."""

    __slots__ = ("_refused",)

    def __init__(self, refused: Reader) -> None:
        self._refused = refused

    def read(self, value: object, place: Place) -> object:
        """The value as it is."""
        if fits(self._refused, value, place):
            place.refuse("not", "a value that is ruled out", value)
        return value


class IfReader:
    """One of two readers, by what a third one says (core, 10.2.2)."""

    __slots__ = ("_condition", "_otherwise", "_then")

    def __init__(self, condition: Reader, then: Reader, otherwise: Reader) -> None:
        self._condition = condition
        self._then = then
        self._otherwise = otherwise

    def read(self, value: object, place: Place) -> object:
        """The value as it is."""
        holds = fits(self._condition, value, place)
        (self._then if holds else self._otherwise).read(value, place)
        return value


class ContainsReader:
    """An array with some items of a kind (validation, 6.4.4 and 6.4.5)."""

    __slots__ = ("_at_least", "_at_most", "_item")

    def __init__(self, item: Reader, at_least: int, at_most: int | None) -> None:
        self._item = item
        self._at_least = at_least
        self._at_most = at_most

    def read(self, value: object, place: Place) -> object:
        """The value as it is."""
        if not is_array(value):
            return value
        count = sum(fits(self._item, item, place) for item in value)
        if count < self._at_least:
            place.refuse("contains", f"{self._at_least} such items are due", value)
        if self._at_most is not None and count > self._at_most:
            place.refuse("contains", f"no more than {self._at_most} are due", value)
        return value


class NamesReader:
    """An object whose names are of a kind (core, 10.3.2.4)."""

    __slots__ = ("_name",)

    def __init__(self, name: Reader) -> None:
        self._name = name

    def read(self, value: object, place: Place) -> object:
        """The value as it is."""
        for name in value if is_object(value) else ():
            self._name.read(name, place.inside(name))
        return value


class NamePatternsReader:
    """An object whose names say what its values are (core, 10.3.2.2 and 10.3.2.3)."""

    __slots__ = ("_rest", "_types")

    def __init__(self, types: Mapping[str, Reader], rest: Reader) -> None:
        self._types: list[tuple[Callable[[str], bool], Reader]] = [
            (searching(pattern) or _nothing, reader)
            for pattern, reader in types.items()
        ]
        self._rest = rest

    def read(self, value: object, place: Place) -> object:
        """The value as it is."""
        for name, member in value.items() if is_object(value) else ():
            readers = [reader for matches, reader in self._types if matches(name)]
            for reader in readers or [self._rest]:
                reader.read(member, place.inside(name))
        return value


def _nothing(name: str) -> bool:
    return False
