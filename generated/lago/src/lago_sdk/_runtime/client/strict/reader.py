"""``strict``: what a type's description accepts, and nothing else."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Generic, TypeVar, cast, overload

from ..model import BUILDING
from .annotations import ReaderFactory
from .json_values import read_json
from .misfits import Misfit, Place, validation_error

_T = TypeVar("_T")


class Strict(Generic[_T]):
    """Reads values of one type strictly; make it once, use it from any thread."""

    __slots__ = ("_reader", "_title")

    def __init__(self, kind: object) -> None:
        with BUILDING:
            self._reader = ReaderFactory().reader_of(kind)
        self._title = cast("str", getattr(kind, "__name__", str(kind)))

    def validate(self, data: object) -> _T:
        """Read plain JSON values, as ``json.loads`` gives them.

        Raises:
            pydantic.ValidationError: if they are not what the description says.
        """
        place = Place()
        try:
            found = self._reader.read(data, place)
        except RecursionError:
            place.refuse("recursion", "nested too deeply", None)
            found = None
        if place.misfits:
            raise validation_error(self._title, place.misfits)
        return cast("_T", found)

    def validate_json(self, text: str | bytes | bytearray) -> _T:
        """Read a JSON text; the digits of its numbers are compared as they are written.

        Raises:
            pydantic.ValidationError: if it is no JSON, or not what the description says.
        """
        try:
            data = read_json(text)
        except (ValueError, RecursionError) as error:
            misfit = Misfit((), "json_invalid", f"no JSON: {error}", text)
            raise validation_error(self._title, [misfit]) from error
        return self.validate(data)


@overload
def strict(kind: type[_T]) -> Strict[_T]: ...
@overload
def strict(kind: Any) -> Strict[Any]: ...
def strict(kind: Any) -> Strict[Any]:
    """The strict reader for a model, or for any type that is made of models.

    ``strict(Pet).validate_json(text)`` is a ``Pet``; ``strict(list[Pet])`` is for lists.
    A reader is made once for each type.
    """
    try:
        return _strict(kind)
    except TypeError:  # a type that can't be hashed
        return Strict(kind)


_strict = lru_cache(maxsize=1024)(Strict[Any])
