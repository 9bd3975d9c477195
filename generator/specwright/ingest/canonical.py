"""When two bodies are the same: equal JSON but for the order of keys and of ``required``."""

from __future__ import annotations

import json

from specwright.ingest.tree import SourceMapping, SourceSequence, Tree


def canonical(tree: Tree) -> str:
    """A text that is equal for bodies that say the same."""
    return json.dumps(_ordered(tree), sort_keys=True)


def _ordered(tree: Tree) -> object:
    if isinstance(tree, SourceMapping):
        return {key: _ordered_entry(key, value) for key, value in tree.items()}
    if isinstance(tree, SourceSequence):
        return [_ordered(item) for item in tree]
    return tree


def _ordered_entry(key: str, value: Tree) -> object:
    if key == "required" and isinstance(value, SourceSequence):
        return sorted({json.dumps(_ordered(item), sort_keys=True) for item in value})
    return _ordered(value)
