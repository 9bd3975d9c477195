"""Servers and their variables (OpenAPI 3.1, 4.8.5 and 4.8.6)."""

from __future__ import annotations

from specwright.ingest.node import Node
from specwright.ingest.reading import Reading
from specwright.ir.operation import Server, ServerVariable
from specwright.ir.text import SpecText


class ServerParser:
    """Parses ``servers`` of documents, path items and operations."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def servers(self, holder: Node) -> tuple[Server, ...]:
        """The servers in the order of the document; those without an address are left out."""
        found: list[Server] = []
        for node in self._reading.items(holder, "servers"):
            server = self.server(node)
            if server is None:
                self._reading.warn(node, "server-without-url", "a server needs a 'url': left out")
            else:
                found.append(server)
        return tuple(found)

    def server(self, node: Node) -> Server | None:
        """One server; None without an address."""
        url = self._reading.text(node, "url")
        if url is None:
            return None
        return Server(
            at=node.at,
            url=url,
            name=self._reading.text(node, "name"),
            description=self._reading.text(node, "description"),
            variables=tuple(
                self._variable(name, each)
                for name, each in self._reading.entries(node, "variables")
            ),
        )

    def _variable(self, name: str, node: Node) -> ServerVariable:
        allowed = self._reading.texts(node, "enum")
        default = self._reading.text(node, "default")
        if default is None:
            default = allowed[0] if allowed else SpecText("")
            message = "a variable needs a default: the first allowed value, or nothing, is taken"
            self._reading.warn(node, "variable-without-default", message)
        return ServerVariable(
            name=SpecText(name),
            default=default,
            enum=allowed,
            description=self._reading.text(node, "description"),
        )
