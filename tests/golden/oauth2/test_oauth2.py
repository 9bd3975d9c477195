"""Tokens from a real server: asked for once, renewed when they end or are refused."""

from __future__ import annotations

import asyncio
import importlib
import json
import os
import sys
import threading
from base64 import b64decode
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.golden import cases
from tests.hostile.importing import MemoryImporter

ID, SECRET = "me & you", "s3cret/+é"


@dataclass
class Server:
    """Gives tokens and takes them; ``life`` is in seconds, ``valid`` are those it takes."""

    address: str = ""
    life: object = 3600
    refuses: tuple[int, object] | None = None
    asked: list[dict[str, list[str]]] = field(default_factory=list)
    valid: set[str] = field(default_factory=set)
    calls: list[tuple[str, str]] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def token(self, authorization: str, form: dict[str, list[str]]) -> tuple[int, object]:
        """The answer of the token endpoint (RFC 6749, 5)."""
        with self.lock:
            self.asked.append(form)
            if self.refuses:
                return self.refuses
            pair = b64decode(authorization.removeprefix("Basic ")).decode()
            if pair != "me+%26+you:s3cret%2F%2B%C3%A9" and form.get("client_id") != [ID]:
                return 401, {"error": "invalid_client", "error_description": "who?"}
            token = f"token-{len(self.asked)}"
            self.valid.add(token)
            answer: dict[str, object] = {"access_token": token, "token_type": "Bearer"}
            return 200, answer | ({} if self.life is None else {"expires_in": self.life})


@pytest.fixture
def server() -> Iterator[Server]:
    """A server on loopback."""
    state = Server()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            if "Transfer-Encoding" in self.headers:
                while size := int(self.rfile.readline(), 16):
                    self.rfile.read(size + 2)
                self.rfile.readline()
            path, given = urlsplit(self.path).path, self.headers.get("Authorization", "")
            if path == "/oauth/token":
                self.reply(*state.token(given, parse_qs(body.decode())))
                return
            with state.lock:
                state.calls.append((self.path, given))
                fits = given.removeprefix("Bearer ") in state.valid or "key=" in self.path
            is_open = path.endswith("/status") or fits
            self.reply(200 if is_open else 401, "fine" if path.endswith("/status") else ["a"])

        def reply(self, status: int, value: object) -> None:
            body = json.dumps(value).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = answer

        def log_message(self, format: str, *args: object) -> None:
            pass

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    http.daemon_threads = True
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    state.address = f"http://127.0.0.1:{http.server_port}"
    yield state
    http.shutdown()
    thread.join()
    http.server_close()


@pytest.fixture(scope="module")
def package() -> Iterator[Any]:
    """The case's package, imported from memory."""
    finder = MemoryImporter(cases.build_case("oauth2").files)
    sys.meta_path.insert(0, finder)
    yield importlib.import_module("things_sdk")
    sys.meta_path.remove(finder)


@dataclass
class Calls:
    """One way to call: blocking, or awaited."""

    package: Any
    address: str
    awaited: bool
    transport: str = "httpx2"

    def several(self, options: dict[str, Any], *calls: Callable[[Any], Any]) -> list[Any]:
        """What the calls give, one after the other, on one client."""
        options = {"base_url": f"{self.address}/v1", "max_retries": 0, **options}
        options["transport"] = self.transport
        if not self.awaited:
            with self.package.Things(**options) as client:
                return [call(client) for call in calls]

        async def run() -> list[Any]:
            async with self.package.AsyncThings(**options) as client:
                return [await call(client) for call in calls]

        return asyncio.run(run())


@pytest.fixture(params=["plain", "awaited"])
def awaited(request: pytest.FixtureRequest) -> bool:
    """Both ways."""
    return str(request.param) == "awaited"


@pytest.fixture(params=["httpx2", "pyreqwest"])
def calls(package: Any, server: Server, awaited: bool, request: pytest.FixtureRequest) -> Calls:
    """Both transports."""
    return Calls(package, server.address, awaited, str(request.param))


def things(client: Any) -> Any:
    return client.things.list()


def grant(package: Any, server: Server, **options: Any) -> Any:
    token_url = f"{server.address}/oauth/token"
    return package.ClientCredentials(ID, SECRET, token_url=token_url, **options)


def test_the_token_endpoint_of_the_description(package: Any) -> None:
    """A path is one of the API's host; a given address of the API does not change it."""
    with package.Things(access_token=None, client_id=ID, client_secret=SECRET) as client:
        (source,) = client._state.settings.credentials.renewed
    assert source._token_url == "https://api.example.com/oauth/token"


def test_a_token_serves_until_it_ends(calls: Calls, server: Server) -> None:
    source = grant(calls.package, server, scopes=["things.read", "b"], audience="things")
    found = calls.several({"access_token": source}, things, things, things)
    assert found == [["a"]] * 3
    (form,) = server.asked
    assert form == {
        "grant_type": ["client_credentials"],
        "scope": ["things.read b"],
        "audience": ["things"],
    }
    assert {given for _, given in server.calls} == {"Bearer token-1"}


def test_a_token_is_renewed_before_it_ends(calls: Calls, server: Server) -> None:
    server.life = "0"
    calls.several({"access_token": grant(calls.package, server)}, things, things)
    assert [given for _, given in server.calls] == ["Bearer token-1", "Bearer token-2"]


def test_a_token_of_unknown_life_holds_until_it_is_refused(calls: Calls, server: Server) -> None:
    server.life = None

    def revoked(client: Any) -> Any:
        server.valid.clear()
        return client.things.list()

    found = calls.several({"access_token": grant(calls.package, server)}, things, revoked, things)
    assert found == [["a"]] * 3
    assert len(server.asked) == 2
    sent = [given for _, given in server.calls]
    assert sent == ["Bearer token-1", "Bearer token-1", "Bearer token-2", "Bearer token-2"]


def test_a_refusal_that_stays_is_an_error(calls: Calls, server: Server) -> None:
    server.valid = _NoSet()
    with pytest.raises(calls.package.AuthenticationError):
        calls.several({"access_token": grant(calls.package, server)}, things)
    assert (len(server.asked), len(server.calls)) == (2, 2)


class _NoSet(set[str]):
    """Holds nothing."""

    def add(self, element: str) -> None:
        pass


def test_who_is_refused_a_token_learns_why(calls: Calls, server: Server) -> None:
    source = calls.package.ClientCredentials(
        "other", SECRET, token_url=f"{server.address}/oauth/token"
    )
    with pytest.raises(calls.package.AuthenticationError) as caught:
        calls.several({"access_token": source}, things)
    assert "invalid_client: who?" in str(caught.value)
    assert SECRET not in repr(vars(caught.value))
    assert not server.calls


@pytest.mark.parametrize("answer", [(200, []), (200, {"access_token": 5}), (302, {})])
def test_an_endpoint_that_gives_no_token(
    calls: Calls, server: Server, answer: tuple[int, object]
) -> None:
    server.refuses = answer
    with pytest.raises(calls.package.APIStatusError, match="gives no token"):
        calls.several({"access_token": grant(calls.package, server)}, things)


def test_an_endpoint_that_fails_is_asked_again(calls: Calls, server: Server) -> None:
    server.refuses = (503, {})
    with pytest.raises(calls.package.APIConnectionError, match="endpoint answers 503"):
        options = {"access_token": grant(calls.package, server), "max_retries": 1}
        calls.several(options, things)
    assert len(server.asked) == 2


def test_an_endpoint_that_is_not_there(calls: Calls) -> None:
    source = calls.package.ClientCredentials(ID, SECRET, token_url="http://127.0.0.1:9/token")
    with pytest.raises(calls.package.APIConnectionError, match="no token"):
        calls.several({"access_token": source}, things)


def test_id_and_secret_in_the_body(calls: Calls, server: Server) -> None:
    source = grant(calls.package, server, client_auth="body")
    calls.several({"access_token": source}, things)
    assert server.asked[0]["client_secret"] == [SECRET]


def test_calls_without_security_ask_for_no_token(calls: Calls, server: Server) -> None:
    source = grant(calls.package, server)
    assert calls.several({"access_token": source}, lambda client: client.status.get()) == ["fine"]
    assert not server.asked
    assert server.calls == [("/v1/status", "")]


def test_another_way_is_taken_where_there_is_no_token(calls: Calls, server: Server) -> None:
    assert calls.several({"key": "k"}, things) == [["a"]]
    assert server.calls == [("/v1/things?key=k", "")]


def test_threads_share_one_request_for_a_token(package: Any, server: Server) -> None:
    source = grant(package, server)
    address = f"{server.address}/v1"
    with package.Things(access_token=source, base_url=address) as client:
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda _: client.things.list(), range(24)))
    assert len(server.asked) == 1


def test_tasks_share_one_request_for_a_token(package: Any, server: Server) -> None:
    source = grant(package, server)

    async def run() -> None:
        address = f"{server.address}/v1"
        async with package.AsyncThings(access_token=source, base_url=address) as client:
            await asyncio.gather(*(client.things.list() for _ in range(24)))

    asyncio.run(run())
    server.valid.clear()
    asyncio.run(run())
    assert len(server.asked) == 2


def rotating() -> tuple[Callable[[], str], Callable[[], Awaitable[str]]]:
    """Two functions that give another secret every time."""
    count = iter(range(100))

    async def give_later() -> str:
        await asyncio.sleep(0)
        return f"k&{next(count)}"

    return lambda: f"k&{next(count)}", give_later


def test_functions_give_the_secret_that_holds_now(package: Any, server: Server) -> None:
    plain, later = rotating()
    Calls(package, server.address, awaited=False).several({"key": plain}, things, things)
    other = Calls(package, server.address, awaited=True)
    other.several({"key": later}, things, things)
    other.several({"key": plain}, things)
    keys = [parse_qs(urlsplit(path).query)["key"] for path, _ in server.calls]
    assert keys == [[f"k&{number}"] for number in range(5)]


def test_a_blocking_client_can_await_nothing(package: Any, server: Server) -> None:
    _, later = rotating()
    with pytest.raises(TypeError, match="needs the async client"):
        Calls(package, server.address, awaited=False).several({"key": later}, things)


def test_nothing_secret_is_shown(package: Any, server: Server) -> None:
    source = grant(package, server)
    with package.Things(access_token=source, base_url=f"{server.address}/v1") as client:
        client.things.list()
        shown = f"{source!r} {client!r} {client._state!r} {client._state.settings!r}"
    assert not [each for each in (SECRET, "token-1", ID) if each in shown]


def test_an_address_that_is_none_is_refused(package: Any) -> None:
    with pytest.raises(ValueError, match="not an http address"):
        package.ClientCredentials(ID, SECRET, token_url="file:///etc/passwd")


def test_a_body_that_is_gone_is_not_sent_again(package: Any, server: Server) -> None:
    """A pipe gives what it has once: a refusal of its request stands."""
    runtime = importlib.import_module("things_sdk._runtime.client")
    operation = runtime.Operation(
        name="things.upload",
        method="POST",
        path=("/things",),
        body=runtime.BinaryBody("application/octet-stream"),
        security=(("oauth",),),
        responses=(runtime.EmptyResponse("200"),),
    )
    server.valid = _NoSet()
    options = {"access_token": grant(package, server), "base_url": f"{server.address}/v1"}
    end, start = os.pipe()
    os.write(start, b"once")
    os.close(start)
    with package.Things(**options) as client, open(end, "rb") as pipe:
        with pytest.raises(package.AuthenticationError):
            client._call(operation, {}, body=pipe)
    assert len(server.calls) == 1
