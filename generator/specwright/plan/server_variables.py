"""Variables of servers as arguments of the client (OpenAPI 3.1, 4.8.6)."""

from __future__ import annotations

from collections.abc import Iterable

from specwright.ir.operation import Server, ServerVariable
from specwright.ir.text import SpecText
from specwright.plan import symbols
from specwright.plan.expressions import Call, Expression, Literal, Sequence, Subscript, Symbol
from specwright.plan.naming import Identifier, NameAllocator, attribute_name
from specwright.plan.naming_servers import address_parts
from specwright.plan.views import ServerVariableView

_HOME = f"{symbols.RUNTIME_CLIENT}.servers"
_ADDRESS = Symbol(_HOME, Identifier("ServerAddress"))
_VARIABLE = Symbol(_HOME, Identifier("ServerVariable"))


class ServerVariables:
    """The variables of all servers of one API; one name is one argument."""

    def __init__(self, servers: Iterable[Server], names: NameAllocator) -> None:
        self._found: dict[SpecText, list[ServerVariable]] = {}
        for server in servers:
            for part in address_parts(server):
                if isinstance(part, ServerVariable):
                    self._found.setdefault(part.name, []).append(part)
        self._arguments = {name: _allocated(name, names) for name in self._found}

    def address(self, server: Server, url: SpecText) -> Expression:
        """``ServerAddress("https://", ServerVariable("region", "eu"), ".acme.test")``.

        The address itself, where nothing in it varies.
        """
        parts = address_parts(server)
        if not any(isinstance(part, ServerVariable) for part in parts):
            return Literal(url)
        return Call(_ADDRESS, tuple(map(self._part, parts)))

    def _part(self, part: SpecText | ServerVariable) -> Expression:
        if isinstance(part, SpecText):
            return Literal(part)
        allowed = Sequence(tuple(map(Literal, part.enum)))
        named = (Literal(str(self._arguments[part.name])), Literal(part.default))
        return Call(_VARIABLE, (*named, allowed) if part.enum else named)

    def views(self) -> tuple[ServerVariableView, ...]:
        """The arguments of the client."""
        return tuple(
            ServerVariableView(
                argument=self._arguments[name],
                annotation=_annotation(variables),
                default=variables[0].default,
                doc=next((each.description for each in variables if each.description), None),
            )
            for name, variables in self._found.items()
        )


def _allocated(name: SpecText, names: NameAllocator) -> Identifier:
    """The variable's own name; ``server_username`` where a credential has it."""
    wanted = attribute_name(name)
    return names.allocate(wanted if names.is_free(wanted) else Identifier(f"server_{wanted}"))


def _annotation(variables: list[ServerVariable]) -> Expression:
    """The values that there are; any text, where one of the servers takes any."""
    if not all(each.enum for each in variables):
        return symbols.STR
    values = dict.fromkeys(value for each in variables for value in each.enum)
    return Subscript(symbols.LITERAL, tuple(map(Literal, values)))
