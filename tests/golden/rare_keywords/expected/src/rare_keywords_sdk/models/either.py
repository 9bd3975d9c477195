"""``Either`` and the types inside it."""

from __future__ import annotations

from typing import Literal

from .._runtime.client import Model, OpenStr

EitherKind = Literal["a", "b"]


class Either(Model):
    """The model ``Either``."""

    id: str | None = None

    size: int | str | None = None

    kind: OpenStr[EitherKind] | None = None

    at: str | None = None
