"""``Field`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field as Field_

from .._runtime.client import Model as Model_

if TYPE_CHECKING:
    from .model import Model


class Field(Model_):
    """The model ``Field``."""

    model: Model | None = None

    is_null: Annotated[bool | None, Field_(alias="isNull")] = None
