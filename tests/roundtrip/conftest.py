"""An SDK of an API that uses every way of writing a value, and a server that reads it back."""

from __future__ import annotations

import importlib
import json
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from specwright.config import single_file
from specwright.pipeline import Run, build
from specwright.runtime.stub import StubAPI
from specwright.runtime.stub.bodies import BodyCheck
from specwright.runtime.stub.incoming import Incoming
from specwright.runtime.stub.parameters import ParameterCheck
from specwright.runtime.stub.problems import Problems
from specwright.runtime.stub.router import Router
from specwright.runtime.stub.validators import Validators
from tests.roundtrip.document import document


@dataclass(frozen=True, slots=True)
class Sdk:
    """The generated package, and the document that it was made from."""

    package: ModuleType
    document: dict[str, Any]
    rows: list[dict[str, Any]]


class Reader:
    """What the stub server's own parts make of the last request."""

    def __init__(self, sdk: Sdk) -> None:
        api = StubAPI(sdk.document, sdk.rows)
        validators = Validators(api.document, Problems())
        self._router = Router(api.document, api.operations)
        self._parameters = ParameterCheck(api.document, validators)
        self._bodies = BodyCheck(api.document, validators)
        self.method = ""
        self.headers: dict[str, str] = {}
        self.content = b""
        self.values: dict[str, Any] = {}
        self.body: Any = None
        self.offences: list[str] = []

    def read(self, incoming: Incoming) -> None:
        """Take a request in."""
        match = self._router.find(incoming.raw_path)
        assert match is not None, incoming.raw_path
        operation = match.route.operation(incoming)
        assert operation is not None, incoming.method
        values, wrong = self._parameters.read(operation, incoming, match.values)
        self.body, more = self._bodies.read(operation, incoming)
        self.values = {name: value for (_, name), value in values.items()}
        self.method = incoming.method
        self.headers, self.content = dict(incoming.headers), incoming.body
        self.offences = [str(each) for each in (*wrong, *more)]


@pytest.fixture(scope="session")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sdk]:
    """The SDK of :func:`document`, generated and imported."""
    folder = tmp_path_factory.mktemp("styles")
    source = folder / "openapi.json"
    source.write_text(json.dumps(document()), "utf-8")
    for file in build(Run(replace(single_file(source), formatter="none")), lambda stage: None):
        target = folder / Path(file.path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.content)
    sys.path.insert(0, str(folder / "src"))
    rows = json.loads((folder / "src/styles_sdk/stub/operations.json").read_text("utf-8"))
    merged = json.loads((folder / "openapi.json").read_text("utf-8"))
    yield Sdk(importlib.import_module("styles_sdk"), merged, rows)
    sys.path.remove(str(folder / "src"))


@pytest.fixture(scope="session")
def reader(sdk: Sdk) -> Reader:
    return Reader(sdk)


@pytest.fixture(scope="session")
def client(sdk: Sdk, reader: Reader) -> Iterator[Any]:
    """A client of the SDK on a server that hands every request to the reader."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(reader))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    with sdk.package.Styles(base_url=f"http://127.0.0.1:{server.server_port}") as made:
        yield made
    server.shutdown()
    thread.join()
    server.server_close()


def _handler(reader: Reader) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            path, _, query = self.path.partition("?")
            headers = tuple((name.lower(), value) for name, value in self.headers.items())
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            reader.read(Incoming(self.command, path, query, headers, body, ""))
            self.send_response(204)
            self.end_headers()

        do_GET = do_POST = do_QUERY = do_COPY = answer

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler
