"""``MANIFEST.json``: what was made, of what, and what there was to say about it.

It is public and versioned: other tools read it, and ``write`` replaces only what it lists.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from specwright.diagnostics import Diagnostic
from specwright.plan.views import (
    EventView,
    LinkView,
    ManifestOperation,
    ManifestSource,
    PackageView,
)
from specwright.render import doors
from specwright.render.expressions import expression_text
from specwright.render.options import RenderOptions
from specwright.render.output_file import OutputFile

MANIFEST = "MANIFEST.json"
SCHEMA_VERSION = 1

_Row = dict[str, doors.Jsonable]


def manifest_text(package: PackageView, options: RenderOptions, files: Iterable[OutputFile]) -> str:
    """The manifest of everything but itself."""
    client = package.client
    return doors.indented_json(
        {
            "schema_version": SCHEMA_VERSION,
            "generator": {"name": "specwright", "version": options.generator_version},
            "package": package.package,
            "client_class": client.class_name,
            "async_client_class": client.async_class_name,
            "sources": [_source(each) for each in package.manifest_sources],
            "files": [_file(each) for each in sorted(files, key=lambda file: file.path)],
            "operations": [_operation(each) for each in package.manifest_operations],
            "schemas": [
                {"pointer": each.pointer, "class": each.class_name}
                for each in package.manifest_schemas
            ],
            "webhooks": [_event(each) for each in package.webhooks],
            "callbacks": [_event(each) for each in package.callbacks],
            "links": [_link(each) for each in package.links],
            "diagnostics": [_diagnostic(each) for each in options.diagnostics],
        }
    )


def _source(source: ManifestSource) -> _Row:
    return {"path": source.path, "sha256": source.sha256, "version": source.version}


def _file(file: OutputFile) -> _Row:
    return {"path": file.path, "sha256": hashlib.sha256(file.content).hexdigest()}


def _operation(operation: ManifestOperation) -> _Row:
    row: _Row = {
        "method": operation.method,
        "path": operation.path,
        "resource": operation.resource,
        "name": operation.name,
    }
    if operation.streams:
        row["streams"] = operation.streams
    if operation.response_headers:
        row["response_headers"] = operation.response_headers
    return row


def _event(event: EventView) -> _Row:
    row: _Row = {"name": event.name, "method": event.method, "pointer": event.pointer}
    row["payload"] = expression_text(event.payload) if event.payload else None
    if event.caused_by is not None:
        row["operation"] = event.caused_by
        row["expression"] = event.expression
    return row


def _link(link: LinkView) -> _Row:
    return {
        "name": link.name,
        "operation": link.after,
        "status": link.status,
        "target": link.target,
    }


def _diagnostic(diagnostic: Diagnostic) -> _Row:
    return {
        "severity": diagnostic.severity.value,
        "code": diagnostic.code,
        "message": diagnostic.message,
        "path": diagnostic.at.path,
        "line": diagnostic.at.line,
        "column": diagnostic.at.column,
        "pointer": diagnostic.pointer,
    }
