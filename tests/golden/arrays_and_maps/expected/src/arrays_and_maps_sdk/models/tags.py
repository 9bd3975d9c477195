"""``Tags`` and the types inside it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

Tags = Annotated[list[str], Field(max_length=5)]
