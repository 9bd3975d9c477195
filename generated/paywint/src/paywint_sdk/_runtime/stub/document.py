"""The OpenAPI document as a tree whose nodes know their JSON pointer (RFC 6901)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from .json_values import JSON, mapping, text

_REFERENCE_LIMIT = 64


@dataclass(frozen=True, slots=True)
class Node:
    """A value of the document and its JSON pointer, without ``#``."""

    pointer: str
    value: JSON

    @property
    def fields(self) -> dict[str, JSON]:
        """The value if it is an object, else an empty one."""
        return mapping(self.value)

    def child(self, key: str) -> Node | None:
        """The value below ``key`` as it stands: a ``$ref`` is not followed."""
        if isinstance(self.value, dict) and key in self.value:
            return Node(f"{self.pointer}/{escape(key)}", self.value[key])
        if isinstance(self.value, list) and _is_index(key, len(self.value)):
            return Node(f"{self.pointer}/{key}", self.value[int(key)])
        return None

    def children(self) -> Iterator[tuple[str, Node]]:
        """The values directly below, with their keys (or indexes as text)."""
        if isinstance(self.value, dict):
            for key, value in self.value.items():
                yield key, Node(f"{self.pointer}/{escape(key)}", value)
        elif isinstance(self.value, list):
            for index, value in enumerate(self.value):
                yield str(index), Node(f"{self.pointer}/{index}", value)


class Document:
    """An OpenAPI 3.1 document whose references are all local."""

    def __init__(self, data: dict[str, JSON]) -> None:
        self.root = Node("", data)
        self._followed: dict[tuple[str, str], list[tuple[str, Node]]] = {}

    def at(self, pointer: str) -> Node | None:
        """The node at a JSON pointer; references on the way to it are followed."""
        node: Node | None = self.root
        for token in pointer.split("/")[1:]:
            key = token.replace("~1", "/").replace("~0", "~")
            node = self.child(node, key, follow=False) if node else None
        return node

    def child(self, node: Node, key: str, *, follow: bool = True) -> Node | None:
        """The value below ``key``, with references followed on both sides."""
        found = node.child(key)
        if found is None and (target := self.follow(node)) is not None:
            found = target.child(key)
        return self.follow(found) if found and follow else found

    def follow(self, node: Node) -> Node | None:
        """``node``, or what its ``$ref`` names; None if that leads nowhere."""
        for _ in range(_REFERENCE_LIMIT):
            reference = node.fields.get("$ref")
            if not isinstance(reference, str):
                return node
            target = self.target(reference)
            if target is None:
                return None
            node = target
        return None

    def canonical(self, node: Node) -> Node:
        """``node``, or what it stands for if it is nothing but a reference."""
        for _ in range(_REFERENCE_LIMIT):
            reference = node.fields.get("$ref")
            if not isinstance(reference, str) or len(node.fields) != 1:
                break
            target = self.target(reference)
            if target is None:
                break
            node = target
        return node

    def target(self, reference: str) -> Node | None:
        """What a local reference names; None if it is not local or names nothing."""
        if not reference.startswith("#"):
            return None
        fragment = unquote(reference[1:])
        return self.at(fragment) if fragment.startswith("/") or not fragment else None

    def followed_children(self, node: Node, key: str) -> list[tuple[str, Node]]:
        """The entries of the object or array below ``key``, references followed.

        The list is kept for whoever asks next: it is not to be changed.
        """
        place = (node.pointer, key)
        found = self._followed.get(place)
        if found is None:
            found = self._followed[place] = self._follow_children(node, key)
        return found

    def _follow_children(self, node: Node, key: str) -> list[tuple[str, Node]]:
        below = self.child(node, key)
        pairs = below.children() if below else ()
        followed = ((name, self.follow(entry)) for name, entry in pairs)
        return [(name, entry) for name, entry in followed if entry is not None]

    @property
    def title(self) -> str:
        """The API's name (``info.title``)."""
        return text(mapping(self.root.fields.get("info")).get("title"), "API")


def escape(key: str) -> str:
    """``key`` as one token of a JSON pointer."""
    return key.replace("~", "~0").replace("/", "~1")


def _is_index(key: str, length: int) -> bool:
    return key.isascii() and key.isdigit() and len(key) < 10 and int(key) < length
