"""Security schemes and requirements (OpenAPI 3.1, 4.8.27 to 4.8.30)."""

from __future__ import annotations

from typing import Literal

from specwright.ingest.node import Node
from specwright.ingest.reading import Reading
from specwright.ingest.tree import SourceMapping, SourceSequence, as_text
from specwright.ir.security import (
    ApiKeyScheme,
    HttpScheme,
    MutualTlsScheme,
    OAuth2Flow,
    OAuth2Scheme,
    OpenIdConnectScheme,
    RequiredScheme,
    SecurityRequirement,
    SecurityScheme,
)
from specwright.ir.text import SpecText

_FlowKind = Literal["implicit", "password", "clientCredentials", "authorizationCode"]
_FLOWS: tuple[_FlowKind, ...] = (
    "implicit",
    "password",
    "clientCredentials",
    "authorizationCode",
)
_LOCATIONS: tuple[Literal["header", "query", "cookie"], ...] = ("header", "query", "cookie")


class SecurityParser:
    """Parses the schemes of a document, and the requirements that name them."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        components = reading.references.top.child("components")
        self.schemes = self._schemes(components)
        self._names = {scheme.name for scheme in self.schemes}
        self._declared = {name for name, _ in components.child("securitySchemes").entries()}
        self._default = self._requirements_at(reading.references.top) or ()

    def _schemes(self, components: Node) -> tuple[SecurityScheme, ...]:
        found: list[SecurityScheme] = []
        for name, node in self._reading.entries(components, "securitySchemes"):
            resolved = self._reading.mapping(node)
            scheme = self._scheme(name, resolved) if resolved is not None else None
            if scheme is not None:
                found.append(scheme)
        return tuple(found)

    def _scheme(self, name: str, node: Node) -> SecurityScheme | None:
        key = SpecText(name)
        description = self._reading.text(node, "description")
        match node.child("type").tree:
            case "apiKey":
                return self._api_key(key, node, description)
            case "http":
                return self._http(key, node, description)
            case "oauth2":
                flows = self._flows(node)
                return OAuth2Scheme(at=node.at, name=key, description=description, flows=flows)
            case "openIdConnect":
                url = self._reading.text(node, "openIdConnectUrl") or SpecText("")
                return OpenIdConnectScheme(at=node.at, name=key, description=description, url=url)
            case "mutualTLS":
                return MutualTlsScheme(at=node.at, name=key, description=description)
        message = "an unknown 'type' of security scheme: left out"
        self._reading.warn(node, "unknown-security-type", message)
        return None

    def _api_key(self, key: SpecText, node: Node, description: SpecText | None) -> ApiKeyScheme:
        written = node.child("in").tree
        if not isinstance(written, str) or written not in _LOCATIONS:
            self._reading.warn(node, "parameter-location", "'in' is unknown: read as header")
        matching = [each for each in _LOCATIONS if written == each]
        parameter = self._reading.text(node, "name") or key
        return ApiKeyScheme(
            at=node.at,
            name=key,
            description=description,
            parameter=parameter,
            location=matching[0] if matching else "header",
        )

    def _http(self, key: SpecText, node: Node, description: SpecText | None) -> HttpScheme:
        written = self._reading.text(node, "scheme") or SpecText("")
        kind: Literal["bearer", "basic", "other"] = "other"
        match written.reveal().lower():
            case "bearer":
                kind = "bearer"
            case "basic":
                kind = "basic"
            case _:
                message = "an HTTP scheme that is neither bearer nor basic: sent as it is given"
                self._reading.warn(node, "unknown-http-scheme", message)
        return HttpScheme(
            at=node.at, name=key, description=description, scheme=kind, scheme_name=written
        )

    def _flows(self, node: Node) -> tuple[OAuth2Flow, ...]:
        flows = node.child("flows")
        found: list[OAuth2Flow] = []
        for kind in _FLOWS:
            flow = flows.child(kind)
            if isinstance(flow.tree, SourceMapping):
                scopes = tuple(SpecText(name) for name, _ in self._reading.entries(flow, "scopes"))
                token_url = self._reading.text(flow, "tokenUrl")
                found.append(OAuth2Flow(kind=kind, token_url=token_url, scopes=scopes))
        return tuple(found)

    def requirements(self, operation: Node) -> tuple[SecurityRequirement, ...]:
        """An operation's own alternatives, or else the document's."""
        own = self._requirements_at(operation)
        return self._default if own is None else own

    def _requirements_at(self, holder: Node) -> tuple[SecurityRequirement, ...] | None:
        """``security`` of an operation or document; None where it has none."""
        if not holder.has("security"):
            return None
        written = holder.child("security")
        if written.tree is None:
            message = "'security' is null: read as if it were not there"
            self._reading.warn(written, "null-security", message)
            return None
        if isinstance(written.tree, SourceMapping):
            message = "a list is due here: read as one of this alternative"
            self._reading.warn(written, "wrong-type", message)
            items = iter([written])
        else:
            items = self._reading.items(holder, "security")
        found = (self._requirement(self._meant(item)) for item in items)
        return tuple(each for each in found if each is not None)

    def _meant(self, item: Node) -> Node:
        """An alternative; the name of a scheme alone is one without scopes."""
        if not isinstance(item.tree, str):
            return item
        message = f"a mapping is due here: read as {{{item.tree}: []}}"
        self._reading.warn(item, "wrong-type", message)
        requirement = SourceMapping(item.place)
        requirement.put(item.tree, SourceSequence(item.place), item.place)
        return Node(requirement, item.place, item.pointer)

    def _requirement(self, node: Node) -> SecurityRequirement | None:
        """One alternative; None if it names a scheme that can't be known."""
        schemes: list[RequiredScheme] = []
        for name, scopes in node.entries():
            if SpecText(name) not in self._names:
                if name not in self._declared:
                    message = f"no security scheme {name!r}: this alternative is left out"
                    self._reading.warn(node, "unknown-security-scheme", message)
                return None
            texts = (as_text(scope.tree) for scope in scopes.items())
            found = tuple(SpecText(text) for text in texts if text is not None)
            schemes.append(RequiredScheme(name=SpecText(name), scopes=found))
        return SecurityRequirement(schemes=tuple(schemes))
