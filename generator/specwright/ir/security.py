"""Security schemes and requirements (OpenAPI 3.1, 4.8.27 and 4.8.30)."""

from __future__ import annotations

from typing import Literal, TypeAlias

from specwright.diagnostics import SourcePosition
from specwright.frozen import dataclass
from specwright.ir.text import SpecText


@dataclass(frozen=True, slots=True, kw_only=True)
class SecuritySchemeNode:
    """What every scheme has; ``name`` is its key under ``components/securitySchemes``."""

    at: SourcePosition
    name: SpecText
    description: SpecText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiKeyScheme(SecuritySchemeNode):
    """``type: apiKey``: one value in a header, the query or a cookie."""

    parameter: SpecText
    location: Literal["header", "query", "cookie"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpScheme(SecuritySchemeNode):
    """``type: http``: the ``Authorization`` header; any scheme but these two is ``other``."""

    scheme: Literal["bearer", "basic", "other"]
    scheme_name: SpecText


@dataclass(frozen=True, slots=True, kw_only=True)
class OAuth2Flow:
    """One entry of ``flows``."""

    kind: Literal["implicit", "password", "clientCredentials", "authorizationCode"]
    token_url: SpecText | None
    scopes: tuple[SpecText, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OAuth2Scheme(SecuritySchemeNode):
    """``type: oauth2``."""

    flows: tuple[OAuth2Flow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenIdConnectScheme(SecuritySchemeNode):
    """``type: openIdConnect``."""

    url: SpecText


@dataclass(frozen=True, slots=True, kw_only=True)
class MutualTlsScheme(SecuritySchemeNode):
    """``type: mutualTLS``: the certificate belongs to the transport, nothing is sent."""


SecurityScheme: TypeAlias = (
    ApiKeyScheme | HttpScheme | OAuth2Scheme | OpenIdConnectScheme | MutualTlsScheme
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredScheme:
    """One scheme of a requirement, with the scopes it asks for."""

    name: SpecText
    scopes: tuple[SpecText, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityRequirement:
    """Schemes that are needed together; an empty tuple means that none is needed."""

    schemes: tuple[RequiredScheme, ...]
