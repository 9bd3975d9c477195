"""Which media types of a body share a form of the method, and which one goes first."""

from __future__ import annotations

import pytest

from specwright.diagnostics import SourcePosition
from specwright.ingest.parse_media_type import bare_name, content_kind
from specwright.ir.operation import MediaType
from specwright.ir.schema import IntegerSchema, ObjectSchema, Property, Schema, StringSchema
from specwright.ir.text import SpecText
from specwright.plan.media_types import is_same, sent

AT = SourcePosition("openapi.yaml", 1, 1)


def thing(*names: str, line: int = 1) -> ObjectSchema:
    """An object with texts under these names."""
    at = SourcePosition("openapi.yaml", line, 1)
    text = StringSchema(at=at, pointer=f"/{line}")
    properties = tuple(Property(name=SpecText(n), schema=text, required=True) for n in names)
    return ObjectSchema(at=at, pointer=f"/{line}", properties=properties)


def media_type(name: str, schema: Schema | None) -> MediaType:
    """One entry of ``content``."""
    return MediaType(
        at=AT,
        media_type=SpecText(name),
        name=SpecText(bare_name(name)),
        is_range="*" in name,
        is_named="/" in name,
        kind=content_kind(name, has_schema=schema is not None),
        schema=schema,
    )


def shown(*found: MediaType) -> list[list[str]]:
    """The groups by their names."""
    return [[each.media_type.reveal() for each in group] for group in sent(found)]


FORM = "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    ("names", "groups"),
    [
        (["application/json"], [["application/json"]]),
        ([FORM, "application/json"], [["application/json", FORM]]),
        (
            ["text/json", "application/*+json", "application/json"],
            [["application/json"]],
        ),
        (["application/json; v=1", "application/json"], [["application/json"]]),
        (["application/xml", "application/json"], [["application/json"]]),
        (["application/json", "application/yaml"], [["application/json", "application/yaml"]]),
        (
            ["application/a+json", "application/b+json"],
            [["application/a+json", "application/b+json"]],
        ),
        (["text/xml", "application/xml"], [["text/xml", "application/xml"]]),
        (["image/*"], [["image/*"]]),
    ],
)
def test_one_schema_is_one_group(names: list[str], groups: list[list[str]]) -> None:
    assert shown(*(media_type(n, thing("a", line=i)) for i, n in enumerate(names))) == groups


def test_different_schemas_are_groups_of_their_own() -> None:
    found = (
        media_type("text/plain", StringSchema(at=AT, pointer="")),
        media_type("multipart/form-data", thing("a", "b")),
        media_type("application/json", thing("a")),
    )
    assert shown(*found) == [["application/json"], ["multipart/form-data"], ["text/plain"]]


def test_what_says_nothing_of_its_value_covers_nothing() -> None:
    found = (media_type("application/json", None), media_type("application/xml", None))
    assert shown(*found) == [["application/json"], ["application/xml"]]


def test_annotations_and_places_make_no_difference() -> None:
    one = IntegerSchema(at=AT, pointer="/a", description=SpecText("One"))
    other = IntegerSchema(at=SourcePosition("b.yaml", 9, 9), pointer="/b")
    assert is_same(one, other)
    assert not is_same(one, IntegerSchema(at=AT, pointer="/a", minimum=1))
    assert not is_same(one, StringSchema(at=AT, pointer="/a"))
    assert not is_same(thing("a"), thing("a", "b"))
