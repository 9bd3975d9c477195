"""The servers of operations that are not those of the API (OpenAPI 3.1, 4.8.9 and 4.8.10)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from specwright.diagnostics import DiagnosticCollector
from specwright.frozen import dataclass
from specwright.ir.api import Api
from specwright.ir.operation import Operation, Server
from specwright.ir.text import SpecText
from specwright.plan.expressions import Expression, Literal
from specwright.plan.naming import Identifier
from specwright.plan.naming_servers import address, environments, is_callable, is_relative
from specwright.plan.server_variables import ServerVariables


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnServers:
    """Knows which operations are served elsewhere; ``chosen`` are names from vendor.yaml."""

    api_servers: tuple[Server, ...]
    chosen: Mapping[str, str]
    variables: ServerVariables

    def of(self, operation: Operation) -> tuple[tuple[Identifier, Expression], ...]:
        """Names and addresses of an operation's own servers, as those of the API are named.

        A path alone is one on the API's own host. There are none where they are the API's own,
        or none of them can be called.
        """
        if not operation.servers or self._are_known(operation.servers):
            return ()
        named = environments(operation.servers, self.chosen, is_usable=_has_place)
        usable = filter(_has_place, operation.servers)
        return tuple(
            (name, self.variables.address(server, url) if is_callable(server) else Literal(url))
            for server, (name, url, _) in zip(usable, named, strict=True)
        )

    def _are_known(self, servers: tuple[Server, ...]) -> bool:
        known = {address(each) for each in self.api_servers}
        return all(address(each) in known for each in servers[:1])


def _has_place(server: Server) -> bool:
    return is_callable(server) or (is_relative(server) and bool(server.url))


def base_path(servers: tuple[Server, ...]) -> SpecText | None:
    """The path that the address of an API ends with, where no server has a host."""
    found = [address(each) for each in servers if is_relative(each)]
    return next(filter(None, found), None) if not any(map(is_callable, servers)) else None


def report_servers(api: Api, diagnostics: DiagnosticCollector) -> None:
    """Note every server that a client does not call."""
    for server in api.servers:
        for code, message in _findings(server):
            diagnostics.note(code, message, server.at, "#/servers")
    for operation in api.operations:
        for server in operation.servers:
            for code, message in () if is_relative(server) else _findings(server):
                diagnostics.note(code, message, server.at, f"#{operation.pointer}/servers")


def _findings(server: Server) -> Iterator[tuple[str, str]]:
    if is_relative(server):
        yield "relative-server", "the address is only a path: base_url has to be given"
    elif not is_callable(server):
        yield "unusable-server", "no address that could be called: base_url has to be given"
