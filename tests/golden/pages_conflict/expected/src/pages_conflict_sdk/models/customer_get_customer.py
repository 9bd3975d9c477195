"""``CustomerGetCustomer`` and the types inside it."""

from __future__ import annotations

from .._runtime.client import Model


class CustomerGetCustomer(Model):
    """The model ``CustomerGetCustomer``."""

    name: str | None = None
