"""The plain tree of a document, in which every key and every item knows its place.

Places travel with the containers that hold them, so they survive when subtrees move: when pages
are merged, when an overlay adds to a document, when an older version is upgraded.
"""

from __future__ import annotations

from typing import TypeAlias

from specwright.diagnostics import SourcePosition
from specwright.ir.text import JsonValue

Place: TypeAlias = tuple[str, int, int]
"""File as shown, line and column from 1. A bare tuple, for there are hundreds of thousands."""

Scalar: TypeAlias = None | bool | int | float | str


class SpelledFloat(float):
    """A float that remembers how it was written: ``1.10`` as a version is not ``1.1``."""

    __slots__ = ("text",)
    text: str


class SpelledInt(int):
    """An integer that remembers how it was written: ``007`` and ``+1`` in a list of texts."""

    text: str


class SourceMapping(dict[str, "Tree"]):
    """A mapping with its own place and the place of each of its keys."""

    __slots__ = ("place", "places")

    def __init__(self, place: Place) -> None:  # empty: what it inherits needs no call
        self.place = place
        self.places: dict[str, Place] = {}

    def put(self, key: str, value: Tree, place: Place | None = None) -> None:
        """Set a key; without a place it is where the key was, or else the mapping itself."""
        self[key] = value
        if place is not None:
            self.places[key] = place

    def place_of(self, key: str) -> Place:
        """Where a key is written; for a key without a place, where the mapping is."""
        return self.places.get(key, self.place)

    def move(self, key: str, new_key: str) -> None:
        """Rename a key (to the end of the mapping), its place going with it."""
        if key in self:
            self.put(new_key, self.pop(key), self.place_of(key))


class SourceSequence(list["Tree"]):
    """A sequence with its own place and the place of each of its items."""

    __slots__ = ("place", "places")

    def __init__(self, place: Place) -> None:
        self.place = place
        self.places: list[Place] = []

    def add(self, value: Tree, place: Place | None = None) -> None:
        """Append an item with its place (by default that of the sequence)."""
        self.append(value)
        self.places.append(place or self.place)

    def drop(self, index: int) -> None:
        """Take one item out, and its place with it."""
        del self[index]
        if index < len(self.places):
            del self.places[index]

    def place_of(self, index: int) -> Place:
        """Where an item is written; for an item without a place, where the sequence is."""
        return self.places[index] if index < len(self.places) else self.place


Tree: TypeAlias = Scalar | SourceMapping | SourceSequence


def position(place: Place) -> SourcePosition:
    """The place as diagnostics and the intermediate model carry it."""
    return SourcePosition._make(place)


def copied(tree: Tree) -> Tree:
    """A deep copy that shares nothing but scalars and places."""
    if isinstance(tree, SourceMapping):
        mapping = SourceMapping(tree.place)
        mapping.places.update(tree.places)
        for key, value in tree.items():
            mapping[key] = copied(value)
        return mapping
    if isinstance(tree, SourceSequence):
        sequence = SourceSequence(tree.place)
        sequence.places.extend(tree.places)
        for item in tree:
            sequence.append(copied(item))
        return sequence
    return tree


def size_of(tree: Tree) -> int:
    """How many values a tree holds, itself counted."""
    count, waiting = 0, [tree]
    while waiting:
        each = waiting.pop()
        count += 1
        if isinstance(each, SourceMapping):
            waiting.extend(each.values())
        elif isinstance(each, SourceSequence):
            waiting.extend(each)
    return count


def plain(tree: Tree) -> JsonValue:
    """The tree as JSON data of the built-in types only."""
    if isinstance(tree, dict):
        return {key: value if type(value) is str else plain(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [plain(item) for item in tree]
    if isinstance(tree, SpelledFloat):
        return float(tree)
    return int(tree) if isinstance(tree, SpelledInt) else tree


def mapping_at(tree: Tree, *keys: str) -> SourceMapping | None:
    """The mapping at the end of a chain of keys; None where there is none."""
    for key in keys:
        tree = tree.get(key) if isinstance(tree, SourceMapping) else None
    return tree if isinstance(tree, SourceMapping) else None


def sequence_at(tree: Tree, *keys: str) -> SourceSequence | None:
    """The sequence at the end of a chain of keys; None where there is none."""
    for key in keys:
        tree = tree.get(key) if isinstance(tree, SourceMapping) else None
    return tree if isinstance(tree, SourceSequence) else None


def ensured(mapping: SourceMapping, key: str) -> SourceMapping:
    """The mapping under a key, made at the same place where it is missing."""
    found = mapping.get(key)
    if isinstance(found, SourceMapping):
        return found
    made = SourceMapping(mapping.place_of(key))
    mapping.put(key, made)
    return made


def made_mapping(place: Place, **entries: Tree) -> SourceMapping:
    """A mapping that stands for something written at one place."""
    mapping = SourceMapping(place)
    mapping.update(entries)
    return mapping


def made_sequence(place: Place, *items: Tree) -> SourceSequence:
    """A sequence that stands for something written at one place."""
    sequence = SourceSequence(place)
    for item in items:
        sequence.add(item, place)
    return sequence


def as_text(value: Tree) -> str | None:
    """A scalar as its author would read it; None for null and for containers."""
    match value:
        case None | dict() | list():
            return None
        case bool():
            return "true" if value else "false"
        case SpelledFloat() | SpelledInt():
            return value.text
        case _:
            return str(value)


def described(value: Tree) -> str:
    """What kind of thing a value is, for messages."""
    match value:
        case None:
            return "null"
        case bool():
            return "a boolean"
        case int() | float():
            return "a number"
        case str():
            return "a text"
        case dict():
            return "a mapping"
        case _:
            return "a list"
