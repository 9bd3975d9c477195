"""The description that the mutants are made from."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from tests.hostile.positions import Data, Position, positions

PATH = Path(__file__).with_name("openapi.yaml")


@cache
def document() -> dict[str, Data]:
    """The document as plain data, read once: nobody changes it."""
    found: dict[str, Data] = yaml.safe_load(PATH.read_text("utf-8"))
    return found


@cache
def places() -> tuple[Position, ...]:
    """Every position of the document."""
    return positions(document())


@cache
def neighbours() -> dict[Position, str]:
    """For each position another text of its kind, which a new name could collide with."""
    groups: dict[object, list[Position]] = {}
    for place in places():
        groups.setdefault(_group(place), []).append(place)
    return {
        place: str(group[(rank + 1) % len(group)].original)
        for group in groups.values()
        for rank, place in enumerate(group)
    }


def _group(place: Position) -> object:
    """Keys of one mapping, items of one list, or values under the same key anywhere."""
    last = place.tokens[-1]
    if place.kind == "key" or isinstance(last, int):
        return (place.kind, place.tail, place.tokens[:-1])
    return (place.kind, place.tail, last)
