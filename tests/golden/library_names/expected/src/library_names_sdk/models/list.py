"""``List`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import Model as Model_

if TYPE_CHECKING:
    from .field import Field


class List(Model_):
    """The model ``List``."""

    fields: list[Field] | None = None
