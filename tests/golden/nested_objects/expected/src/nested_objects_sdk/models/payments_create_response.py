"""``PaymentsCreateResponse`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class PaymentsCreateResponseReceiptLinesItem(Model):
    """The model ``PaymentsCreateResponseReceiptLinesItem``."""

    text: str | None = None


class PaymentsCreateResponseReceipt(Model):
    """The model ``PaymentsCreateResponseReceipt``."""

    lines: list[PaymentsCreateResponseReceiptLinesItem] | None = None


class PaymentsCreateResponse(Model):
    """The model ``PaymentsCreateResponse``."""

    receipt: PaymentsCreateResponseReceipt | None = None
