"""The docstrings of classes and methods: our words around the description's, in Google style."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from specwright.ir.text import SpecText
from specwright.plan.naming import Identifier
from specwright.plan.views import (
    ArgumentView,
    ClientView,
    FieldView,
    OperationView,
    PackageView,
    RaisesView,
)
from specwright.render import doors
from specwright.render.paragraphs import wrapped

WIDTH = 88
"""Of a line of generated code, in characters."""

_CLASS_INDENT = 4
_METHOD_INDENT = 8
_METHOD_WIDTH = WIDTH - _METHOD_INDENT
_QUOTES = 3
_DEPRECATED = "Deprecated."
_OPTIONS_ARGUMENT = "**options: Extra headers, query or body, timeout and retries of this call."


def text_docstring(text: SpecText | None, indent: int = 0, fallback: str = "") -> str:
    """The description's text alone; nothing at all where there is neither text nor fallback."""
    lines = _quoted_prose(text, WIDTH - indent) or ((fallback,) if fallback else ())
    return doors.docstring(lines, indent) if lines else ""


def field_docstring(field: FieldView, indent: int) -> str:
    """What the description says of a field, and its examples; nothing where it says nothing."""
    if not field.doc and not field.examples:
        return ""
    lines = list(_quoted_prose(field.doc, WIDTH - indent))
    if field.examples:
        values = ", ".join(f"``{doors.python_literal(value)}``" for value in field.examples)
        label = "Example" if len(field.examples) == 1 else "Examples"
        lines += ["", *wrapped(f"{label}: {values}", WIDTH - indent, 0 if lines else _QUOTES)]
    return doors.docstring(lines if lines[:1] != [""] else lines[1:], indent) if lines else ""


def _quoted_prose(text: SpecText | None, width: int) -> tuple[str, ...]:
    """Text that starts behind the quotes; a single line has to leave room for the last ones."""
    lines = doors.prose(text, width, _QUOTES)
    if len(lines) == 1 and len(lines[0]) + 2 * _QUOTES > width:
        return doors.prose(text, width, 2 * _QUOTES)
    return lines


def method_docstring(operation: OperationView) -> str:
    """What a method does, the call it makes, its arguments, its answer and its errors."""
    lines = [*_opening(operation), "", f"``{operation.http_method} {doors.line(operation.path)}``"]
    for section in (_arguments(operation.arguments), _returns(operation), _raises(operation)):
        lines += ["", *section] if section else []
    return doors.docstring(lines, _METHOD_INDENT)


def awaited_docstring(operation: OperationView, owner: Identifier) -> str:
    """The awaited form of a method points at the other one."""
    reference = f"see ``{owner}.{operation.method_name}``."
    summary = doors.line(operation.summary) if operation.summary else ""
    if not summary:
        lines = [f"Awaited; {reference}"]
    elif len(one := f"{summary.rstrip('.')}; {reference}") <= _METHOD_WIDTH - 6:
        lines = [one]
    else:
        lines = [*_summary_lines(operation.summary), "", f"Awaited; {reference}"]
    return doors.docstring(lines, _METHOD_INDENT)


def _opening(operation: OperationView) -> list[str]:
    """The summary, then the description unless it only repeats it."""
    lines = _summary_lines(operation.summary)
    repeats = operation.summary is not None and operation.description == operation.summary
    description = () if repeats else _described(operation.description, bool(lines))
    if lines and description:
        lines.append("")
    lines += description
    lines = lines or [f"Call ``{operation.qualified_name}``."]
    return (
        [*lines, "", "Deprecated: the API may stop answering it."]
        if operation.deprecated
        else lines
    )


def _described(description: SpecText | None, is_second: bool) -> tuple[str, ...]:
    if is_second:
        return doors.prose(description, _METHOD_WIDTH)
    return _quoted_prose(description, _METHOD_WIDTH)


def _summary_lines(summary: SpecText | None) -> list[str]:
    """One sentence with its full stop."""
    lines = list(doors.prose(summary, _METHOD_WIDTH, _QUOTES + 1))
    if len(lines) == 1 and lines[0][-1] not in ".!?:;`":
        lines[0] += "."
    return lines


def _arguments(arguments: Iterable[ArgumentView]) -> list[str]:
    rows = [row for each in arguments for row in _argument(each)]
    return ["Args:", *rows, f"    {_OPTIONS_ARGUMENT}"]


def _argument(argument: ArgumentView) -> Iterator[str]:
    rows = list(_entry(argument.name, argument.doc))
    yield from rows
    if argument.deprecated:
        yield f"        {_DEPRECATED}" if rows else f"    {argument.name}: {_DEPRECATED}"


def _entry(name: str, text: SpecText | None) -> Iterator[str]:
    """``name: text`` in a section, its later lines four further in; nothing without text."""
    lines = doors.prose(text, _METHOD_WIDTH - 8, max(len(name) - 2, 0))
    if lines:
        yield f"    {name}: {lines[0].lstrip()}"
        yield from _indented(lines[1:], 8)


def _indented(lines: Iterable[str], indent: int) -> Iterator[str]:
    yield from (" " * indent + line if line else "" for line in lines)


def _returns(operation: OperationView) -> list[str]:
    lines = doors.prose(operation.returns_doc, _METHOD_WIDTH - 4)
    return ["Returns:", *_indented(lines, 4)] if lines else []


def _raises(operation: OperationView) -> list[str]:
    rows = [row for error, docs in _by_error(operation.raises) for row in _entry(error, docs)]
    return ["Raises:", *rows] if rows else []


def _by_error(raises: Iterable[RaisesView]) -> Iterator[tuple[Identifier, SpecText | None]]:
    """Each error class once, with the first text that says something."""
    found: dict[Identifier, SpecText | None] = {}
    for each in raises:
        found[each.error] = found.get(each.error) or each.doc
    yield from found.items()


def package_docstring(package: PackageView) -> str:
    """What the package is for, and how to begin."""
    client = package.client
    version = doors.line(package.api_version)
    title = f"Python SDK of {doors.line(package.title)}{', version ' if version else ''}{version}."
    first = client.credentials[0].argument if client.credentials else None
    given = f'{first}="..."' if first else ""
    lines = [
        *wrapped(title, WIDTH - 4),
        "",
        f"    from {package.package} import {client.class_name}",
        "",
        f"    client = {client.class_name}({given})",
        "",
        *wrapped(_OVERVIEW.format(client.class_name, client.async_class_name), WIDTH),
    ]
    return doors.docstring(lines, 0)


_OVERVIEW = "``{}`` calls, ``{}`` awaits; both raise the errors named here."


def client_docstring(package: PackageView) -> str:
    """What the API is, and the constructor's arguments."""
    lines = list(doors.prose(package.title, WIDTH - _CLASS_INDENT, _QUOTES + 1))
    if len(lines) == 1:
        lines[0] = f"{lines[0].rstrip('.')}."
    description = doors.prose(package.description, WIDTH - _CLASS_INDENT)
    lines += ["", *description] if description and package.description != package.title else []
    return doors.docstring([*lines, "", *_client_arguments(package.client)], _CLASS_INDENT)


def awaited_client_docstring(client: ClientView) -> str:
    """The awaited form of a client points at the other one."""
    lines = [f"``{client.class_name}``, awaited.", "", *_client_arguments(client)]
    return doors.docstring(lines, _CLASS_INDENT)


def _client_arguments(client: ClientView) -> Iterator[str]:
    width = WIDTH - _CLASS_INDENT - 8
    yield "Args:"
    for credential in client.credentials:
        sent, variable = _CREDENTIALS[credential.kind], credential.variable
        said = f"{sent} Read from ``{variable}`` if not given."
        first, *rest = wrapped(said, width, max(len(credential.argument) - 2, 0))
        yield f"    {credential.argument}: {first}"
        yield from _indented(rest, 8)
        yield from _indented(doors.prose(credential.doc, width), 8)
    if client.environment_type is not None:
        yield "    environment: Which of the vendor's servers to call."
    for each in client.server_variables:
        usual = doors.python_literal(each.default)
        shown = wrapped(f"A part of the server's address, {usual} if not given.", width)
        yield f"    {each.argument}: {shown[0]}"
        yield from _indented(shown[1:], 8)
        yield from _indented(doors.prose(each.doc, width), 8)
    yield "    base_url: The server's address, instead of the vendor's own. Read from"
    yield f"        ``{client.base_url_variable}`` if not given."
    yield "    **options: See ``ClientOptions``: timeout, retries, headers, transport."


_CREDENTIALS = {
    "bearer": "Sent as a bearer token.",
    "basic": "Sent by HTTP's basic authentication.",
    "api_key": "Sent with every call.",
    "grant": "A token is asked for with it, and renewed, where none is given.",
}
