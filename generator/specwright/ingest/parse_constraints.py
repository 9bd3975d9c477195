"""Constraints that are numbers (JSON Schema 2020-12 validation, 6.2 to 6.5).

One that no value can be compared with is left out by itself, and reported: it would stop the
generated module from being imported. The rest of its schema stands.
"""

from __future__ import annotations

from math import ceil, floor
from typing import TypedDict

from specwright.ingest.node import Node
from specwright.ingest.reading import Reading
from specwright.ingest.tree import described
from specwright.ir.schema import Number, exact

MAX_COUNT = 2**63 - 1
"""The greatest length that a Python object can have on any machine (``sys.maxsize``)."""


class Bounds(TypedDict):
    """The fields of :class:`specwright.ir.schema.NumberSchema` that are numbers."""

    minimum: Number | None
    maximum: Number | None
    exclusive_minimum: Number | None
    exclusive_maximum: Number | None
    multiple_of: Number | None


class ConstraintParser:
    """Parses lengths, counts and bounds."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def counts(self, node: Node, what: str) -> tuple[int | None, int | None]:
        """``min<what>`` and ``max<what>``: of ``Length``, ``Items`` or ``Properties``."""
        at_least, at_most = self._count(node, f"min{what}"), self._count(node, f"max{what}")
        if at_least is not None and at_most is not None and at_least > at_most:
            self._report_contradiction(node, f"min{what}", f"max{what}")
        return at_least, at_most

    def bounds(self, node: Node, *, whole: bool) -> Bounds:
        """The bounds of a number; for a ``whole`` one (``type: integer``) they are whole too.

        A bound with a fraction is read as the whole one that forbids the same integers: at least
        0.5 is at least 1.
        """
        found = Bounds(
            minimum=self._bound(node, "minimum", whole),
            maximum=self._bound(node, "maximum", whole),
            exclusive_minimum=self._bound(node, "exclusiveMinimum", whole),
            exclusive_maximum=self._bound(node, "exclusiveMaximum", whole),
            multiple_of=self._multiple(node, whole),
        )
        self._check_bounds(node, found)
        return found

    def _count(self, node: Node, key: str) -> int | None:
        """A whole number that a length can reach; ``2.0`` is one (core, 4.2.3)."""
        value = self._number(node, key)
        if value is None:
            return None
        if value != int(value) or not 0 <= value <= MAX_COUNT:
            self._unusable(node, key, f"not a whole number from 0 to {MAX_COUNT}")
            return None
        return int(value)

    def _bound(self, node: Node, key: str, whole: bool) -> Number | None:
        value = self._number(node, key)
        if value is None:
            return None
        if not whole:
            return self._as_float_fits(node, key, value)
        bound = exact(value)
        return ceil(bound) if key in ("minimum", "exclusiveMaximum") else floor(bound)

    def _multiple(self, node: Node, whole: bool) -> Number | None:
        """``multipleOf``: above 0 (validation, 6.2.1)."""
        value = self._number(node, "multipleOf")
        if value is None:
            return None
        if value <= 0:
            self._unusable(node, "multipleOf", "not above 0")
            return None
        if not whole:
            return self._as_float_fits(node, "multipleOf", value)
        # Integers that are multiples of p/q (in lowest terms) are the multiples of p.
        return exact(value).numerator

    def _as_float_fits(self, node: Node, key: str, value: Number) -> Number | None:
        """The number, if it can be compared with floats."""
        try:
            float(value)
        except OverflowError:
            self._unusable(node, key, "too great for a number with a fraction")
            return None
        return value

    def _number(self, node: Node, key: str) -> Number | None:
        """What is a number in the description; a text that spells one is none."""
        value = node.value(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            self._unusable(node, key, f"a number is due here, not {described(value)}")
            return None
        return float(value) if isinstance(value, float) else value

    def _unusable(self, node: Node, key: str, why: str) -> None:
        """Report a constraint that is left out."""
        self._reading.warn(node.child(key), "unusable-constraint", f"{why}: '{key}' is left out")

    def _check_bounds(self, node: Node, bounds: Bounds) -> None:
        """Report bounds between which there is nothing."""
        lows = _given(minimum=bounds["minimum"], exclusiveMinimum=bounds["exclusive_minimum"])
        highs = _given(maximum=bounds["maximum"], exclusiveMaximum=bounds["exclusive_maximum"])
        for low_key, low in lows:
            for high_key, high in highs:
                is_open = low_key.startswith("ex") or high_key.startswith("ex")
                if low > high or (low == high and is_open):
                    self._report_contradiction(node, low_key, high_key)

    def _report_contradiction(self, node: Node, low_key: str, high_key: str) -> None:
        message = f"'{low_key}' and '{high_key}' leave no value: both are kept"
        self._reading.warn(node.child(low_key), "contradictory-constraints", message)


def _given(**bounds: Number | None) -> list[tuple[str, Number]]:
    return [(key, value) for key, value in bounds.items() if value is not None]
