"""``Alias`` and the types inside it."""

from __future__ import annotations

from .dog import Dog

Alias = Dog
"""Another name for a dog."""
