"""Decimals keep every digit and integers every bit, in answers and in requests."""

from __future__ import annotations

import copy
import importlib
import pickle
import sys
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from tests.golden import cases
from tests.hostile.importing import MemoryImporter

DIGITS = "12345678901234567890.12"
OFFERS = f"""[{{"price": {{"amount": {DIGITS}, "serial": 1{"0" * 30}, "weight": 1.50,
    "text": "{DIGITS}"}}, "extra": [1.5, {{"a": 2.5}}]}}]"""


@pytest.fixture(scope="module")
def resources() -> Iterator[Any]:
    """The calls of the case, imported from memory."""
    finder = MemoryImporter(cases.build_case("exact_numbers").files)
    sys.meta_path.insert(0, finder)
    yield importlib.import_module("exact_numbers_sdk.resources.prices")
    sys.meta_path.remove(finder)


@pytest.fixture
def offer(resources: Any) -> Any:
    """An offer, read from an answer."""
    (found,) = _decoded(resources, OFFERS)
    return found


def _decoded(resources: Any, body: str) -> Any:
    runtime = importlib.import_module("exact_numbers_sdk._runtime.client.transport")
    response = runtime.HTTPResponse(200, {}, body.encode())
    return resources._CREATE.responses[0].decode(response)


def test_an_answer_keeps_all_digits(offer: Any) -> None:
    assert offer.price.amount == Decimal(DIGITS)
    assert offer.price.text == Decimal(DIGITS)
    assert offer.price.serial == 10**30
    assert offer.price.weight == 1.5
    assert offer.extra == [1.5, {"a": 2.5}]


def test_what_was_read_is_written_the_same(offer: Any, resources: Any) -> None:
    content, _ = resources._CREATE.body.encode(offer)
    assert f'"amount":{DIGITS},"serial":1{"0" * 30},"weight":1.5'.encode() in content
    assert b'"extra":[1.5,{"a":2.5}]' in content


def test_what_was_read_can_be_copied(offer: Any) -> None:
    assert copy.deepcopy(offer) == offer
    assert pickle.loads(pickle.dumps(offer.extra)) == offer.extra


@pytest.mark.parametrize("body", ["{", "[NaN]", '[{"extra": -Infinity}]', "[" * 100_000, "\xff"])
def test_what_is_no_json_is_a_misfit(resources: Any, body: str) -> None:
    runtime = importlib.import_module("exact_numbers_sdk._runtime.client.response")
    with pytest.raises(runtime.MisfitError):
        _decoded(resources, body)


def test_only_answers_with_decimals_are_read_so(resources: Any) -> None:
    exact = [each._exact_decimals for each in resources._CREATE.responses]
    assert exact == [True, False]
