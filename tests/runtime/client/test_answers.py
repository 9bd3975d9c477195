"""Answers by their content type: which declaration is taken, and what it gives."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest


class Answers:
    """The runtime's own parts: declared answers, and what they make of a body."""

    def __init__(self, runtime: ModuleType) -> None:
        self._runtime = runtime
        self._response = __import__(f"{runtime.__name__}.response", fromlist=["Answers"])

    def __call__(self, content: bytes, content_type: str, *declared: tuple[Any, ...]) -> object:
        """What is made of a body of this type; ``declared`` are classes and their arguments."""
        responses = [getattr(self._runtime, name)("200", *given) for name, *given in declared]
        headers = self._runtime.Headers([("Content-Type", content_type)] if content_type else [])
        response = self._runtime.HTTPResponse(200, headers, content)
        chosen, _ = self._response.Answers(responses).declared(response)
        return chosen.decode(response)

    @property
    def misfit(self) -> type[Exception]:
        """What is raised for a body of another kind."""
        found: type[Exception] = self._response.MisfitError
        return found


@pytest.fixture
def answer(runtime: ModuleType) -> Answers:
    return Answers(runtime)


def is_text() -> object:
    """The type of an answer in JSON that is a text."""
    return str


JSON_TEXT = ("JSONResponse", is_text)
ANY_TEXT = ("JSONResponse", is_text, "*/*")
NUMBERS = ("JSONResponse", lambda: list[int])
PDF = ("BinaryResponse", "application/pdf")
CSV = ("TextResponse", "text/csv")
LINES = ("JSONLinesResponse", lambda: dict[str, int])


@pytest.mark.parametrize(
    ("content", "content_type", "declared", "value"),
    [
        (b"[1]", "application/json", [NUMBERS, PDF, CSV], [1]),
        (b"[1]", "Application/Problem+JSON; charset=utf-8", [PDF, NUMBERS], [1]),
        (b"%PDF", "application/pdf", [NUMBERS, PDF, CSV], b"%PDF"),
        (b"a,b", "text/csv; charset=utf-8", [NUMBERS, PDF, CSV], "a,b"),
        (b"a b", "text/plain", [NUMBERS, PDF, CSV], "a b"),
        (b"\0", "image/png", [NUMBERS, ("BinaryResponse", "image/*")], b"\0"),
        (b"\0", "application/zip", [NUMBERS, PDF], b"\0"),
        (b'"Tom"', "application/json", [JSON_TEXT], "Tom"),
        (b"Tom", "text/plain", [JSON_TEXT], "Tom"),
        (b"T\xe4m", "text/plain; charset=latin-1", [ANY_TEXT], "T\xe4m"),
        (b'"Tom"', "text/plain", [ANY_TEXT], "Tom"),
        (b"[1]", "", [NUMBERS], [1]),
        (b"\xef\xbb\xbf[1]", "text/html", [NUMBERS], [1]),
        (b'{"a":1}\n\n{"a":2}\r\n', "application/x-ndjson", [LINES], [{"a": 1}, {"a": 2}]),
        (b'\x1e{"a":\n1}\n\x1e{"a":2}\n', "application/json-seq", [LINES], [{"a": 1}, {"a": 2}]),
        (b"", "application/jsonl", [LINES], []),
    ],
)
def test_what_an_answer_gives(
    answer: Answers, content: bytes, content_type: str, declared: Any, value: object
) -> None:
    assert answer(content, content_type, *declared) == value


@pytest.mark.parametrize(
    ("content", "content_type", "declared", "said"),
    [
        (b"<p>", "text/html", [NUMBERS], "the answer is called text/html"),
        (b"<p>", "", [NUMBERS], "the answer is called nothing"),
        (b"\0", "image/png", [JSON_TEXT], "the answer is called image/png"),
        (b"", "text/plain", [JSON_TEXT], "the answer is called text/plain"),
        (b"Tom", "application/json", [JSON_TEXT], "Invalid JSON"),
        (b'{"a":1}\n{"a":"x"}', "application/jsonl", [LINES], "integer"),
    ],
)
def test_what_does_not_fit_is_said(
    answer: Answers, content: bytes, content_type: str, declared: Any, said: str
) -> None:
    with pytest.raises(answer.misfit, match=said):
        answer(content, content_type, *declared)


def test_the_line_that_does_not_fit_is_named(answer: Answers) -> None:
    with pytest.raises(answer.misfit) as raised:
        answer(b'{"a":1}\n{"a":"x"}', "application/jsonl", LINES)
    assert getattr(raised.value, "path", None) == (1, "a")


@pytest.mark.parametrize(
    ("declared", "accept"),
    [
        ([("200", NUMBERS)], "application/json"),
        ([("200", NUMBERS), ("200", PDF)], "application/json, application/pdf;q=0.9"),
        ([("200", ANY_TEXT)], "application/json, */*;q=0.9"),
        ([("200", PDF), ("4XX", NUMBERS)], "application/pdf, application/json"),
        ([("200", ("BinaryResponse", "image/*"))], "image/*"),
        ([("204", ("EmptyResponse",))], "*/*"),
    ],
)
def test_what_is_asked_for(runtime: ModuleType, declared: Any, accept: str) -> None:
    responses = tuple(getattr(runtime, name)(status, *given) for status, (name, *given) in declared)
    operation = runtime.Operation(name="a", method="GET", path=("/a",), responses=responses)
    assert operation.accept == accept
