"""Whatever text a description holds, each door writes it without letting it out of its place."""

from __future__ import annotations

import ast
import io
import json
import math
import tokenize
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specwright.ir.text import JsonValue, SpecText, SpecValue
from specwright.render import doors
from specwright.render.cleaning import is_hidden

ANY_TEXT = st.text(st.characters(), max_size=60)
NASTY = st.lists(
    st.sampled_from(
        ['"""', "'''", '"', "'", "\\", "\n", "\r", "\t", "\x00", "\u2028", "\u202e", "\ud800", "{"]
        + ["}}", "{%", "#", "`", "```", "<b>", "- ", "1. ", "    ", "x", "é", "../", "\x85", "\x0c"]
    ),
    max_size=20,
).map("".join)
TEXT = ANY_TEXT | NASTY
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)


@given(JSON)
def test_a_literal_reads_back_as_the_same_value_and_type(value: JsonValue) -> None:
    written = doors.python_literal(SpecValue(value))
    assert written.isascii()
    assert "\n" not in written
    assert SpecValue(ast.literal_eval(written)) == SpecValue(value)


def test_numbers_of_any_size_have_a_literal() -> None:
    for value in (10**5000, -(10**5000), math.inf, -math.inf, 0.1, 1e300):
        assert (ast.literal_eval(doors.python_literal(value)) == value) is True


def test_nan_is_written_without_naming_anything() -> None:
    tree = ast.parse(doors.python_literal(math.nan), mode="eval")
    assert not any(isinstance(node, ast.Name) for node in ast.walk(tree))
    assert math.isnan(eval(compile(tree, "nan", "eval")))


@given(TEXT, st.integers(0, 8), st.integers(20, 88))
def test_a_docstring_is_one_constant(text: str, indent: int, width: int) -> None:
    lines = doors.prose(SpecText(text), width)
    source = f"def f():\n{' ' * indent} {doors.docstring(lines, indent + 1)}\n"
    (function,) = ast.parse(source).body
    assert isinstance(function, ast.FunctionDef)
    (statement,) = function.body
    assert isinstance(statement, ast.Expr)
    assert isinstance(statement.value, ast.Constant)
    assert not any(is_hidden(each) for each in source if each != "\n")


@given(st.lists(st.text("abc \\\"'", max_size=8), min_size=1, max_size=3))
def test_a_docstring_keeps_its_words(words: list[str]) -> None:
    text = " ".join(words)
    value = ast.literal_eval(doors.docstring(doors.prose(SpecText(text), 40), 0))
    assert value.split() in (text.split(), f"{text.rstrip()}.".split())


@given(TEXT)
def test_a_comment_is_one_comment_that_no_tool_obeys(text: str) -> None:
    written = doors.comment(SpecText(text))
    tokens = list(tokenize.generate_tokens(io.StringIO(f"{written}\n").readline))
    assert [each.string for each in tokens if each.type == tokenize.COMMENT] == [written]
    assert written.isascii()
    assert written.startswith("# :")


@pytest.mark.parametrize("line", ["coding: rot13", "-*- coding=utf-7 -*-", "vim: fileencoding:x"])
def test_a_comment_is_no_declaration_of_an_encoding(line: str) -> None:
    first_line = f"{doors.comment(SpecText(line))}\n".encode()
    assert tokenize.detect_encoding(io.BytesIO(first_line).readline)[0] == "utf-8"


@given(TEXT)
def test_a_toml_string_reads_back(text: str) -> None:
    written = doors.toml_string(SpecText(text))
    expected = "".join("\ufffd" if "\ud800" <= each < "\ue000" else each for each in text)
    assert written.isascii()
    assert tomllib.loads(f"key = {written}") == {"key": expected}


@given(JSON)
def test_json_reads_back(value: JsonValue) -> None:
    for written in (doors.json_text(SpecValue(value)), doors.indented_json(SpecValue(value))):
        assert written.isascii()
        read = json.loads(written, parse_constant=pytest.fail)
        assert read == value or not _is_finite(value)


def _is_finite(value: JsonValue) -> bool:
    return "inf" not in repr(value)


def test_indented_json_is_laid_out_as_the_standard_library_does() -> None:
    value: JsonValue = {"a": [1, {"b": [], "c": {}}, "é"], "d": 1.5, "e": None, "f": True}
    assert doors.indented_json(value) == json.dumps(value, indent=2) + "\n"
    assert doors.json_text(value) == json.dumps(value, separators=(",", ":"))


def test_json_has_no_infinity_and_no_nan() -> None:
    assert json.loads(doors.json_text([math.nan, 10**5000])) == [None, 1.7976931348623157e308]


@given(TEXT)
def test_markdown_shows_no_markup(text: str) -> None:
    for written in (doors.markdown(SpecText(text)), doors.markdown_block(SpecText(text))):
        assert "<" not in written
        assert not any(is_hidden(each) for each in written if each != "\n")
        unescaped = written.replace("\\\\", "").replace("\\`", "").replace("\\[", "")
        assert "`" not in unescaped
        assert "[" not in unescaped
    assert "\n" not in doors.markdown(SpecText(text))


@given(TEXT)
def test_a_code_span_is_not_ended_by_what_is_in_it(text: str) -> None:
    written = doors.markdown_code(SpecText(text))
    fence = written[: len(written) - len(written.lstrip("`"))]
    inside = written[len(fence) : -len(fence)]
    assert written.endswith(fence)
    assert fence not in inside
    assert "\n" not in written


def test_characters_that_show_nothing_are_shown() -> None:
    shown = doors.line(SpecText("a\u202eb\u200bc\u3164d\x00e\ud800f"))
    assert shown == r"a\u202eb\u200bc\u3164d\x00e\ud800f"


def test_letters_of_any_script_stay_as_they_are() -> None:
    assert doors.line(SpecText("Größe 大小 \u26a0\ufe0f\u00a0x")) == "Größe 大小 \u26a0 x"
