"""Security schemes as arguments of the client's constructor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal as OneOf
from typing import TypeAlias

from specwright.frozen import dataclass
from specwright.ir.operation import Server
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
from specwright.plan.expressions import Call, Expression, Literal, Sequence, Symbol
from specwright.plan.naming import (
    RESERVED_CLIENT_ARGUMENTS,
    Identifier,
    NameAllocator,
    attribute_name,
    scheme_key,
)
from specwright.plan.naming_servers import absolute_url
from specwright.plan.options import CredentialOptions
from specwright.plan.views import CredentialView

_Kind: TypeAlias = OneOf["bearer", "basic", "api_key", "grant"]
_OAUTH2 = Symbol(f"{symbols.RUNTIME_CLIENT}.oauth", Identifier("OAuth2Credential"))


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedCredential:
    """A security scheme: what the runtime sends, and the arguments it comes from."""

    scheme: SpecText
    call: Call
    arguments: tuple[CredentialView, ...]


class CredentialPlanner:
    """Names the credentials of one API; ``names`` are the client's arguments so far.

    An API with one scheme asks for an ``api_key`` (or an ``access_token``, for OAuth 2 and OpenID
    Connect); where there are several, each argument has its scheme's name.
    """

    def __init__(
        self,
        prefix: str,
        options: Mapping[str, CredentialOptions],
        servers: tuple[Server, ...] = (),
    ) -> None:
        self._prefix = prefix
        self._servers = servers
        self._has_one_grant = True
        self._options = options
        self.names = NameAllocator(RESERVED_CLIENT_ARGUMENTS)

    def plan(self, schemes: tuple[SecurityScheme, ...]) -> tuple[PlannedCredential, ...]:
        """All schemes that a client can serve; mutual TLS belongs to the transport."""
        sent = [each for each in schemes if not isinstance(each, MutualTlsScheme)]
        self._has_one_grant = sum(isinstance(each, OAuth2Scheme) for each in sent) == 1
        return tuple(self._planned(scheme, alone=len(sent) == 1) for scheme in sent)

    def _planned(self, scheme: SecurityScheme, *, alone: bool) -> PlannedCredential:
        match scheme:
            case HttpScheme(scheme="basic"):
                return self._basic(scheme, alone=alone)
            case HttpScheme(scheme="bearer"):
                return self._single(scheme, "BearerCredential", "bearer", "api_key", alone=alone)
            case OAuth2Scheme() if (token_url := self._token_url(scheme)) is not None:
                return self._client_credentials(scheme, token_url, alone=alone)
            case OAuth2Scheme() | OpenIdConnectScheme():
                wanted = "access_token"
                return self._single(scheme, "BearerCredential", "bearer", wanted, alone=alone)
            case _:
                return self._single(scheme, "ApiKeyCredential", "api_key", "api_key", alone=alone)

    def _single(
        self, scheme: SecurityScheme, runtime: str, kind: _Kind, usual: str, *, alone: bool
    ) -> PlannedCredential:
        chosen = self._options.get(scheme_key(scheme.name), CredentialOptions())
        wanted = Identifier(usual) if alone else attribute_name(scheme.name)
        view = self._view(scheme, chosen.argument or wanted, chosen.variable, kind)
        keywords = ((Identifier("variable"), Literal(str(view.variable))),)
        positional = (Literal(str(view.argument)), *_destination(scheme))
        call = Call(symbols.runtime(runtime), positional, (*_location(scheme), *keywords))
        return PlannedCredential(scheme=scheme.name, call=call, arguments=(view,))

    def _token_url(self, scheme: OAuth2Scheme) -> SpecText | None:
        """Where a client asks for tokens in its own name (RFC 6749, 4.4)."""
        for flow in scheme.flows:
            if flow.kind == "clientCredentials" and flow.token_url is not None:
                return absolute_url(flow.token_url, self._servers)
        return None

    def _client_credentials(
        self, scheme: OAuth2Scheme, token_url: SpecText, *, alone: bool
    ) -> PlannedCredential:
        """A token, or the id and the secret that the client gets one for."""
        wanted, single = "access_token", "OAuth2Credential"
        found = self._single(scheme, single, "bearer", wanted, alone=alone)
        start = "" if self._has_one_grant else f"{attribute_name(scheme.name)}_"
        views = [
            self._view(scheme, Identifier(f"{start}{name}"), None, "grant")
            for name in ("client_id", "client_secret")
        ]
        pairs = [
            Sequence((Literal(str(view.argument)), Literal(str(view.variable)))) for view in views
        ]
        keywords = (
            *found.call.keywords,
            (Identifier("client_id"), pairs[0]),
            (Identifier("client_secret"), pairs[1]),
            (Identifier("token_url"), Literal(token_url)),
        )
        call = Call(_OAUTH2, found.call.positional, keywords)
        return PlannedCredential(
            scheme=scheme.name, call=call, arguments=(*found.arguments, *views)
        )

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
        self, scheme: SecurityScheme, wanted: Identifier, variable: Identifier | None, kind: _Kind
    ) -> CredentialView:
        argument = self.names.allocate(wanted)
        return CredentialView(
            scheme=scheme.name,
            argument=argument,
            variable=variable or Identifier(f"{self._prefix}_{argument}".upper()),
            doc=None if kind == "grant" else scheme.description,
            kind=kind,
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
