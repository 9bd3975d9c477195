"""``When`` and the types inside it."""

from __future__ import annotations

from .moment import Moment

When = Moment | int
