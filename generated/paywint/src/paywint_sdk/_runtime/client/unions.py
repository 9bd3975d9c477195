"""Unions that a property tells apart (OpenAPI 3.1, 4.8.25, Discriminator Object)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, cast, get_args

from pydantic import BaseModel
from pydantic_core import core_schema

from .model import Model

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

UNKNOWN: Final = "\0unknown"
"""The tag of all tags that are not known; no name on the wire starts with a NUL."""

UNTAGGED: Final = "\0untagged"
"""The tag of what has none: a variant may do without it."""

HAS_PARENT: Final = "has_parent"
"""Where a schema of pydantic says that what is unknown is of the variants' parent."""


class UnknownVariant(Model):
    """An object whose discriminator the description does not know, kept as it came.

    ``variant["name"]`` is a member, ``variant.to_wire()`` the whole object.
    """

    def __getitem__(self, name: str) -> Any:
        """A member of the object, under the wire's name."""
        return (self.model_extra or {})[name]


class OneOf:
    """Marks a union: ``Annotated[Cat | Dog | UnknownVariant, OneOf(...)]``.

    Args:
        discriminator: The property's name on the wire.
        variants: For each value of the property the type, or the name of a class
            that is a member of the union.
        otherwise: What objects with other values, or without the property, become: the
            class that the variants extend.

    With ``UnknownVariant`` in the union, objects with other values become one; without
    it and ``otherwise`` they are refused. An object without the property is read as the
    variant that does without it, if there is one.
    """

    __slots__ = ("discriminator", "otherwise", "variants")
    exactly_one: ClassVar[bool] = True

    def __init__(
        self,
        discriminator: str,
        variants: Mapping[str, object],
        *,
        otherwise: type[Model] | None = None,
    ) -> None:
        self.discriminator = discriminator
        self.variants = variants
        self.otherwise = otherwise

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """A tagged union over the variants."""
        members = get_args(source) or (source,)
        types = self._types(members)
        choices = {tag: handler.generate_schema(kind) for tag, kind in types.items()}
        distinct = {id(types[tag]): choice for tag, choice in choices.items()}
        choices[UNTAGGED] = core_schema.union_schema([*distinct.values()])
        fallback = UnknownVariant if UnknownVariant in members else self.otherwise
        if fallback is not None:
            choices[UNKNOWN] = handler.generate_schema(fallback)
        reader = _TagReader(
            self.discriminator, types, fallback, needs_tag=self.otherwise is None
        )
        metadata = {HAS_PARENT: self.otherwise is not None}
        return core_schema.tagged_union_schema(
            choices, discriminator=reader.tag_of, metadata=metadata
        )

    def _types(self, members: tuple[object, ...]) -> dict[str, object]:
        by_name = {getattr(member, "__name__", ""): member for member in members}
        return {
            tag: by_name[kind] if isinstance(kind, str) else kind
            for tag, kind in self.variants.items()
        }


class AnyOf(OneOf):
    """The same for ``anyOf``: ``strict`` lets a value fit several of the variants."""

    __slots__ = ()
    exactly_one = False


class _TagReader:
    """Finds the tag of what is validated (an object) or written (an instance)."""

    def __init__(
        self,
        discriminator: str,
        types: Mapping[str, object],
        fallback: type[Model] | None,
        *,
        needs_tag: bool,
    ) -> None:
        self._discriminator = discriminator
        self._known = frozenset(types)
        self._tags: dict[type, str] = {} if fallback is None else {fallback: UNKNOWN}
        self._tags |= {
            kind: tag for tag, kind in types.items() if isinstance(kind, type)
        }
        self._open_ended = fallback is not None
        self._needs_tag = needs_tag

    def tag_of(self, value: object) -> str | None:
        """The tag, or None where there is none."""
        if isinstance(value, BaseModel):
            return self._tag_of_instance(value)
        if not isinstance(value, Mapping):
            return None
        tag = cast("Mapping[str, object]", value).get(self._discriminator)
        if isinstance(tag, str) and (tag in self._known or not self._open_ended):
            return tag
        return UNTAGGED if tag is None and self._needs_tag else UNKNOWN

    def _tag_of_instance(self, value: BaseModel) -> str | None:
        for kind in type(value).__mro__:
            if kind in self._tags:
                return self._tags[kind]
        return None
