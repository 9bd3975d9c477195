"""What a package carries of the runtime is the runtime, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture.sources import GENERATOR, ROOT

RUNTIME = GENERATOR / "specwright" / "runtime"
VENDORS = sorted(path.name for path in (ROOT / "specs").iterdir() if path.is_dir())


def _files(folder: Path) -> dict[str, bytes]:
    found = (path for suffix in (".py", ".html") for path in folder.rglob(f"*{suffix}"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_copy_is_identical(vendor: str) -> None:
    copies = list((ROOT / "generated" / vendor / "src").glob("*/_runtime"))
    assert len(copies) == 1, f"generated/{vendor} has {len(copies)} copies; run make generate"
    assert _files(copies[0]) == _files(RUNTIME)
