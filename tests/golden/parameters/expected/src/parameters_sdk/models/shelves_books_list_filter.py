"""``ShelvesBooksListFilter`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class ShelvesBooksListFilter(Model):
    """The model ``ShelvesBooksListFilter``."""

    author: str | None = None
