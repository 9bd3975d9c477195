"""Nothing leaves ``render`` that is not what its name says."""

from __future__ import annotations

import pytest

from specwright.diagnostics import SpecwrightError
from specwright.plan.naming import OutputPath
from specwright.render.gate import check_file
from specwright.render.output_file import OutputFile


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.py", "x = (\n"),
        ("a.py", "x = 'a\u202e'\n"),
        ("a.py", "x = 'a\u200b'\n"),
        ("a.py", "x = 'a\x0c'\n"),
        ("a.py", "x = 1\r\n"),
        ("a.py", "größe = 1\n"),
        ("a.py", "x.größe\n"),
        ("a.py", "from größe import x\n"),
        ("a.py", "x = f'{größe}'\n"),
        ("a.py", "f(größe=1)\n"),
        ("a.py", "'größe'\nx = b'größe'\n"),
        ("a.py", "'größe'\nx = Rb'größe'\n"),
        ("a.py", "'größe'\nx = (\n"),
        ("a.toml", "a = b\n"),
        ("a.toml", 'a = "é"\n'),
        ("a.json", "{"),
        ("a.json", "[NaN]"),
        ("a.md", "a\x1b[31m\n"),
    ],
)
def test_a_broken_file_is_refused_by_name(path: str, content: str) -> None:
    with pytest.raises(SpecwrightError, match=path) as caught:
        check_file(OutputFile(OutputPath(path), content.encode()))
    assert caught.value.exit_code == 70


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.py", '"""Größe 大小"""\nx = 1\n'),
        ("a.py", '"""Größe, b"1" """\nx = b"1"\n'),
        ("a.py", "x = f'Größe {1:2}'  # Größe\n"),
        ("a.toml", 'a = "b"\n'),
        ("a.json", "{}"),
        ("py.typed", "\x00"),
    ],
)
def test_a_sound_file_passes(path: str, content: str) -> None:
    check_file(OutputFile(OutputPath(path), content.encode()))
