"""Strict mode's expressions mean what ECMA-262 says, and end in time."""

from __future__ import annotations

import time

import jsonschema_rs
import pytest

from specwright.runtime.client.strict.patterns import searching

EXPRESSIONS = r"""
^\d+$  ^[\w.-]+@\w+\.\w{2,}$  \s  ^\S+$  [\s\S]  ^[^\D]$  a.b  ^\u0041\x42$  \/x  ^\p{Lu}  ^[\]\[]$
[&&a]  \bfoo\b  ^(?:a|b)$  (?i)x  ^\cA$  ^[\-_]+$  \-  ^[^/\\]*$  ^\W$  \_  \'  ^\$\{  [a-z&&[^b]]
(?<year>\d{4})  ^[0-9]{1,3}(,[0-9]{3})*$  ^[\u4e00-\u9fa5]+$  ^\u{1F600}$  [^^]
""".split()
TEXTS = (
    ["", "1", "12a", "a@b.co", "\u0663", "\u00e9", " ", "\u00a0", "AB", "/x", "[", "]", "&", "^"]
    + ["foo bar", "a", "b", "\x01", "-", "_", "ab", "\n", "${", "2020", "1,000", "\u4e00"]
    + ["\U0001f600", "'", "x"]
)


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_an_expression_matches_what_json_schema_says(expression: str) -> None:
    matches = searching(expression)
    oracle = jsonschema_rs.validator_for({"pattern": expression})
    assert matches is not None
    assert [text for text in TEXTS if matches(text) != oracle.is_valid(text)] == []


@pytest.mark.parametrize("expression", [r"(?<=a)b", r"(a)\1", "[", r"a{2,1}"])
def test_what_the_engine_has_no_words_for_is_not_checked(expression: str) -> None:
    assert searching(expression) is None


@pytest.mark.parametrize("expression", [r"^(a+)+$", r"^(a|a)*$", r"(.*)*=.*"])
def test_no_expression_takes_long(expression: str) -> None:
    matches = searching(expression)
    start = time.process_time()
    assert matches is not None and not matches("a" * 50_000 + "b")
    assert time.process_time() - start < 1
