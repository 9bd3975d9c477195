"""``UUID`` and the types inside it."""

from __future__ import annotations

from uuid import UUID as UUID_

UUID = UUID_
