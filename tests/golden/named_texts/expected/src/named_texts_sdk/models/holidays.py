"""``Holidays`` and the types inside it."""

from __future__ import annotations

from datetime import date

Holidays = dict[str, date]
