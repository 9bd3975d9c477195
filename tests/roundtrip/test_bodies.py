"""What the client writes into a body is what the stub server reads, in every media type."""

from __future__ import annotations

import io
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest

from tests.roundtrip.conftest import Reader
from tests.roundtrip.document import NESTED_VALUE

FORM: dict[str, Any] = {
    "repeated": ["a b", "c&d"],
    "piped": ["x", "y z"],
    "as_json": {"R": 1},
    "deep": NESTED_VALUE,
    "spread": {"G": 2, "B": 3},
    "free": "a/b?c:d",
}


@pytest.mark.parametrize(
    "content_type",
    ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"],
)
def test_one_value_in_several_media_types(client: Any, reader: Reader, content_type: str) -> None:
    client.forms.create(**FORM, content_type=content_type)
    assert reader.headers["content-type"].partition(";")[0] == content_type
    assert reader.offences == []
    assert reader.body == FORM


def test_the_first_media_type_is_the_usual(client: Any, reader: Reader) -> None:
    client.forms.create(free="x")
    assert reader.headers["content-type"] == "application/json"


def test_styles_of_a_form(client: Any, reader: Reader) -> None:
    form = "application/x-www-form-urlencoded"
    client.forms.create(piped=["a", "b"], spread={"G": 2}, free="a/b", content_type=form)
    assert reader.content == b"piped=a%7Cb&G=2&free=a/b"


def parts(reader: Reader) -> list[tuple[str, str | None, str, bytes]]:
    """Name, file name, content type and content of every part."""
    head = f"Content-Type: {reader.headers['content-type']}\r\n\r\n".encode()
    payload: Any = message_from_bytes(head + reader.content).get_payload()
    return [
        (
            part.get_param("name", header="content-disposition"),
            part.get_filename(),
            part["content-type"],
            part.get_payload(decode=True),
        )
        for part in payload
    ]


def test_files(client: Any, reader: Reader, tmp_path: Path) -> None:
    picture = tmp_path / "a.jpg"
    picture.write_bytes(b"\xff\xd8")
    opened = io.BytesIO(b"<svg>")
    others = [b"1", ("two.txt", b"2"), ("three.svg", opened, "image/svg+xml", {"X-Kind": "logo"})]
    client.uploads.create(title="T", about={"R": 1}, page=picture, others=others, labels=["a", "b"])
    assert reader.offences == []
    assert parts(reader) == [
        ("title", None, None, b"T"),
        ("about", None, "application/json", b'{"R":1}'),
        ("page", "a.jpg", "image/jpeg", b"\xff\xd8"),
        ("others", "others", "application/octet-stream", b"1"),
        ("others", "two.txt", "application/octet-stream", b"2"),
        ("others", "three.svg", "image/svg+xml", b"<svg>"),
        ("labels", None, None, b"a,b"),
    ]
    assert b"X-Kind: logo" in reader.content
    assert reader.body["about"] == {"R": 1}
    assert reader.body["others"] == ["1", "2", "<svg>"]
    assert reader.body["labels"] == ["a", "b"]


def test_a_header_of_a_part_is_checked(client: Any) -> None:
    with pytest.raises(ValueError, match="control character"):
        client.uploads.create(page=("a", b"", "image/png", {"X": "a\r\nb"}))


def test_bodies_in_one_piece(client: Any, reader: Reader) -> None:
    client.raw.create(body="höher")
    assert reader.headers["content-type"] == "text/plain; charset=utf-8"
    assert reader.content == "höher".encode()
    client.raw.create(body="<a/>", content_type="application/xml")
    assert (reader.headers["content-type"], reader.content) == ("application/xml", b"<a/>")
    client.raw.create(body=b"\x89PNG", content_type="image/png")
    assert (reader.headers["content-type"], reader.content) == ("image/png", b"\x89PNG")


def test_a_media_type_that_is_none_of_them(client: Any, reader: Reader) -> None:
    with pytest.raises(ValueError, match="no body is written as 'video/mp4'"):
        client.raw.create(body=b"", content_type="video/mp4")


def test_methods_of_3_2(client: Any, reader: Reader) -> None:
    client.methods.query(7, body={"x": 1})
    assert (reader.method, reader.values, reader.body) == ("QUERY", {"id": 7}, {"x": 1})
    client.methods.copy(8)
    assert (reader.method, reader.values, reader.offences) == ("COPY", {"id": 8}, [])
