"""Texts for regular expressions."""

from __future__ import annotations

import re

import pytest

from specwright.runtime.stub.patterns import UnsupportedPattern, matching_text


@pytest.mark.parametrize("variation", [0, 1, 5])
@pytest.mark.parametrize(
    "pattern",
    [
        "^[A-Z]{3}$",
        "^[a-f0-9]{24}$",
        r"^\d{4}-\d{2}-\d{2}$",
        "^(foo|ba[rz])+$",
        "^(?:a|b){2,3}c*$",
        "^(?<year>[0-9]{4})$",
        "^[^abc]+$",
        r"^\+?[1-9]\d{1,14}$",
        r"^pay_[A-Za-z0-9]{8,}$",
        r"^\w+@\w+\.\w{2,}$",
        r"^\u0041\x42$",
        r"^[\w.-]+$",
        r"^a{0,2}?b$",
        "",
        ".*",
    ],
)
def test_the_text_matches(pattern: str, variation: int) -> None:
    text = matching_text(pattern, variation=variation)
    assert re.search(pattern.replace("?<", "?P<"), text, re.ASCII)


@pytest.mark.parametrize(
    "pattern",
    ["(?=a)b", "(?!a)b", "(?<=a)b", r"(a)\1", r"\p{L}", "(", "[a", "a{x}", "*", "a{99999}", ")"],
)
def test_what_is_not_understood_is_said(pattern: str) -> None:
    with pytest.raises(UnsupportedPattern):
        matching_text(pattern)
