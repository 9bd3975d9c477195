"""The command line of a stub server: ``python -m <package>.stub --port 8401``."""

from __future__ import annotations

import argparse
import logging
import signal
import sys
import threading
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from types import FrameType
from typing import TYPE_CHECKING

from .api import StubAPI
from .applications import create_app, create_mounted_app
from .calls import Call
from .options import StubOptions
from .server import AppServer, StubServerError

if TYPE_CHECKING:
    from starlette.types import ASGIApp

_INPUT_OR_OUTPUT = 4
_HINTS = """\
Any declared status can be asked for: send the header "X-Stub-Status: 422" (or
"Prefer: code=422"). The API's document is at /openapi.json.
"""


def main(api: StubAPI, argv: Sequence[str] | None = None) -> int:
    """Serve one API until it is interrupted.

    Args:
        api: The API.
        argv: The arguments, without the program's name; None takes the process's.

    Returns:
        The exit code: 0, or 4 if the server could not be started.
    """
    arguments = _parser(api).parse_args(argv)
    options = StubOptions(
        tokens=tuple(arguments.token) or StubOptions().tokens,
        any_token=arguments.any_token,
        seed=arguments.seed,
        state=arguments.state,
    )
    return serve(
        [("", api)], host=arguments.host, ports=[arguments.port], options=options
    )


def serve(
    mounts: Sequence[tuple[str, StubAPI]],
    *,
    host: str = "127.0.0.1",
    ports: Sequence[int] = (8401,),
    options: StubOptions | None = None,
) -> int:
    """Serve one or several APIs until interrupted, with a line for each request.

    Args:
        mounts: A name and an API each. With one port the name is the path prefix
            (``acme`` answers below ``/acme``); one API alone, with the name "", answers
            at the root.
        host: The address to listen on.
        ports: One port for all, or one for each API.
        options: How they behave.

    Returns:
        The exit code: 0, or 4 if a server could not be started.
    """
    logging.basicConfig(format="%(levelname)s %(message)s", level=logging.WARNING)
    options = replace(options or StubOptions(), on_call=_print_call)
    try:
        servers = _servers(mounts, host, ports, options)
        with ExitStack() as running:
            for server in servers:
                running.enter_context(server)
            _announce(mounts, servers, options)
            _wait_for_interrupt()
    except KeyboardInterrupt:
        return 0
    except (StubServerError, ModuleNotFoundError) as error:
        print(f"error: {_explain(error)}", file=sys.stderr)
        return _INPUT_OR_OUTPUT
    return 0


def _servers(
    mounts: Sequence[tuple[str, StubAPI]],
    host: str,
    ports: Sequence[int],
    options: StubOptions,
) -> list[AppServer]:
    apps: Iterable[ASGIApp]
    if len(ports) == 1 and any(prefix for prefix, _ in mounts):
        apps = [create_mounted_app(mounts, options)]
    else:
        apps = [create_app(api, options) for _, api in mounts]
    pairs = zip(apps, ports, strict=True)
    return [AppServer(app, host=host, port=port) for app, port in pairs]


def _announce(
    mounts: Sequence[tuple[str, StubAPI]],
    servers: Sequence[AppServer],
    options: StubOptions,
) -> None:
    for index, (prefix, api) in enumerate(mounts):
        server = servers[index] if len(servers) > 1 else servers[0]
        path = f"/{prefix.strip('/')}" if prefix and len(servers) == 1 else ""
        _print(f"{api.title}: {server.url}{path}")
    tokens = ", ".join(options.tokens)
    _print("token: any is accepted" if options.any_token else f"token: {tokens}")
    _print("Ctrl-C ends it.")


def _print_call(call: Call) -> None:
    what = f" {call.operation}" if call.operation else ""
    note = f" ({call.note[:200]})" if call.note else ""
    took = f"{call.seconds * 1000:.1f} ms"
    _print(f"{call.method} {call.path} {call.status}{what} {took}{note}")


def _print(line: str) -> None:
    # ASCII only: whatever a request holds, it can't steer a terminal.
    shown = line.encode("ascii", "backslashreplace").decode("ascii")
    clean = "".join(one if one.isprintable() else "?" for one in shown)
    print(clean, flush=True)


def _wait_for_interrupt() -> None:
    """Wait for Ctrl-C or a polite request to end."""

    def end(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, end)
    threading.Event().wait()


def _explain(error: Exception) -> str:
    if isinstance(error, ModuleNotFoundError):
        name = error.name or "a module"
        return f"{name} is not installed: install the package with the extra 'stub'"
    return str(error)


def _parser(api: StubAPI) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=f"A stub server of {api.title}: it checks requests as the real "
        "server does, and answers from the examples of the API's document.".replace(
            "%", "%%"
        ),
        epilog=_HINTS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--port", type=int, default=8401, help="where to listen; 0 takes a free port"
    )
    parser.add_argument(
        "--host", default="127.0.0.1", help="the address; the default is this machine"
    )
    parser.add_argument(
        "--token",
        action="append",
        default=[],
        metavar="TOKEN",
        help="a credential to accept; can be given several times (default: "
        f"{', '.join(StubOptions().tokens)})",
    )
    parser.add_argument(
        "--any-token", action="store_true", help="accept every credential"
    )
    parser.add_argument(
        "--state",
        default="memory",
        metavar="FILE",
        help="keep what is remembered in this file; 'memory' (the default) forgets it "
        "at the end, 'off' remembers nothing and answers with samples",
    )
    parser.add_argument(
        "--seed", type=int, default=0, help="another number: other made-up identifiers"
    )
    return parser
