"""``Order`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._runtime.client import Model, Nullable, OpenInt, OpenScalar, OpenStr

if TYPE_CHECKING:
    from .status import Status

OrderPriority = Literal[1, 2, 3]


OrderVote = Literal["+1", "-1"]


OrderMixed = Literal["a", 1, True]


class Order(Model):
    """The model ``Order``."""

    status: OpenStr[Status]

    priority: OpenInt[OrderPriority] | None = None

    vote: OpenStr[OrderVote] = "+1"

    kind: Literal["order"] | None = None

    mixed: Nullable[OpenScalar[OrderMixed]] = None
