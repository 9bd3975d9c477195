"""Annotations of generated models as readers: what they say, taken at its word."""

from __future__ import annotations

import base64
import inspect
import types
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    Never,
    TypeGuard,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)
from uuid import UUID

from pydantic import BaseModel, TypeAdapter
from pydantic.fields import FieldInfo
from typing_extensions import TypeAliasType

from ..implied import ImpliedType, implied_kind
from ..markers import (
    Contains,
    DecimalTexts,
    ExactlyOne,
    Fits,
    If,
    NamePatterns,
    Names,
    Not,
    NoValue,
    NullAllowed,
    Prefix,
)
from ..model import BUILDING, Model
from ..names import supply_alias_names, supply_names
from ..open_values import OpenIntegers, OpenStrings, OpenValues
from ..unions import OneOf, UnknownVariant
from . import scalars
from .constraints import constraints_of
from .containers import (
    AllReader,
    AlternativesReader,
    ConstrainedReader,
    FamilyReader,
    ImpliedReader,
    ListReader,
    MapReader,
    Member,
    ObjectReader,
    TupleReader,
)
from .demands import (
    ContainsReader,
    IfReader,
    NamePatternsReader,
    NamesReader,
    NotReader,
)
from .formats import is_date, is_date_time, is_format, is_time
from .misfits import Place
from .scalars import Reader

_PLAIN: Final[dict[object, Reader]] = {
    Any: scalars.AnyReader(),
    object: scalars.AnyReader(),
    Never: scalars.NeverReader(),
    None: scalars.NullReader(),
    type(None): scalars.NullReader(),
    bool: scalars.BooleanReader(),
    int: scalars.IntegerReader(),
    float: scalars.NumberReader(float),
    str: scalars.TextReader(),
}


_FORMS: Final[dict[type, tuple[str, Callable[[str], bool]]]] = {
    UUID: ("uuid", partial(is_format, "uuid")),
    datetime: ("date-time", is_date_time),
    date: ("date", is_date),
    time: ("time", is_time),
    timedelta: ("duration", partial(is_format, "duration")),
}
EXTRA: Final = "__pydantic_extra__"


class ReaderFactory:
    """Makes readers; each model and each alias gets one, however often it is named."""

    def __init__(self) -> None:
        self._named: dict[object, Reader] = {}

    def reader_of(self, annotation: Any, metadata: Sequence[object] = ()) -> Reader:
        """The reader for a type.

        Args:
            annotation: The type, evaluated.
            metadata: What ``Annotated`` says of it.

        Raises:
            TypeError: for a type that no generated model has.
        """
        if get_origin(annotation) is Annotated:
            return self.reader_of(
                annotation.__origin__, (*annotation.__metadata__, *metadata)
            )
        reader = self._bare(annotation, metadata)
        others = [one for mark in metadata for one in self._demands(mark)]
        reader = AllReader(reader, others) if others else reader
        constraints = tuple(constraints_of(metadata))
        return ConstrainedReader(reader, constraints) if constraints else reader

    def _demands(self, mark: object) -> Iterator[Reader]:
        """What a mark demands of values besides their type."""
        match mark:
            case Fits():
                yield from map(self.reader_of, mark.types)
            case Not():
                yield NotReader(self.reader_of(mark.refused))
            case If():
                parts = (mark.condition, mark.then, mark.otherwise)
                yield IfReader(*map(self.reader_of, parts))
            case Contains():
                item = self.reader_of(mark.item)
                yield ContainsReader(item, mark.at_least, mark.at_most)
            case Names():
                yield NamesReader(self.reader_of(mark.name))
            case NamePatterns():
                types = {key: self.reader_of(one) for key, one in mark.types.items()}
                yield NamePatternsReader(types, self.reader_of(mark.rest))
            case _:
                pass

    def _bare(self, annotation: Any, metadata: Sequence[object]) -> Reader:
        for mark in metadata:
            match mark:
                case NoValue():
                    return _PLAIN[Never]
                case DecimalTexts():
                    return scalars.TextReader(convert=_decimal)
                case ImpliedType():
                    kind = get_args(annotation)[0]
                    return ImpliedReader(self.reader_of(kind), implied_kind(kind))
                case Prefix():
                    first = [self.reader_of(one) for one in mark.types]
                    return ListReader(self.reader_of(mark.rest), first)
                case OneOf() if (
                    parent := getattr(mark, "otherwise", None)
                ) is not None:
                    return self._family(get_args(annotation), cast("object", parent))
                case _:
                    pass
        if isinstance(annotation, TypeAliasType):
            return self._alias(annotation)
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin in (Union, types.UnionType):
            return self._union(arguments, metadata)
        if origin is Literal:
            return scalars.LiteralReader(arguments)
        if origin is list:
            return ListReader(self.reader_of(arguments[0]))
        if origin is tuple:
            return TupleReader(None, [self.reader_of(one) for one in arguments])
        if origin is dict:
            return MapReader(self.reader_of(arguments[1]))
        if is_model(annotation):
            return self._model(annotation)
        return _PLAIN.get(annotation) or _spelled(annotation)

    def _alias(self, alias: TypeAliasType) -> Reader:
        """A recursive alias: what leads back to it finds the reader that is made."""
        if alias not in self._named:
            self._named[alias] = later = LaterReader()
            later.reader = self.reader_of(value_of(alias))
        return self._named[alias]

    def _union(self, members: Sequence[object], metadata: Sequence[object]) -> Reader:
        """Alternatives; open enumerations are closed, unknown variants refused."""
        exactly_one = False
        left_out: set[object] = {UnknownVariant}
        for mark in metadata:
            if isinstance(mark, (OpenStrings, OpenIntegers, OpenValues)):
                left_out |= {str, int}
            exactly_one |= isinstance(mark, ExactlyOne)
            exactly_one |= isinstance(mark, OneOf) and mark.exactly_one
        kept = [self.reader_of(one) for one in members if one not in left_out]
        return kept[0] if len(kept) == 1 else AlternativesReader(kept, exactly_one)

    def _family(self, members: Sequence[object], parent: object) -> Reader:
        """What fits the parent; as a subtype, where it fits one."""
        subtypes = [self.reader_of(one) for one in members if one is not parent]
        return FamilyReader(self.reader_of(parent), subtypes)

    def _model(self, cls: type[BaseModel]) -> Reader:
        if cls not in self._named:
            sizes = constraints_of(getattr(cls, "__rules__", ()))
            self._named[cls] = ObjectReader(
                cls, lambda: self._members(cls), lambda: self._extra(cls), tuple(sizes)
            )
        return self._named[cls]

    def _members(self, cls: type[BaseModel]) -> Mapping[str, Member]:
        """The fields by their names on the wire."""
        with BUILDING:
            cls.model_rebuild()
            return {
                field.alias
                or name: Member(
                    attribute=name,
                    reader=self._field(field),
                    required=field.is_required(),
                    default=partial(field.get_default, call_default_factory=True),
                )
                for name, field in cls.model_fields.items()
            }

    def _field(self, field: FieldInfo) -> Reader:
        """The default None stands for a member that is absent: null has to be allowed."""
        annotation: Any = field.annotation
        is_nullable = any(isinstance(one, NullAllowed) for one in field.metadata)
        if field.is_required() or field.default is not None or is_nullable:
            return self.reader_of(annotation, field.metadata)
        return self.reader_of(_without_none(annotation), field.metadata)

    def _extra(self, cls: type[BaseModel]) -> Reader:
        """What other members are: nothing, a type (``__pydantic_extra__``), anything."""
        with BUILDING:
            return self._built_extra(cls)

    def _built_extra(self, cls: type[BaseModel]) -> Reader:
        if getattr(cls, "__closed__", False):
            return _PLAIN[Never]
        own = [base for base in cls.__mro__ if EXTRA in inspect.get_annotations(base)]
        if not own or not issubclass(own[0], Model):
            return _PLAIN[Any]
        annotation = inspect.get_annotations(own[0])[EXTRA]
        if isinstance(annotation, str):
            supply_names(own[0].__module__, (annotation,))
            annotation = evaluated(annotation, own[0].__module__)
        arguments = get_args(annotation)
        return self.reader_of(arguments[1]) if len(arguments) == 2 else _PLAIN[Any]


def is_model(annotation: Any) -> TypeGuard[type[BaseModel]]:
    """Whether a type is a model's class."""
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


class LaterReader:
    """A reader that is known before it is made."""

    __slots__ = ("reader",)

    def __init__(self) -> None:
        self.reader: Reader = _PLAIN[Any]

    def read(self, value: object, place: Place) -> object:
        """As the reader does that was made meanwhile."""
        return self.reader.read(value, place)


def value_of(alias: TypeAliasType) -> object:
    """What a recursive alias stands for; it is in quotes, for the sake of its own name."""
    supply_alias_names(alias)
    value = cast("object", alias.__value__)
    if not isinstance(value, str):
        return value
    return evaluated(value, cast("str", alias.__module__))


def evaluated(annotation: str, module: str) -> object:
    """An annotation that the generator wrote, in the namespace of its module."""
    hints = get_type_hints(
        type(
            "Holder", (), {"__annotations__": {"it": annotation}, "__module__": module}
        ),
        include_extras=True,
    )
    return cast("object", hints["it"])


def _without_none(annotation: Any) -> Any:
    if get_origin(annotation) not in (Union, types.UnionType):
        return annotation
    kept = tuple(one for one in get_args(annotation) if one is not type(None))
    return Union[kept]  # noqa: UP007 - made of a tuple


def _decoded(text: str) -> bytes:
    """Base64 as models read it; what is none stays a text (validation, 8.3)."""
    return base64.b64decode(text.replace("-", "+").replace("_", "/"), validate=True)


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise ValueError(text) from error


def _spelled(annotation: Any) -> Reader:
    """A type that JSON spells as a text or a number."""
    if annotation is Decimal:
        return scalars.NumberReader(Decimal)
    if annotation is bytes:
        return scalars.TextReader(convert=_decoded)
    if annotation not in _FORMS:
        raise TypeError(f"not a type of a generated model: {annotation!r}")
    form, accepts = _FORMS[annotation]
    convert = TypeAdapter[object](annotation).validate_python
    return scalars.TextReader(form, accepts, convert)
