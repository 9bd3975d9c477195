"""``Pair`` and the types inside it."""

from __future__ import annotations

from .point import Point

Pair = tuple[int, Point]
