"""Resources that have one name because something was left out: ``/v1/things`` and ``/v2/things``.

That under which most operations are has the plain name (of two that have as many, the first in
the order of their names, numbers as numbers); of the others, those whose methods collide keep
what was left out: ``client.v2.things``. Moving paths around in a description changes nothing.
"""

from __future__ import annotations

import dataclasses
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from specwright.plan.naming import Identifier
from specwright.plan.naming_rest import RestName

Names: TypeAlias = tuple[Identifier, ...]

_APART = "the path without what is left out elsewhere is another operation's"


def told_apart(names: Sequence[RestName]) -> list[RestName]:
    """The same names; where two would be one, with what was left out of the later one's path."""
    methods: dict[Names, dict[Names, set[Identifier]]] = defaultdict(lambda: defaultdict(set))
    for name in names:
        methods[name.resource][name.left_out].add(name.method)
    counted = Counter(name.left_out for name in names)
    order = sorted(counted, key=lambda left_out: (-counted[left_out], *_order(left_out)))
    colliding = {
        (left_out, resource): _telling(left_out, found)
        for resource, found in methods.items()
        if len(found) > 1
        for left_out in _colliding(found, order)
    }
    return [_apart(name, colliding) if colliding else name for name in names]


def _telling(left_out: Names, found: Iterable[Names]) -> Names:
    """What was left out here and not everywhere."""
    return tuple(part for part in left_out if not all(part in each for each in found))


def _colliding(found: dict[Names, set[Identifier]], order: Sequence[Names]) -> list[Names]:
    """Of the paths of one resource, those with a method that an earlier one has."""
    taken: set[Identifier] = set()
    later = []
    for left_out in filter(found.__contains__, order):
        if taken.isdisjoint(found[left_out]):
            taken |= found[left_out]
        else:
            later.append(left_out)
    return later


def _order(left_out: Names) -> tuple[int, list[tuple[int, str]]]:
    pieces = re.findall(r"\d+|\D+", ".".join(left_out))
    return len(left_out), [(int(each) if each.isdigit() else 0, each) for each in pieces]


def _apart(name: RestName, colliding: Mapping[tuple[Names, Names], Names]) -> RestName:
    """What is below a resource that is told apart moves with it."""
    for length in range(1, len(name.resource) + 1):
        telling = colliding.get((name.left_out, name.resource[:length]))
        if telling:
            resource = (*telling, *name.resource)
            return dataclasses.replace(name, resource=resource, guess=name.guess or _APART)
    return name
