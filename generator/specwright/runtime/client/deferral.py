"""Models inside of models, built when the first object of their kind comes.

An answer may be able to hold hundreds of kinds of objects, of which a call sees five.
To build one model with all that it refers to then takes a second, for nothing. So a
build goes through a few models and leaves a mark for each other one; what the mark
stands for is built by itself when it is needed, and so on.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, Final, Union, cast

from pydantic import TypeAdapter
from pydantic_core import core_schema

if TYPE_CHECKING:
    from pydantic_core import CoreSchema, SchemaValidator
    from pydantic_core.core_schema import ValidationInfo

    from .model import Model

AT_ONCE: Final = 5
"""How many models one build goes through, the first included."""

FROM_THE_WIRE: Final = "from the wire"
"""The context of answers whose JSON was read before: names are the wire's alone."""

_MARK: Final = "deferred_models"
_BUILT: Final[ContextVar[list[type] | None]] = ContextVar("built", default=None)
_DESCRIBED: Final[ContextVar[frozenset[type]]] = ContextVar(
    "described", default=frozenset[type]()
)
_SCALARS: Final = frozenset(
    {"none", "bool", "int", "float", "decimal", "str", "bytes", "date", "time"}
    | {"datetime", "timedelta", "literal", "enum", "uuid", "url", "list", "nullable"}
)
"""What an object of JSON never is; ``nullable`` is looked into where it is met."""


@contextmanager
def building(kind: type) -> Generator[bool]:
    """Whether there is room for one more model in the build that goes on."""
    built = _BUILT.get()
    if built is not None:
        built.append(kind)
        yield len(built) <= AT_ONCE
        return
    token = _BUILT.set([kind])
    try:
        yield True
    finally:
        _BUILT.reset(token)


def deferred(*kinds: type[Model]) -> CoreSchema:
    """The mark for a model, or for a union of them."""
    reader = _Reader(kinds)
    return core_schema.with_info_plain_validator_function(
        reader.read,
        metadata={_MARK: kinds, "pydantic_js_functions": [reader.described]},
    )


def joined(choices: list[Any], generate: Callable[[type], CoreSchema]) -> list[Any]:
    """The choices of a union with no more than one mark.

    Which model an object fits best can be told only where all of them are compared: by
    one mark for all, or, beside others that take objects, by none.
    """
    if not any(map(deferred_kinds, choices)):
        return choices
    kinds = [
        kind for each in choices for kind in deferred_kinds(each) or _model_of(each)
    ]
    others = [each for each in choices if not (deferred_kinds(each) or _model_of(each))]
    if all(map(_is_scalar, others)):
        # Errors name the choice: as they would, if it is one model.
        return [
            *others,
            (deferred(*kinds), " | ".join(kind.__name__ for kind in kinds)),
        ]
    found: list[Any] = []
    for each in choices:
        kinds_here = deferred_kinds(each)
        found.extend(_now(kind, generate) for kind in kinds_here)
        found.extend(() if kinds_here else (each,))
    return found


def _now(kind: type, generate: Callable[[type], CoreSchema]) -> CoreSchema:
    """The schema of a model itself, whatever was built before."""
    token = _BUILT.set([])
    try:
        return generate(kind)
    finally:
        _BUILT.reset(token)


def deferred_kinds(choice: Any) -> tuple[type[Model], ...]:
    """The models that a schema, or a choice of a union, leaves for later."""
    metadata = cast("dict[str, Any]", _schema_of(choice).get("metadata") or {})
    return cast("tuple[type[Model], ...]", metadata.get(_MARK, ()))


def _model_of(choice: Any) -> tuple[type[Model], ...]:
    """The model that a choice is, itself or by a reference of pydantic's (to its id)."""
    schema = _schema_of(choice)
    if schema["type"] == "model":
        return (schema["cls"],)
    if schema["type"] != "definition-ref":
        return ()
    built = cast("list[type[Model]]", _BUILT.get() or [])
    of_model = (kind for kind in built if schema["schema_ref"].endswith(f":{id(kind)}"))
    return tuple(dict.fromkeys(of_model))


def _is_scalar(choice: Any) -> bool:
    schema = _schema_of(choice)
    if schema["type"] in ("nullable", "default"):
        return _is_scalar(schema["schema"])
    return schema["type"] in _SCALARS


def _schema_of(choice: Any) -> dict[str, Any]:
    """A choice of a union is a schema, or one with a label."""
    is_labelled = isinstance(choice, tuple)
    return cast("dict[str, Any]", choice[0] if is_labelled else choice)


class _Reader:
    """Reads values as one of some models; builds their validator when it must."""

    def __init__(self, kinds: tuple[type[Model], ...]) -> None:
        self._kinds = kinds
        self._validator: SchemaValidator | None = None

    def read(self, value: object, info: ValidationInfo) -> object:
        """The instance; raises pydantic's ValidationError, with the place inside."""
        if isinstance(value, self._kinds):
            return value
        validator = self._validator or self._built()
        if info.mode == "json" or info.context is FROM_THE_WIRE:
            return cast(
                "object",
                validator.validate_python(
                    value, by_alias=True, by_name=False, context=FROM_THE_WIRE
                ),
            )
        return cast("object", validator.validate_python(value))

    def described(self, _: object, handler: Any) -> object:
        """The JSON Schema is that of the models; inside of itself, it is any object."""
        within = _DESCRIBED.get()
        if not within.isdisjoint(self._kinds):
            return {"type": "object"}
        self._built()
        token = _DESCRIBED.set(within.union(self._kinds))
        try:
            return handler(self._core_schema())
        finally:
            _DESCRIBED.reset(token)

    def _built(self) -> SchemaValidator:
        for kind in self._kinds:
            kind.model_rebuild()
        if len(self._kinds) == 1:
            built = cast("SchemaValidator", self._kinds[0].__pydantic_validator__)
        else:
            adapter = TypeAdapter[object](cast("Any", Union)[self._kinds])
            built = cast("SchemaValidator", adapter.validator)
        self._validator = built
        return built

    def _core_schema(self) -> CoreSchema:
        schemas = [kind.__pydantic_core_schema__ for kind in self._kinds]
        return schemas[0] if len(schemas) == 1 else core_schema.union_schema([*schemas])
