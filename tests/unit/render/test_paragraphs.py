"""Markdown is wrapped where it flows, and left alone where its lines matter."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from specwright.render.paragraphs import wrapped


def test_a_paragraph_flows() -> None:
    assert wrapped("one two\nthree four five", 13) == ("one two three", "four five")


def test_the_first_line_leaves_room_for_what_stands_before_it() -> None:
    assert wrapped("one two three", 10, 3) == ("one two", "three")
    assert wrapped("one two", 10, 3) == ("one two",)


def test_list_items_hang_below_their_first_word() -> None:
    text = "- one two three four five six\n  seven\n- eight"
    assert wrapped(text, 26) == ("- one two three four five", "  six seven", "- eight")


def test_a_list_follows_its_introduction_without_a_blank_line() -> None:
    assert wrapped("These:\n1. one\n2. two", 40) == ("These:", "1. one", "2. two")


def test_code_and_tables_stay() -> None:
    text = "```\na   b\n\n~~~\nc\n```\n| x | y |\n\n    indented  code\n# Heading"
    assert wrapped(text, 5) == tuple(text.split("\n"))


def test_a_fence_that_is_never_closed_lasts_to_the_end() -> None:
    assert wrapped("````\n```\na    b c d e f", 6) == ("````", "```", "a    b c d e f")


def test_blank_lines_are_single_and_never_at_the_ends() -> None:
    assert wrapped("\n\n a\n\n\n\nb \n \n", 9) == ("a", "", "b")


def test_long_words_are_not_cut() -> None:
    url = "https://example.com/" + "x" * 100
    assert wrapped(f"see {url} there", 20) == ("see", url, "there")


@given(st.text("ab -*1.`#|>\n", max_size=80), st.integers(10, 40), st.integers(0, 8))
def test_every_word_is_kept(text: str, width: int, lead: int) -> None:
    assert "".join(" ".join(wrapped(text, width, lead)).split()) == "".join(text.split())


@given(st.lists(st.text("ab", min_size=1, max_size=12), min_size=1), st.integers(10, 40))
def test_every_line_is_as_full_as_it_can_be(words: list[str], width: int) -> None:
    lines = wrapped(" ".join(words), width)
    assert " ".join(lines).split() == words
    assert all(len(line) <= width or " " not in line for line in lines)
    for line, after in zip(lines, lines[1:], strict=False):
        assert len(line) + 1 + len(after.split()[0]) > width
