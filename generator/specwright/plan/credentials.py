"""Security schemes as arguments of the client's constructor."""

from __future__ import annotations

from collections.abc import Mapping

from specwright.frozen import dataclass
from specwright.ir.security import (
    ApiKeyScheme,
    HttpScheme,
    MutualTlsScheme,
    OAuth2Scheme,
    OpenIdConnectScheme,
    SecurityScheme,
)
from specwright.ir.text import SpecText
from specwright.plan import symbols
from specwright.plan.expressions import Call, Expression, Literal
from specwright.plan.naming import (
    RESERVED_CLIENT_ARGUMENTS,
    Identifier,
    NameAllocator,
    attribute_name,
    scheme_key,
)
from specwright.plan.options import CredentialOptions
from specwright.plan.views import CredentialView


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedCredential:
    """A security scheme: what the runtime sends, and the arguments it comes from."""

    scheme: SpecText
    call: Call
    arguments: tuple[CredentialView, ...]


class CredentialPlanner:
    """Names the credentials of one API.

    An API with one scheme asks for an ``api_key`` (or an ``access_token``, for OAuth 2 and OpenID
    Connect); where there are several, each argument has its scheme's name.
    """

    def __init__(self, prefix: str, options: Mapping[str, CredentialOptions]) -> None:
        self._prefix = prefix
        self._options = options
        self._names = NameAllocator(RESERVED_CLIENT_ARGUMENTS)

    def plan(self, schemes: tuple[SecurityScheme, ...]) -> tuple[PlannedCredential, ...]:
        """All schemes that a client can serve; mutual TLS belongs to the transport."""
        sent = [each for each in schemes if not isinstance(each, MutualTlsScheme)]
        return tuple(self._planned(scheme, alone=len(sent) == 1) for scheme in sent)

    def _planned(self, scheme: SecurityScheme, *, alone: bool) -> PlannedCredential:
        match scheme:
            case HttpScheme(scheme="basic"):
                return self._basic(scheme, alone=alone)
            case HttpScheme(scheme="bearer"):
                return self._single(scheme, "BearerCredential", "bearer", "api_key", alone=alone)
            case OAuth2Scheme() | OpenIdConnectScheme():
                wanted = "access_token"
                return self._single(scheme, "BearerCredential", "bearer", wanted, alone=alone)
            case _:
                return self._single(scheme, "ApiKeyCredential", "api_key", "api_key", alone=alone)

    def _single(
        self, scheme: SecurityScheme, runtime: str, kind: str, usual: str, *, alone: bool
    ) -> PlannedCredential:
        chosen = self._options.get(scheme_key(scheme.name), CredentialOptions())
        wanted = Identifier(usual) if alone else attribute_name(scheme.name)
        view = self._view(scheme, chosen.argument or wanted, chosen.variable, kind)
        keywords = ((Identifier("variable"), Literal(str(view.variable))),)
        positional = (Literal(str(view.argument)), *_destination(scheme))
        call = Call(symbols.runtime(runtime), positional, (*_location(scheme), *keywords))
        return PlannedCredential(scheme=scheme.name, call=call, arguments=(view,))

    def _basic(self, scheme: HttpScheme, *, alone: bool) -> PlannedCredential:
        start = "" if alone else f"{attribute_name(scheme.name)}_"
        user = self._view(scheme, Identifier(f"{start}username"), None, "basic")
        password = self._view(scheme, Identifier(f"{start}password"), None, "basic")
        call = Call(
            symbols.runtime("BasicCredential"),
            (Literal(str(user.argument)), Literal(str(password.argument))),
            (
                (Identifier("variable"), Literal(str(user.variable))),
                (Identifier("password_variable"), Literal(str(password.variable))),
            ),
        )
        return PlannedCredential(scheme=scheme.name, call=call, arguments=(user, password))

    def _view(
        self, scheme: SecurityScheme, wanted: Identifier, variable: Identifier | None, kind: str
    ) -> CredentialView:
        argument = self._names.allocate(wanted)
        return CredentialView(
            argument=argument,
            variable=variable or Identifier(f"{self._prefix}_{argument}".upper()),
            doc=scheme.description,
            kind="basic" if kind == "basic" else "bearer" if kind == "bearer" else "api_key",
        )


def _destination(scheme: SecurityScheme) -> tuple[Expression, ...]:
    """The wire's name of an API key; other HTTP schemes send their header as it is given."""
    if isinstance(scheme, ApiKeyScheme):
        return (Literal(scheme.parameter),)
    if isinstance(scheme, HttpScheme) and scheme.scheme == "other":
        return (Literal("Authorization"),)
    return ()


def _location(scheme: SecurityScheme) -> tuple[tuple[Identifier, Expression], ...]:
    if isinstance(scheme, ApiKeyScheme) and scheme.location != "header":
        return ((Identifier("location"), Literal(scheme.location)),)
    return ()
