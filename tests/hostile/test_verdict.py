"""The verdict fails on output that is bad: each fault is planted in good output, and caught."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

import pytest

from specwright.diagnostics import (
    Diagnostic,
    Severity,
    SourcePosition,
    SpecError,
    SpecwrightError,
)
from tests.hostile import base_spec
from tests.hostile.building import Outcome
from tests.hostile.payload_texts import MARKER
from tests.hostile.run import Harness
from tests.hostile.verdict import problems

ROOT = "src/hostile_harbour_sdk"
CLIENT = f"{ROOT}/_client.py"
BOATS = f"{ROOT}/resources/boats.py"
BOAT = f"{ROOT}/models/boat.py"
Files: TypeAlias = dict[str, bytes]

ADDED_CODE = {
    "a call": (f"{MARKER}()", "the payload is code"),
    "a name": (f"x = {MARKER}", "the payload is code"),
    "an attribute": (f"x = API.{MARKER}", "the payload is code"),
    "a keyword": (f"x = APIDescription({MARKER}=1)", "the payload is code"),
    "a function": (f"def {MARKER}() -> None:\n    pass", "the payload is code"),
    "an innocent call": ("x = eval('1')", "a call that the base does not have: builtins:eval"),
    "a call of a call": ("x = API.__class__.mro()()", "a call that the base does not have"),
    "an import": ("import os", "imports os"),
    "an import of a name": ("from os import system", "imports os"),
    "an import of no module": ("from .nowhere import x", "which is not there"),
    "an f-string": ("x = f'{API}'", "a syntax that the base does not have: FormattedValue"),
    "a loop": ("while True:\n    pass", "a syntax that the base does not have: While"),
    "a comprehension": ("x = [y for y in ()]", "a syntax that the base does not have: ListComp"),
    "a decorator": ("@classmethod\ndef x() -> None:\n    pass", "a decorator that the base"),
    "a lone name": ("API", "a Name stands alone"),
    "a name that is nowhere": ("x: nowhere", "a free name that the base does not have: nowhere"),
    "an unknown attribute": ("x = API.nowhere", "an attribute that the base does not have"),
    "text in an annotation": ("x: list['a b']", "an annotation holds the text 'a b'"),
    "a comment": ("x = 1  # y", "a comment that the base does not have"),
    "the payload in a comment": (f"x = 1  # {MARKER}", "holds the payload"),
    "a long name": (f"{'x' * 200} = 1", "has 200 characters"),
    "a name beyond ASCII": ("\u00e9 = 1", "no plain name"),
    "no Python": ("x = (", "does not parse"),
    "a bidi character": ("x = '\u202e'", "the raw character U+202E"),
    "a line separator": ("x = '\u2028'", "the raw character U+2028"),
    "a zero-width character": ("x = '\u200b'", "the raw character U+200B"),
    "a control character": ("x = '\x07'", "the raw character U+0007"),
    "a NUL": ("x = '\x00'", "the raw character U+0000"),
}


@pytest.mark.parametrize("name", ADDED_CODE)
def test_planted_code_is_caught(name: str, harness: Harness) -> None:
    code, wanted = ADDED_CODE[name]
    found = _judged(harness, _appended(CLIENT, code))
    assert any(wanted in problem for problem in found), found


ADDED_FILES = {
    "a step up": ("src/../x.py", "odd segment '..'"),
    "a step up inside": (f"{ROOT}/../../x.py", "odd segment '..'"),
    "an absolute path": ("/etc/x.py", "neither below"),
    "a backslash": (f"{ROOT}/a\\b.py", "odd segment"),
    "a device of Windows": (f"{ROOT}/models/con.py", "odd segment 'con.py'"),
    "a space": (f"{ROOT}/a b.py", "odd segment"),
    "a hidden file": (f"{ROOT}/.x.py", "odd segment"),
    "a long name": (f"{ROOT}/{'x' * 300}.py", "odd segment"),
    "another case": (f"{ROOT}/models/Boat.py", "differ in case only"),
    "another file at the top": ("setup.py", "neither below"),
    "another package": ("src/os/__init__.py", "not one package"),
    "the user's folder": (f"{ROOT}/extensions/x.py", "in the folder of the user"),
}


@pytest.mark.parametrize("name", ADDED_FILES)
def test_planted_paths_are_caught(name: str, harness: Harness) -> None:
    path, wanted = ADDED_FILES[name]
    found = _judged(harness, lambda files: {**files, path: b""})
    assert any(wanted in problem for problem in found), found


SPOILED_FILES: dict[str, tuple[str, Callable[[bytes], bytes], str]] = {
    "no UTF-8": (CLIENT, lambda text: text + b"\xff", "not UTF-8"),
    "no TOML": ("pyproject.toml", lambda text: text + b'x = "', "not what its name says"),
    "a table": ("pyproject.toml", lambda text: text + b"\n[tool.x]\ny = 1\n", "'tool.x' is new"),
    "no JSON": (f"{ROOT}/stub/operations.json", lambda text: text + b"]", "not what its name"),
    "NaN": (f"{ROOT}/stub/openapi.json", lambda text: b'{"x": NaN}', "NaN is no JSON"),
    "an example": (
        "README.md",
        lambda text: text + b"\n```python\nx = (\n```\n",
        "an example does",
    ),
    "a payload in an example": (
        "README.md",
        lambda text: text + f"\n```python\n{MARKER}()\n```\n".encode(),
        "the payload is code",
    ),
    "markup": ("README.md", lambda text: text + b"\n`x` <script>y</script>\n", "is markup"),
    "a comment of HTML": ("api.md", lambda text: text + b"\n<!-- x\n", "is markup"),
    "a link to a script": ("api.md", lambda text: text + b"\n[x](javascript:y)\n", "is markup"),
    "a carriage return": ("api.md", lambda text: text + b"\r", "the raw character U+000D"),
    "a field less": (BOAT, lambda text: text.replace(b"    built:", b"    #"), "fields of models"),
    "a value less": (BOAT, lambda text: text.replace(b'"diesel", ', b""), "values of enums"),
    "an argument less": (
        BOATS,
        lambda text: text.replace(b"ids: list_[int] | NotGiven = NOT_GIVEN, ", b"", 1),
        "arguments became",
    ),
}


@pytest.mark.parametrize("name", SPOILED_FILES)
def test_spoiled_files_are_caught(name: str, harness: Harness) -> None:
    path, spoil, wanted = SPOILED_FILES[name]
    before = harness.base.outcome.files[path]
    assert spoil(before) != before
    found = _judged(harness, lambda files: {**files, path: spoil(files[path])})
    assert any(wanted in problem for problem in found), found


@pytest.mark.parametrize("what", ["operations", "schemas"])
def test_losses_are_caught_unless_reported(what: str, harness: Harness) -> None:
    base = harness.base.outcome
    manifest = json.loads(base.files["MANIFEST.json"])
    lost = manifest[what].pop(0)
    made = replace(base, files={**base.files, "MANIFEST.json": json.dumps(manifest).encode()})
    found = problems(made, harness.base, base_spec.document())
    assert any("is lost" in problem for problem in found), found
    assert any(f"{what} became" in problem for problem in found), found
    pointer = f"#{lost['pointer']}" if what == "schemas" else "#/paths/~1boats/get"
    said = replace(made, findings=(*made.findings, _finding(Severity.WARNING, pointer)))
    assert not problems(said, harness.base, base_spec.document())


REFUSALS = {
    "a traceback": (KeyError("x"), True, "not a refusal but"),
    "our own fault": (SpecwrightError("x"), True, "not a refusal but"),
    "no place": (SpecError("x"), False, "refused without a located error"),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_unclean_refusals_are_caught(name: str, harness: Harness) -> None:
    raised, is_located, wanted = REFUSALS[name]
    found = problems(_refusal(raised, is_located), harness.base, None)
    assert any(wanted in problem for problem in found), found


def test_a_clean_refusal_is_none(harness: Harness) -> None:
    assert not problems(_refusal(SpecError("x"), True), harness.base, None)


def test_raw_characters_in_findings_are_caught(harness: Harness) -> None:
    made = replace(_refusal(SpecError("x"), True), printed="\x1b[31m")
    assert problems(made, harness.base, None) == [
        "a printed finding holds the raw character U+001B"
    ]


def test_the_base_itself_is_fine(harness: Harness) -> None:
    assert not _judged(harness, lambda files: files)


def _judged(harness: Harness, plant: Callable[[Files], Files]) -> list[str]:
    base = harness.base.outcome
    return problems(replace(base, files=plant(base.files)), harness.base, base_spec.document())


def _appended(path: str, code: str) -> Callable[[Files], Files]:
    return lambda files: {**files, path: files[path] + f"\n\n{code}\n".encode()}


def _refusal(raised: Exception, is_located: bool) -> Outcome:
    findings = (_finding(Severity.ERROR, ""),) if is_located else ()
    return Outcome(files={}, findings=findings, printed="", raised=raised)


def _finding(severity: Severity, pointer: str) -> Diagnostic:
    at = SourcePosition("openapi.json")
    return Diagnostic(severity=severity, code="planted", message="x", at=at, pointer=pointer)
