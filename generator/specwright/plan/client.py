"""The two client classes and what they know of the API."""

from __future__ import annotations

from dataclasses import replace

from specwright.frozen import dataclass
from specwright.ir.api import Api
from specwright.ir.text import SpecText
from specwright.plan import module_operations, symbols
from specwright.plan.credentials import CredentialPlanner, PlannedCredential
from specwright.plan.expressions import Call, Expression, Literal, Mapping, Subscript, Symbol
from specwright.plan.naming import DottedName, Identifier
from specwright.plan.naming_servers import environments, is_callable
from specwright.plan.options import PlanOptions
from specwright.plan.resources import ResourceNode
from specwright.plan.scope import Scope
from specwright.plan.server_variables import ServerVariables
from specwright.plan.servers import base_path
from specwright.plan.views import ClientView, EnvironmentView, OperationView, SubresourceView


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientArguments:
    """What the clients of one API take: secrets, and parts of addresses."""

    credentials: tuple[PlannedCredential, ...]
    variables: ServerVariables


def client_arguments(api: Api, package: Identifier, options: PlanOptions) -> ClientArguments:
    """The arguments, each with a name of its own; those of credentials go first."""
    planner = CredentialPlanner(_prefix(package), options.credentials, api.servers)
    credentials = planner.plan(api.security_schemes)
    servers = [*api.servers, *(each for one in api.operations for each in one.servers)]
    variables = ServerVariables(filter(is_callable, servers), planner.names)
    return ClientArguments(credentials=credentials, variables=variables)


def _prefix(package: Identifier) -> str:
    return package.removesuffix("_sdk").upper()


def client_view(
    api: Api,
    package: Identifier,
    class_name: Identifier,
    tree: ResourceNode,
    options: PlanOptions,
    operations: list[OperationView],
    arguments: ClientArguments,
) -> ClientView:
    """The view of ``_client.py``; ``operations`` are the client's own, not yet bound."""
    credentials = arguments.credentials
    servers = tuple(
        EnvironmentView(name=name, url=url, doc=doc)
        for name, url, doc in environments(api.servers, options.environments)
    )
    addresses = [
        arguments.variables.address(server, each.url)
        for server, each in zip(filter(is_callable, api.servers), servers, strict=True)
    ]
    variable = Identifier(f"{_prefix(package)}_BASE_URL")
    children = subresources(tree)
    draft = _api_call(package, api.version, variable, servers, addresses, credentials)
    if options.idempotency_header is not None:
        key = (Identifier("idempotency_header"), Literal(options.idempotency_header))
        draft = replace(draft, keywords=(*draft.keywords, key))
    choice = _environment_type(servers)
    variables = arguments.variables.views()
    used = (draft, *((symbols.CACHED_PROPERTY,) if tree.children else ()))
    scope = _scope(class_name, tree, used, operations)
    scope.use((choice,) if choice else (), evaluated=False)
    scope.use((each.annotation for each in variables), evaluated=False)
    scope.use((symbols.runtime("Secret"),) if credentials else (), evaluated=False)
    scope.settle()
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
        operations=module_operations.bound(scope, operations),
        server_variables=tuple(
            replace(each, annotation=scope.bind(each.annotation)) for each in variables
        ),
        base_path=base_path(api.servers),
    )


def _api_call(
    package: Identifier,
    version: SpecText,
    variable: Identifier,
    servers: tuple[EnvironmentView, ...],
    addresses: list[Expression],
    credentials: tuple[PlannedCredential, ...],
) -> Call:
    """``APIDescription(...)``."""
    described: dict[str, Expression] = {
        "package": Literal(str(package)),
        "version": Literal(version),
        "base_url_variable": Literal(str(variable)),
        "environments": Mapping(
            tuple(
                (Literal(str(each.name)), address)
                for each, address in zip(servers, addresses, strict=True)
            )
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
    evaluated: tuple[Expression, ...],
    operations: list[OperationView],
) -> Scope:
    constants = module_operations.constants(operations)
    scope = Scope(
        package="",
        defined=frozenset({class_name, f"Async{class_name}", "API", *constants}),
        attributes=module_operations.members(operations, tree),
        through_packages=True,
    )
    bases = (symbols.runtime("Client"), symbols.runtime("AsyncClient"))
    scope.use((*evaluated, *bases), evaluated=True)
    module_operations.use(scope, operations)
    options = (symbols.runtime("ClientOptions"), symbols.runtime("AsyncClientOptions"))
    scope.use((symbols.UNPACK, *options, *symbols.STUB), evaluated=False)
    for child in tree.children.values():
        scope.use(resource_symbols(child), evaluated=False)
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
