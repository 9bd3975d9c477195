"""Fields that name other things: ``external_customer_id`` holds a customer's id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .layout import place_noun
from .roles import Kind, Relation
from .schema_view import SchemaView
from .words import Words, noun, without, words

if TYPE_CHECKING:
    from .kinds import Kinds
    from .paths import Place

_KEY_WORDS = frozenset({"id", "uuid", "code", "key", "slug", "number", "sid", "token"})


class Relations:
    """Finds the relations of kinds."""

    def __init__(self, kinds: Kinds) -> None:
        self._kinds = kinds
        self._by_noun: dict[Words, Place] = {}

    def of(self, kind: Kind) -> tuple[Relation, ...]:
        """The fields of a kind, shown or posted, that name things of other kinds."""
        fields = {**kind.inputs, **kind.fields}
        found = (self._relation(kind, name, view) for name, view in fields.items())
        return tuple(one for one in found if one is not None)

    def _relation(self, kind: Kind, name: str, view: SchemaView) -> Relation | None:
        if name in kind.ids:
            return None
        many = view.is_list
        held = view.items if many else view
        if held is None:
            return None
        for thing, rest in _readings(noun(name)):
            place = self._places().get(thing)
            if place is None or not _is_reference(rest):
                continue
            found = self._reference(kind, place, rest, held)
            if found is not None:
                return Relation(name, found[0], found[1], many)
        return None

    def _reference(
        self, kind: Kind, place: Place, rest: Words, held: SchemaView
    ) -> tuple[str, str] | None:
        """The other kind's name and the field of it that is held."""
        other = self._kinds.of(place)
        if other.name == kind.name:
            return None
        if rest == () and held.properties and "string" not in held.types:
            return other.name, ""
        if held.properties and "string" not in held.types:
            return None
        if rest in ((), ("id",)) and "id" not in other.fields:
            return (other.name, other.ids[0]) if other.ids else None
        wanted = rest or ("id",)
        named = {words(name): name for name in other.fields}
        return (other.name, named[wanted]) if wanted in named else None

    def _places(self) -> dict[Words, Place]:
        """The shortest collection of each noun; made when first needed."""
        if not self._by_noun:
            for place in self._kinds.places:
                if self._kinds.fields(place):
                    self._by_noun.setdefault(place_noun(place), place)
        return self._by_noun


def _readings(name: Words) -> Iterator[tuple[Words, Words]]:
    """Every run of words in a name, the longest first, and the words beside it."""
    for size in range(len(name), 0, -1):
        for start in range(len(name) - size + 1):
            thing = name[start : start + size]
            rest = without(name, thing)
            if rest is not None:
                yield thing, rest


def _is_reference(rest: Words) -> bool:
    return rest == () or rest[-1] in _KEY_WORDS
