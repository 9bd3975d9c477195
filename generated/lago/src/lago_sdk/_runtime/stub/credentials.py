"""Checks the credentials of a request (OpenAPI 3.1, 4.8.27 and 4.8.30)."""

from __future__ import annotations

import base64
import binascii
from typing import Literal, TypeAlias

from .document import Document, Node
from .incoming import Incoming, decode
from .json_values import text
from .offences import unauthorized
from .operations import StubOperation
from .options import StubOptions
from .problems import Problems

_Verdict: TypeAlias = Literal["right", "wrong", "missing"]


class CredentialCheck:
    """Knows the schemes of a document and the credentials that are accepted."""

    def __init__(
        self, document: Document, options: StubOptions, problems: Problems
    ) -> None:
        schemes = document.at("/components/securitySchemes") or document.root
        self._schemes = {
            name: found
            for name, node in schemes.children()
            if (found := document.follow(node)) is not None
        }
        self._options = options
        self._problems = problems

    def check(self, operation: StubOperation, incoming: Incoming) -> None:
        """Pass if one of the alternatives is satisfied.

        Raises:
            Rejection: if none is; it says whether something was there but wrong.
        """
        if not operation.security:
            return
        verdicts: set[_Verdict] = set()
        for schemes in operation.security:
            each: list[_Verdict] = [
                self._verdict(name, operation, incoming) for name in schemes
            ]
            if all(verdict == "right" for verdict in each):
                return
            verdicts.update(each)
        wrong = "wrong" in verdicts
        message = "The credentials are wrong" if wrong else "Credentials are missing"
        raise unauthorized(message, self._challenge(operation))

    def _verdict(
        self, name: str, operation: StubOperation, incoming: Incoming
    ) -> _Verdict:
        scheme = self._schemes.get(name)
        if scheme is None:
            message = f"the security scheme {name!r} is not declared: not checked"
            self._problems.add(operation.node.pointer, message)
            return "right"
        kind = text(scheme.fields.get("type"))
        if kind == "mutualTLS":
            return "right"
        if kind == "apiKey":
            return self._judge(_api_key(scheme, incoming))
        if kind == "http":
            return self._http(text(scheme.fields.get("scheme")).lower(), incoming)
        return self._http("bearer", incoming)

    def _http(self, scheme: str, incoming: Incoming) -> _Verdict:
        header = incoming.headers.get("authorization")
        if header is None:
            return "missing"
        given, _, rest = header.strip().partition(" ")
        if given.lower() != scheme:
            return "wrong"
        if scheme == "basic":
            return self._basic(rest.strip())
        return self._judge(rest.strip())

    def _basic(self, encoded: str) -> _Verdict:
        try:
            pair = base64.b64decode(encoded, validate=True).decode("utf-8")
        except (binascii.Error, UnicodeDecodeError):
            return "wrong"
        user, _, password = pair.partition(":")
        accepted = map(self._options.accepts, (pair, user, password))
        return "right" if any(accepted) else "wrong"

    def _judge(self, credential: str | None) -> _Verdict:
        if credential is None:
            return "missing"
        return "right" if self._options.accepts(credential) else "wrong"

    def _challenge(self, operation: StubOperation) -> str:
        """The value of ``WWW-Authenticate`` (RFC 9110, 11.6.1)."""
        for name in (name for schemes in operation.security for name in schemes):
            scheme = self._schemes.get(name)
            fields = scheme.fields if scheme else {}
            if fields.get("type") == "http" and fields.get("scheme") == "basic":
                return 'Basic realm="stub"'
            if fields.get("type") == "apiKey":
                return "ApiKey"
        return "Bearer"


def _api_key(scheme: Node, incoming: Incoming) -> str | None:
    name = text(scheme.fields.get("name"))
    match scheme.fields.get("in"):
        case "query":
            found = dict(incoming.query).get(name)
            return None if found is None else decode(found)
        case "cookie":
            return incoming.cookies.get(name)
        case _:
            return incoming.headers.get(name.lower())
