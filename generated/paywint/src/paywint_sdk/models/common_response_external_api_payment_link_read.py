"""``CommonResponseExternalApiPaymentLinkRead`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from .._runtime.client import Model, Nullable

if TYPE_CHECKING:
    from .external_api_payment_link_read import ExternalApiPaymentLinkRead


class CommonResponseExternalApiPaymentLinkRead(Model):
    """CommonResponse[ExternalApiPaymentLinkRead]"""

    success: bool = True
    """Indicates whether the request was processed successfully.

    Example: ``True``
    """

    message: str = "Success"
    """A short, human-readable message describing the result of the request.

    Example: ``"Operation completed."``
    """

    data: Nullable[ExternalApiPaymentLinkRead] = None
    """The main response payload, if applicable"""

    query_generated_time: Annotated[
        Nullable[float], Field(alias="queryGeneratedTime")
    ] = None
    """The Unix timestamp (in seconds) indicating when the response was generated.

    Example: ``1718006400``
    """
