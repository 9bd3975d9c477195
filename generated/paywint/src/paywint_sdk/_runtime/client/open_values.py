"""Enumerations that a vendor may extend: unknown values are kept as they came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias, TypeVar

from pydantic_core import core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

_T = TypeVar("_T")


class OpenStrings:
    """Marks ``Literal[...] | str``: any string is accepted, and nothing but strings.

    The known values stay in the annotation, from where a strict reading can take them.
    """

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """A plain string: comparing it with the known values would change nothing."""
        return core_schema.str_schema(strict=True)


class OpenIntegers:
    """Marks ``Literal[...] | int``: any integer is accepted, and nothing else."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """A plain integer: 1.0 is one (JSON Schema 2020-12 core, 4.2.3), true is none."""
        written = core_schema.no_info_after_validator_function(
            _whole, core_schema.float_schema(strict=True)
        )
        return core_schema.union_schema(
            [core_schema.int_schema(strict=True), written],
            mode="left_to_right",
            custom_error_type="int_type",
        )


def _whole(value: float) -> int:
    if not value.is_integer():
        raise ValueError("an integer is due")
    return int(value)


class OpenValues:
    """Marks ``Literal["all", 1] | str | int``: any value of these types is accepted."""

    __slots__ = ()


OpenScalar: TypeAlias = Annotated[_T | str | int, OpenValues()]
"""``OpenScalar[Literal["all", 1]]``: known values for editors, any text or integer."""


OpenStr: TypeAlias = Annotated[_T | str, OpenStrings()]
"""``OpenStr[Literal["a", "b"]]``: known values for editors, any string accepted."""

OpenInt: TypeAlias = Annotated[_T | int, OpenIntegers()]
"""``OpenInt[Literal[1, 2]]``: known values for editors, any integer accepted."""
