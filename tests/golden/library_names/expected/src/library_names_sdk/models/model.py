"""``Model`` and the types inside it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

from pydantic import Field as Field_

from .._runtime.client import Model as Model_

if TYPE_CHECKING:
    from .uuid import UUID


class Model(Model_):
    """The model ``Model``."""

    inner_names: Annotated[list[str] | None, Field_(alias="innerNames")] = None

    made_at: Annotated[datetime | None, Field_(alias="madeAt")] = None

    uuid: Annotated[UUID | None, Field_(alias="UUID")] = None
