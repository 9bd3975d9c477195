"""The two client classes and what they know of the API."""

from __future__ import annotations

from dataclasses import replace

from specwright.ir.api import Api
from specwright.ir.text import SpecText
from specwright.plan import symbols
from specwright.plan.credentials import CredentialPlanner, PlannedCredential
from specwright.plan.expressions import Call, Expression, Literal, Mapping, Subscript, Symbol
from specwright.plan.naming import DottedName, Identifier
from specwright.plan.naming_servers import environments
from specwright.plan.options import PlanOptions
from specwright.plan.resources import ResourceNode
from specwright.plan.scope import Scope
from specwright.plan.servers import base_path
from specwright.plan.views import ClientView, EnvironmentView, SubresourceView


def client_view(
    api: Api, package: Identifier, class_name: Identifier, tree: ResourceNode, options: PlanOptions
) -> ClientView:
    """The view of ``_client.py``."""
    prefix = package.removesuffix("_sdk").upper()
    credentials = CredentialPlanner(prefix, options.credentials).plan(api.security_schemes)
    servers = tuple(
        EnvironmentView(name=name, url=url, doc=doc)
        for name, url, doc in environments(api.servers, options.environments)
    )
    variable = Identifier(f"{prefix}_BASE_URL")
    children = subresources(tree)
    draft = _api_call(package, api.version, variable, servers, credentials)
    if options.idempotency_header is not None:
        key = (Identifier("idempotency_header"), Literal(options.idempotency_header))
        draft = replace(draft, keywords=(*draft.keywords, key))
    choice = _environment_type(servers)
    scope = _scope(class_name, tree, draft, choice, credentials)
    return ClientView(
        class_name=class_name,
        async_class_name=Identifier(f"Async{class_name}"),
        imports=scope.imports(),
        api=scope.bind(draft),
        credentials=tuple(view for each in credentials for view in each.arguments),
        environments=servers,
        environment_type=scope.bind(choice) if choice else None,
        base_url_variable=variable,
        resources=children,
        base_path=base_path(api.servers),
    )


def _api_call(
    package: Identifier,
    version: SpecText,
    variable: Identifier,
    servers: tuple[EnvironmentView, ...],
    credentials: tuple[PlannedCredential, ...],
) -> Call:
    """``APIDescription(...)``."""
    described: dict[str, Expression] = {
        "package": Literal(str(package)),
        "version": Literal(version),
        "base_url_variable": Literal(str(variable)),
        "environments": Mapping(
            tuple((Literal(str(each.name)), Literal(each.url)) for each in servers)
        ),
        "credentials": Mapping(tuple((Literal(each.scheme), each.call) for each in credentials)),
    }
    keywords = tuple((Identifier(key), value) for key, value in described.items())
    return Call(symbols.runtime("APIDescription"), keywords=keywords)


def _environment_type(servers: tuple[EnvironmentView, ...]) -> Expression | None:
    """``Literal["production", "sandbox"]``; None where there is nothing to choose."""
    if len(servers) < 2:
        return None
    return Subscript(symbols.LITERAL, tuple(Literal(str(each.name)) for each in servers))


def _scope(
    class_name: Identifier,
    tree: ResourceNode,
    api: Call,
    choice: Expression | None,
    credentials: tuple[PlannedCredential, ...],
) -> Scope:
    scope = Scope(
        package="",
        defined=frozenset({class_name, f"Async{class_name}", "API"}),
        attributes=frozenset(child.attribute for child in tree.children.values()),
    )
    bases = (symbols.runtime("Client"), symbols.runtime("AsyncClient"))
    cached_property = Symbol("functools", Identifier("cached_property"))
    scope.use((api, *bases, *((cached_property,) if tree.children else ())), evaluated=True)
    scope.use((choice,) if choice else (), evaluated=False)
    options = (symbols.runtime("ClientOptions"), symbols.runtime("AsyncClientOptions"))
    secret = (symbols.runtime("Secret"),) if credentials else ()
    scope.use((symbols.UNPACK, *options, *secret), evaluated=False)
    for child in tree.children.values():
        scope.use(resource_symbols(child), evaluated=False)
    scope.settle()
    return scope


def resource_symbols(node: ResourceNode) -> tuple[Symbol, Symbol]:
    """The classes of a resource as other modules name them."""
    module = f".resources.{node.module}"
    return (Symbol(module, node.class_name), Symbol(module, Identifier(f"Async{node.class_name}")))


def subresources(node: ResourceNode) -> tuple[SubresourceView, ...]:
    """The resources directly below a node, by name."""
    return tuple(
        SubresourceView(
            attribute=child.attribute,
            class_name=child.class_name,
            async_class_name=Identifier(f"Async{child.class_name}"),
            module=DottedName(f"resources.{child.module}"),
            doc=None,
        )
        for _, child in sorted(node.children.items())
    )
