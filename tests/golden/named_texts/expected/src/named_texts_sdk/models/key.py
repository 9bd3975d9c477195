"""``Key`` and the types inside it."""

from __future__ import annotations

from uuid import UUID

Key = UUID | None
