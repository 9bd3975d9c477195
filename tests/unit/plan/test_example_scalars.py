"""Numbers in examples are within their bounds, however far off these are."""

from __future__ import annotations

from typing import Any

import pytest

from specwright.diagnostics import SourcePosition
from specwright.ir.schema import IntegerSchema, NumberSchema
from specwright.plan.example_scalars import scalar_example

AT = SourcePosition("a.yaml")


@pytest.mark.parametrize(
    ("bounds", "wanted"),
    [
        ({}, 1),
        ({"minimum": 10**400}, 10**400),
        ({"minimum": 2**53 + 1, "maximum": 2**53 + 1}, 2**53 + 1),
        ({"exclusive_minimum": 0, "multiple_of": 5}, 5),
        ({"minimum": -9, "maximum": -7}, -7),
        ({"maximum": 9, "minimum": 7, "multiple_of": 4}, 8),
    ],
)
def test_integers(bounds: dict[str, Any], wanted: int) -> None:
    assert scalar_example(IntegerSchema(at=AT, pointer="", **bounds)).value == wanted


@pytest.mark.parametrize(
    ("bounds", "wanted"),
    [
        ({}, 1.5),
        ({"multiple_of": 1e-320}, 1.5),
        ({"minimum": 1.5e308, "multiple_of": 1e308}, 0.0),
        ({"minimum": 0.1, "maximum": 0.3}, 0.3),
        ({"exclusive_minimum": 0, "exclusive_maximum": 1}, 0.5),
        ({"exclusive_minimum": 0, "exclusive_maximum": 0.2}, 0.1),
        ({"multiple_of": 0.1}, 1.5),
    ],
)
def test_numbers(bounds: dict[str, Any], wanted: float) -> None:
    assert scalar_example(NumberSchema(at=AT, pointer="", **bounds)).value == wanted
