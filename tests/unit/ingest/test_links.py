"""The cheap look for references to files."""

from __future__ import annotations

import pytest

from specwright.ingest.links import names_files


@pytest.mark.parametrize(
    "text",
    [
        "$ref: other.yaml",
        '"$ref": "other.json#/A"',
        "$ref:\n  other.yaml\n",
        "$ref:\n  'urn:example:pets'\n",
    ],
)
def test_a_file_is_named(text: str) -> None:
    assert names_files(text)


@pytest.mark.parametrize(
    "text",
    [
        "$ref: '#/definitions/A'",
        '"$ref": "#/definitions/A"',
        "properties:\n  $ref:\n    type: string\n",
        '"properties": {"$ref": {"type": "string"}}',
    ],
)
def test_neither_local_references_nor_properties_name_files(text: str) -> None:
    assert not names_files(text)
