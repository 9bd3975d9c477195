"""Instances for a schema: what should be valid, what is nearly, by a seed.

The generator need not be right: jsonschema-rs says what is valid. It only has to reach every
keyword from both sides.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from specwright.runtime.stub.patterns import UnsupportedPattern, matching_text
from tests.differential.texts import FORMS, LETTERS

_DEPTH = 5
_TYPES = ("object", "array", "string", "integer", "number", "boolean", "null")
_OTHER_VALUES: tuple[Any, ...] = (
    None, True, False, 0, 1, 1.0, -1, 0.5, 2**63, 2**70, 1e22, "", "1", "true", "x",
    [], [1], {}, {"x": 1},
)  # fmt: skip


@dataclass(slots=True)
class Generator:
    """Makes instances for the schemas of one document (``#/components/schemas/...``)."""

    document: dict[str, Any]
    random: random.Random

    def valid(self, schema: Any, depth: int = 0) -> Any:
        """A value that should fit."""
        if isinstance(schema, bool) or not schema:
            return self.random.choice(_OTHER_VALUES)
        if "$ref" in schema:
            return self.valid(self._beside(schema, "$ref", [self._target(schema)]), depth)
        if "const" in schema:
            return copy.deepcopy(schema["const"])
        if schema.get("enum"):
            return copy.deepcopy(self.random.choice(schema["enum"]))
        if "allOf" in schema:
            return self.valid(self._beside(schema, "allOf", schema["allOf"]), depth)
        for key in ("oneOf", "anyOf"):
            if schema.get(key):
                chosen = self.random.choice(schema[key])
                return self.valid(self._beside(schema, key, [chosen]), depth)
        return self._of_type(self._type(schema), schema, depth)

    def nearly_valid(self, schema: Any, value: Any) -> Iterator[Any]:
        """The value with one thing changed, in several ways; the schema helps with names."""
        places = list(_places(value))
        for _ in range(6):
            yield self._changed(value, self.random.choice(places))

    def _beside(self, schema: dict[str, Any], key: str, parts: list[Any]) -> Any:
        """The keywords of a schema and of the parts it is made of, as one schema."""
        found = {name: each for name, each in schema.items() if name != key}
        for part in parts:
            found = self._merged(found, part)
        return found

    def _merged(self, one: dict[str, Any], other: Any) -> dict[str, Any]:
        for _ in range(8):
            if not isinstance(other, dict) or "$ref" not in other or "$ref" in one:
                break
            other = {**self._target(other), **{k: v for k, v in other.items() if k != "$ref"}}
        if not isinstance(other, dict):
            return one
        found = {**one, **other}
        for key in ("properties", "patternProperties"):
            if key in one and key in other:
                found[key] = {**one[key], **other[key]}
        for key in ("required", "allOf"):
            if isinstance(one.get(key), list) and isinstance(other.get(key), list):
                found[key] = [*one[key], *other[key]]
        return found

    def _target(self, schema: dict[str, Any]) -> Any:
        found: Any = self.document
        for token in schema["$ref"].removeprefix("#/").split("/"):
            token = token.replace("~1", "/").replace("~0", "~").replace("%25", "%")
            found = found[int(token)] if isinstance(found, list) else found[token]
        return found

    def _type(self, schema: dict[str, Any]) -> str:
        found = schema.get("type")
        if isinstance(found, list) and found:
            return str(self.random.choice(found))
        if isinstance(found, str):
            return found
        for key, implied in _IMPLIED.items():
            if key in schema:
                return implied
        return self.random.choice(_TYPES)

    def _of_type(self, name: str, schema: dict[str, Any], depth: int) -> Any:
        match name:
            case "object":
                return self._object(schema, depth)
            case "array":
                return self._array(schema, depth)
            case "string":
                return self._text(schema)
            case "integer" | "number":
                return self._number(schema, name)
            case "boolean":
                return self.random.random() < 0.5
        return None

    def _object(self, schema: dict[str, Any], depth: int) -> dict[str, Any]:
        properties = schema.get("properties") or {}
        required = schema.get("required") or []
        rare = depth >= _DEPTH
        names = [
            name
            for name in properties
            if name in required or (not rare and self.random.random() < 0.5)
        ]
        found = {name: self.valid(properties[name], depth + 1) for name in names}
        for name in required if isinstance(required, list) else ():
            if name not in found:
                found[name] = self.valid(True)
        for pattern, each in (schema.get("patternProperties") or {}).items():
            if not rare and self.random.random() < 0.7:
                found[self._matching(pattern)] = self.valid(each, depth + 1)
        additional = schema.get("additionalProperties", True)
        fewest = schema.get("minProperties", 0)
        while additional is not False and (
            len(found) < fewest or (not rare and self.random.random() < 0.3)
        ):
            found[self._name(schema)] = self.valid(additional, depth + 1)
        return found

    def _name(self, schema: dict[str, Any]) -> str:
        names = schema.get("propertyNames")
        if isinstance(names, dict) and names and self.random.random() < 0.8:
            found = self.valid({"type": "string", **names})
            if isinstance(found, str):
                return found
        return "".join(self.random.choices("abcxyz_", k=self.random.randint(1, 4)))

    def _array(self, schema: dict[str, Any], depth: int) -> list[Any]:
        first = schema.get("prefixItems") or []
        fewest = schema.get("minItems", 0)
        most = schema.get("maxItems", max(fewest, len(first)) + 3)
        count = self.random.choice([fewest, most, self.random.randint(0, 4), len(first)])
        count = min(max(count, fewest), most, 40)
        if depth >= _DEPTH:
            count = min(fewest, 3)
        items = [
            self.valid(first[at] if at < len(first) else schema.get("items", True), depth + 1)
            for at in range(count)
        ]
        if "contains" in schema and self.random.random() < 0.8:
            items.append(self.valid(schema["contains"], depth + 1))
        return items

    def _text(self, schema: dict[str, Any]) -> str:
        form = schema.get("format")
        if form in FORMS and self.random.random() < 0.9:
            good, bad = FORMS[form]
            return self.random.choice(good if self.random.random() < 0.7 else bad)
        if "pattern" in schema:
            return self._matching(schema["pattern"])
        fewest, most = schema.get("minLength", 0), schema.get("maxLength", 8)
        count = self.random.choice([fewest, min(most, 300), self.random.randint(0, 6)])
        count = min(max(count, min(fewest, 2000)), max(most, 0))
        return "".join(self.random.choices(LETTERS, k=count))

    def _matching(self, pattern: str) -> str:
        try:
            variation = self.random.randint(0, 60)
            return matching_text(pattern, variation=variation, extra=self.random.randint(0, 3))
        except UnsupportedPattern:
            return self.random.choice(["a", "A1", "abc", "x_1"])

    def _number(self, schema: dict[str, Any], name: str) -> int | float:
        low = schema.get("minimum", schema.get("exclusiveMinimum"))
        high = schema.get("maximum", schema.get("exclusiveMaximum"))
        step = schema.get("multipleOf", 1 if name == "integer" else 0.25)
        start = low if low is not None else (high if high is not None else 0)
        if high is not None and low is not None and self.random.random() < 0.3:
            start = high
        count = self.random.choice([0, 0, 1, 1, 2, 3, 10])
        value = start + step * (count if low is not None or high is None else -count)
        if "multipleOf" in schema:
            value = round(value / step) * step
        if name == "integer":
            whole = int(value)
            return float(whole) if self.random.random() < 0.1 else whole
        return value

    def _changed(self, value: Any, place: tuple[Any, ...]) -> Any:
        copied = copy.deepcopy(value)
        if not place:
            return self._other(copied)
        holder = copied
        for step in place[:-1]:
            holder = holder[step]
        last = place[-1]
        if isinstance(holder, dict) and self.random.random() < 0.35:
            del holder[last]
        elif isinstance(holder, list) and self.random.random() < 0.25:
            holder.append(copy.deepcopy(holder[last]))
        else:
            holder[last] = self._other(holder[last])
        return copied

    def _other(self, value: Any) -> Any:
        """A neighbour of a value: a step away, or of another type."""
        if self.random.random() < 0.3:
            return self.random.choice(_OTHER_VALUES)
        if isinstance(value, bool) or value is None:
            return self.random.choice([0, 1, "true", None, not value])
        if isinstance(value, (int, float)):
            near = [value + 1, value - 1, -value, str(value), value + 0.5, bool(value)]
            if abs(value) < 2**53:
                near += [float(value), int(value), value * 10]
            return self.random.choice(near)
        if isinstance(value, str):
            near_texts = [value + "x", value[:-1], value.upper(), value * 2, "", " " + value]
            return self.random.choice([*near_texts, value + "é", [value], value + "\n"])
        if isinstance(value, list):
            return self.random.choice([value[1:], [*value, *value], [*value, None], {}, value[:1]])
        return self.random.choice([{**value, "unknown_member": 1}, {**value, "a b": None}, []])


_IMPLIED = {
    "properties": "object",
    "additionalProperties": "object",
    "patternProperties": "object",
    "required": "object",
    "items": "array",
    "prefixItems": "array",
    "pattern": "string",
    "minLength": "string",
    "maxLength": "string",
    "minimum": "number",
    "maximum": "number",
    "format": "string",
}


def _places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The paths of all values inside of one, itself included."""
    yield at
    if isinstance(value, dict):
        for key in value:
            yield from _places(value[key], (*at, key))
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _places(item, (*at, position))
