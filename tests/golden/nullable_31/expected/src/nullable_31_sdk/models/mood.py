"""``Mood`` and the types inside it."""

from __future__ import annotations

from typing import Literal

Mood = Literal["good", "bad"]
