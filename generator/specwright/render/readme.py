"""README.md and api.md: how to begin, and every call with an example."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from specwright.frozen import dataclass
from specwright.ir.text import SpecText
from specwright.plan.naming import Identifier
from specwright.plan.views import (
    ClientView,
    EnvironmentView,
    EventView,
    OperationView,
    PackageView,
)
from specwright.render import doors
from specwright.render.client import arguments_text
from specwright.render.environment import render_template
from specwright.render.expressions import expression_text
from specwright.render.formatting import formatted, formatted_statements
from specwright.render.options import Formatter
from specwright.render.signatures import parameter_text
from specwright.render.stub_server import STUB_TOKEN, fixture_name
from specwright.render.trials import (
    ShownCall,
    all_operations,
    first_call,
    shown_call,
    shown_credentials,
)

MOST_CALLS = 150
"""How many calls a README shows one by one; of a larger API, it shows one of each resource."""

_ARGUMENTS = "The arguments are examples; `client` is the one from above."
_IN_API = " The others are in [api.md](api.md), and with their arguments in `tests/test_calls.py`."
_NO_SERVER = "The API's description names no server: `base_url` has to be given."


@dataclass(frozen=True, slots=True, kw_only=True)
class CallView:
    """An operation as README and api.md show it, in Markdown."""

    caption: str
    code: str
    signature: str
    request: str
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupView:
    """The calls of one resource."""

    attribute_path: str
    calls: tuple[CallView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramView:
    """A short program for the README."""

    package: Identifier
    class_name: Identifier
    credentials: str
    first: ShownCall


def readme_text(package: PackageView, groups: list[GroupView], formatter: Formatter) -> str:
    """README.md."""
    client = package.client
    programs = _programs(package, formatter)
    shown = shown_credentials(package)
    is_long = sum(len(each.calls) for each in groups) > MOST_CALLS
    return render_template(
        "README.md",
        package,
        groups=[replace(each, calls=each.calls[:1]) for each in groups] if is_long else groups,
        heading="A call of each resource" if is_long else "Every call",
        introduction=_ARGUMENTS + (_IN_API if is_long else ""),
        description=_described(package.description),
        credentials="\n".join(_credentials(client)),
        environments="\n".join(_environments(client)),
        fixture=fixture_name(package),
        given=f"{arguments_text(shown, STUB_TOKEN)}, " if shown else "",
        quick_start=programs["quick_start"].rstrip(),
        awaited=programs["awaited"].rstrip(),
    )


def _described(description: SpecText | None) -> str:
    """The API's description as paragraphs, or nothing."""
    block = doors.markdown_block(description) if description else ""
    return f"{block}\n\n" if block else ""


_NO_CREDENTIALS = "The API needs no credentials."


def api_text(package: PackageView, groups: list[GroupView]) -> str:
    """api.md."""
    events = [
        *map(_webhook, package.webhooks),
        *map(_callback, package.callbacks),
    ]
    return render_template("api.md", package, groups=groups, events="".join(_events(events)))


def _events(lines: list[str]) -> Iterator[str]:
    """The section on what the API sends, if it sends anything."""
    if lines:
        yield "\n## What the API sends\n\n"
        yield "`client.webhooks.unwrap(body, headers)` verifies and reads webhooks. No method takes"
        yield " other requests; their payloads are read by the types named here, with"
        yield " `model_validate_json` or a `TypeAdapter`.\n\n"
        yield from (f"- {line}\n" for line in lines)


def _webhook(event: EventView) -> str:
    return f"{doors.markdown_code(event.name)}: {_carried(event)}"


def _callback(event: EventView) -> str:
    after = f", caused by `client.{event.caused_by}`" if event.caused_by else ""
    return f"{doors.markdown_code(event.name)}{after}: {_carried(event)}"


def _carried(event: EventView) -> str:
    """The request, the type of its body and what is said of it."""
    carried = doors.markdown_code(expression_text(event.payload)) if event.payload else "no type"
    said = f"<br>\n  {doors.markdown(event.summary)}" if event.summary else ""
    return f"`{event.method}`, {carried}{said}"


def call_groups(package: PackageView, formatter: Formatter) -> list[GroupView]:
    """The operations by resource, those of the client itself first."""
    modules = [(f"client.{each.attribute_path}", each.operations) for each in package.resources]
    modules.insert(0, ("client", package.client.operations))
    operations = [operation for _, found in modules for operation in found]
    examples = (expression_text(operation.example) for operation in operations)
    statements = iter(formatted_statements(examples, formatter))
    groups = [
        GroupView(
            attribute_path=path,
            calls=tuple(_call(each, next(statements)) for each in found),
        )
        for path, found in modules
    ]
    return [group for group in groups if group.calls]


def _call(operation: OperationView, statement: str) -> CallView:
    """One operation: its example in a fence, its signature and its request in code spans."""
    request = doors.markdown_code(f"{operation.http_method} {doors.line(operation.path)}")
    summary = doors.markdown(operation.summary) if operation.summary else ""
    return CallView(
        caption=f"{summary} ({request})" if summary else request,
        code=f"```python\n{statement}\n```",
        signature=_signature(operation),
        request=request,
        summary=f": {summary}" if summary else "",
    )


def _signature(operation: OperationView) -> str:
    named = [parameter_text(each) for each in operation.arguments if each.keyword_only]
    texts = [parameter_text(each) for each in operation.arguments if not each.keyword_only]
    texts += ["*", *named] if named else []
    returns = expression_text(operation.returns)
    return f"client.{operation.qualified_name}({', '.join(texts)}) -> {returns}"


def _programs(package: PackageView, formatter: Formatter) -> dict[str, str]:
    """The README's two programs, laid out."""
    client = package.client
    view = ProgramView(
        package=package.package,
        class_name=client.class_name,
        credentials=arguments_text(shown_credentials(package), "..."),
        first=_first_call(package),
    )
    sources = {
        "quick_start": render_template("parts/quick_start.py", view),
        "awaited": render_template("parts/awaited.py", view, class_name=client.async_class_name),
    }
    return formatted(sources, formatter)


def _first_call(package: PackageView) -> ShownCall:
    """What a newcomer tries first; a client without operations can only be shown."""
    operations = list(all_operations(package))
    if not operations:
        return ShownCall("print(client)", "print(client)")
    return shown_call(first_call(operations))


def _credentials(client: ClientView) -> Iterator[str]:
    """What the client can be given, and the environment variables behind it."""
    match client.credentials:
        case ():
            yield _NO_CREDENTIALS
        case (alone,):
            yield f"`{alone.argument}` is read from `{alone.variable}` if it is not given."
        case several:
            yield "A call uses what it needs of these; each is read from its variable if it is not"
            yield "given, and may be a function that gives what holds now:"
            yield ""
            yield from (f"- `{each.argument}` (`{each.variable}`)" for each in several)


def _environments(client: ClientView) -> Iterator[str]:
    """The vendor's servers, the default one first, and what goes before them."""
    if not client.environments:
        yield _NO_SERVER
        if client.base_path is not None:
            yield f"Its paths are below {doors.markdown_code(client.base_path)} there."
    elif client.environment_type is None:
        yield f"The server is {doors.markdown_code(client.environments[0].url)}."
    else:
        yield "The first one is called if `environment=` is not given:"
        yield ""
        yield from map(_environment, client.environments)
    yield ""
    yield f"`base_url=`, or the variable `{client.base_url_variable}`, goes before that."


def _environment(environment: EnvironmentView) -> str:
    said = f" ({doors.markdown(environment.doc)})" if environment.doc else ""
    return f"- `{environment.name}`: {doors.markdown_code(environment.url)}{said}"
