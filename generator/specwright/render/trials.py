"""Programs beside the package that use it: ``examples/`` to run, and ``tests/`` with every call."""

from __future__ import annotations

from collections.abc import Iterator

from specwright.frozen import dataclass
from specwright.plan.views import CredentialView, OperationView, PackageView
from specwright.render import doors
from specwright.render.client import arguments_text
from specwright.render.environment import render_template
from specwright.render.expressions import expression_text
from specwright.render.imports import export_order
from specwright.render.stub_server import STUB_TOKEN

_STUB = "http://127.0.0.1:8401"


def trial_files(package: PackageView) -> Iterator[tuple[str, str]]:
    """Paths below the output folder and texts; nothing for an API without operations."""
    operations = list(all_operations(package))
    if operations:
        yield from _examples(package, shown_call(first_call(operations)))
        yield "tests/test_calls.py", _calls_test(package, operations)


@dataclass(frozen=True, slots=True)
class ShownCall:
    """A call in a program: plain and awaited, and what keeps and prints its result, if any."""

    call: str
    awaited: str
    kept: str = ""
    shown: str = ""


def shown_call(operation: OperationView) -> ShownCall:
    """How a program shows a call: one that returns None has nothing to keep."""
    call = expression_text(operation.example)
    if gives_nothing(operation):
        return ShownCall(call, f"await {call}")
    return ShownCall(call, f"await {call}", kept="result = ", shown="print(result)")


def gives_nothing(operation: OperationView) -> bool:
    """Whether a call returns None in any case."""
    return expression_text(operation.returns) == "None"


def first_call(operations: list[OperationView]) -> OperationView:
    """What a newcomer tries first: something that is read, and changes nothing.

    Before others that is what is not deprecated, gives something, and asks for nothing.
    """
    reading = [each for each in operations if _is_plain_reading(each)]
    return min(reading or operations, key=_reluctance)


def shown_credentials(package: PackageView) -> tuple[CredentialView, ...]:
    """What the first call needs; the first scheme's credentials, where it needs none."""
    known = package.client.credentials
    operations = list(all_operations(package))
    schemes = first_call(operations).schemes if operations else ()
    needed = tuple(each for each in known if each.scheme in schemes)
    return needed or tuple(each for each in known if each.scheme == known[0].scheme)


def _is_plain_reading(operation: OperationView) -> bool:
    is_read = operation.http_method == "GET" and not operation.untried
    return is_read and operation.calls in ("_call", "_pages")


def _reluctance(operation: OperationView) -> tuple[bool, bool, bool]:
    asks = any(each.default is None for each in operation.arguments)
    is_read = operation.http_method == "GET"
    return operation.deprecated, gives_nothing(operation) and is_read, asks and is_read


def _settings(values: dict[str, str]) -> str:
    """What is set before a program runs: in its own line, or, if that is much, each in one."""
    if len(values) > 2:
        return "".join(f"export {variable}={value}\n    " for variable, value in values.items())
    return "".join(f"{variable}={value} " for variable, value in values.items())


def all_operations(package: PackageView) -> Iterator[OperationView]:
    """All operations, those of the client itself first."""
    yield from package.client.operations
    for module in package.resources:
        yield from module.operations


def _examples(package: PackageView, first: ShownCall) -> Iterator[tuple[str, str]]:
    variables = [str(each.variable) for each in shown_credentials(package)]
    stub = {str(package.client.base_url_variable): _STUB} | dict.fromkeys(variables, STUB_TOKEN)
    for name in ("quick_start.py", "awaited.py"):
        yield f"examples/{name}", render_template(
            f"examples/{name}",
            package,
            first=first,
            settings=_settings(dict.fromkeys(variables, "...")),
            stub_settings=_settings(stub),
        )


def _calls_test(package: PackageView, operations: list[OperationView]) -> str:
    client = package.client
    names = sorted((client.class_name, client.async_class_name), key=export_order)
    return render_template(
        "tests/test_calls.py",
        package,
        names=", ".join(names),
        given=f"{arguments_text(client.credentials, STUB_TOKEN)}, " if client.credentials else "",
        calls="".join(_entry(each) for each in operations if not each.untried),
        left_out=[reasons] if (reasons := "".join(map(_reason, operations))) else [],
    )


def _entry(operation: OperationView) -> str:
    """One call by its name, with the arguments that the README shows."""
    name = doors.python_literal(str(operation.qualified_name))
    return f"{name}: lambda client: {expression_text(operation.example)}, "


def _reason(operation: OperationView) -> str:
    """Why a call is not tried: it can't be a success, as far as the description tells."""
    if not operation.untried:
        return ""
    name = doors.python_literal(str(operation.qualified_name))
    return f"{name}: {doors.python_literal(operation.untried)}, "
