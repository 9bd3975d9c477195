"""``Price`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import DecimalText

Price = DecimalText
