"""``Holder`` and the types inside it."""

from __future__ import annotations

from typing import Any

from .._runtime.client import Model


class Holder(Model):
    """The model ``Holder``."""

    self: Any = None

    way: list[Any] | None = None
