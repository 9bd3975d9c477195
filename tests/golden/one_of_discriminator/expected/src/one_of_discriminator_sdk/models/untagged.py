"""``Untagged`` and the types inside it."""

from __future__ import annotations

from .card import Card

Untagged = str | int | Card
