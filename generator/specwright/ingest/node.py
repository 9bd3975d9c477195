"""A value in the merged document, with its place and its pointer."""

from __future__ import annotations

from collections.abc import Iterator

from specwright.diagnostics import SourcePosition
from specwright.frozen import dataclass
from specwright.ingest.pointers import escaped
from specwright.ingest.tree import Place, SourceMapping, SourceSequence, Tree, position


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """Where the parser is: a value, where it is written, and its JSON pointer without ``#``."""

    tree: Tree
    place: Place
    pointer: str

    @property
    def at(self) -> SourcePosition:
        """The place as the intermediate model carries it."""
        return position(self.place)

    def has(self, key: str) -> bool:
        """Whether this is a mapping with such a key."""
        return isinstance(self.tree, SourceMapping) and key in self.tree

    def value(self, key: str) -> Tree:
        """The bare value under a key; null where there is none."""
        tree = self.tree
        return tree.get(key) if isinstance(tree, SourceMapping) else None

    def child(self, key: str) -> Node:
        """The value under a key; null, in this place, where there is none."""
        tree, pointer = self.tree, f"{self.pointer}/{escaped(key)}"
        if isinstance(tree, SourceMapping):
            return Node(tree.get(key), tree.places.get(key, tree.place), pointer)
        return Node(None, self.place, pointer)

    def entries(self) -> Iterator[tuple[str, Node]]:
        """Keys and values of a mapping; nothing for anything else."""
        if isinstance(self.tree, SourceMapping):
            for key in self.tree:
                yield key, self.child(key)

    def items(self) -> Iterator[Node]:
        """Items of a sequence; nothing for anything else."""
        tree = self.tree
        if isinstance(tree, SourceSequence):
            for index, item in enumerate(tree):
                yield Node(item, tree.place_of(index), f"{self.pointer}/{index}")

    def find(self, tokens: tuple[str, ...]) -> Node | None:
        """The value at the end of a pointer's tokens; None where there is none."""
        node = self
        for token in tokens:
            tree = node.tree
            if isinstance(tree, SourceMapping) and token in tree:
                node = node.child(token)
            elif isinstance(tree, SourceSequence) and _is_index(token, len(tree)):
                index = int(token)
                node = Node(tree[index], tree.place_of(index), f"{node.pointer}/{index}")
            else:
                return None
        return node


def _is_index(token: str, length: int) -> bool:
    """Whether a token names an item (RFC 6901, 4)."""
    is_number = token.isascii() and token.isdecimal() and len(token) <= len(str(length))
    return is_number and int(token) < length
