"""How an answer is read that the types do not fit at first.

Reading is quick because it is left to pydantic, which knows no better than the types.
Two kinds of valid answers need more, and get it when the first reading has failed: what
is of another type than the one implied (see ``implied``), and an object that fits
another alternative than the one that its discriminator names, which to JSON Schema says
nothing (OpenAPI 3.1, 4.8.25).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, cast

from pydantic_core import SchemaValidator, ValidationError, core_schema

from .deferral import deferred_kinds
from .implied import IMPLIED_KIND, is_of_kind
from .model import BUILDING, Model
from .stand_in import stand_in
from .unions import HAS_PARENT, UNKNOWN, UNTAGGED

if TYPE_CHECKING:
    from pydantic_core import CoreSchema
    from pydantic_core.core_schema import ValidationInfo

_OPAQUE: Final = frozenset(
    ("metadata", "serialization", "config", "function", "expected", "default")
)
"""Parts of a schema that hold no schemas."""


class _NoFitError(ValueError):
    """No alternative fits; the first reading has said why."""


_Memory = dict[tuple[int, int], object]
"""What values, by their ids, are as an alternative of a union, by its id.

Without it, misnamed alternatives inside of misnamed alternatives would double the time
with each level.
"""


class SecondReading:
    """Reads JSON values by a schema of pydantic with more patience.

    ``is_pointless`` says that there is nothing in the schema that patience would help.
    """

    __slots__ = ("_validator", "is_pointless")

    def __init__(self, schema: CoreSchema) -> None:
        copy = _Copy()
        made = cast("CoreSchema", copy.of(schema))
        self.is_pointless = not copy.is_patient
        self._validator = SchemaValidator(made, _use_prebuilt=False)

    def read(self, value: object) -> object:
        """The value.

        Raises:
            pydantic.ValidationError: if it does not fit in any way.
        """
        return self._validator.validate_python(
            value, context=_Memory(), by_alias=True, by_name=False
        )


class _Copy:
    """A copy of a schema, with patience where it is due."""

    def __init__(self) -> None:
        self.is_patient = False

    def of(self, part: Any) -> Any:
        """The copy of a schema, or of a part of one."""
        if isinstance(part, (list, tuple)):
            kind = cast("type[list[Any]]", type(cast("object", part)))
            return kind(map(self.of, cast("list[Any]", part)))
        if not isinstance(part, dict):
            return part
        found = cast("dict[str, Any]", part)
        made = {
            name: one if name in _OPAQUE else self.of(one)
            for name, one in found.items()
        }
        patient = self._patient(made)
        self.is_patient |= patient is not made
        return patient

    def _patient(self, schema: dict[str, Any]) -> Any:
        if kinds := deferred_kinds(schema):
            return core_schema.with_info_plain_validator_function(_Later(kinds).read)
        kind = schema.get("type")
        if kind == "model" and getattr(schema["cls"], "__implied__", False):
            return _or_stand_in(schema)
        if kind == "tagged-union" and UNTAGGED in schema["choices"]:
            return _or_misnamed(schema)
        implied = cast("dict[str, Any]", schema.get("metadata") or {}).get(IMPLIED_KIND)
        return _or_as_it_is(schema, implied) if implied else schema


class _Later:
    """Models that are built when the first of their kind comes, with patience too."""

    def __init__(self, kinds: tuple[type[Model], ...]) -> None:
        self._kinds = kinds
        self._validator: SchemaValidator | None = None

    def read(self, value: object, info: ValidationInfo) -> object:
        """The instance; raises pydantic's ValidationError."""
        if isinstance(value, self._kinds):
            return value
        validator = self._validator or self._built()
        return validator.validate_python(
            value, context=info.context, by_alias=True, by_name=False
        )

    def _built(self) -> SchemaValidator:
        with BUILDING:
            for kind in self._kinds:
                kind.model_rebuild()
        made = [_Copy().of(kind.__pydantic_core_schema__) for kind in self._kinds]
        union = made[0] if len(made) == 1 else core_schema.union_schema(made)
        self._validator = SchemaValidator(union, _use_prebuilt=False)
        return self._validator


def _or_stand_in(schema: dict[str, Any]) -> Any:
    cls = cast("type[Model]", schema["cls"])

    def read(value: object, handler: Callable[[object], object]) -> object:
        if is_of_kind(value, "object"):
            return handler(value)
        return stand_in(cls, value)

    return _wrapped(read, schema)


def _or_as_it_is(schema: dict[str, Any], kind: str) -> Any:
    def read(value: object, handler: Callable[[object], object]) -> object:
        return handler(value) if is_of_kind(value, kind) else value

    return _wrapped(read, schema)


def _or_misnamed(schema: dict[str, Any]) -> Any:
    """The alternative that is named, else any that fits."""
    reference = schema.pop("ref", None)
    choices = schema["choices"]
    tags = (UNTAGGED, UNKNOWN) if schema["metadata"][HAS_PARENT] else (UNTAGGED,)
    union = core_schema.union_schema(
        [cast("CoreSchema", schema), *(choices[tag] for tag in tags)],
        mode="left_to_right",
    )

    def read(
        value: object, handler: Callable[[object], object], info: ValidationInfo
    ) -> object:
        memory, place = cast("_Memory", info.context), (id(value), id(schema))
        if place not in memory:
            try:
                memory[place] = handler(value)
            except ValidationError:
                memory[place] = _NoFitError("no alternative fits")
        found = memory[place]
        if isinstance(found, _NoFitError):
            raise found
        return found

    return core_schema.with_info_wrap_validator_function(read, union, ref=reference)


def _wrapped(
    read: Callable[[object, Callable[[object], object]], object],
    schema: dict[str, Any],
) -> Any:
    """The name by which other schemas refer to it goes to the outer one."""
    reference = schema.pop("ref", None)
    inner = cast("CoreSchema", schema)
    return core_schema.no_info_wrap_validator_function(read, inner, ref=reference)
