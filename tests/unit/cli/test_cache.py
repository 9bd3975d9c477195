"""Runs that are remembered: the same answer where nothing changed, and never a stale one.

Every test works in a cache of its own, in this process; what each kind of change must give is
what the same command gives with ``--no-cache``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from specwright.entry import main
from tests.unit.cli.command import ACME, GENERATOR, Ended, project, snapshot

WARNED = ACME.replace("type: integer}", "type: integer, required: true}")
SPLIT = ACME.replace("'#/components/schemas/Thing'", "'thing.yaml'")
THING = "type: object\ndescription: Something sold.\nproperties: {id: {type: string}}\n"


class Project:
    """A folder to run commands in, with a cache of its own."""

    def __init__(self, root: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.root = root
        self.cache = root.parent / "cache"
        self._capture = capture

    @property
    def specs(self) -> Path:
        return self.root / "specs/acme"

    @property
    def output(self) -> Path:
        return self.root / "generated/acme"

    def run(self, *arguments: str) -> Ended:
        self._capture.readouterr()
        code = main(arguments)
        told = self._capture.readouterr()
        return Ended(code, told.out, told.err)

    def kept(self) -> list[bytes]:
        """The files of the cache."""
        return [path.read_bytes() for path in sorted(self.cache.glob("*.json"))]


@pytest.fixture
def acme(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Project]:
    """A project with one vendor, generated and old enough for its time stamps to be trusted."""
    made = Project(project(tmp_path / "project", acme=WARNED), capsys)
    monkeypatch.chdir(made.root)
    monkeypatch.setenv("SPECWRIGHT_CACHE_DIR", str(made.cache))
    assert made.run("generate").code == 0
    age(made)
    yield made


def age(made: Project) -> None:
    """As if the record had been made a minute later than the files, and looked at once."""
    for path in made.cache.glob("*.json"):
        text = path.read_text()
        at_ns = text.partition('"at_ns": ')[2].partition(",")[0]
        path.write_text(text.replace(at_ns, str(int(at_ns) + 60_000_000_000)))


def replace_keeping_time(path: Path, old: str, new: str) -> None:
    """Change bytes of a file, its length and its time stamps as they were."""
    assert len(old) == len(new)
    text, times = path.read_text("utf-8"), path.stat()
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def test_the_same_is_said_again_and_nothing_is_written(acme: Project) -> None:
    first = acme.run("generate", "--no-cache")
    before = snapshot(acme.root)
    again = acme.run("generate")
    assert (again.code, again.out, again.err) == (first.code, first.out, first.err)
    assert "warning" in again.err and "0 files written" in again.out
    assert acme.run("check") == acme.run("check", "--no-cache")
    assert snapshot(acme.root) == before


@pytest.mark.parametrize("command", ["generate", "check"])
def test_an_unchanged_vendor_loads_no_stage_and_no_library(acme: Project, command: str) -> None:
    """From an old record and from a young one, whose output is read again."""
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-X", "importtime", "-m", "specwright", command],
            env={**os.environ, "PYTHONPATH": str(GENERATOR)},
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
        assert "specwright.cache.cache" in loaded
        assert not loaded & {"yaml", "pydantic", "typer", "jinja2", "specwright.pipeline"}
        shutil.rmtree(acme.cache)
        acme.run("generate")


def of_the_document(made: Project) -> None:
    replace_keeping_time(made.specs / "openapi.yaml", "Something that", "Everything she")


def of_a_referenced_file(made: Project) -> None:
    replace_keeping_time(made.specs / "thing.yaml", "Something sold", "Anything owned")


def of_the_settings(made: Project) -> None:
    replace_keeping_time(made.specs / "vendor.yaml", "acme_sdk", "acme_api")


def of_the_overlay(made: Project) -> None:
    replace_keeping_time(made.specs / "overlay.yaml", "Overlaid title", "Overlaid label")


def by_settings_that_were_not_there(made: Project) -> None:
    (made.specs / "vendor.yaml").write_text("package: acme_other\n")


def by_an_overlay_that_was_not_there(made: Project) -> None:
    (made.specs / "overlay.yaml").write_text(OVERLAY)


def by_a_folder_of_pages_that_was_not_there(made: Project) -> None:
    (made.specs / "pages").mkdir()
    (made.specs / "openapi.yaml").rename(made.specs / "pages/openapi.yaml")
    replace_keeping_time(made.specs / "pages/openapi.yaml", "Something that", "Everything she")


OVERLAY = """\
overlay: 1.0.0
info: {title: Changes, version: 1.0.0}
actions:
  - target: $.info
    update: {title: Overlaid title}
"""

CHANGES: list[Callable[[Project], None]] = [
    of_the_document,
    of_a_referenced_file,
    of_the_settings,
    of_the_overlay,
    by_settings_that_were_not_there,
    by_an_overlay_that_was_not_there,
    by_a_folder_of_pages_that_was_not_there,
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_change_of_the_input_is_seen(acme: Project, change: Callable[[Project], None]) -> None:
    if change is of_a_referenced_file:
        (acme.specs / "openapi.yaml").write_text(SPLIT)
        (acme.specs / "thing.yaml").write_text(THING)
    if change is of_the_settings:
        (acme.specs / "vendor.yaml").write_text("package: acme_sdk\n")
    if change is of_the_overlay:
        (acme.specs / "overlay.yaml").write_text(OVERLAY)
    acme.run("generate")
    age(acme)
    assert acme.run("check").code == 0
    change(acme)
    checked = acme.run("check")
    assert checked.code == 5 and checked == acme.run("check", "--no-cache")
    assert "0 files written" not in acme.run("generate").out
    assert acme.run("check", "--no-cache").code == 0


def edited(made: Project) -> None:
    replace_keeping_time(made.output / "README.md", "Acme", "Acne")


def missing(made: Project) -> None:
    (made.output / "api.md").unlink()


def extra(made: Project) -> None:
    (made.output / "src/extra.py").write_text("")


def behind_a_link(made: Project) -> None:
    (made.output / "src").rename(made.root / "elsewhere")
    (made.output / "src").symlink_to(made.root / "elsewhere")


@pytest.mark.parametrize("change", [edited, missing, extra], ids=lambda change: change.__name__)
def test_a_change_of_the_output_is_seen(acme: Project, change: Callable[[Project], None]) -> None:
    change(acme)
    checked = acme.run("check")
    assert checked.code == 5 and checked == acme.run("check", "--no-cache")
    assert acme.run("generate").code == acme.run("generate", "--no-cache").code


def test_an_edit_within_the_same_instant_is_seen(acme: Project) -> None:
    """The record is as young as the file: size and time stamps would tell nothing."""
    shutil.rmtree(acme.cache)
    acme.run("generate")
    edited(acme)
    assert acme.run("check").code == 5


def test_an_output_folder_that_became_a_link_is_refused(acme: Project) -> None:
    behind_a_link(acme)
    assert acme.run("generate") == acme.run("generate", "--no-cache")


def test_an_edited_file_is_not_overwritten(acme: Project) -> None:
    edited(acme)
    ended = acme.run("generate")
    assert ended.code == 4 and "edited by hand" in ended.err
    assert acme.run("generate", "--force").code == 0
    assert acme.run("check").code == 0


def test_options_are_part_of_what_is_remembered(acme: Project) -> None:
    assert acme.run("generate", "--strict").code == 1
    assert acme.run("generate", "--strict").code == 1
    assert acme.run("generate").code == 0


def test_two_branches_are_both_remembered(acme: Project) -> None:
    document, other = acme.specs / "openapi.yaml", WARNED.replace("Acme sells", "Acme lends")
    for text in (other, WARNED, other):
        document.write_text(text)
        acme.run("generate")
    (kept,) = acme.kept()
    assert kept.count(b'"told"') == 2


def test_what_fails_is_not_remembered(acme: Project) -> None:
    before = acme.kept()
    (acme.specs / "openapi.yaml").write_text("openapi: 3.1.0\npaths: [")
    assert acme.run("generate").code == acme.run("generate").code == 1
    assert acme.kept() == before


def test_a_deleted_or_damaged_cache_changes_nothing(acme: Project) -> None:
    (path,) = acme.cache.glob("*.json")
    for damaged in (b"", b"{", b"[]", b'{"format": 1, "runs": [{}]}', path.read_bytes()[:-9]):
        path.write_bytes(damaged)
        assert acme.run("check").code == 0
    shutil.rmtree(acme.cache)
    assert acme.run("check").code == 0


def test_a_cache_that_can_not_be_written_is_none(
    acme: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPECWRIGHT_CACHE_DIR", str(acme.specs / "openapi.yaml/cache"))
    assert acme.run("generate").code == 0


def test_no_cache_neither_reads_nor_writes(acme: Project) -> None:
    shutil.rmtree(acme.cache)
    assert acme.run("generate", "--no-cache").code == 0
    assert not acme.cache.exists()


def test_a_document_alone_is_known_by_what_it_refers_to(acme: Project) -> None:
    folder = acme.root / "alone"
    folder.mkdir()
    (folder / "api.yaml").write_text(SPLIT)
    (folder / "thing.yaml").write_text(THING)
    generate = ("generate", "alone/api.yaml", "-o", "out")
    acme.run(*generate)
    (folder / "unrelated.yaml").write_text("nothing to do with it")
    assert "; 0 files written" in acme.run(*generate).out
    replace_keeping_time(folder / "thing.yaml", "Something sold", "Anything owned")
    assert "; 0 files written" not in acme.run(*generate).out
    (folder / "thing.yaml").unlink()
    assert acme.run(*generate).code == 1


def test_a_missing_file_that_is_allowed_may_come(acme: Project) -> None:
    folder = acme.root / "alone"
    folder.mkdir()
    (folder / "api.yaml").write_text(SPLIT)
    generate = ("generate", "alone/api.yaml", "-o", "out", "--allow", "unknown-ref")
    assert acme.run(*generate).code == 0
    (folder / "thing.yaml").write_text(THING)
    assert "; 0 files written" not in acme.run(*generate).out


def test_another_specwright_does_not_take_it_for_its_own(acme: Project) -> None:
    copy = acme.root.parent / "checkout"
    for name in ("generator", "templates"):
        source = GENERATOR.parent / name
        shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))

    def run(command: str) -> int:
        return subprocess.run(
            [sys.executable, "-m", "specwright", command],
            env={**os.environ, "PYTHONPATH": str(copy / "generator")},
            capture_output=True,
            timeout=60,
            check=False,
        ).returncode

    assert run("generate") == run("check") == 0
    template = copy / "templates/README.md.j2"
    template.write_text(template.read_text("utf-8") + "One line more.\n", "utf-8")
    assert run("check") == 5
