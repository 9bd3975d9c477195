"""``Back`` and the types inside it."""

from __future__ import annotations

from typing import Any

Back = Any
