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
        """A plain integer; true and false are none."""
        return core_schema.int_schema(strict=True)


OpenStr: TypeAlias = Annotated[_T | str, OpenStrings()]
"""``OpenStr[Literal["a", "b"]]``: known values for editors, any string accepted."""

OpenInt: TypeAlias = Annotated[_T | int, OpenIntegers()]
"""``OpenInt[Literal[1, 2]]``: known values for editors, any integer accepted."""
