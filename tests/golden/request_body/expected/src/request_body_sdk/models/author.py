"""``Author`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class Author(Model):
    """The model ``Author``."""

    name: str
