"""``KeyParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from uuid import UUID

KeyParam = UUID | str | None
