"""Readers of lists, maps, objects and alternatives."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, cast

from pydantic import BaseModel

from ..implied import is_of_kind
from ..model import Model
from ..stand_in import stand_in
from .constraints import Constraint
from .json_values import is_array, is_object, plain_numbers
from .misfits import Place
from .scalars import Reader


class ListReader:
    """An array (JSON Schema 2020-12 core, 10.3.1).

    Args:
        first: The readers of the first items (``prefixItems``).
        rest: The reader of the items after them; None if there may be none.
    """

    __slots__ = ("_first", "_rest")

    def __init__(self, rest: Reader | None, first: Sequence[Reader] = ()) -> None:
        self._first = tuple(first)
        self._rest = rest

    def read(self, value: object, place: Place) -> object:
        """A list of what the items are."""
        if not is_array(value):
            return place.refuse("list_type", "an array is due", value)
        if self._rest is None and len(value) > len(self._first):
            place.refuse("too_long", f"{len(self._first)} items are due", value)
        return [
            self._at(position).read(item, place.inside(position))
            for position, item in enumerate(value)
            if self._rest is not None or position < len(self._first)
        ]

    def _at(self, position: int) -> Reader:
        if position < len(self._first):
            return self._first[position]
        assert self._rest is not None
        return self._rest


class TupleReader(ListReader):
    """An array whose positions all have types of their own: a tuple."""

    __slots__ = ()

    def read(self, value: object, place: Place) -> object:
        """A tuple, of exactly so many items."""
        if is_array(value) and len(value) < len(self._first):
            place.refuse("too_short", f"{len(self._first)} items are due", value)
        found = super().read(value, place)
        return tuple(found) if is_array(found) else found


class MapReader:
    """An object with free names (core, 10.3.2.3)."""

    __slots__ = ("_values",)

    def __init__(self, values: Reader) -> None:
        self._values = values

    def read(self, value: object, place: Place) -> object:
        """A dictionary of what the members are."""
        if not is_object(value):
            return place.refuse("dict_type", "an object is due", value)
        return {
            name: self._values.read(member, place.inside(name))
            for name, member in value.items()
        }


class Member(NamedTuple):
    """A member of an object that has a name."""

    attribute: str
    reader: Reader
    required: bool
    default: Callable[[], object]


class ObjectReader:
    """An object as an instance of a model.

    The members are looked up when the first value is read: models refer to each other
    in circles.
    """

    __slots__ = (
        "_cls",
        "_constraints",
        "_extra",
        "_extra_of",
        "_members",
        "_members_of",
    )

    def __init__(
        self,
        cls: type[BaseModel],
        members: Callable[[], Mapping[str, Member]],
        extra: Callable[[], Reader],
        constraints: Sequence[Constraint],
    ) -> None:
        self._cls = cls
        self._members_of = members
        self._extra_of = extra
        self._members: Mapping[str, Member] | None = None
        self._extra: Reader | None = None
        self._constraints = tuple(constraints)

    def read(self, value: object, place: Place) -> object:
        """The instance; or the value, where it is none."""
        if not is_object(value):
            if getattr(self._cls, "__implied__", False):
                cls = cast("type[Model]", self._cls)
                return stand_in(cls, plain_numbers(value))
            return place.refuse("model_type", "an object is due", value)
        before = len(place.misfits)
        for constraint in self._constraints:
            if (words := constraint(value)) is not None:
                place.refuse("size", words, value)
        values = self._read_members(value, place)
        extra = self._read_extra(value, place)
        if len(place.misfits) > before:
            return value
        return self._instance(values, extra, value)

    def _known(self) -> Mapping[str, Member]:
        if self._members is None:
            self._members = self._members_of()
        return self._members

    def _read_members(
        self, given: Mapping[str, object], place: Place
    ) -> dict[str, object]:
        values: dict[str, object] = {}
        for name, member in self._known().items():
            if name in given:
                found = member.reader.read(given[name], place.inside(name))
                values[member.attribute] = found
            elif member.required:
                place.inside(name).refuse("missing", f"{name!r} is required", given)
            else:
                values[member.attribute] = member.default()
        return values

    def _read_extra(
        self, given: Mapping[str, object], place: Place
    ) -> dict[str, object]:
        others = given.keys() - self._known().keys()
        if not others:
            return {}
        if self._extra is None:
            self._extra = self._extra_of()
        return {
            name: self._extra.read(member, place.inside(name))
            for name, member in given.items()
            if name in others
        }

    def _instance(
        self,
        values: dict[str, object],
        extra: dict[str, object],
        given: Mapping[str, object],
    ) -> BaseModel:
        """What ``model_construct`` makes, without guessing at names."""
        made = self._cls.__new__(self._cls)
        members = self._known().items()
        fields_set = {one.attribute for name, one in members if name in given}
        slots: dict[str, Any] = {
            "__dict__": values,
            "__pydantic_extra__": extra,
            "__pydantic_fields_set__": fields_set,
            "__pydantic_private__": None,
        }
        for name, content in slots.items():
            object.__setattr__(made, name, content)
        return made


class AlternativesReader:
    """A value that fits one of several types (core, 10.2.1.2), or exactly one.

    Where it fits several, the one that knows most of its members takes it.
    """

    __slots__ = ("_exactly_one", "_readers")

    def __init__(self, readers: Sequence[Reader], exactly_one: bool = False) -> None:
        self._readers = tuple(readers)
        self._exactly_one = exactly_one

    def read(self, value: object, place: Place) -> object:
        """The value as the alternative reads it that fits."""
        fitting: list[object] = []
        nearest: Place | None = None
        for reader in self._readers:
            trial = place.trial()
            found = reader.read(value, trial)
            if not trial.misfits:
                fitting.append(found)
            elif nearest is None or _depth(trial) > _depth(nearest):
                nearest = trial
        if self._exactly_one and len(fitting) > 1:
            words = f"{len(fitting)} alternatives fit where exactly one has to"
            return place.refuse("one_of", words, value)
        if fitting:
            return max(fitting, key=lambda found: _closeness(found, value))
        place.misfits.extend(nearest.misfits if nearest else ())
        return value


def _depth(trial: Place) -> int:
    return max(len(misfit.path) for misfit in trial.misfits)


def _closeness(found: object, value: object) -> tuple[int, bool]:
    known = len(found.model_fields_set) if isinstance(found, BaseModel) else 0
    return known, type(found) is type(value)


class AllReader:
    """A value that fits all of several types (core, 10.2.1.1); the first one takes it."""

    __slots__ = ("_others", "_reader")

    def __init__(self, reader: Reader, others: Sequence[Reader]) -> None:
        self._reader = reader
        self._others = tuple(others)

    def read(self, value: object, place: Place) -> object:
        """The value as the first type reads it."""
        for other in self._others:
            other.read(value, place)
        return self._reader.read(value, place)


class ImpliedReader:
    """A value of a type that the schema does not name; any value of another one."""

    __slots__ = ("_kind", "_reader")

    def __init__(self, reader: Reader, kind: str) -> None:
        self._reader = reader
        self._kind = kind

    def read(self, value: object, place: Place) -> object:
        """The value; as it is, where the schema says nothing of its like."""
        if is_of_kind(value, self._kind):
            return self._reader.read(value, place)
        return plain_numbers(value)


class FamilyReader:
    """A value of a parent, as the subtype that it fits, if it fits one."""

    __slots__ = ("_parent", "_subtypes")

    def __init__(self, parent: Reader, subtypes: Sequence[Reader]) -> None:
        self._parent = parent
        self._subtypes = AlternativesReader(subtypes)

    def read(self, value: object, place: Place) -> object:
        """Refused for the parent's reasons only: a discriminator decides no validity."""
        before = len(place.misfits)
        found = self._parent.read(value, place)
        if len(place.misfits) > before:
            return found
        trial = place.trial()
        as_subtype = self._subtypes.read(value, trial)
        return found if trial.misfits else as_subtype


class ConstrainedReader:
    """A type and what else is said of its values; types come first."""

    __slots__ = ("_constraints", "_reader")

    def __init__(self, reader: Reader, constraints: Sequence[Constraint]) -> None:
        self._reader = reader
        self._constraints = tuple(constraints)

    def read(self, value: object, place: Place) -> object:
        """The value, where type and constraints agree to it."""
        before = len(place.misfits)
        found = self._reader.read(value, place)
        if len(place.misfits) > before:
            return found
        for constraint in self._constraints:
            if (words := constraint(value)) is not None:
                place.refuse("constraint", words, value)
        return found
