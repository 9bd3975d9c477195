"""Examples that a description gives are used where they fit; the generated calls all work."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from specwright.config import load_vendor
from specwright.diagnostics import DiagnosticCollector
from specwright.pipeline import Run, build

DOCUMENT = """
openapi: 3.1.0
info: {title: Faults, version: "1"}
paths:
  /users:
    get:
      operationId: listUsers
      parameters:
        - {name: ids, in: query, required: true, example: "1,2",
           schema: {type: array, items: {type: string, pattern: "^[0-9]{1,3}$"}}}
      responses: &done {"204": {description: Done}}
  /users/{kind}:
    get:
      operationId: getUsers
      parameters:
        - {name: kind, in: path, required: true, schema: {enum: ["", admin]}}
      responses: *done
    post:
      operationId: createUser
      parameters:
        - {name: kind, in: path, required: true, example: "", schema: {type: string}}
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}
      responses: *done
  /gone:
    post: {operationId: gone, responses: {"410": {description: Gone}}}
  /emptied:
    delete:
      operationId: empty
      responses:
        "204": {description: Gone, content: {application/json: {schema: {type: object}}}}
  /either:
    put:
      operationId: either
      requestBody:
        required: true
        content: {application/json: {schema: {oneOf: [{type: string}, {type: string}]}}}
      responses: *done
  /files:
    put:
      operationId: putFile
      requestBody:
        required: true
        content: {application/octet-stream: {schema: {type: string, format: byte}}}
      responses: *done
    post:
      operationId: uploadFile
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema: {type: object, properties: {file: {type: string, format: binary}}}
      responses: *done
  /batches:
    post:
      operationId: createBatch
      requestBody:
        content:
          application/json:
            schema: {type: object, required: [users], properties: {users: {type: array}}}
          multipart/form-data:
            schema: {type: object, properties: {file: {type: string, format: binary}}}
      responses: *done
components:
  schemas:
    User:
      type: object
      required: [phone, codes, tags, owner, size]
      properties:
        phone: {type: string, pattern: "^[+][1-9][0-9]{1,14}$", example: "11235555555"}
        codes: {type: array, items: {type: array, items: {type: string}}, example: "[['a']]"}
        tags:
          {type: array, minItems: 3, uniqueItems: true, items: {type: string, pattern: "^[a-z]$"}}
        size: {oneOf: [{type: integer}, {type: number}, {type: string}], example: 10}
        owner:
          type: object
          required: [id, type]
          properties: {id: {type: string}, type: {enum: [USER, TEAM]}, name: {type: string}}
          example: {name: Jane, type: OTHER, color: red}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of the description, written out."""
    root = tmp_path_factory.mktemp("faults")
    (root / "openapi.yaml").write_text(DOCUMENT)
    diagnostics = DiagnosticCollector()
    run = Run(load_vendor(root, root, diagnostics), diagnostics)
    for file in build(run, progress=lambda stage: None):
        (root / file.path).parent.mkdir(parents=True, exist_ok=True)
        (root / file.path).write_bytes(file.content)
    return root


def test_every_call_works_and_one_that_never_could_is_left_out(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-c", os.devnull, "--rootdir", ".", "tests"]
        + ["-p", "no:cacheprovider"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src")},
        capture_output=True,
        text=True,
    )
    assert "14 passed" in done.stdout, done.stdout
    assert "failed" not in done.stdout
    calls = (folder / "tests" / "test_calls.py").read_text()
    assert ': "no success is described"' in calls
    assert ': "no example fits"' in calls


def test_what_fits_of_an_example_is_kept(folder: Path) -> None:
    calls = (folder / "tests" / "test_calls.py").read_text()
    assert '{"id": "text", "type": "USER", "name": "Jane"}' in calls
    assert "11235555555" not in calls
    assert "red" not in calls


def test_the_quick_start_reads(folder: Path) -> None:
    assert "client.users.list(" in (folder / "examples" / "quick_start.py").read_text()
