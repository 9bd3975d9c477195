"""``Moments`` and the types inside it."""

from __future__ import annotations

from .moment import Moment

Moments = list[Moment]
