"""``Books`` and the types inside it."""

from __future__ import annotations

from .book import Book

Books = list[Book]
