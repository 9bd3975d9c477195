"""``Forest`` and the types inside it."""

from __future__ import annotations

from .tree import Tree

Forest = list[Tree]
