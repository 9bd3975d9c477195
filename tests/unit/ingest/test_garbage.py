"""Whatever stands anywhere in a document, ingestion ends in an API or in located diagnostics."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from specwright.diagnostics import DiagnosticCollector, LimitError, SpecError
from specwright.ingest import IngestRequest, ingest

_GARBAGE: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    1.5,
    "",
    "text",
    "#/components/schemas/Pet",
    "#/paths",
    "other.yaml#/a",
    [],
    [None],
    [[]],
    ["text", 1],
    {},
    {"$ref": "#/components/schemas/Nowhere"},
    {"$ref": "#"},
    {"$ref": 1},
    {"": None},
    {"text": {"text": []}},
    [{"name": "x", "in": "query"}],
)


def _document() -> Any:
    path = Path(__file__).with_name("everything.yaml")
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _swagger() -> Any:
    path = Path(__file__).with_name("swagger.yaml")
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _places(tree: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from _places(value, (*path, key))
    elif isinstance(tree, list):
        for index, item in enumerate(tree):
            yield from _places(item, (*path, index))


def _mutants(document: Any, count: int) -> Iterator[tuple[str, Any]]:
    """Documents with garbage in one place, drawn with a fixed seed."""
    chosen = random.Random(20)
    pairs = [(path, index) for path in _places(document) for index in range(len(_GARBAGE))]
    for path, index in chosen.sample(pairs, min(count, len(pairs))):
        mutant = copy.deepcopy(document)
        if not path:
            yield "", _GARBAGE[index]
            continue
        holder = mutant
        for step in path[:-1]:
            holder = holder[step]
        holder[path[-1]] = copy.deepcopy(_GARBAGE[index])
        yield f"{'/'.join(map(str, path))} = {_GARBAGE[index]!r}", mutant


def _ingest(path: Path, document: Any) -> DiagnosticCollector:
    path.write_text(json.dumps(document), encoding="utf-8")
    diagnostics = DiagnosticCollector()
    request = IngestRequest(
        documents=(path,), overlay=None, root=path.parent, shown_from=path.parent
    )
    try:
        ingest(request, diagnostics)
    except (SpecError, LimitError):
        assert diagnostics.has_errors
    return diagnostics


@pytest.mark.parametrize(
    ("document", "codes"),
    [(_document(), []), (_swagger(), ["unused-discriminator"])],
    ids=["3.1", "2.0"],
)
def test_the_document_itself_is_clean(document: Any, codes: list[str], tmp_path: Path) -> None:
    assert [each.code for each in _ingest(tmp_path / "a.json", document)] == codes


@pytest.mark.parametrize("document", [_document(), _swagger()], ids=["3.1", "2.0"])
def test_garbage_in_any_place_ends_in_diagnostics(document: Any, tmp_path: Path) -> None:
    for label, mutant in _mutants(document, 150):
        try:
            _ingest(tmp_path / "a.json", mutant)
        except Exception as error:
            error.add_note(label)
            raise
