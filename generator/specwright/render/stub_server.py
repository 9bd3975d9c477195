"""The ``stub`` folder: three short modules, and the files of JSON that they serve."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from specwright.plan.options import BehaviourData, WebhookOptions
from specwright.plan.stub import StubView
from specwright.plan.views import PackageView, StubOperationView
from specwright.render import doors
from specwright.render.environment import render_template

STUB_TOKEN = "stub-token"
"""The credential that the runtime's stub server accepts if it is not told another."""


def fixture_name(package: PackageView) -> str:
    """What the pytest fixture of the package is called."""
    return f"{package.package.removesuffix('_sdk')}_stub"


def stub_files(package: PackageView, document: str) -> Iterator[tuple[str, str]]:
    """Paths below the package's folder and texts of ``stub/``."""
    client = package.client
    words = {
        "clients": ", ".join(sorted([client.class_name, client.async_class_name])),
        "credentials": [str(each.argument) for each in client.credentials if each.kind != "grant"],
        "fixture": fixture_name(package),
    }
    for name in ("__init__.py", "__main__.py", "pytest_plugin.py"):
        yield f"stub/{name}", render_template(f"src/package/stub/{name}", package, **words)
    data = _data(package.stub_operations, package.signing, package.behaviour)
    yield "stub/openapi.json", document
    yield from ((f"stub/{name}", text) for name, text in data)


def stub_data(view: StubView) -> dict[str, str]:
    """The files of JSON by name, for a stub that is served from memory."""
    document = doors.json_text(view.document)
    data = dict(_data(view.operations, view.signing, view.behaviour))
    return {"openapi.json": document, **data}


def _data(
    operations: tuple[StubOperationView, ...],
    signing: WebhookOptions | None,
    behaviour: Mapping[str, BehaviourData],
) -> Iterator[tuple[str, str]]:
    yield "operations.json", doors.indented_json(list(map(_row, operations)))
    if signing is not None:
        yield "webhooks.json", doors.indented_json(_signing(signing))
    if behaviour:
        yield "behaviour.json", doors.indented_json(behaviour)


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
