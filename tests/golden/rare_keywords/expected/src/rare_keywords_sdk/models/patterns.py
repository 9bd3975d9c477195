"""``Patterns`` and the types inside it."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from .._runtime.client import Forbidden, NamePatterns

Patterns = Annotated[
    dict[str, int | date], NamePatterns({"^n_": int, "^t_": date}, rest=Forbidden)
]
