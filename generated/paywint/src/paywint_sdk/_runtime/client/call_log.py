"""``CallLog``: what a call tells ``logging``, under the name of the package.

``logging.getLogger("<package>").setLevel(logging.INFO)`` and a handler show each answer;
``DEBUG`` shows each attempt too. Nothing is said by default. No line holds a secret, a
body or the value of a header.
"""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .request import PreparedRequest
    from .transport import HTTPResponse


class CallLog:
    """The log of one call."""

    __slots__ = ("_logger", "_operation", "_prepared", "_since")

    def __init__(
        self, logger: logging.Logger, operation: str, prepared: PreparedRequest
    ) -> None:
        self._logger = logger
        self._operation = operation
        self._prepared = prepared
        self._since = 0.0

    def sent(self, attempt: int) -> None:
        """An attempt begins; the first is 1."""
        self._since = time.monotonic()
        self._logger.debug(
            "%s: %s (attempt %d)", self._operation, self._request(), attempt
        )

    def answered(self, response: HTTPResponse) -> None:
        """An answer was read."""
        self._logger.info(
            "%s: %s -> %d, %d bytes in %.3f s",
            self._operation,
            self._request(),
            response.status,
            len(response.content),
            time.monotonic() - self._since,
        )

    def failed(self, failure: Exception) -> None:
        """There was no answer."""
        self._logger.info(
            "%s: %s -> %s in %.3f s",
            self._operation,
            self._request(),
            self._prepared.redacted(str(failure)),
            time.monotonic() - self._since,
        )

    def _request(self) -> str:
        return f"{self._prepared.http.method} {self._prepared.shown_url}"
