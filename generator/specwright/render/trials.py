"""Programs beside the package that use it: ``examples/`` to run, and ``tests/`` with every call."""

from __future__ import annotations

from collections.abc import Iterator

from specwright.plan.views import OperationView, PackageView
from specwright.render import doors
from specwright.render.client import arguments_text
from specwright.render.environment import render_template
from specwright.render.expressions import expression_text
from specwright.render.imports import export_order
from specwright.render.stub_server import STUB_TOKEN


def trial_files(package: PackageView) -> Iterator[tuple[str, str]]:
    """Paths below the output folder and texts; nothing for an API without operations."""
    operations = list(_operations(package))
    if operations:
        yield from _examples(package, expression_text(operations[0].example))
        yield "tests/test_calls.py", _calls_test(package, operations)


def _operations(package: PackageView) -> Iterator[OperationView]:
    """All operations, those of the client itself first."""
    yield from package.client.operations
    for module in package.resources:
        yield from module.operations


def _examples(package: PackageView, call: str) -> Iterator[tuple[str, str]]:
    variables = [each.variable for each in package.client.credentials]
    for name in ("quick_start.py", "awaited.py"):
        yield f"examples/{name}", render_template(
            f"examples/{name}",
            package,
            call=call,
            settings="".join(f"{variable}=... " for variable in variables),
            stub_settings="".join(f"{variable}={STUB_TOKEN} " for variable in variables),
        )


def _calls_test(package: PackageView, operations: list[OperationView]) -> str:
    client = package.client
    names = sorted((client.class_name, client.async_class_name), key=export_order)
    return render_template(
        "tests/test_calls.py",
        package,
        names=", ".join(names),
        given=f"{arguments_text(client, STUB_TOKEN)}, " if client.credentials else "",
        calls="".join(map(_entry, operations)),
    )


def _entry(operation: OperationView) -> str:
    """One call by its name, with the arguments that the README shows."""
    name = doors.python_literal(str(operation.qualified_name))
    return f"{name}: lambda client: {expression_text(operation.example)}, "
