"""The models of datamodel-code-generator on the same pairs.

It lives in an environment of its own (``build/differential-peers``): what it needs is none of
our business, and the test does without it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.differential.packages import PROBE, Tree

ENVIRONMENT = Path(__file__).parents[2] / "build" / "differential-peers"
VERSION = "0.89.0"
_JUDGE = Path(__file__).with_name("peer_judge.py")
_OPTIONS = (
    "--input-file-type openapi --output-model-type pydantic_v2.BaseModel "
    "--use-standard-collections --field-constraints --strict-nullable --disable-timestamp"
).split()


@dataclass
class PeerOutcome:
    """What the peer's models did: lax as pydantic is, and with ``strict=True``."""

    pairs: int = 0
    documents: int = 0
    unusable: int = 0
    lax_refuses_valid: int = 0
    lax_accepts_invalid: int = 0
    strict_refuses_valid: int = 0
    strict_accepts_invalid: int = 0


@dataclass(frozen=True)
class Case:
    """One value for the probe of a number, and what jsonschema-rs says of it."""

    probe: int
    value: Any
    valid: bool


def install() -> None:
    """Make the environment, once."""
    python = ENVIRONMENT / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(ENVIRONMENT)], check=True)
        wanted = [f"datamodel-code-generator=={VERSION}", "pydantic[email]>=2.14"]
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", *wanted], check=True)


def judge(document: Tree, cases: Iterable[Case], folder: Path, outcome: PeerOutcome) -> None:
    """Generate the peer's models for an upgraded document, and count its verdicts."""
    listed = list(cases)
    source, models = folder / "document.json", folder / "peer_models.py"
    source.write_text(json.dumps(document), "utf-8")
    command = ENVIRONMENT / "bin" / "datamodel-codegen"
    made = subprocess.run(
        [str(command), "--input", str(source), "--output", str(models), *_OPTIONS],
        capture_output=True,
        check=False,
    )
    verdicts = _verdicts(models, listed) if made.returncode == 0 else None
    outcome.documents += 1
    if verdicts is None:
        outcome.unusable += 1
        return
    for case, (lax, strict) in zip(listed, verdicts, strict=True):
        outcome.pairs += 1
        outcome.lax_refuses_valid += case.valid and not lax
        outcome.lax_accepts_invalid += lax and not case.valid
        outcome.strict_refuses_valid += case.valid and not strict
        outcome.strict_accepts_invalid += strict and not case.valid


def _verdicts(models: Path, cases: list[Case]) -> list[tuple[bool, bool]] | None:
    """Whether the models take each value; None if they can't be imported."""
    lines = "".join(
        json.dumps([f"{PROBE}{case.probe}", json.dumps({"value": case.value})]) + "\n"
        for case in cases
    )
    python = ENVIRONMENT / "bin" / "python"
    judged = subprocess.run(
        [str(python), str(_JUDGE), str(models)],
        input=lines.encode(),
        capture_output=True,
        check=False,
    )
    if judged.returncode != 0:
        return None
    return [(lax, strict) for lax, strict in map(json.loads, judged.stdout.splitlines())]
