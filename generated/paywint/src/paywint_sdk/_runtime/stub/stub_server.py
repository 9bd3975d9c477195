"""``StubServer``: an API's stub in this process, and on a port where one is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Generic, NoReturn, Self, TypeVar

from .api import StubAPI
from .options import DEFAULT_TOKEN, StubOptions
from .server import AppServer, StubServerError

if TYPE_CHECKING:
    from typing import Unpack

    from ..client.options import AsyncClientOptions, ClientOptions
    from .calls import Calls
    from .faults import Faults
    from .held_state import HeldState
    from .in_process import AsyncStubTransport, StubTransport
    from .journal import Journal
    from .json_values import JSON
    from .service import StubService
    from .state.handlers import Handler
    from .webhooks import Webhooks

ClientT = TypeVar("ClientT")
AsyncClientT = TypeVar("AsyncClientT")

_EXTRA = frozenset({"jsonschema_rs", "starlette", "uvicorn"})


class StubServer:
    """A stub of one API, as new: ``with StubServer(api) as server: ...``.

    It listens when its address is first asked for (``url``, ``port``, ``listen``);
    clients in this process need no port.

    Args:
        api: The API.
        host: The address to listen on; other machines reach only what is not
            loopback.
        port: The port; 0 takes a free one.
        options: How it behaves.

    Raises:
        ModuleNotFoundError: if the packages of the extra ``stub`` are not installed.
    """

    def __init__(
        self,
        api: StubAPI,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        options: StubOptions | None = None,
    ) -> None:
        self.api = api
        self.options = options or StubOptions()
        self._host = host
        self._port = port
        self._listening: AppServer | None = None
        self._is_closed = False

    @cached_property
    def _service(self) -> StubService:
        try:
            from .service import StubService

            return StubService(self.api, self.options)
        except ModuleNotFoundError as error:
            _explain(error)

    @property
    def url(self) -> str:
        """The address, without a slash at its end; it listens there from now on.

        Raises:
            StubServerError: if the port is taken, or the stub was closed before.
        """
        return self._server().url

    @property
    def port(self) -> int:
        """The port; it listens there from now on."""
        return self._server().port

    def listen(self) -> Self:
        """Listen, if it does not yet.

        Raises:
            StubServerError: if the port is taken or the server does not come up.
        """
        self._server()
        return self

    def _server(self) -> AppServer:
        """The server, started; once it is closed, it still knows its address."""
        if self._listening is None:
            if self._is_closed:
                raise StubServerError("the stub is closed, and never listened")
            from .app import StubApp

            app = StubApp(self._service)
            server = AppServer(app, host=self._host, port=self._port)
            server.start()
            self._listening = server
        return self._listening

    @cached_property
    def transport(self) -> StubTransport:
        """Brings a client's requests here without a connection."""
        from .in_process import StubTransport

        return StubTransport(self._service)

    @cached_property
    def async_transport(self) -> AsyncStubTransport:
        """Brings the requests of a client that awaits."""
        from .in_process import AsyncStubTransport

        return AsyncStubTransport(self._service)

    @property
    def faults(self) -> Faults:
        """What is to go wrong: ``server.faults.add("error", status=503, times=1)``."""
        return self._service.faults

    @property
    def webhooks(self) -> Webhooks:
        """What the API sends by itself: ``inbox = server.webhooks.inbox()``."""
        return self._service.webhooks

    @property
    def state(self) -> HeldState:
        """What it remembers: ``reset``, ``snapshot``, ``restore``."""
        return self._service.state

    @property
    def journal(self) -> Journal:
        """Every call."""
        return self._service.journal

    def calls(self, operation: str | None = None) -> Calls:
        """The calls of an operation, or all.

        Args:
            operation: ``payments.create``, an operationId, or ``POST /payments``.

        Raises:
            ValueError: The API has no such operation.
        """
        return self.journal.of(operation)

    def assert_called(
        self,
        operation: str,
        *,
        times: int | None = None,
        status: int | None = None,
        json: JSON = None,
    ) -> Calls:
        """The calls of an operation, if they came as they should.

        Args:
            operation: As in ``calls``.
            times: How many; None is one or more.
            status: Only calls with this status count; None: those that succeeded.
            json: Only calls whose body holds these members count.

        Raises:
            AssertionError: They did not; it says what came instead.
            ValueError: The API has no such operation.
        """
        return self.journal.check(operation, times=times, status=status, json=json)

    def handler(self, operation: str) -> Callable[[Handler], Handler]:
        """Let a function answer an operation: ``@server.handler("payments.create")``.

        Args:
            operation: As in ``calls``.

        Raises:
            ValueError: The API has no such operation.
        """

        def keep(handler: Handler) -> Handler:
            self._service.handle(operation, handler)
            return handler

        return keep

    def reset(self) -> None:
        """As new: no calls, no faults, the first state."""
        self._service.reset()

    def close(self) -> None:
        """Stop to listen, and to send."""
        self._is_closed = True
        if self._listening is not None:
            self._listening.close()
        if "_service" in vars(self):
            self._service.close()

    def __enter__(self) -> Self:
        """The server; what is missing is said here."""
        self._service  # noqa: B018 - made
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()


class SDKStub(StubServer, Generic[ClientT, AsyncClientT]):
    """The stub of an SDK's API, which makes clients that call it.

    Args:
        api: The API.
        client: Makes a client: its class.
        async_client: Makes a client that awaits.
        credentials: The arguments of theirs that carry secrets.
        port: The port; 0 takes a free one.
        options: How it behaves.
    """

    def __init__(
        self,
        api: StubAPI,
        client: Callable[..., ClientT],
        async_client: Callable[..., AsyncClientT],
        *,
        credentials: Sequence[str] = (),
        port: int = 0,
        options: StubOptions | None = None,
    ) -> None:
        super().__init__(api, port=port, options=options)
        self._client = client
        self._async_client = async_client
        self._credentials = credentials

    def client(self, **options: Unpack[ClientOptions]) -> ClientT:
        """A client that calls this stub, in this process, with a token that is accepted."""
        given = {"transport": self.transport, **self._arguments(), **options}
        return self._client(**given)

    def async_client(self, **options: Unpack[AsyncClientOptions]) -> AsyncClientT:
        """A client that awaits, and calls this stub in this process."""
        given = {"transport": self.async_transport, **self._arguments(), **options}
        return self._async_client(**given)

    def _arguments(self) -> dict[str, str]:
        from .in_process import ADDRESS

        token = self.options.tokens[0] if self.options.tokens else DEFAULT_TOKEN
        return {"base_url": ADDRESS, **dict.fromkeys(self._credentials, token)}


def _explain(error: ModuleNotFoundError) -> NoReturn:
    name = (error.name or "").partition(".")[0]
    if name not in _EXTRA:
        raise error
    message = f"a stub needs {name}: install the package with its extra 'stub'"
    raise ModuleNotFoundError(message, name=error.name) from None
