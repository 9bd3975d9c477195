"""``Status`` and the types inside it."""

from __future__ import annotations

from typing import Literal

Status = Literal["open", "paid", "on-hold"]
"""Where an order stands."""
