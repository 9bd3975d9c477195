"""What goes wrong with a request that an API makes by itself.

APIError
  WebhookVerificationError    nobody knows who sent it
  WebhookPayloadError         it is from the API, and not what the description says
"""

from __future__ import annotations

from ..errors import APIError


class WebhookVerificationError(APIError):
    """The signature is missing, wrong or too old: nothing in the request is to be trusted."""


class WebhookPayloadError(APIError):
    """The request is the API's, and its body is no event of the description.

    Attributes:
        raw: The body as it came.
        path: Where in the body the fault is: ``("invoice", "id")``.
        expected: The type that the body should have had.
    """

    raw: bytes = b""
    path: tuple[str | int, ...] = ()
    expected: str = ""
