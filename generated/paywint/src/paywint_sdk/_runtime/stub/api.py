"""The data that a stub server works with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from importlib import resources
from typing import TYPE_CHECKING

from .document import Document
from .json_values import JSON, dump, load, mapping, sequence
from .operations import StubOperation, read_operations, table_of
from .problems import Problems
from .state.inference import Inference

if TYPE_CHECKING:
    from typing import TypeAlias

    from .engine import Engine
    from .options import StubOptions

    Row: TypeAlias = dict[str, JSON]
    Data: TypeAlias = tuple[dict[str, JSON], Sequence[Row], dict[str, JSON]]


class StubAPI:
    """An API's document and the table of its operations.

    Args:
        document: One OpenAPI 3.1 document whose references are all local.
        operations: Rows of ``name``, ``method``, ``path`` and ``pointer`` (a JSON
            pointer to the operation); None makes them from the document.
        title: What people call the API; None takes the document's title.
        signing: How it signs its webhooks: ``scheme``, ``settings``, ``event``; None is
            the scheme of standardwebhooks.com.

    Attributes:
        problems: What in the document could not be done as it asks.
    """

    def __init__(
        self,
        document: dict[str, JSON],
        operations: Sequence[dict[str, JSON]] | None = None,
        title: str | None = None,
        signing: dict[str, JSON] | None = None,
    ) -> None:
        self._source: Callable[[], Data] = lambda: (
            document,
            table_of(Document(document)) if operations is None else operations,
            signing or {},
        )
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
        return Inference(self.document, self.operations)

    def with_examples(self, examples: list[dict[str, JSON]]) -> StubAPI:
        """The API with recorded answers as the first of its examples."""
        from .proxy.recorder import with_examples

        def made() -> Data:
            document, rows, signing = self._source()
            copy = mapping(load(dump(document)))
            with_examples(copy, examples)
            return copy, rows, signing

        api = StubAPI({}, title=self._title)
        api._source = made
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
                self.document, self.operations, key, self.problems, self.inference
            )
            self._engines[key] = made
        return self._engines[key].fresh(options.state)

    @property
    def signing(self) -> dict[str, JSON]:
        """How it signs its webhooks; empty where that is not said."""
        return self._data[2]

    @property
    def title(self) -> str:
        """What people call the API."""
        return self._title or self.document.title


def _read_package(package: str) -> Data:
    folder = resources.files(package)
    document = load(folder.joinpath("openapi.json").read_bytes())
    rows = load(folder.joinpath("operations.json").read_bytes())
    signing = folder.joinpath("webhooks.json")
    signed = mapping(load(signing.read_bytes())) if signing.is_file() else {}
    return mapping(document), [mapping(row) for row in sequence(rows)], signed
