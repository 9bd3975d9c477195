"""``NewOrderParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class NewOrderParam(TypedDict):
    """The dictionary form of a model."""

    amount: int

    card_number: NotRequired[str]

    notify_url: NotRequired[str]
