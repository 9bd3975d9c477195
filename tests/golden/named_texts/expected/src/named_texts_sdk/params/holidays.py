"""``HolidaysParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

HolidaysParam = Mapping[str, date | str]
