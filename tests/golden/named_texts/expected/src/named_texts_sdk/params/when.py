"""``WhenParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from ..models.moment import Moment

WhenParam = Moment | str | int
