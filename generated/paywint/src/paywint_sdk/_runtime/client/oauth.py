"""OAuth 2 client credentials: a token for a program, not for a person (RFC 6749, 4.4)."""

from __future__ import annotations

import base64
import json
import os
import threading
import time
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, cast
from urllib.parse import quote_plus, urlencode, urlsplit

from .credentials import BearerCredential, Secret
from .errors import APIStatusError, status_error_class
from .renewal import AsyncSend, RenewedSecret, Send
from .transport import HTTPRequest, HTTPResponse, TransportError

if TYPE_CHECKING:
    import anyio

_TRY_LATER: Final = 429


class _Token(NamedTuple):
    """A token, and until when it is used (``time.monotonic``)."""

    value: str
    until: float


class ClientCredentials(RenewedSecret):
    """Gives access tokens, and renews them before they expire.

    It may be shared by several clients, threads and tasks: one of them asks, the others
    wait.

    Args:
        client_id: Who asks.
        client_secret: The secret of who asks, or what gives the one that holds now.
        token_url: Where tokens are given.
        scopes: What the token is for; the server decides if there are none.
        audience: Which API it is for, where the server wants to know.
        client_auth: Whether id and secret go into the ``Authorization`` header or into
            the body (RFC 6749, 2.3.1).
        leeway: How many seconds before its end a token is renewed.
    """

    def __init__(
        self,
        client_id: str,
        client_secret: Secret,
        *,
        token_url: str,
        scopes: Sequence[str] = (),
        audience: str | None = None,
        client_auth: Literal["basic", "body"] = "basic",
        leeway: float = 30.0,
    ) -> None:
        super().__init__()
        if urlsplit(token_url).scheme not in ("http", "https"):
            raise ValueError(f"token_url: not an http address: {token_url!r}")
        if isinstance(client_secret, RenewedSecret):
            raise TypeError(
                "client_secret: a text is due, or a function that gives one"
            )
        self._client_id = client_id
        self._client_secret = client_secret
        self._token_url = token_url
        self._scopes = tuple(scopes)
        self._audience = audience
        self._client_auth = client_auth
        self._leeway = leeway
        self._token: _Token | None = None
        self._lock = threading.Lock()
        self._tasks = _TaskLocks()

    def current(self, send: Send) -> str:
        """A token that holds.

        Raises:
            APIStatusError: The server refuses to give one.
            TransportError: It can't be reached.
        """
        token = self._token
        if token is None or time.monotonic() >= token.until:
            with self._lock:
                token = self._token
                if token is None or time.monotonic() >= token.until:
                    self._token = token = self._read(_asked(send, self._request()))
        return token.value

    async def current_async(self, send: AsyncSend) -> str:
        """``current``, awaited."""
        token = self._token
        if token is None or time.monotonic() >= token.until:
            async with self._tasks.lock():
                token = self._token
                if token is None or time.monotonic() >= token.until:
                    response = await _asked_async(send, self._request())
                    self._token = token = self._read(response)
        return token.value

    def reject(self, secret: str) -> bool:
        """Forget a token that the API refused; another one can always be had."""
        with self._lock:
            if self._token is not None and self._token.value == secret:
                self._token = None
        return True

    def _request(self) -> HTTPRequest:
        given = self._client_secret
        secret = given if isinstance(given, str) else given()
        if not isinstance(secret, str):
            raise TypeError("client_secret: the function has to give a text")
        form = {"grant_type": "client_credentials"}
        form |= {"scope": " ".join(self._scopes)} if self._scopes else {}
        form |= {"audience": self._audience} if self._audience else {}
        headers = [
            ("Accept", "application/json"),
            ("Content-Type", "application/x-www-form-urlencoded"),
        ]
        if self._client_auth == "basic":
            pair = f"{quote_plus(self._client_id)}:{quote_plus(secret)}"
            text = base64.b64encode(pair.encode()).decode()
            headers.append(("Authorization", f"Basic {text}"))
        else:
            form |= {"client_id": self._client_id, "client_secret": secret}
        return HTTPRequest("POST", self._token_url, headers, urlencode(form).encode())

    def _read(self, response: HTTPResponse) -> _Token:
        """The token of an answer (RFC 6749, 5.1); without an end it holds until 401."""
        body = _members(response)
        value = body.get("access_token")
        if response.status != 200 or not isinstance(value, str) or not value:
            raise self._refusal(response, body)
        try:
            seconds = float(cast("Any", body.get("expires_in", "inf")))
        except (TypeError, ValueError):
            seconds = float("inf")
        # Of a short life a half is used, so that each token serves at all.
        used = max(seconds - self._leeway, seconds / 2)
        return _Token(value, time.monotonic() + used)

    def _refusal(
        self, response: HTTPResponse, body: Mapping[str, object]
    ) -> APIStatusError:
        said = [body.get(name) for name in ("error", "error_description")]
        words = ": ".join(text for text in said if isinstance(text, str)) or "no token"
        error = status_error_class(response.status)(
            f"{response.status}: the token endpoint gives no token: {words}",
            method="POST",
            url=self._token_url,
            status_code=response.status,
            headers=response.headers,
        )
        error.body = {name: body[name] for name in body if name.startswith("error")}
        return error


class OAuth2Credential(BearerCredential):
    """A token that is given, or that the client's own id and secret are exchanged for.

    Args:
        argument: The argument that carries a token.
        variable: The environment variable behind it.
        client_id: The argument with the client's id, and the variable behind it.
        client_secret: The same for its secret.
        token_url: Where tokens are given.
        scopes: What they are for.
    """

    __slots__ = ("_client_id", "_client_secret", "_scopes", "_token_url")

    def __init__(
        self,
        argument: str,
        *,
        variable: str | None = None,
        client_id: tuple[str, str],
        client_secret: tuple[str, str],
        token_url: str,
        scopes: tuple[str, ...] = (),
    ) -> None:
        super().__init__(argument, variable=variable)
        self._client_id = client_id
        self._client_secret = client_secret
        self._token_url = token_url
        self._scopes = scopes

    def granted(self, given: Mapping[str, Secret]) -> dict[str, Secret]:
        """What gives tokens, if there is none and the client can ask for one."""
        argument = next(iter(self.sources))
        found = [
            given.get(name) or os.environ.get(variable)
            for name, variable in (self._client_id, self._client_secret)
        ]
        client_id, secret = found
        if argument in given or client_id is None or secret is None:
            return {}
        name = client_id if isinstance(client_id, str) else client_id()
        if not isinstance(name, str):
            raise TypeError(f"{self._client_id[0]}: a text is due")
        source = ClientCredentials(
            name, secret, token_url=self._token_url, scopes=self._scopes
        )
        return {argument: source}


class _TaskLocks(threading.local):
    """A lock for the tasks of each thread: an event loop runs in one thread."""

    def __init__(self) -> None:
        self._lock: anyio.Lock | None = None

    def lock(self) -> anyio.Lock:
        """The lock of the thread that asks; imported here, with the first token."""
        if self._lock is None:
            import anyio

            self._lock = anyio.Lock()
        return self._lock


def _asked(send: Send, request: HTTPRequest) -> HTTPResponse:
    try:
        response = send(request)
    except TransportError as failure:
        raise _not_reached(failure) from failure
    return _checked(response)


async def _asked_async(send: AsyncSend, request: HTTPRequest) -> HTTPResponse:
    try:
        response = await send(request)
    except TransportError as failure:
        raise _not_reached(failure) from failure
    return _checked(response)


def _not_reached(failure: TransportError) -> TransportError:
    """The call itself was not sent, so that it may be tried again."""
    words = f"no token: {failure}"
    return TransportError(words, timed_out=failure.timed_out, connected=False)


def _checked(response: HTTPResponse) -> HTTPResponse:
    """An answer that stands; others are worth another try."""
    if response.status >= 500 or response.status == _TRY_LATER:
        words = f"no token: the token endpoint answers {response.status}"
        raise TransportError(words, timed_out=False, connected=False)
    return response


def _members(response: HTTPResponse) -> dict[str, object]:
    try:
        found = cast("object", json.loads(response.content))
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, object]", found) if isinstance(found, dict) else {}
