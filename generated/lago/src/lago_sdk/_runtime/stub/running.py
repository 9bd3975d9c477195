"""Stub servers that run until somebody ends them, with a line for each call."""

from __future__ import annotations

import logging
import signal
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from types import FrameType
from typing import TYPE_CHECKING, TypeAlias

from .api import StubAPI
from .options import StubOptions
from .printing import print_call, print_line
from .server import AppServer, StubServerError
from .state.sqlite_store import StoreError

if TYPE_CHECKING:
    from .app import StubApp

Mounts: TypeAlias = Sequence[tuple[str, StubAPI]]
"""A name and an API each."""
Changed: TypeAlias = Callable[[], Mapping[str, StubAPI]]
"""Gives the APIs that changed since it was asked last, by name."""

_INPUT_OR_OUTPUT = 4
_LOOK_SECONDS = 0.3
"""Between two looks for changes."""


def serve(
    mounts: Mounts,
    *,
    host: str = "127.0.0.1",
    ports: Sequence[int] = (8401,),
    options: StubOptions | None = None,
    changed: Changed | None = None,
) -> int:
    """Serve one or several APIs until interrupted, with a line for each request.

    Args:
        mounts: A name and an API each. With one port the name is the path prefix
            (``acme`` answers below ``/acme``); one API alone, with the name "", answers
            at the root.
        host: The address to listen on.
        ports: One port for all, or one for each API.
        options: How they behave.
        changed: Is asked again and again for APIs that changed; None: they do not.

    Returns:
        The exit code: 0, or 4 if a server could not be started.
    """
    logging.basicConfig(format="%(levelname)s %(message)s", level=logging.WARNING)
    options = replace(options or StubOptions(), on_call=print_call)
    try:
        apps = _apps(mounts, options)
        with ExitStack() as running:
            servers = _servers(apps, host, ports)
            for server in servers:
                running.enter_context(server)
            _announce(apps, servers, options)
            _wait_for_interrupt(apps, changed)
    except KeyboardInterrupt:
        return 0
    except (StubServerError, StoreError, ModuleNotFoundError, ValueError) as error:
        print(f"error: {_explain(error)}", file=sys.stderr)
        return _INPUT_OR_OUTPUT
    return 0


def _apps(mounts: Mounts, options: StubOptions) -> dict[str, StubApp]:
    from .app import StubApp
    from .service import StubService

    _check_faults(mounts, options)
    return {name: StubApp(StubService(api, options)) for name, api in mounts}


def _check_faults(mounts: Mounts, options: StubOptions) -> None:
    """A fault of an operation that none of the APIs has is a slip of the pen.

    Raises:
        ValueError: There is one.
    """
    from .operation_names import OperationNames

    everything = tuple(each for _, api in mounts for each in api.operations)
    for fault in options.faults:
        if fault.on is not None:
            OperationNames(everything).find(fault.on)


def _servers(
    apps: Mapping[str, StubApp], host: str, ports: Sequence[int]
) -> list[AppServer]:
    if len(ports) == 1 and any(apps):
        from .app import mounted

        together = mounted([(f"/{name.strip('/')}", app) for name, app in apps.items()])
        return [AppServer(together, host=host, port=ports[0])]
    pairs = zip(apps.values(), ports, strict=True)
    return [AppServer(app, host=host, port=port) for app, port in pairs]


def _announce(
    apps: Mapping[str, StubApp],
    servers: Sequence[AppServer],
    options: StubOptions,
) -> None:
    for index, (name, app) in enumerate(apps.items()):
        server = servers[index] if len(servers) > 1 else servers[0]
        path = f"/{name.strip('/')}" if name and len(servers) == 1 else ""
        print_line(f"{app.service.api.title}: {server.url}{path}")
    tokens = ", ".join(options.tokens)
    print_line("token: any is accepted" if options.any_token else f"token: {tokens}")
    for app in apps.values():
        if app.service.webhooks.events and options.webhook_secret is None:
            secret = app.service.webhooks.secret
            print_line(f"webhooks of {app.service.api.title} are signed with: {secret}")
    page = " Calls, state and faults: /_specwright/" if options.has_control else ""
    print_line(f"Ctrl-C ends it.{page}")


def _wait_for_interrupt(apps: Mapping[str, StubApp], changed: Changed | None) -> None:
    """Wait for Ctrl-C or a polite request to end; meanwhile, look for changes."""

    def end(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, end)
    ended = threading.Event()
    while not ended.wait(None if changed is None else _LOOK_SECONDS):
        reloaded: Mapping[str, StubAPI] = changed() if changed else {}
        for name, api in reloaded.items():
            vanished = apps[name].reload(api)
            print_line(f"{api.title}: reloaded")
            for collection in vanished:
                print_line(
                    f"{api.title}: {collection} is gone; what it held is kept aside"
                )


def _explain(error: Exception) -> str:
    if isinstance(error, ModuleNotFoundError):
        name = error.name or "a module"
        return f"{name} is not installed: install the package with the extra 'stub'"
    return str(error)
