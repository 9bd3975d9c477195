"""Generated models in this process: a document's components, made by the whole pipeline."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import jsonschema_rs
from pydantic import ValidationError

import specwright.runtime.client
import specwright.runtime.lazy
from specwright.runtime.client import Headers, HTTPResponse, JSONResponse
from specwright.runtime.client.response import MisfitError
from specwright.runtime.client.strict import Strict, strict
from tests.hostile.building import build_source
from tests.hostile.importing import MemoryImporter

Tree = dict[str, Any]
PROBE = "DifferentialProbe"
"""The prefix of our own components: an object with one required member, the schema tried."""


@dataclass(frozen=True)
class Subject:
    """One schema, and the three that judge values of it.

    ``document`` is the one that models are made from, upgraded to JSON Schema 2020-12;
    ``oracle`` says what jsonschema-rs thinks, with formats; ``model`` and ``reader`` are ours.
    """

    name: str
    probe: int
    document: Tree
    oracle: jsonschema_rs.Validator
    answer: JSONResponse
    reader: Strict[Any]

    @property
    def schema(self) -> Any:
        """The schema as it is written in the upgraded document."""
        return self.document["components"]["schemas"][self.name]

    def accepts_leniently(self, value: Any) -> bool:
        """Whether a client would read an answer with this value."""
        body = json.dumps({"value": value}).encode()
        try:
            self.answer.decode(HTTPResponse(200, Headers(), body))
        except MisfitError:
            return False
        return True

    def accepts_strictly(self, value: Any) -> bool:
        """Whether strict mode takes this value; from text and from values alike."""
        verdicts = {
            _accepts(self.reader.validate, {"value": value}),
            _accepts(self.reader.validate_json, json.dumps({"value": value})),
        }
        assert len(verdicts) == 1, (self.name, value)
        return verdicts.pop()


class OracleError(Exception):
    """The schema is one that jsonschema-rs does not take."""


def _accepts(read: Callable[[Any], object], value: Any) -> bool:
    try:
        read(value)
    except ValidationError:
        return False
    return True


@contextmanager
def subjects_of(document: Tree, names: list[str], folder: Path) -> Iterator[list[Subject]]:
    """The components of these names, ready to judge.

    The package of the document lives as long as the context does. A component that
    jsonschema-rs does not take is left out.
    """
    probed = _with_probes(document, names)
    outcome = build_source(json.dumps(probed), "openapi.json", folder)
    if outcome.raised is not None:
        raise outcome.raised
    files = outcome.files
    package = json.loads(files["MANIFEST.json"])["package"]
    classes = {
        each["pointer"]: each["class"] for each in json.loads(files["MANIFEST.json"])["schemas"]
    }
    upgraded: Tree = json.loads(files["openapi.json"])
    with _imported(files, package) as models:
        found = []
        for number, name in enumerate(names):
            probe = classes[f"/components/schemas/{PROBE}{number}"]
            model = getattr(models, probe)
            try:
                validator = oracle(upgraded, name)
            except OracleError:
                continue
            answer = JSONResponse("200", partial(getattr, models, probe))
            found.append(Subject(name, number, upgraded, validator, answer, strict(model)))
        yield found


def _with_probes(document: Tree, names: list[str]) -> Tree:
    is_swagger = "definitions" in document
    schemas = document["definitions"] if is_swagger else document["components"]["schemas"]
    place = "definitions" if is_swagger else "components/schemas"
    probes = {
        f"{PROBE}{number}": {
            "type": "object",
            "required": ["value"],
            "properties": {"value": {"$ref": f"#/{place}/{_escaped(name)}"}},
        }
        for number, name in enumerate(names)
    }
    probed = {**schemas, **probes}
    if is_swagger:
        return {**document, "definitions": probed}
    return {**document, "components": {"schemas": probed}}


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1").replace("%", "%25")


def oracle(document: Tree, name: str) -> jsonschema_rs.Validator:
    """What judges values of a component; raises OracleError."""
    whole = {
        "$ref": f"#/components/schemas/{_escaped(name)}",
        "components": {"schemas": document["components"]["schemas"]},
    }
    try:
        return jsonschema_rs.Draft202012Validator(whole, validate_formats=True, retriever=_refuse)
    except (jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError, ValueError) as error:
        raise OracleError(name) from error


def _refuse(uri: str) -> Any:
    raise ValueError(f"not fetched: {uri}")


@contextmanager
def _imported(files: dict[str, bytes], package: str) -> Iterator[ModuleType]:
    """The package's models, on the one runtime of this process."""
    finder = MemoryImporter(
        {path: content for path, content in files.items() if "/_runtime/" not in path}
    )
    shared = {
        f"{package}._runtime": specwright.runtime,
        f"{package}._runtime.client": specwright.runtime.client,
        f"{package}._runtime.lazy": specwright.runtime.lazy,
    }
    sys.modules.update(shared)
    sys.meta_path.insert(0, finder)
    try:
        yield importlib.import_module(f"{package}.models")
    finally:
        sys.meta_path.remove(finder)
        for name in [name for name in sys.modules if name.partition(".")[0] == package]:
            del sys.modules[name]
