"""Path templates as places: collections, items of them, and what lies below."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

Place: TypeAlias = tuple[str, ...]
"""Segments of a path; ``ITEM`` stands for a parameter, whatever its name is."""

ITEM = "{}"

_WHOLE_PARAMETER = re.compile(r"\{([^{}]*)\}")
_ENDING = re.compile(r"\.(json|xml)$")
# "/things/{thing}:cancel" is "/things/{thing}/cancel" in the style of some vendors.
_VERB = re.compile(r"^(\{[^{}]*\}):([A-Za-z]\w*)$")


@dataclass(frozen=True, slots=True)
class Path:
    """A path template in its parts.

    Attributes:
        place: The segments, with ``ITEM`` for parameters.
        names: The names of the parameters in their order.
    """

    place: Place
    names: tuple[str, ...]

    @property
    def is_item(self) -> bool:
        """Whether it ends with a parameter."""
        return bool(self.place) and self.place[-1] == ITEM

    @property
    def collection(self) -> Place:
        """The place without the parameters at its end."""
        return without_items(self.place)


def read_path(template: str) -> Path:
    """The parts of a template; queries and fragments in it are left out."""
    place: list[str] = []
    names: list[str] = []
    for segment in _segments(re.split(r"[?#]", template)[0]):
        found = _WHOLE_PARAMETER.findall(segment)
        names += found
        place.append(ITEM if found else segment)
    return Path(tuple(place), tuple(names))


def _segments(path: str) -> list[str]:
    found: list[str] = []
    for segment in path.split("/"):
        ending = _ENDING.sub("", segment)
        verb = _VERB.match(ending)
        found += [verb[1], verb[2]] if verb else [ending] if ending else []
    return found


def without_items(place: Place) -> Place:
    """A place without the parameters at its end."""
    end = len(place)
    while end and place[end - 1] == ITEM:
        end -= 1
    return place[:end]


def shown(place: Place) -> str:
    """A place as people write it: ``/customers/{}/wallets``."""
    return "/" + "/".join(place)
