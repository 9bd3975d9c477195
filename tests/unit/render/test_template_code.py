"""Compiled templates are kept, seen to be out of date, and done without."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from specwright.render.template_code import TemplateCode


@pytest.fixture(autouse=True)
def _kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def _environment(folder: Path, source: str) -> Environment:
    return Environment(loader=DictLoader({"it": source}), bytecode_cache=TemplateCode(folder, "1"))


def _rendered(folder: Path, source: str) -> str:
    return _environment(folder, source).get_template("it").render()


def test_code_is_used_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "kept"
    assert _rendered(folder, "a{{ 1 + 1 }}") == "a2"
    assert len(list(folder.iterdir())) == 1
    second = _environment(folder, "a{{ 1 + 1 }}")
    monkeypatch.setattr(second, "_generate", lambda *_, **__: pytest.fail("compiled again"))
    assert second.get_template("it").render() == "a2"


def test_another_source_is_compiled(tmp_path: Path) -> None:
    assert _rendered(tmp_path, "a") == "a"
    assert _rendered(tmp_path, "b") == "b"


def test_what_is_no_code_is_compiled_over(tmp_path: Path) -> None:
    _rendered(tmp_path, "a")
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes()[:40])
    assert _rendered(tmp_path, "a") == "a"


def test_where_nothing_can_be_kept(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert _rendered(tmp_path / "file", "a") == "a"


def test_python_is_obeyed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert _rendered(tmp_path, "a") == "a"
    assert not list(tmp_path.iterdir())
