"""``Moment`` and the types inside it."""

from __future__ import annotations

from datetime import datetime

Moment = datetime
