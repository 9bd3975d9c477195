"""``PaymentsCreateParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from ..models.payments_create import (
        PaymentsCreatePayment,
        PaymentsCreatePaymentCard,
        PaymentsCreatePaymentCardHolder,
    )


class PaymentsCreatePaymentCardHolderParam(TypedDict):
    """The dictionary form of a model."""

    name: NotRequired[str]


class PaymentsCreatePaymentCardParam(TypedDict):
    """The dictionary form of a model."""

    number: str

    holder: NotRequired[
        PaymentsCreatePaymentCardHolder | PaymentsCreatePaymentCardHolderParam
    ]


class PaymentsCreatePaymentParam(TypedDict):
    """The dictionary form of a model."""

    amount: int
    """In cents."""

    card: NotRequired[PaymentsCreatePaymentCard | PaymentsCreatePaymentCardParam]


class PaymentsCreateParam(TypedDict):
    """The dictionary form of a model."""

    payment: PaymentsCreatePayment | PaymentsCreatePaymentParam
