"""Loaded by Schemathesis: every request has an idempotency key of its own.

Keys come from the document's examples, so the same one comes with many bodies. That is a conflict,
as it should be: what these runs test is something else.
"""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any
from uuid import uuid4

import schemathesis

_SEEN: set[str] = set()

# Schemathesis loads one file; the other hook is only there where it is asked for.
runpy.run_path(str(Path(__file__).with_name("thinning.py")))


@schemathesis.hook
def before_call(context: Any, case: Any, kwargs: Any) -> None:
    """Give a key that came before another value; the first time it is left as it is."""
    headers = case.headers or {}
    for name in [one for one in headers if "idempotency" in one.lower()]:
        value = headers[name]
        if isinstance(value, str) and value in _SEEN:
            headers[name] = str(uuid4())
        elif isinstance(value, str):
            _SEEN.add(value)
