"""``Model``: the base of all generated models."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Final, Unpack, cast

from annotated_types import MaxLen, MinLen
from pydantic import BaseModel, ConfigDict, Field

from .deferral import building, deferred
from .encoding import plain
from .names import annotations_of, inherit_names, supply_names
from .widening import widened_model

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

BUILDING: Final = threading.RLock()
"""Held while validators are built, which happens once for each type."""


class Model(BaseModel):
    """A JSON object that an API takes or gives.

    Fields that the class does not know are kept. A model is built when it is first
    used, by one thread; the models that it refers to are imported then.
    """

    model_config = ConfigDict(
        extra="allow",
        defer_build=True,
        validate_by_alias=True,
        validate_by_name=True,
        protected_namespaces=(),
        val_json_bytes="base64",
        ser_json_bytes="base64",
        allow_inf_nan=False,
    )

    __slots__ = ("__raw__",)

    __names_supplied__: ClassVar[bool] = False
    __closed__: ClassVar[bool] = False
    __implied__: ClassVar[bool] = False
    __rules__: ClassVar[tuple[object, ...]] = ()

    def __init_subclass__(
        cls,
        *,
        implied: bool = False,
        closed: bool = False,
        min_properties: int | None = None,
        max_properties: int | None = None,
        rules: Sequence[object] = (),
        **config: Unpack[ConfigDict],
    ) -> None:
        """Keep what ``strict`` asks of objects; answers are read leniently.

        Args:
            implied: The description names no type; what is no object is valid too.
            closed: Other members are refused (``additionalProperties: false``).
            min_properties: How many members there are at least.
            max_properties: How many members there are at most.
            rules: Which members need which others: ``Requires`` and its kin.
            config: The configuration of pydantic.
        """
        super().__init_subclass__(**config)
        cls.__implied__ = implied
        cls.__closed__ = closed
        cls.__rules__ = (
            *rules,
            *(() if min_properties is None else (MinLen(min_properties),)),
            *(() if max_properties is None else (MaxLen(max_properties),)),
        )

    if TYPE_CHECKING:
        # Any: a class may say more about the fields that it does not know.
        __pydantic_extra__: Any = Field(init=False)
        __raw__: ClassVar[bytes]  # a slot, and no field

    @property
    def raw(self) -> bytes:
        """The answer that this object is, byte for byte: decompressed, otherwise as it came.

        Raises:
            AttributeError: It is none: a part of an answer, a copy, or made by hand.
        """
        return self.__raw__

    def to_wire(self) -> dict[str, object]:
        """The object as plain JSON values, under the wire's names.

        Fields that were not set are left out. Decimals stay ``Decimal``, for the sake
        of their digits; everything else is what ``json.loads`` would give.
        """
        return cast("dict[str, object]", plain(self))

    @classmethod
    def model_rebuild(
        cls,
        *,
        force: bool = False,
        raise_errors: bool = True,
        _parent_namespace_depth: int = 2,
        _types_namespace: Mapping[str, Any] | None = None,
    ) -> bool | None:
        """Build the validator; pydantic calls this when it is first needed."""
        if cls.__pydantic_complete__ and not force:
            return None
        with BUILDING:
            cls._supply_names()
            return super().model_rebuild(
                force=force,
                raise_errors=raise_errors,
                # Names come from modules: the caller's frame is nobody's business.
                _types_namespace={} if _types_namespace is None else _types_namespace,
            )

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[BaseModel], handler: GetCoreSchemaHandler, /
    ) -> CoreSchema:
        """Called for each model that another one, or a type, is built from.

        No lock is taken here: pydantic may hold its own, and the order of locks must
        be the same in all threads.
        """
        with building(cls) as has_room:
            if not has_room:
                return deferred(cls)
            cls._supply_names()
            return widened_model(handler(source), handler.generate_schema)

    @classmethod
    def _supply_names(cls) -> None:
        if cls.__dict__.get("__names_supplied__", False):
            return
        for base in cls.__mro__:
            if issubclass(base, Model):
                supply_names(base.__module__, annotations_of(base))
                inherit_names(cls.__module__, base.__module__, base)
        cls.__names_supplied__ = True


keep_raw: Final = cast(
    "Callable[[object, bytes], None]", Model.__dict__["__raw__"].__set__
)
"""Gives an answer its bytes; TypeError for what is no model. Copies and pickles have none."""
