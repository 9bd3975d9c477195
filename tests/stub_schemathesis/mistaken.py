"""Where Schemathesis is mistaken about the request that it sent.

It takes a request for valid whose body is not, by the document's own schema, or whose body can't
be written in its media type (OpenAPI 3.1, 4.8.14.4 leaves objects in lists of an urlencoded form
undefined; it sends their keys). Or it takes one for invalid that is, on the wire, the same as a
valid one: in a form a value and a list of that value alone are. What the body is held to here is
the document as it stands, by jsonschema-rs, without anything of the stub in between.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NoReturn
from urllib.parse import quote

import jsonschema_rs

from specwright.runtime.stub.document import Document, Node
from specwright.runtime.stub.media_types import kind_of
from specwright.runtime.stub.operations import StubOperation
from tests.stub_schemathesis.findings import Finding, operation_of


@dataclass(frozen=True, slots=True)
class Mistake:
    """A finding that is none; ``schema`` is the JSON pointer of what the body is held to."""

    finding: Finding
    reason: str
    schema: str

    def __str__(self) -> str:
        one = self.finding
        return f"{one.check}: {one.operation}: {one.media_type}: {self.reason}: #{self.schema}"


@dataclass(slots=True)
class Mistakes:
    """Tells mistakes in the findings about one API."""

    document: Document
    operations: Sequence[StubOperation]
    _known: dict[str, jsonschema_rs.Validator] = field(
        default_factory=dict[str, jsonschema_rs.Validator]
    )

    def find(self, finding: Finding) -> Mistake | None:
        """The mistake behind a finding; None if there is none."""
        operation = operation_of(finding, self.operations)
        if operation is None:
            return None
        wrong = self._wrong_parameter(operation, finding)
        if wrong is not None:
            name = wrong.fields.get("name")
            reason = f"the parameter {name!r} that should be accepted is not valid"
            return Mistake(finding, reason, wrong.pointer)
        schema = self._schema(operation, finding.media_type)
        if schema is None:
            return None
        reason = self._reason(finding, self._validator(schema.pointer))
        return Mistake(finding, reason, schema.pointer) if reason else None

    def _reason(self, finding: Finding, validator: jsonschema_rs.Validator) -> str:
        body, is_form = finding.body, kind_of(finding.media_type) in ("form", "multipart")
        if finding.check == "positive_data_acceptance":
            if not validator.is_valid(body):
                return "the body that should be accepted is not valid"
            if kind_of(finding.media_type) == "form" and _is_nested(body):
                return "objects in fields have no form in this media type"
        if finding.check == "negative_data_rejection" and is_form and isinstance(body, dict):
            for name, value in body.items():
                if validator.is_valid({**body, name: [value]}) or _as_text(validator, body, name):
                    return f"{name!r} can't be told from a valid list of it alone"
        return ""

    def _wrong_parameter(self, operation: StubOperation, finding: Finding) -> Node | None:
        """A query parameter that is not valid, neither as it is nor as the JSON it reads as."""
        if finding.check != "positive_data_acceptance":
            return None
        for parameter in operation.parameters:
            schema, name = parameter.child("schema"), parameter.fields.get("name")
            if schema is None or parameter.fields.get("in") != "query" or name not in finding.query:
                continue
            value = finding.query[name]
            valid = self._validator(schema.pointer).is_valid
            if not valid(value) and not valid(_read(value)):
                return parameter
        return None

    def _schema(self, operation: StubOperation, media_type: str) -> Node | None:
        if operation.request_body is None:
            return None
        content = dict(self.document.followed_children(operation.request_body, "content"))
        return content[media_type].child("schema") if media_type in content else None

    def _validator(self, pointer: str) -> jsonschema_rs.Validator:
        if pointer not in self._known:
            reference = f"#{quote(pointer, safe='/~')}"
            schema = {**self.document.root.fields, "$ref": reference}
            self._known[pointer] = jsonschema_rs.Draft202012Validator(
                schema, validate_formats=True, retriever=_refuse
            )
        return self._known[pointer]


def _as_text(validator: jsonschema_rs.Validator, body: dict[str, Any], name: str) -> bool:
    """Whether the value's text, alone in a list, is valid: forms carry nothing but text."""
    text = str(body[name]).lower() if isinstance(body[name], bool) else str(body[name])
    return validator.is_valid({**body, name: [text]})


def _read(value: Any) -> Any:
    try:
        return json.loads(value) if isinstance(value, str) else value
    except ValueError:
        return value


def _is_nested(body: Any) -> bool:
    values = body.values() if isinstance(body, dict) else ()
    items = [item for value in values if isinstance(value, list) for item in value]
    return any(isinstance(item, (dict, list)) for item in items) or any(
        isinstance(value, dict) for value in values
    )


def _refuse(uri: str, /) -> NoReturn:
    raise ValueError(f"nothing is fetched: {uri}")
