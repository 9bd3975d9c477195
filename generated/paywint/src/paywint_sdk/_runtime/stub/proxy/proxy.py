"""``Proxy``: answers with the real vendor's answers, and looks at each."""

from __future__ import annotations

import http.client
import logging
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..answers import Answer, problem
from ..json_values import InvalidJSON, load
from ..router import base_path
from .recorder import Recorder
from .upstream import Upstream

if TYPE_CHECKING:
    from ..api import StubAPI
    from ..engine import Engine
    from ..incoming import Incoming
    from ..operations import StubOperation
    from ..redaction import Redaction

LOGGER = logging.getLogger(__name__)

_MOST: Final = 1000


@dataclass(frozen=True, slots=True)
class Difference:
    """An answer that is not what the document says.

    Attributes:
        operation: Its operation.
        status: Its status.
        found: What differs, in words.
    """

    operation: str
    status: int
    found: tuple[str, ...]


class Proxy:
    """Passes requests on, and reports where the answers differ from the document.

    Args:
        api: The API.
        engine: Knows which operation a request is for, and what is declared.
        redaction: What is not to be recorded.
        url: The vendor's server.
        record: A file to record answers in; None records nothing.

    Raises:
        ValueError: The address is none, or the file is no recording.
    """

    def __init__(
        self,
        api: StubAPI,
        engine: Engine,
        redaction: Redaction,
        url: str,
        record: Path | None,
    ) -> None:
        self._engine = engine
        self._redaction = redaction
        self._upstream = Upstream(url, base_path(api.document))
        self._recorder = None if record is None else Recorder(record)
        self._differences: deque[Difference] = deque(maxlen=_MOST)

    @property
    def differences(self) -> Iterator[Difference]:
        """What differed so far, the latest thousand."""
        return iter(tuple(self._differences))

    def answer(self, incoming: Incoming) -> Answer:
        """The vendor's answer; the note says what of it differs."""
        operation = self._engine.operation_of(incoming)
        try:
            answer = self._upstream.answer(incoming)
        except (OSError, http.client.HTTPException) as error:
            detail = str(error) or type(error).__name__
            return problem(502, "The vendor can't be reached", detail=detail)
        if operation is None:
            note = "the document has no such operation"
            self._tell(f"{incoming.method} {incoming.raw_path}", answer, [note])
            return replace(answer, note=note)
        found = self._engine.answer_check.differences(operation, answer)
        if found:
            self._tell(operation.name, answer, found)
        self._record(operation, answer)
        return replace(answer, operation=operation.name, note="; ".join(found))

    def _tell(self, name: str, answer: Answer, found: list[str]) -> None:
        safe = tuple(self._redaction.words(each) for each in found)
        self._differences.append(Difference(name, answer.status, safe))

    def _record(self, operation: StubOperation, answer: Answer) -> None:
        """Keep what is JSON and declared, without its secrets."""
        media = self._engine.answer_check.media_of(operation, answer)
        if self._recorder is None or media is None or not answer.body:
            return
        try:
            body = self._redaction.json(load(answer.body))
            self._recorder.add(operation.name, answer.status, media.pointer, body)
        except InvalidJSON:
            return
        except OSError as error:
            LOGGER.error("the recording can't be written: %s", error)
