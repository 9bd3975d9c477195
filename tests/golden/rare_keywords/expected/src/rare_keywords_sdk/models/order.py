"""``Order`` and the types inside it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from .._runtime.client import Contains, Model, Names, Not, Requires


class Order(Model, closed=True, rules=[Requires(["tags"], beside="email")]):
    """The model ``Order``."""

    kind: Annotated[str, Not(Literal["none"])]

    tags: Annotated[list[str], Contains(Literal["a"], at_most=2)] | None = None

    named: (
        Annotated[
            dict[str, Any],
            Field(min_length=1),
            Names(Annotated[str, Field(pattern="^[a-z]+$")]),
        ]
        | None
    ) = None

    street: Any = None
    """Where to."""

    email: Any = None

    city: Any = None
