"""``Share`` and the types inside it."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

Share = Annotated[Decimal, Field(ge=0)]
