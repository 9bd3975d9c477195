"""``SizeRetrieveResponse`` and the types inside it."""

from __future__ import annotations

from typing import Literal

SizeRetrieveResponse = Literal["small", "large"]
