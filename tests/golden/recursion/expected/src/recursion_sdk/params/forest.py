"""``ForestParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from collections.abc import Sequence

from ..models.tree import Tree
from .tree import TreeParam

ForestParam = Sequence[Tree | TreeParam]
