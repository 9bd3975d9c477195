"""The ``stub`` folder: three short modules, and the files of JSON that they serve."""

from __future__ import annotations

from collections.abc import Iterator

from specwright.plan.options import WebhookOptions
from specwright.plan.views import PackageView, StubOperationView
from specwright.render import doors
from specwright.render.environment import render_template

STUB_TOKEN = "stub-token"
"""The credential that the runtime's stub server accepts if it is not told another."""


def stub_files(package: PackageView, document: str) -> Iterator[tuple[str, str]]:
    """Paths below the package's folder and texts of ``stub/``."""
    client = package.client
    words = {
        "clients": ", ".join(sorted([client.class_name, client.async_class_name])),
        "credentials": [str(each.argument) for each in client.credentials if each.kind != "grant"],
        "fixture": f"{package.package.removesuffix('_sdk')}_stub",
    }
    for name in ("__init__.py", "__main__.py", "pytest_plugin.py"):
        yield f"stub/{name}", render_template(f"src/package/stub/{name}", package, **words)
    yield "stub/openapi.json", document
    yield "stub/operations.json", doors.indented_json(list(map(_row, package.stub_operations)))
    if package.signing is not None:
        yield "stub/webhooks.json", doors.indented_json(_signing(package.signing))


def _signing(options: WebhookOptions) -> dict[str, doors.Jsonable]:
    """The scheme, its settings, and the member that holds an event's name."""
    settings: dict[str, doors.Jsonable] = {
        str(name): list(value) if isinstance(value, tuple) else value
        for name, value in options.settings
    }
    event: dict[str, doors.Jsonable] = {} if options.event is None else {"event": options.event}
    return {"scheme": options.scheme, "settings": settings, **event}


def _row(operation: StubOperationView) -> dict[str, doors.Jsonable]:
    return {
        "name": operation.name,
        "method": operation.method,
        "path": operation.path,
        "pointer": operation.pointer,
    }
