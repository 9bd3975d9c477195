"""``_client.py``: the two client classes; and ``__init__.py``, which offers them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from specwright.frozen import dataclass
from specwright.plan.naming import Identifier
from specwright.plan.views import ClientView, CredentialView, PackageView
from specwright.render import doors
from specwright.render.accesses import FUNCTIONS, AccessClassView, access_classes, accesses_of
from specwright.render.docstrings import (
    awaited_client_docstring,
    client_docstring,
    package_docstring,
)
from specwright.render.environment import render_template
from specwright.render.expressions import expression_text
from specwright.render.imports import Needed, bound_names, export_order, import_block
from specwright.render.resources import children_needed, constant_view
from specwright.render.signatures import (
    AWAITED,
    PLAIN,
    CallView,
    ChildView,
    Flavour,
    MethodView,
    call_views,
    child_view,
    method_view,
    union_parameter,
)

_RUNTIME = "._runtime.client"
_STUB = ("SDKStub", "StubOptions")

RUNTIME_EXPORTS = (
    "NOT_GIVEN",
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncPage",
    "AsyncPages",
    "AsyncStream",
    "AsyncStreamingResponse",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "InternalServerError",
    "MissingCredentialsError",
    "NotFoundError",
    "NotGiven",
    "Page",
    "PermissionDeniedError",
    "RateLimitError",
    "RawResponse",
    "RequestOptions",
    "ServerSentEvent",
    "Stream",
    "StreamingResponse",
    "UnprocessableEntityError",
)
"""Names of the runtime that a package offers as its own."""

_WEBHOOK_EXPORTS = ("WebhookPayloadError", "WebhookVerificationError")
"""The same, for an API that sends requests by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientClassView:
    """One of the two client classes."""

    name: Identifier
    base: str
    docstring: str
    parameters: str
    credentials: str
    environment: str
    server_variables: tuple[str, ...]
    plain_name: Identifier
    stub: str
    stub_options: str
    accesses: tuple[AccessClassView, ...]
    children: tuple[ChildView, ...]
    methods: tuple[MethodView, ...]


def client_files(package: PackageView) -> Iterator[tuple[str, str]]:
    """Paths below the package's folder and texts of the client and the package itself."""
    yield "__init__.py", _init_text(package)
    yield "_client.py", _client_text(package)


def _client_text(package: PackageView) -> str:
    client = package.client
    needed, children = list(_needed(client)), list(children_needed(client.resources, ""))
    names = bound_names(client.imports, needed)
    resources = bound_names(client.imports, children)
    calls = call_views(client.operations, names)
    classes = [_class_view(package, calls, each, names, resources) for each in (PLAIN, AWAITED)]
    return render_template(
        "src/package/_client.py",
        client,
        imports=import_block(client.imports, [*needed, *children]),
        api=expression_text(client.api),
        constants=[constant_view(each) for each in client.operations],
        classes=classes,
        accesses=accesses_of(client.operations, classes),
    )


def _needed(client: ClientView) -> Iterator[Needed]:
    """The names that the template and its parts write."""
    yield from (Needed(_RUNTIME, name) for name in ("APIDescription", "AsyncClient", "Client"))
    yield Needed(_RUNTIME, "ClientOptions", typing_only=True)
    yield Needed(_RUNTIME, "AsyncClientOptions", typing_only=True)
    yield Needed("typing", "Unpack", typing_only=True)
    yield from (Needed("._runtime.stub", name, typing_only=True) for name in _STUB)
    if client.credentials:
        yield Needed(_RUNTIME, "Secret", typing_only=True)
    if client.resources:
        yield Needed("functools", "cached_property")
    if client.operations:
        yield Needed(_RUNTIME, "RequestOptions", typing_only=True)
        yield from (Needed(_RUNTIME, name, typing_only=True) for name in FUNCTIONS)
    if any(each.forms for each in client.operations):
        yield Needed("typing", "overload")
    if any(each.deprecated for each in client.operations):
        yield Needed("typing_extensions", "deprecated")


def _class_view(
    package: PackageView,
    calls: tuple[CallView, ...],
    flavour: Flavour,
    names: Mapping[str, str],
    resources: Mapping[str, str],
) -> ClientClassView:
    client, awaited = package.client, flavour.awaited
    secrets = (f"{doors.python_literal(str(c.argument))}: {c.argument}" for c in client.credentials)
    name = client.async_class_name if awaited else client.class_name
    return ClientClassView(
        name=name,
        base=names["AsyncClient" if awaited else "Client"],
        docstring=awaited_client_docstring(client) if awaited else client_docstring(package),
        parameters=", ".join(_parameters(client, flavour, names)),
        credentials=f"{{{', '.join(secrets)}}}",
        environment=_environment(client),
        server_variables=_server_variables(client),
        plain_name=client.class_name,
        stub=f"{names['SDKStub']}[{client.class_name}, {client.async_class_name}]",
        stub_options=names["StubOptions"],
        accesses=access_classes(client.operations, name, names, awaited=awaited),
        children=tuple(child_view(each, "", flavour, resources) for each in client.resources),
        methods=tuple(method_view(each, client.class_name, flavour) for each in calls),
    )


def _parameters(client: ClientView, flavour: Flavour, names: Mapping[str, str]) -> Iterator[str]:
    """The constructor's arguments, all by name: what the API asks for, then what all APIs have."""
    yield from ("self", "*")
    yield from (f"{each.argument}: {names['Secret']} | None = None" for each in client.credentials)
    if client.environment_type is not None:
        default = doors.python_literal(str(client.environments[0].name))
        yield f"environment: {expression_text(client.environment_type)} = {default}"
    for each in client.server_variables:
        annotation = f"{expression_text(each.annotation)} | None"
        yield union_parameter(each.argument, annotation, " = None")
    yield "base_url: str | None = None"
    options = names["AsyncClientOptions" if flavour.awaited else "ClientOptions"]
    yield f"**options: {names['Unpack']}[{options}]"


def arguments_text(credentials: Iterable[CredentialView], value: str) -> str:
    """Credentials as arguments of the constructor, for documentation."""
    shown = doors.python_literal(value)
    return ", ".join(f"{each.argument}={shown}" for each in credentials if each.kind != "grant")


def _environment(client: ClientView) -> str:
    """What is passed on: the argument, or the only server's name, or nothing."""
    if client.environment_type is not None:
        return "environment"
    if client.environments:
        return doors.python_literal(str(client.environments[0].name))
    return "None"


def _server_variables(client: ClientView) -> tuple[str, ...]:
    """The arguments by their names; nothing, where the API has none."""
    names = [str(each.argument) for each in client.server_variables]
    pairs = ", ".join(f"{doors.python_literal(name)}: {name}" for name in names)
    return (f"{{{pairs}}}",) if names else ()


def _init_text(package: PackageView) -> str:
    client = package.client
    own = {str(name): "._client" for name in (client.class_name, client.async_class_name)}
    runtime = {name: _RUNTIME for name in RUNTIME_EXPORTS}
    homes = {**runtime, **own, "models": ".models", "params": ".params"}
    homes["strict"] = f"{_RUNTIME}.strict"
    homes["StandIn"] = homes["as_sent"] = f"{_RUNTIME}.stand_in"
    webhooks = _WEBHOOK_EXPORTS if any(each.events for each in package.resources) else ()
    homes |= dict.fromkeys(webhooks, f"{_RUNTIME}.webhooks")
    if any(each.kind == "grant" for each in client.credentials):
        homes["ClientCredentials"] = f"{_RUNTIME}.oauth"
    lazy = {name: homes[name] for name in sorted(homes, key=export_order)}
    return render_template(
        "src/package/__init__.py",
        package,
        docstring=package_docstring(package),
        client_names=", ".join(sorted(own, key=export_order)),
        runtime_names=", ".join(name for name in RUNTIME_EXPORTS if name not in own),
        grants=[each for each in ("ClientCredentials",) if each in homes],
        webhook_names=[", ".join(webhooks)] if webhooks else [],
        lazy=lazy,
        names=list(lazy),
    )
