"""The real command in a process of its own, and a small project to run it in."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

GENERATOR = Path(__file__).resolve().parents[3] / "generator"

ACME = """\
openapi: 3.1.0
info:
  title: Acme API
  version: 1.2.0
servers:
  - url: https://api.acme.test/v1
paths:
  /things/{id}:
    get:
      operationId: getThing
      summary: Fetch a thing
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      responses:
        '200':
          description: The thing
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Thing'
components:
  schemas:
    Thing:
      type: object
      description: Something that Acme sells.
      required: [id]
      properties:
        id: {type: string, examples: [t_1]}
        price: {type: integer}
"""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str


def specwright(folder: Path, *arguments: str, **environment: str) -> Ended:
    """Run ``specwright`` in a folder."""
    done = subprocess.run(
        [sys.executable, "-m", "specwright", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(GENERATOR), "COLUMNS": "100", **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return Ended(done.returncode, done.stdout, done.stderr)


def project(root: Path, **documents: str) -> Path:
    """A project with one vendor a document; ``acme`` if none is given."""
    for vendor, text in (documents or {"acme": ACME}).items():
        folder = root / "specs" / vendor
        folder.mkdir(parents=True)
        (folder / "openapi.yaml").write_text(text, "utf-8")
    return root


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file below a folder with its bytes and its time stamp in nanoseconds."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in found
    }
