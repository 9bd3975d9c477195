"""The data that a stub server works with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from importlib import resources
from typing import TYPE_CHECKING

from .document import Document
from .json_values import JSON, load, mapping, sequence
from .operations import StubOperation, read_operations, table_of
from .problems import Problems
from .state.behaviour import names_of, read_behaviour
from .state.handlers import Handler
from .state.inference import Inference

if TYPE_CHECKING:
    from typing import TypeAlias

    Row: TypeAlias = dict[str, JSON]
    Data: TypeAlias = tuple[dict[str, JSON], Sequence[Row], JSON]


class StubAPI:
    """An API's document and the table of its operations.

    Args:
        document: One OpenAPI 3.1 document whose references are all local.
        operations: Rows of ``name``, ``method``, ``path`` and ``pointer`` (a JSON
            pointer to the operation); None makes them from the document.
        title: What people call the API; None takes the document's title.
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
        behaviour: JSON = None,
    ) -> None:
        self._source: Callable[[], Data] = lambda: (
            document,
            table_of(Document(document)) if operations is None else operations,
            behaviour,
        )
        self.handlers: dict[str, Handler] = {}
        self._title = title
        self.problems = Problems()

    @classmethod
    def load(cls, package: str, title: str | None = None) -> StubAPI:
        """The API of a package with ``openapi.json`` and ``operations.json`` in it.

        The files are read when they are first needed.
        """
        api = cls({}, title=title)
        api._source = lambda: _read_package(package)
        return api

    @cached_property
    def _data(self) -> Data:
        return self._source()

    @cached_property
    def document(self) -> Document:
        """The document."""
        return Document(self._data[0])

    @cached_property
    def operations(self) -> tuple[StubOperation, ...]:
        """The operations of the table."""
        return read_operations(self.document, self._data[1])

    @cached_property
    def inference(self) -> Inference:
        """What the operations do with what is remembered; told when it is needed."""
        behaviour = read_behaviour(self._data[2])
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

    @property
    def title(self) -> str:
        """What people call the API."""
        return self._title or self.document.title


def _read_package(package: str) -> Data:
    folder = resources.files(package)
    document = load(folder.joinpath("openapi.json").read_bytes())
    rows = load(folder.joinpath("operations.json").read_bytes())
    told = folder.joinpath("behaviour.json")
    behaviour = load(told.read_bytes()) if told.is_file() else None
    return mapping(document), [mapping(row) for row in sequence(rows)], behaviour
