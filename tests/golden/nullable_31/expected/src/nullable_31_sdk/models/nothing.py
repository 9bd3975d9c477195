"""``Nothing`` and the types inside it."""

from __future__ import annotations

Nothing = None
