"""``Code`` and the types inside it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

Code = Annotated[str, Field(min_length=2)]
