"""``OrdersListSize`` and the types inside it."""

from __future__ import annotations

from typing import Literal

OrdersListSize = Literal[10, 20, 50]
