"""openapi-pydantic's model of 3.1, made without the rest of the package."""

from __future__ import annotations

import subprocess
import sys

_PROGRAM = """
import sys
from specwright.ingest.document import _model
ours = _model()
left = [name for name in sys.modules if name.startswith("openapi_pydantic")]
assert not left, left
assert ours is _model()
import openapi_pydantic
theirs = openapi_pydantic.OpenAPI
assert theirs is not ours, "the whole package was imported"
assert theirs.model_json_schema() == ours.model_json_schema()
print("the same")
"""
_AFTER_THE_PACKAGE = """
import openapi_pydantic
from specwright.ingest.document import _model
assert _model() is openapi_pydantic.OpenAPI
print("the same")
"""


def _said_by(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60
    )
    return done.stdout.strip() or done.stderr


def test_it_is_the_package_s_own_and_leaves_nothing_behind() -> None:
    assert _said_by(_PROGRAM) == "the same"


def test_a_package_that_is_there_already_is_used() -> None:
    assert _said_by(_AFTER_THE_PACKAGE) == "the same"
