"""Patterns that look around at the ends of a text, beside what ``re`` says of them."""

from __future__ import annotations

import random
import re

import pytest

from specwright.runtime.client.strict.patterns import searching

CHECKED = [
    r"^(?!x)[a-z]+$",
    r"^(?=.*[a-z])(?=.*\d).{3,}$",
    r"^(?!a|b$)\w+$",
    r"^a(?<!ba)$|^(?!c)[cd]",
    r"(?!^\d+$)^.+$",
    r"^[ab]+(?<!b)$",
    r"^[ab]+$(?<!b)",
    r"^(?!(a|b)c)[a-c]*$",
    r"^(?![)])[)a]$",
    r"a\$(?<!b)$",
]
LEFT_OUT = [
    r"^(a|b)\1$",
    r"^((?!a).)*$",
    r"(?!a)b",
    r"(?<!a)b$",
    r"^(?!a)b|c(?=d)",
    r"^(?=a)?b$",
    r"^(?!a){0}a$",
    r"^a$(?!b)",
]


@pytest.mark.parametrize("pattern", CHECKED)
def test_the_verdict_is_that_of_an_engine_that_looks_around(pattern: str) -> None:
    search, chance = searching(pattern), random.Random(pattern)
    assert search is not None
    known = re.compile(re.sub(r"(?<!\\)\$", r"\\Z", pattern))
    for _ in range(2000):
        text = "".join(chance.choices("abcdx1$()^ \\", k=chance.randrange(6)))
        assert search(text) == bool(known.search(text)), text


@pytest.mark.parametrize("pattern", LEFT_OUT)
def test_what_only_such_an_engine_knows_is_left_out(pattern: str) -> None:
    assert searching(pattern) is None
