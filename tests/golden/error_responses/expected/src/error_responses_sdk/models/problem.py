"""``Problem`` and the types inside it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.client import Model


class Problem(Model):
    """The model ``Problem``."""

    title: Annotated[str, Field(examples=["Wrong amount"])]

    details: dict[str, list[str]] | None = None
