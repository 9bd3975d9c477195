"""The ``stub`` folder: two short modules, and the files of JSON that they serve."""

from __future__ import annotations

from collections.abc import Iterator

from specwright.plan.views import PackageView, StubOperationView
from specwright.render import doors
from specwright.render.client import arguments_text
from specwright.render.environment import render_template

STUB_TOKEN = "stub-token"
"""The credential that the runtime's stub server accepts if it is not told another."""


def stub_files(package: PackageView, document: str) -> Iterator[tuple[str, str]]:
    """Paths below the package's folder and texts of ``stub/``."""
    given = arguments_text(package.client, STUB_TOKEN)
    secrets = f", {given}" if given else ""
    for name in ("__init__.py", "__main__.py"):
        yield f"stub/{name}", render_template(f"src/package/stub/{name}", package, secrets=secrets)
    yield "stub/openapi.json", document
    yield "stub/operations.json", doors.indented_json(list(map(_row, package.stub_operations)))
    if package.behaviour:
        yield "stub/behaviour.json", doors.indented_json(package.behaviour)


def _row(operation: StubOperationView) -> dict[str, doors.Jsonable]:
    return {
        "name": operation.name,
        "method": operation.method,
        "path": operation.path,
        "pointer": operation.pointer,
    }
