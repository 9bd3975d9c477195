"""``Label`` and the types inside it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.client import Model


class Label(Model):
    """The model ``Label``."""

    text: str

    class_: Annotated[str | None, Field(alias="class")] = None
