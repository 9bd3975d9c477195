"""The data that a stub server works with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

from .document import Document
from .json_values import JSON, dump, load, mapping, sequence
from .operations import StubOperation, read_operations, table_of
from .problems import Problems
from .state.behaviour import names_of, read_behaviour
from .state.handlers import Handler
from .state.inference import Inference

if TYPE_CHECKING:
    from typing import TypeAlias

    from .engine import Engine
    from .options import StubOptions

    Row: TypeAlias = dict[str, JSON]


class StubData(NamedTuple):
    """What the files of a stub hold."""

    document: dict[str, JSON]
    operations: Sequence[Row]
    signing: dict[str, JSON]
    behaviour: JSON


class StubAPI:
    """An API's document and the table of its operations.

    Args:
        document: One OpenAPI 3.1 document whose references are all local.
        operations: Rows of ``name``, ``method``, ``path`` and ``pointer`` (a JSON
            pointer to the operation); None makes them from the document.
        title: What people call the API; None takes the document's title.
        signing: How it signs its webhooks: ``scheme``, ``settings``, ``event``; None is
            the scheme of standardwebhooks.com.
        behaviour: What ``stub.yaml`` says, as ``behaviour.json`` has it.

    Attributes:
        problems: What in the document could not be done as it asks.
        handlers: Python that answers operations, by their names.
    """

    def __init__(
        self,
        document: dict[str, JSON],
        operations: Sequence[dict[str, JSON]] | None = None,
        title: str | None = None,
        signing: dict[str, JSON] | None = None,
        behaviour: JSON = None,
    ) -> None:
        self._source: Callable[[], StubData] = lambda: StubData(
            document,
            table_of(Document(document)) if operations is None else operations,
            signing or {},
            behaviour,
        )
        self.handlers: dict[str, Handler] = {}
        self._title = title
        self._engines: dict[StubOptions, Engine] = {}
        self.problems = Problems()

    @classmethod
    def load(cls, package: str, title: str | None = None) -> StubAPI:
        """The API of a package with ``openapi.json`` and ``operations.json`` in it,
        and ``webhooks.json`` where it signs what it sends.

        The files are read when they are first needed.
        """
        api = cls({}, title=title)
        api._source = lambda: _read_package(package)
        return api

    @cached_property
    def _data(self) -> StubData:
        return self._source()

    @cached_property
    def document(self) -> Document:
        """The document."""
        return Document(self._data.document)

    @cached_property
    def operations(self) -> tuple[StubOperation, ...]:
        """The operations of the table."""
        return read_operations(self.document, self._data.operations)

    @cached_property
    def inference(self) -> Inference:
        """What the operations do with what is remembered; told when it is needed."""
        behaviour = read_behaviour(self._data.behaviour)
        return Inference(self.document, self.operations, behaviour)

    def handler(self, operation: str) -> Callable[[Handler], Handler]:
        """Answer an operation by a function: ``@api.handler("payments.create")``.

        Args:
            operation: Its name, or its method and path: ``POST /payments``.

        Raises:
            KeyError: if there is no such operation.
        """
        if not any(operation in names_of(one) for one in self.operations):
            raise KeyError(operation)

        def keep(handler: Handler) -> Handler:
            self.handlers[operation] = handler
            return handler

        return keep

    def with_examples(self, examples: list[dict[str, JSON]]) -> StubAPI:
        """The API with recorded answers as the first of its examples."""
        from .proxy.recorder import with_examples

        def made() -> StubData:
            data = self._source()
            copy = mapping(load(dump(data.document)))
            with_examples(copy, examples)
            return data._replace(document=copy)

        api = StubAPI({}, title=self._title)
        api._source = made
        api.handlers = self.handlers
        return api

    def engine(self, options: StubOptions) -> Engine:
        """What answers by these options, with a memory of its own.

        All but the memory is made once, for all who ask for the same.

        Raises:
            ModuleNotFoundError: if the packages of the extra ``stub`` are not installed.
            StoreError: if the file of the state can't be used.
        """
        key = options.of_engine()
        if key not in self._engines:
            from .engine import Engine

            made = Engine(
                self.document,
                self.operations,
                key,
                self.problems,
                self.inference,
                self.handlers,
            )
            self._engines[key] = made
        return self._engines[key].fresh(options.state)

    @property
    def signing(self) -> dict[str, JSON]:
        """How it signs its webhooks; empty where that is not said."""
        return self._data.signing

    @property
    def title(self) -> str:
        """What people call the API."""
        return self._title or self.document.title


def _read_package(package: str) -> StubData:
    folder = resources.files(package)

    def read(name: str, otherwise: JSON) -> JSON:
        file = folder.joinpath(name)
        return load(file.read_bytes()) if file.is_file() else otherwise

    return StubData(
        mapping(load(folder.joinpath("openapi.json").read_bytes())),
        [mapping(row) for row in sequence(read("operations.json", []))],
        mapping(read("webhooks.json", {})),
        read("behaviour.json", None),
    )
