"""``BankTransferParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from .method import MethodParam


class BankTransferParam(TypedDict):
    """The dictionary form of a model."""

    type: str

    iban: NotRequired[str]

    fallback: NotRequired[MethodParam]
