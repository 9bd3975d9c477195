"""``specwright generate``: one file without a project, and the same bytes every time."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.endtoend.command import ROOT, Outcome, contents, specwright, stamps

BOOKSHOP = Path(__file__).with_name("bookshop.yaml")
PACKAGE = "corner_bookshop_sdk"

_CALL = """
from corner_bookshop_sdk import NotFoundError, CornerBookshop
from corner_bookshop_sdk.stub import server

with server() as stub, CornerBookshop(base_url=stub.url, api_key="stub-token") as client:
    book = client.books.retrieve("9780")
    print(type(book).__name__, book.isbn, book.title)
    try:
        client.books.retrieve("9780", extra_headers={"X-Stub-Status": "404"})
    except NotFoundError as error:
        print(error.status_code)
"""


def _generate(folder: Path, *arguments: str, **environment: str) -> Outcome:
    outcome = specwright(folder, "generate", *arguments, **environment)
    assert outcome.code == 0, outcome.stderr
    return outcome


@pytest.fixture
def bookshop(tmp_path: Path) -> Path:
    """A small description in a folder of its own."""
    shutil.copy(BOOKSHOP, tmp_path / "bookshop.yaml")
    return tmp_path


def test_layout(bookshop: Path) -> None:
    _generate(bookshop, "bookshop.yaml", "-o", "out")
    found = contents(bookshop / "out")
    inside = {name.removeprefix(f"src/{PACKAGE}/") for name in found}
    assert {name for name in found if "/" not in name} == {
        "MANIFEST.json",
        "README.md",
        "api.md",
        "openapi.json",
        "pyproject.toml",
    }
    assert {name.partition("/")[0] for name in inside - found.keys()} == {
        "__init__.py",
        "_client.py",
        "_runtime",
        "models",
        "params",
        "py.typed",
        "resources",
        "stub",
    }
    assert {"models/book.py", "resources/books.py", "stub/__main__.py"} <= inside
    assert not [path for path in bookshop.iterdir() if path.name not in ("bookshop.yaml", "out")]


def test_names_come_from_the_title(bookshop: Path) -> None:
    _generate(bookshop, "bookshop.yaml", "-o", "out")
    manifest = json.loads((bookshop / "out/MANIFEST.json").read_bytes())
    assert manifest["package"] == PACKAGE
    assert manifest["client_class"] == "CornerBookshop"
    assert manifest["async_client_class"] == "AsyncCornerBookshop"
    assert [source["path"] for source in manifest["sources"]] == ["bookshop.yaml"]


def test_names_come_from_the_file_where_the_title_has_no_words(bookshop: Path) -> None:
    text = (bookshop / "bookshop.yaml").read_text("utf-8")
    title = "title: Corner Bookshop!"
    assert title in text
    (bookshop / "second-hand.yaml").write_text(text.replace(title, "title: '!!!'"), "utf-8")
    _generate(bookshop, "second-hand.yaml", "-o", "out")
    manifest = json.loads((bookshop / "out/MANIFEST.json").read_bytes())
    assert (manifest["package"], manifest["client_class"]) == ("second_hand_sdk", "SecondHand")


def test_names_come_from_the_command_line(bookshop: Path) -> None:
    _generate(bookshop, "bookshop.yaml", "-o", "out", "--package", "books_api")
    manifest = json.loads((bookshop / "out/MANIFEST.json").read_bytes())
    assert (manifest["package"], manifest["client_class"]) == ("books_api", "BooksApi")
    assert (bookshop / "out/src/books_api/__init__.py").exists()


@pytest.mark.parametrize("name", ["class", "../books", "1st", "a.b", "__init__ ", "bücher"])
def test_a_package_has_a_name_that_python_and_the_disk_take(bookshop: Path, name: str) -> None:
    outcome = specwright(bookshop, "generate", "bookshop.yaml", "-o", "out", f"--package={name}")
    assert outcome.code == 2, outcome.stderr
    assert "--package" in outcome.stderr
    assert not (bookshop / "out").exists()


def test_the_output_works(bookshop: Path) -> None:
    _generate(bookshop, "bookshop.yaml", "-o", "out")
    done = subprocess.run(
        [sys.executable, "-c", _CALL],
        cwd=bookshop,
        env={"PYTHONPATH": str(bookshop / "out/src"), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split("\n") == ["Book 9780 Dune", "404", ""], done.stderr


def test_a_second_run_changes_nothing(bookshop: Path) -> None:
    _generate(bookshop, "bookshop.yaml", "-o", "out")
    before, times = contents(bookshop / "out"), stamps(bookshop / "out")
    _generate(bookshop, "bookshop.yaml", "-o", "out")
    assert contents(bookshop / "out") == before
    assert stamps(bookshop / "out") == times


def test_another_package_name_leaves_nothing_of_the_old_one(bookshop: Path) -> None:
    _generate(bookshop, "bookshop.yaml", "-o", "out")
    mine = bookshop / f"out/src/{PACKAGE}/extensions/mine.py"
    mine.parent.mkdir()
    mine.write_text("ANSWER = 42\n", "utf-8")
    (bookshop / "out/NOTES.txt").write_text("mine as well", "utf-8")
    _generate(bookshop, "bookshop.yaml", "-o", "out", "--package", "books_api")
    left = [name for name in contents(bookshop / "out") if PACKAGE in name]
    assert left == [f"src/{PACKAGE}/extensions/mine.py"]
    assert (bookshop / "out/NOTES.txt").read_text("utf-8") == "mine as well"


def test_what_is_not_ours_is_not_replaced(bookshop: Path) -> None:
    (bookshop / "out").mkdir()
    (bookshop / "out/README.md").write_text("mine", "utf-8")
    outcome = specwright(bookshop, "generate", "bookshop.yaml", "-o", "out")
    assert outcome.code == 4
    assert "README.md" in outcome.stderr
    assert contents(bookshop / "out") == {"README.md": b"mine"}


def test_the_same_bytes_everywhere(
    bookshop: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever the hash seed, the working directory, the locale, the time zone, the place."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    first, second = {"PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "2", "LC_ALL": "C", "TZ": "UTC-11"}
    _generate(bookshop, "bookshop.yaml", "-o", "out", **first)
    _generate(elsewhere, str(bookshop / "bookshop.yaml"), "-o", "other", **second)
    assert contents(elsewhere / "other") == contents(bookshop / "out")


def test_the_vendors_give_the_same_bytes_everywhere(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """From nothing, from deep inside of the project, and over what is there already."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    shutil.copytree(ROOT / "specs", elsewhere / "specs")
    _generate(elsewhere / "specs" / "lago", PYTHONHASHSEED="2", LC_ALL="C", TZ="UTC-11")
    assert contents(elsewhere / "generated") == contents(project / "generated")
    times = stamps(project)
    _generate(project, PYTHONHASHSEED="1")
    assert stamps(project) == times
