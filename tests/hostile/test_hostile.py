"""A description is untrusted: whatever text stands in it, it stays text.

``HOSTILE_COUNT`` mutants are drawn by ``HOSTILE_SEED``; ``HOSTILE_SHARD`` (``i/n``) takes every
n-th of them. ``python -m tests.hostile.run`` runs as many as one likes.
"""

from __future__ import annotations

import os
from collections import Counter

import pytest

from tests.hostile import base_spec
from tests.hostile.mutants import Mutant, draw
from tests.hostile.payload_texts import MARKER
from tests.hostile.payloads import Payload, payloads
from tests.hostile.positions import Position
from tests.hostile.run import Harness, run, summary

COUNT = int(os.environ.get("HOSTILE_COUNT", "300"))
SEED = int(os.environ.get("HOSTILE_SEED", "2026"))
SHARD = os.environ.get("HOSTILE_SHARD", "0/1")
_PROSE = frozenset({"description", "summary", "title", "termsOfService", "$comment", "email"})
_STRONGEST = ("quote-1", "docstring-0", "newline-0", "backslash-0", "braces-0", "template-0")


def test_mutants_are_refused_or_harmless(harness: Harness) -> None:
    part, _, parts = SHARD.partition("/")
    told: list[str] = []
    report = run(draw(COUNT, SEED, (int(part), int(parts))), harness, told.append)
    assert not report.failures, "\n\n".join([*told, summary(report, 0)])
    assert report.refused.total() < report.count / 3, "refusing everything proves nothing"


@pytest.mark.parametrize("name", _STRONGEST)
def test_prose_is_never_a_reason_to_refuse(name: str, harness: Harness) -> None:
    """One of the payloads that break out of code, in every place that holds a text to be read."""
    payload = _payload(name)
    for number, position in enumerate(_prose()):
        if number % len(_STRONGEST) == _STRONGEST.index(name):
            made, found = harness.judge(Mutant(position, payload))
            assert not found, (position, found)
            assert made.raised is None, (position, made.printed)


def test_payloads_reach_the_output(harness: Harness) -> None:
    """The verdict reads files that hold the payload: text is not just dropped."""
    reached = Counter[str]()
    for position in _prose():
        if position.tokens[-1] == "description" and position.tokens[0] == "paths":
            made, _ = harness.judge(Mutant(position, _payload("quote-0")))
            code = (file for path, file in made.files.items() if path.endswith(".py"))
            reached[str(any(MARKER.encode() in file for file in code))] += 1
    assert reached["True"] > reached["False"], reached


def _prose() -> list[Position]:
    return [
        place
        for place in base_spec.places()
        if place.kind == "value" and place.tokens[-1] in _PROSE and not place.tail
    ]


def _payload(name: str) -> Payload:
    return next(each for each in payloads() if each.name == name)
