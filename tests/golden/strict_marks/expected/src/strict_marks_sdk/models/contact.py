"""``Contact`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from .._runtime.client import (
    Contains,
    Email,
    ExactlyOne,
    Fits,
    Forbidden,
    Model,
    NamePatterns,
    Not,
    Nullable,
    Pattern,
    Requires,
    RequiresAny,
    Unique,
    Values,
)

if TYPE_CHECKING:
    from .box import Box
    from .circle import Circle
    from .code import Code

ContactScore = Annotated[float, Values(0.5, 1.5, 2.5)]


class Contact(
    Model,
    closed=True,
    min_properties=2,
    rules=[Requires(["phone"], beside="extension"), RequiresAny(["email"], ["phone"])],
):
    """The model ``Contact``."""

    name: Annotated[str, Field(max_length=80), Pattern("^\\S+( \\S+)*$")]

    email: Email | None = None

    phone: Nullable[str] = None

    extension: Annotated[int, Not(Annotated[float, Field(ge=100, le=199)])] | None = (
        None
    )

    tags: Annotated[list[str], Field(max_length=9), Unique()] | None = None

    score: ContactScore | None = None

    shape: Annotated[Circle | Box, ExactlyOne()] | None = None

    code: Annotated[str, Field(max_length=4), Fits(Code)] | None = None

    old: Forbidden | None = None

    limits: (
        Annotated[dict[str, int], NamePatterns({"^max_": int}, rest=Forbidden)] | None
    ) = None

    history: Annotated[list[Any], Contains(str, at_least=2)] | None = None
