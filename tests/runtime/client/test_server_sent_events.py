"""Server-sent events are taken apart as WHATWG HTML (9.2.6) says, however they are cut."""

from __future__ import annotations

import pytest

from specwright.runtime.client.lines import TextLines
from specwright.runtime.client.server_sent_events import EventParser, ServerSentEvent

CASES: dict[str, tuple[bytes, list[ServerSentEvent]]] = {
    "the specification's stocks": (
        b"data: YHOO\ndata: +2\ndata: 10\n\n",
        [ServerSentEvent("YHOO\n+2\n10")],
    ),
    "the specification's four blocks": (
        b": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third\n\n",
        [
            ServerSentEvent("first event", id="1"),
            ServerSentEvent("second event"),
            ServerSentEvent(" third"),
        ],
    ),
    "the specification's empty data": (
        b"data\n\ndata\ndata\n\ndata:",
        [ServerSentEvent(""), ServerSentEvent("\n")],
    ),
    "a space more or less": (
        b"data:test\n\ndata: test\n\n",
        [ServerSentEvent("test"), ServerSentEvent("test")],
    ),
    "a byte order mark": (b"\xef\xbb\xbfdata: a\n\n", [ServerSentEvent("a")]),
    "ends of lines": (
        b"data: a\rdata: b\r\ndata: c\n\r\ndata: d\r\r",
        [ServerSentEvent("a\nb\nc"), ServerSentEvent("d")],
    ),
    "no data, no event": (b"event: a\nid: 5\n\ndata: b\n\n", [ServerSentEvent("b", id="5")]),
    "unknown fields": (b"datum: a\n data: b\ndata: c\n\n", [ServerSentEvent("c")]),
    "an id with NUL": (b"id: 1\nid: 2\0\ndata: a\n\n", [ServerSentEvent("a", id="1")]),
    "retry": (
        b"retry: 10\ndata: a\n\nretry: 1x\nretry: \xd9\xa3\ndata: b\n\n",
        [ServerSentEvent("a", retry=10), ServerSentEvent("b")],
    ),
    "not ended": (b"data: a\n\ndata: b\n", [ServerSentEvent("a")]),
    "UTF-8, and what is none": (
        "data: é🎉\n\n".encode() + b"data: \xff\n\n",
        [ServerSentEvent("é🎉"), ServerSentEvent("\ufffd")],
    ),
    "colons": (b"data: a: b:c\n\n", [ServerSentEvent("a: b:c")]),
}


def parsed(body: bytes, size: int) -> list[ServerSentEvent]:
    parser = EventParser()
    pieces = (body[start : start + size] for start in range(0, len(body), size))
    return [event for piece in pieces for event in parser.add(piece)] + parser.rest()


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("size", [1, 2, 3, 7, 1000])
def test_cases(name: str, size: int) -> None:
    body, expected = CASES[name]
    assert parsed(body, size) == expected


def test_what_is_held_is_counted() -> None:
    parser = EventParser()
    parser.add(b"data: 0123456789\ndata: 01234")
    assert parser.size == 11 + len("data: 01234")
    parser.add(b"\n\n")
    assert parser.size == 0


@pytest.mark.parametrize("size", [1, 2, 1000])
def test_lines_in_other_charsets(size: int) -> None:
    body = "a\r\né\n\nz".encode("utf-16-le")
    lines = TextLines("text/plain; charset=utf-16-le")
    pieces = [body[start : start + size] for start in range(0, len(body), size)]
    found = [line for piece in pieces for line in lines.add(piece)]
    assert [*found, *lines.rest()] == ["a", "é", "", "z"]


def test_json_of_an_event() -> None:
    assert ServerSentEvent('{"a": [1]}').json() == {"a": [1]}
    with pytest.raises(ValueError, match="Expecting value"):
        ServerSentEvent("x").json()
