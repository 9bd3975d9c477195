"""Nothing leaves ``render`` that is not what its name says."""

from __future__ import annotations

from typing import get_args

import pytest

from specwright.diagnostics import SpecwrightError
from specwright.plan.naming import OutputPath
from specwright.render.formatting import formatted_modules
from specwright.render.gate import check_file
from specwright.render.options import Formatter
from specwright.render.output_file import OutputFile

FORMATTERS: tuple[Formatter, ...] = get_args(Formatter)


def pass_through(path: str, content: str) -> None:
    check_file(OutputFile(OutputPath(path), content.encode()))


def lay_out(content: str, formatter: Formatter) -> None:
    """A module as ``render`` treats it: laid out and parsed, then looked at."""
    laid_out = formatted_modules({"b.py": "x = 1\n", "a.py": content}, formatter)
    pass_through("a.py", laid_out["a.py"])


@pytest.mark.parametrize("formatter", FORMATTERS)
@pytest.mark.parametrize(
    "content",
    [
        "x = (\n",
        "x = 'a\u202e'\n",
        "x = 'a\u200b'\n",
        "x = 'a\x0c'\n",
        "größe = 1\n",
        "x = 1\nx.größe\n",
        "from größe import x\n",
        "x = f'{größe}'\n",
        "print(größe=1)\n",
        "'größe'\nx = b'größe'\n",
        "'größe'\nx = Rb'größe'\n",
        "'größe'\nx = (\n",
        "def f(a, a): ...\n",
    ],
)
def test_a_broken_module_is_refused_by_name(content: str, formatter: Formatter) -> None:
    with pytest.raises(SpecwrightError, match=r"\ba\.py") as caught:
        lay_out(content, formatter)
    assert caught.value.exit_code == 70


@pytest.mark.parametrize(
    "content",
    [
        "x = y\n",
        "def f(): return __all_\n",
        "class A:\n    def f(self): ...\n    def f(self): ...\n",
        "x = y  # noqa: F821\n",
        "# ruff: noqa\nx = y\n",
    ],
)
def test_ruff_finds_what_would_only_fail_later(content: str) -> None:
    with pytest.raises(SpecwrightError, match=r"\ba\.py:\d+"):
        lay_out(content, "ruff")


@pytest.mark.parametrize("formatter", FORMATTERS)
@pytest.mark.parametrize(
    "content",
    [
        '"""Größe 大小"""\nx = 1\n',
        '"""Größe, b"1" """\nx = b"1"\n',
        "x = f'Größe {1:2}'  # Größe\n",
    ],
)
def test_a_sound_module_passes(content: str, formatter: Formatter) -> None:
    lay_out(content, formatter)


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.py", "x = 1\r\n"),
        ("a.toml", "a = b\n"),
        ("a.toml", 'a = "é"\n'),
        ("a.json", "{"),
        ("a.json", "[NaN]"),
        ("a.md", "a\x1b[31m\n"),
    ],
)
def test_a_broken_file_is_refused_by_name(path: str, content: str) -> None:
    with pytest.raises(SpecwrightError, match=path) as caught:
        pass_through(path, content)
    assert caught.value.exit_code == 70


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.toml", 'a = "b"\n'),
        ("a.json", "{}"),
        ("py.typed", "\x00"),
    ],
)
def test_a_sound_file_passes(path: str, content: str) -> None:
    pass_through(path, content)
