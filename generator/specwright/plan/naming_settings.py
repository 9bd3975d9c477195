"""Settings of a vendor that name something: what they name has to be there."""

from __future__ import annotations

from collections.abc import Container, Iterable

from specwright.diagnostics import DiagnosticCollector
from specwright.ir.api import Api
from specwright.ir.operation import Operation
from specwright.plan.options import PlanOptions


def report_unused(api: Api, options: PlanOptions, diagnostics: DiagnosticCollector) -> None:
    """Warn of every setting that no part of the description answers to: likely a misspelling."""
    operations = [each.operation_id.reveal() for each in api.operations if each.operation_id]
    calls = [f"{each.method} {each.path.text.reveal()}" for each in api.operations]
    known_urls = {server.url.reveal() for server in api.servers}
    schemes = [scheme.name.reveal() for scheme in api.security_schemes]
    unused = {
        "names": _missing(options.names, [*operations, *calls]),
        "environments": [
            name for name, url in options.environments.items() if url not in known_urls
        ],
        "credentials": _missing(options.credentials, schemes),
        "pagination": _missing(options.pagination, [*operations, *calls]),
    }
    for kind, keys in unused.items():
        for key in keys:
            _warn(kind, key, options, diagnostics)


def setting_key(operation: Operation, settings: Container[str]) -> str | None:
    """What a setting for an operation is written under: its operationId, or ``GET /payments``."""
    by_id = operation.operation_id.reveal() if operation.operation_id else None
    if by_id is not None and by_id in settings:
        return by_id
    by_path = f"{operation.method} {operation.path.text.reveal()}"
    return by_path if by_path in settings else None


def called(operation: Operation) -> tuple[str, ...]:
    """What settings may call an operation: ``GET /payments`` first, then its operationId."""
    call = f"{operation.method} {operation.path.text.reveal()}"
    if operation.operation_id is None:
        return (call,)
    return call, operation.operation_id.reveal()


def _missing(wanted: Iterable[str], known: list[str]) -> list[str]:
    return [key for key in wanted if key not in known]


def _warn(kind: str, key: str, options: PlanOptions, diagnostics: DiagnosticCollector) -> None:
    at = options.places.get((kind, key))
    if at is None:
        return
    message = f"nothing in the description answers to '{key}': this setting has no effect"
    pointer = f"#/{kind}/{key.replace('~', '~0').replace('/', '~1')}"
    diagnostics.warning("setting-without-effect", message, at, pointer)
