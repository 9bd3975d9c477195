"""``Patterns`` and the types inside it."""

from __future__ import annotations

from datetime import date

Patterns = dict[str, int | date]
