"""Composes a value for a schema out of its examples, defaults and constraints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from .bundling import Direction
from .document import Document
from .flattening import FlatSchema, Variants, flatten, with_variant
from .json_values import JSON, mapping, sequence
from .named_scalars import told_by_name
from .plausible import Names, Where
from .scalars import sample_number, sample_string
from .schema_types import is_type, main_type, types_told

Path: TypeAlias = tuple[str | int, ...]
# A union by its path and, since a variant can be a union again, its level there.
UnionKey: TypeAlias = tuple[Path, int]

_DEPTH_LIMIT = 24
# How deep optional properties go: less where the value would become too large.
_OPTIONAL_DEPTHS = (8, 5, 3, 2, 1)
_VALUE_LIMIT = 2000
_ITEM_LIMIT = 1000


class Omitted:
    """What stands for "leave it out": the schema would go round in a circle."""


OMITTED = Omitted()


@dataclass(slots=True)
class Plan:
    """How to compose, by path: learnt from the violations of earlier attempts.

    Attributes:
        distrusted: Where examples and defaults turned out not to be valid.
        omitted: Optional properties to leave out.
        choices: Which variant of a union to take, counted from 0.
        minimal: Leave out everything optional.
    """

    distrusted: set[Path] = field(default_factory=set[Path])
    omitted: set[Path] = field(default_factory=set[Path])
    choices: dict[UnionKey, int] = field(default_factory=dict[UnionKey, int])
    minimal: bool = False


@dataclass(slots=True)
class Composition:
    """A composed value and where its parts came from.

    Attributes:
        value: The value.
        trusted: The paths whose value is an example or a default, as it stands, or
            was told by the property's name.
        optional: The paths of the properties that may be left out.
        unions: The order in which the variants of each were tried, by index; the
            one that was taken is first.
    """

    value: JSON = None
    trusted: set[Path] = field(default_factory=set[Path])
    optional: set[Path] = field(default_factory=set[Path])
    unions: dict[UnionKey, list[int]] = field(default_factory=dict[UnionKey, list[int]])


@dataclass(frozen=True, slots=True)
class _Place:
    path: Path = ()
    stack: tuple[str, ...] = ()
    variation: int = 0
    level: int = 0
    forced: bool = False
    hint: JSON | Omitted = OMITTED

    def below(self, key: str | int, *, hint: JSON | Omitted = OMITTED) -> _Place:
        return replace(self, path=(*self.path, key), level=0, forced=False, hint=hint)


def compose(
    document: Document,
    schema: JSON,
    direction: Direction,
    plan: Plan,
    names: Names,
) -> Composition:
    """Compose a value for ``schema`` as ``plan`` says; it is not validated here."""
    for depth in _OPTIONAL_DEPTHS:
        composer = _Composer(document, direction, plan, names, depth)
        try:
            composer.result.value = composer.required_value(schema, _Place())
        except _TooLarge:
            continue
        return composer.result
    return Composition()


class _TooLarge(Exception):
    """The value has more parts than a sample should."""


class _Composer:
    def __init__(
        self,
        document: Document,
        direction: Direction,
        plan: Plan,
        names: Names,
        optional_depth: int,
    ) -> None:
        self._optional_depth = optional_depth
        # At the last depth whatever is required is made, however large it is.
        self._left = _VALUE_LIMIT if optional_depth > 1 else 100 * _VALUE_LIMIT
        self._document = document
        self._foreign = "writeOnly" if direction == "response" else "readOnly"
        self._plan = plan
        self._names = names
        self.result = Composition()

    def required_value(self, schema: JSON, place: _Place) -> JSON:
        """A value that can't be left out, even where the schema is recursive."""
        value = self._value(schema, replace(place, forced=True))
        return None if isinstance(value, Omitted) else value

    def _value(self, schema: JSON, place: _Place) -> JSON | Omitted:
        return self._flat_value(flatten(self._document, schema), place)

    def _flat_value(self, flat: FlatSchema, place: _Place) -> JSON | Omitted:
        if flat.never or len(place.path) > _DEPTH_LIMIT:
            return OMITTED
        self._left -= 1
        if self._left < 0:
            raise _TooLarge
        given = self._given(flat, place)
        if not isinstance(given, Omitted):
            return given
        if not place.forced and not flat.references.isdisjoint(place.stack):
            return OMITTED
        inner = replace(place, stack=(*place.stack, *flat.references))
        if flat.unions:
            return self._union(flat, inner)
        return self._made(flat, inner)

    def _given(self, flat: FlatSchema, place: _Place) -> JSON | Omitted:
        """What the schema itself gives: const, example, enum or default."""
        keywords = flat.keywords
        if "const" in keywords:
            return keywords["const"]
        options = sequence(keywords.get("enum"))
        if place.path not in self._plan.distrusted and not place.variation:
            for value in _examples(flat, place):
                if not options or value in options:
                    self.result.trusted.add(place.path)
                    return value
        if options:
            useful = [one for one in options if one is not None] or options
            return useful[place.variation % len(useful)]
        return OMITTED

    def _union(self, flat: FlatSchema, place: _Place) -> JSON | Omitted:
        union = flat.unions[0]
        key = (place.path, place.level)
        order = _order(union)
        first = self._plan.choices.get(key, 0) % len(order)
        order = [*order[first:], *order[:first]]
        inner = replace(place, level=place.level + 1, forced=False)
        for position, index in enumerate(order):
            variant = union.schemas[index]
            merged = with_variant(self._document, flat, variant)
            merged.references -= flat.references
            _set_discriminator(merged, union, variant)
            self.result.unions[key] = order[position:]
            value = self._flat_value(merged, inner)
            if not isinstance(value, Omitted):
                return value
        if place.forced:
            return self._made(flat, place)
        return OMITTED

    def _made(self, flat: FlatSchema, place: _Place) -> JSON | Omitted:
        keywords = flat.keywords
        match main_type(keywords):
            case "object":
                return self._object(flat, place)
            case "array":
                return self._array(keywords, place)
            case "string" | "integer" | "number" as name:
                return self._scalar(name, flat, place)
            case "boolean":
                return place.variation % 2 == 0
            case "null":
                return None
            case _:
                return f"string{place.variation or ''}" if place.path else {}

    def _scalar(self, name: str, flat: FlatSchema, place: _Place) -> JSON:
        """What the property's name tells, or what the constraints alone give."""
        keywords, variation = flat.keywords, place.variation
        where = self._where(flat, place)
        if place.path not in self._plan.distrusted:
            made = told_by_name(name, keywords, where, self._names)
            if made is not None:
                self.result.trusted.add(place.path)
                return made
        if name == "string":
            key = where.key
            return sample_string(
                keywords, key=key, variation=variation, seed=self._names.seed
            )
        return sample_number(keywords, integer=name == "integer", variation=variation)

    def _where(self, flat: FlatSchema, place: _Place) -> Where:
        path = place.path
        at = max((n for n, one in enumerate(path) if isinstance(one, str)), default=-1)
        owner = path[at - 1] if at > 0 else 0
        if not isinstance(owner, str):
            named = [one for one in place.stack if one not in flat.references]
            owner = named[-1].rpartition("/")[2] if named else ""
        name = str(path[at]) if at >= 0 else ""
        key = "/".join(map(str, path))
        return Where(name, owner, key, place.variation)

    def _object(self, flat: FlatSchema, place: _Place) -> JSON | Omitted:
        made: dict[str, JSON] = {}
        required = flat.required
        for name in dict.fromkeys([*flat.properties, *required]):
            schema = flat.properties.get(name, True)
            below = place.below(name, hint=flat.hints.get(name, OMITTED))
            if self._is_foreign(schema):
                continue
            if name in required:
                value = self._value(schema, replace(below, forced=place.forced))
                if isinstance(value, Omitted):
                    if not place.forced:
                        return OMITTED
                    value = self.required_value(schema, below)
                made[name] = value
            elif not self._leaves_out(below.path):
                self.result.optional.add(below.path)
                value = self._value(schema, below)
                if not isinstance(value, Omitted):
                    made[name] = value
        self._add_free_properties(flat, place, made)
        return made

    def _is_foreign(self, schema: JSON) -> bool:
        return flatten(self._document, schema).keywords.get(self._foreign) is True

    def _leaves_out(self, path: Path) -> bool:
        plan = self._plan
        too_deep = len(path) > self._optional_depth
        return plan.minimal or too_deep or path in plan.omitted

    def _add_free_properties(
        self, flat: FlatSchema, place: _Place, made: dict[str, JSON]
    ) -> None:
        least = flat.keywords.get("minProperties")
        schema = flat.keywords.get("additionalProperties")
        needed = wanted = least if isinstance(least, int) else 0
        if not flat.properties and isinstance(schema, dict) and not self._plan.minimal:
            wanted = max(wanted, 1)
        for number in range(_ITEM_LIMIT):
            below = place.below(f"key{number or ''}")
            if len(made) >= wanted:
                break
            if len(made) >= needed and self._leaves_out(below.path):
                break
            if below.path in self._plan.omitted:
                continue
            value = self._value(True if schema is None else schema, below)
            if isinstance(value, Omitted):
                break
            self.result.optional.add(below.path)
            made[str(below.path[-1])] = value

    def _array(self, keywords: dict[str, JSON], place: _Place) -> JSON | Omitted:
        made: list[JSON] = []
        for schema, needed in self._item_schemas(keywords):
            value = self._item(schema, place, made, keywords.get("uniqueItems") is True)
            if isinstance(value, Omitted):
                if not needed:
                    break
                if not place.forced:
                    return OMITTED
                value = self.required_value(schema, place.below(len(made)))
            made.append(value)
        return made

    def _item_schemas(self, keywords: dict[str, JSON]) -> Iterator[tuple[JSON, bool]]:
        """The schema of each item to make, and whether it can't be left out."""
        prefix = sequence(keywords.get("prefixItems"))
        least, most = keywords.get("minItems"), keywords.get("maxItems")
        low = least if isinstance(least, int) else 0
        high = most if isinstance(most, int) else _ITEM_LIMIT
        items = keywords.get("items", keywords.get("contains", True))
        known = "items" in keywords or "contains" in keywords
        usual = len(prefix) or (1 if known and not self._plan.minimal else 0)
        for index in range(min(max(low, usual), high, _ITEM_LIMIT)):
            yield prefix[index] if index < len(prefix) else items, index < low

    def _item(
        self, schema: JSON, place: _Place, made: list[JSON], unique: bool
    ) -> JSON | Omitted:
        below = place.below(len(made))
        value = self._value(schema, below)
        variation = len(made)
        while unique and value in made and variation < len(made) + 50:
            value = self._value(schema, replace(below, variation=variation))
            variation += 1
        return value


def _examples(flat: FlatSchema, place: _Place) -> Iterator[JSON]:
    keywords = flat.keywords
    types = types_told(keywords)
    candidates = [keywords[key] for key in ("example",) if key in keywords]
    candidates += sequence(keywords.get("examples"))[:1]
    if not isinstance(place.hint, Omitted):
        candidates.append(place.hint)
    if keywords.get("default") is not None:
        candidates.append(keywords["default"])
    for candidate in candidates:
        mended = _as_type(candidate, types)
        if not isinstance(mended, Omitted):
            yield mended


def _as_type(value: JSON, types: list[str]) -> JSON | Omitted:
    """``value``, or the same as text where only text fits; OMITTED if it can't fit."""
    if not types or any(is_type(value, name) for name in types):
        return value
    if "string" in types and isinstance(value, (int, float)):
        return str(value).lower() if isinstance(value, bool) else str(value)
    return OMITTED


def _order(union: Variants) -> list[int]:
    """The variants in their order, those that are only ``null`` last."""
    indexes = range(len(union.schemas))
    return sorted(
        indexes, key=lambda index: mapping(union.schemas[index]).get("type") == "null"
    )


def _set_discriminator(flat: FlatSchema, union: Variants, variant: JSON) -> None:
    """Give the variant its tag (OpenAPI 3.1, 4.8.25), so that readers can tell it."""
    reference = mapping(variant).get("$ref")
    if union.discriminator is None or not isinstance(reference, str):
        return
    known = mapping(flat.properties.get(union.discriminator))
    if "const" in known or "enum" in known:
        return
    name = reference.rpartition("/")[2]
    tags = (tag for tag, to in union.mapping.items() if to in (reference, name))
    tag: JSON = next(tags, name)
    flat.keywords["properties"] = {
        **flat.properties,
        union.discriminator: {"const": tag},
    }
