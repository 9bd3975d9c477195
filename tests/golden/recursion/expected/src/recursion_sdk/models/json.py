"""``Json`` and the types inside it."""

from __future__ import annotations

from typing_extensions import TypeAliasType

Json = TypeAliasType("Json", "str | list[Json]")
