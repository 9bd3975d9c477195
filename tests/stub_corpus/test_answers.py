"""Every operation of a real document is answered, and validly.

The documents are those of ``../shared/corpus``, where they are at hand, and a twelfth of them for
every commit: another one each time. ``make bench`` and ``benchmarks/stub_answers.py`` take all.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from specwright.runtime.stub import StubAPI
from specwright.runtime.stub.answers import Answer
from specwright.runtime.stub.examples import Sampler
from specwright.runtime.stub.incoming import Incoming
from specwright.runtime.stub.json_values import JSON, load
from specwright.runtime.stub.media_types import kind_of
from specwright.runtime.stub.operations import StubOperation
from specwright.runtime.stub.responder import Responder
from specwright.runtime.stub.validators import Validators
from tests.stub_schemathesis.targets import ROOT, of_document

CORPUS = ROOT.parent / "shared" / "corpus"
_PARTS = 12
_ASKED = Incoming("GET", "/", "", (), b"", "")

# Required, and by two parts of the document of two types at once.
_IMPOSSIBLE = {"guru_personio_de.yaml": {"company.attendances.list", "company.employees.list"}}


def _turn() -> int:
    """A number that is another one for every commit."""
    command = ["git", "rev-parse", "--short=6", "HEAD"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return int(told.stdout.strip()[:6] or "0", 16) % _PARTS


def _documents() -> list[Path]:
    found = sorted(one for one in CORPUS.glob("*") if one.suffix in (".json", ".yaml", ".yml"))
    return found[_turn() :: _PARTS]


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here")
def test_every_operation_has_a_valid_answer(tmp_path: Path) -> None:
    for document in _documents():
        api = of_document(document, tmp_path / document.stem).api
        assert _invalid(api) == _IMPOSSIBLE.get(document.name, set()), document.name


def test_an_impossible_answer_is_seen() -> None:
    schema: JSON = {"allOf": [{"type": "object"}, {"type": "array"}]}
    content: JSON = {"application/json": {"schema": schema}}
    responses: JSON = {"200": {"description": "", "content": content}}
    api = StubAPI({"openapi": "3.1.0", "paths": {"/a": {"get": {"responses": responses}}}})
    assert _invalid(api) == {"GET /a"}


def _invalid(api: StubAPI) -> set[str]:
    """The operations whose answer breaks its schema."""
    validators = Validators(api.document, api.problems)
    sampler = Sampler(api.document, validators, api.problems)
    responder = Responder(api.document, api.operations, validators, sampler, api.problems)
    answers = [(one, responder.success(one, _ASKED)) for one in api.operations]
    return {one.name for one, answer in answers if not _is_valid(one, answer, validators)}


def _is_valid(operation: StubOperation, answer: Answer, validators: Validators) -> bool:
    media_type = dict(answer.headers).get("content-type", "")
    declared = operation.declared(answer.status)
    if declared is None or kind_of(media_type) != "json":
        return not answer.note
    media = dict(operation.document.followed_children(declared, "content"))
    schema = media[media_type].child("schema") if media_type in media else None
    if schema is None:
        return not answer.note
    return validators.get(schema.pointer, "response").is_valid(load(answer.body))
