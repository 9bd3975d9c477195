"""``Dog`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from .._runtime.client import (
    Contains,
    Email,
    Forbidden,
    Model,
    Not,
    OpenStr,
    Prefix,
    Typed,
)

if TYPE_CHECKING:
    from .code import Code
    from .size import Size


class Dog(Model):
    """The model ``Dog``."""

    name: Annotated[str, Not(Typed[Code | None])] | None = None

    size: Annotated[str, Not(Typed[OpenStr[Size]])] | None = None

    mails: Annotated[list[Any], Contains(Typed[Email | None])] | None = None

    codes: (
        Annotated[
            list[Annotated[str, Field(pattern="a")] | None],
            Prefix(Typed[Annotated[str, Field(pattern="a")] | None], rest=Forbidden),
        ]
        | None
    ) = None
