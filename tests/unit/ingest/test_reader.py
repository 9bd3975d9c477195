"""The reader: values as YAML 1.2 means them, a place for each, and bounds on what it takes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specwright.diagnostics import DiagnosticCollector, LimitError
from specwright.ingest.decoding import decoded
from specwright.ingest.reader import read_text
from specwright.ingest.tree import SourceMapping, SpelledFloat, mapping_at, plain, sequence_at
from specwright.ir.text import JsonValue
from tests.unit.ingest.reading_text import read


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("yes", "yes"),
        ("off", "off"),
        ("=", "="),
        ("2024-01-02", "2024-01-02"),
        ("1:30", "1:30"),
        ("1_000", "1_000"),
        ("0b1", "0b1"),
        ("012", 12),
        ("0o14", 12),
        ("0xff", 255),
        ("-7", -7),
        ("+1", 1),
        ("1.5e3", 1500.0),
        (".5", 0.5),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("null", None),
        (".inf", ".inf"),
        ("1e999", "1e999"),
        ("'1'", "1"),
        ("!!str 1", "1"),
        ("!!int '1'", 1),
    ],
)
def test_plain_scalars(text: str, value: JsonValue) -> None:
    tree, diagnostics = read(f"a: {text}\n")
    assert plain(tree["a"]) == value
    assert type(plain(tree["a"])) is type(value)
    assert len(diagnostics) == 0


def test_a_float_remembers_its_spelling() -> None:
    tree, _ = read("version: 1.10")
    version = tree["version"]
    assert isinstance(version, SpelledFloat)
    assert version.text == "1.10"


@pytest.mark.parametrize(
    "text",
    [
        "top:\n  list:\n    - one\n    - key: 1\n",
        '{"top":\n  {"list":\n    ["one",\n     {"key": 1}]}}\n',
    ],
    ids=["yaml", "json"],
)
def test_keys_and_items_know_their_places(text: str) -> None:
    tree, _ = read(text)
    top = mapping_at(tree, "top")
    items = sequence_at(tree, "top", "list")
    assert top is not None
    assert items is not None
    assert tree.place_of("top")[1] == 1
    assert top.place_of("list")[1:] == (2, 3 if text[0] != "{" else 4)
    assert [place[1] for place in items.places] == [3, 4]


def test_json_escapes_are_json_s() -> None:
    tree, diagnostics = read('{"a": "\\ud83d\\ude00 \\/ \\u0041", "b": "\\ud800"}')
    assert tree["a"] == "😀 / A"
    assert tree["b"] == "\ufffd"
    assert [each.code for each in diagnostics] == ["lone-surrogate"]


def test_what_is_only_nearly_json_is_read_as_yaml() -> None:
    tree, diagnostics = read('{"a": [1, 2,], # two\n "b": NaN}')
    assert plain(tree) == {"a": [1, 2], "b": "NaN"}
    assert len(diagnostics) == 0


@pytest.mark.parametrize("text", ["a: 1\nb: 2\na: 3\n", '{"a": 1,\n"b": 2,\n"a": 3}'])
def test_the_last_of_duplicate_keys_wins_with_both_places(text: str) -> None:
    tree, diagnostics = read(text)
    assert tree["a"] == 3
    (found,) = diagnostics
    assert (found.code, found.at.line) == ("duplicate-key", 3)
    assert "line 1, column" in found.message


def test_keys_that_are_no_text_become_text() -> None:
    tree, diagnostics = read("200: a\ntrue: b\nyes: c\n1.0: d\n")
    assert list(tree) == ["200", "true", "yes", "1.0"]
    assert [each.code for each in diagnostics] == ["non-string-key"] * 3


def test_a_list_is_no_key() -> None:
    tree, diagnostics = read("? [a, {b: c}]\n: d\ne: f\n")
    assert plain(tree) == {"e": "f"}
    assert [each.code for each in diagnostics] == ["complex-key"]


def test_merge_keys() -> None:
    tree, diagnostics = read("""
        one: &one {a: 1, b: 1}
        two: &two {b: 2, c: 2}
        both: {b: 0, <<: [*one, *two]}
        quoted: {"<<": 1}
        """)
    assert plain(tree["both"]) == {"b": 0, "a": 1, "c": 2}
    assert plain(tree["quoted"]) == {"<<": 1}
    assert len(diagnostics) == 0


def test_aliases_are_copies() -> None:
    tree, _ = read("a: &a {b: [1]}\nc: *a\n")
    first, second = mapping_at(tree, "a"), mapping_at(tree, "c")
    assert first == second
    assert first is not second


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: &a [*a]", "recursive-alias"),
        ("a: *b", "unknown-alias"),
        ("a: !!python/object:os.system x", "yaml-tag"),
        ("a: !custom {b: 1}", "yaml-tag"),
    ],
)
def test_what_yaml_can_and_descriptions_must_not(text: str, code: str) -> None:
    _, diagnostics = read(text)
    assert [each.code for each in diagnostics] == [code]
    assert diagnostics.has_errors


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 5000 + "]" * 5000,
        '{"a": ' + "[" * 5000 + "]" * 5000 + "}",
        "a: " + "{a: " * 300 + "1" + "}" * 300,
        "\n".join(
            ["a0: &a0 [x]"]
            + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
        ),
        f"a: {'1' * 5000}",
        f'{{"a": {"1" * 5000}}}',
    ],
    ids=["yaml", "json", "mappings", "aliases", "yaml digits", "json digits"],
)
def test_limits(text: str) -> None:
    diagnostics = DiagnosticCollector()
    with pytest.raises(LimitError, match=r"a\.yaml:\d+:\d+: "):
        read_text(text, ("a.yaml", 1, 1), diagnostics)
    assert [each.code for each in diagnostics] == ["limit"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: |\n  one\n\t\n  two\n", "one\n\ntwo\n"),
        ("a: |-\n  \t\n  one\n", "\none"),
        ('a: "\\ud800 \\ud83d\\ude00"\n', "\ufffd 😀"),
    ],
)
def test_what_libyaml_refuses_and_vendors_write(text: str, value: str) -> None:
    diagnostics = DiagnosticCollector()
    assert plain(read_text(text, ("a.yaml", 1, 1), diagnostics)) == {"a": value}
    assert "loose-yaml" in [each.code for each in diagnostics]


def test_broken_yaml_is_one_error_at_its_place() -> None:
    diagnostics = DiagnosticCollector()
    assert read_text("a: 1\nb: [1, 2\nc: 3\n", ("a.yaml", 1, 1), diagnostics) is None
    (found,) = diagnostics
    assert (found.code, found.at.path) == ("yaml-syntax", "a.yaml")
    assert found.at.line >= 2


def test_the_second_document_of_a_stream_is_not_read() -> None:
    tree, diagnostics = read("a: 1\n---\nb: 2\n")
    assert plain(tree) == {"a": 1}
    assert [each.code for each in diagnostics] == ["several-documents"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encodings(encoding: str) -> None:
    diagnostics = DiagnosticCollector()
    assert decoded("a: ä\n".encode(encoding), "a.yaml", diagnostics) == "a: ä\n"
    assert len(diagnostics) == 0


def test_bytes_that_are_no_text_are_replaced_at_a_place() -> None:
    diagnostics = DiagnosticCollector()
    assert decoded(b"a: 1\nb: \xff\x0bz\n", "a.yaml", diagnostics) == "a: 1\nb: \ufffd\ufffdz\n"
    assert [(each.code, each.at.line, each.at.column) for each in diagnostics] == [
        ("invalid-encoding", 2, 4),
        ("control-character", 2, 5),
    ]


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=" \n\t:-[]{}&*!|>'\"%@`#,?ab10.~<=", max_size=60))
def test_any_text_is_read_or_reported(text: str) -> None:
    diagnostics = DiagnosticCollector()
    tree = read_text(text, ("a.yaml", 1, 1), diagnostics)
    json.dumps(plain(tree), allow_nan=False)


@settings(max_examples=100, deadline=None)
@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.text(st.characters(exclude_categories=["Cs"])),
        lambda inner: st.lists(inner)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner),
        max_leaves=20,
    )
)
def test_json_is_read_as_the_standard_library_does(value: JsonValue) -> None:
    for text in (json.dumps(value), json.dumps(value, indent=1, ensure_ascii=False)):
        if text[:1] in "[{":
            assert plain(read_text(text, ("a.json", 1, 1), DiagnosticCollector())) == value


def test_an_unreadable_tree_is_no_mapping(tmp_path: Path) -> None:
    diagnostics = DiagnosticCollector()
    assert not isinstance(read_text("- 1", ("a.yaml", 1, 1), diagnostics), SourceMapping)
