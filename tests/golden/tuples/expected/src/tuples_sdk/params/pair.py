"""``PairParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from ..models.point import Point
from .point import PointParam

PairParam = tuple[int, Point | PointParam]
