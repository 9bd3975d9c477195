"""A whole package from views: sound Python in Black's style, whatever the texts say."""

from __future__ import annotations

import ast
import hashlib
import json
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import black
import pytest
from black.mode import TargetVersion

from specwright.diagnostics import Diagnostic, Severity, SourcePosition
from specwright.plan.views import PackageView
from specwright.render import RenderOptions, render
from tests.unit.render.sample_views import LONG_TEXT, sample

ROOT = "src/sample_sdk"
DIAGNOSTIC = Diagnostic(
    severity=Severity.WARNING,
    code="some-code",
    message="Some message.",
    at=SourcePosition("specs/sample.yaml", 3, 7),
    pointer="#/paths",
)
OPTIONS = RenderOptions(generator_version="1.2.3", diagnostics=(DIAGNOSTIC,))

HOSTILE = [
    'quotes " and """ and \' and \'\'\' and """"',
    "backslash at the end \\",
    'quote at the end "',
    "braces {} {{ it }} {% raw %} {# x #} %s ${x}",
    "line\none\r\ntwo\rthree\x0bfour\x0cfive\x85six\u2028seven\u2029eight",
    "import os\nos.system('x')",
    "# coding: rot13\n# type: ignore",
    "../../etc/passwd",
    "\u202eabc\u200b\ufeff\x00\x1b[31m\ud800",
    "```\n</details><script>alert(1)</script>\n[a](javascript:x)",
    "    indented\n        more\n\n\n\n- list\n  1. inner",
    "Größe " * 40,
    "x" * 400,
    'a"b\n"',
    "\ttabs\t\n\tand more \\\\",
]


def files_of(package: PackageView, options: RenderOptions = OPTIONS) -> dict[str, bytes]:
    """The files by their paths."""
    return {str(file.path): file.content for file in render(package, options)}


@cache
def sample_files() -> dict[str, bytes]:
    """The files of the usual sample."""
    return files_of(sample())


def own_python(files: dict[str, bytes]) -> dict[str, str]:
    """The modules that are made of views; the runtime's have tests of their own."""
    return {
        path: content.decode()
        for path, content in files.items()
        if path.endswith(".py") and "/_runtime/" not in path
    }


def shape(source: str) -> str:
    """The code without the values of its strings."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
    return ast.dump(tree)


@cache
def plain_shapes() -> dict[str, str]:
    """The shapes of the modules where every text is a word."""
    return {path: shape(text) for path, text in own_python(files_of(sample("word"))).items()}


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_changes_anything_but_strings(text: str) -> None:
    modules = own_python(files_of(sample(text)))
    assert {path: shape(source) for path, source in modules.items()} == plain_shapes()


@pytest.mark.parametrize("text", [LONG_TEXT, " ", *HOSTILE])
def test_black_and_ruff_lay_it_out_alike(text: str) -> None:
    by_black = RenderOptions(generator_version="1.2.3", formatter="black")
    modules = own_python(files_of(sample(text)))
    assert own_python(files_of(sample(text), by_black)) == modules
    mode = black.Mode(target_versions={TargetVersion.PY311})
    for source in modules.values():
        assert black.format_str(source, mode=mode) == source


def test_the_same_views_give_the_same_bytes() -> None:
    assert files_of(sample()) == sample_files()


def test_the_layout_of_the_project() -> None:
    wanted = {"pyproject.toml", "README.md", "api.md", "MANIFEST.json", "openapi.json"}
    wanted |= {"examples/quick_start.py", "examples/awaited.py", "tests/test_calls.py"}
    inside = {"__init__.py", "_client.py", "py.typed", "models/node.py", "params/node.py"}
    inside |= {"models/colours.py"}
    inside |= {"models/__init__.py", "params/__init__.py", "resources/__init__.py"}
    inside |= {"resources/nodes.py", "resources/nodes_leaves.py", "stub/__init__.py"}
    inside |= {"stub/__main__.py", "stub/openapi.json", "stub/operations.json"}
    inside |= {"stub/pytest_plugin.py"}
    found = {path for path in sample_files() if "/_runtime/" not in path}
    assert found == wanted | {f"{ROOT}/{path}" for path in inside}


def test_the_runtime_is_copied_byte_for_byte() -> None:
    import specwright

    root = Path(specwright.__file__).parent / "runtime"
    copied = {path for path in sample_files() if "/_runtime/" in path}
    assert f"{ROOT}/_runtime/lazy.py" in copied
    for path in copied:
        assert sample_files()[path] == (root / path.split("/_runtime/")[1]).read_bytes()


def test_the_manifest_lists_everything_but_itself() -> None:
    files = sample_files()
    manifest = json.loads(files["MANIFEST.json"])
    listed = {row["path"]: row["sha256"] for row in manifest.pop("files")}
    others = {path: content for path, content in files.items() if path != "MANIFEST.json"}
    assert listed == {path: hashlib.sha256(raw).hexdigest() for path, raw in others.items()}
    assert list(listed) == sorted(listed)
    assert manifest == {
        "schema_version": 1,
        "generator": {"name": "specwright", "version": "1.2.3"},
        "package": "sample_sdk",
        "client_class": "Client",
        "async_client_class": "AsyncClient",
        "sources": [{"path": "specs/sample.yaml", "sha256": "0" * 64, "version": LONG_TEXT}],
        "operations": [
            {"method": "POST", "path": LONG_TEXT, "resource": ["nodes"], "name": "create"}
        ],
        "schemas": [{"pointer": "/components/schemas/Node", "class": "Node"}],
        "webhooks": [],
        "callbacks": [],
        "links": [],
        "diagnostics": [
            {
                "severity": "warning",
                "code": "some-code",
                "message": "Some message.",
                "path": "specs/sample.yaml",
                "line": 3,
                "column": 7,
                "pointer": "#/paths",
            }
        ],
    }


def test_the_project_file_says_what_the_package_needs() -> None:
    project = tomllib.loads(sample_files()["pyproject.toml"].decode())["project"]
    assert project["name"] == "sample-sdk"
    assert project["requires-python"] == ">=3.11"
    assert {each.split(">=")[0] for each in project["dependencies"]} >= {"httpx2", "pydantic"}
    assert set(project["optional-dependencies"]) == {"fast", "stub", "webhooks"}


def test_the_readme_shows_every_call_as_python() -> None:
    readme = sample_files()["README.md"].decode()
    blocks = [block.split("\n```")[0] for block in readme.split("```python\n")[1:]]
    for block in blocks:
        ast.parse(block)
    calls = ("client.nodes.create(", "client.nodes.leaves.list(", "await client.nodes.leaves.list(")
    for call in calls:
        assert any(call in block for block in blocks)
    assert "\n\n\n## " not in readme


def test_the_list_of_calls_has_every_signature() -> None:
    text = sample_files()["api.md"].decode()
    assert "`client.nodes.leaves.list() -> None`" in text
    assert "`client.nodes.create(id: str, *, node: models.Node | params.NodeParam" in text
    assert "`POST /nodes/{id}`" in text


def test_the_document_is_written_twice() -> None:
    files = sample_files()
    assert json.loads(files["openapi.json"]) == json.loads(files[f"{ROOT}/stub/openapi.json"])
    (row,) = json.loads(files[f"{ROOT}/stub/operations.json"])
    assert row == {
        "name": "nodes.create",
        "method": "POST",
        "path": LONG_TEXT,
        "pointer": "/paths/~1nodes/post",
    }


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """The usual sample on disk: the folder that holds the package."""
    for path, content in sample_files().items():
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return tmp_path / "src"


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Python in a folder."""
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_the_package_is_lazy_and_works(written: Path) -> None:
    program = (
        "import sys, sample_sdk\n"
        "assert not {'pydantic', 'httpx2'} & set(sys.modules)\n"
        "client = sample_sdk.Client(api_key='secret', base_url='http://127.0.0.1:1')\n"
        "print(type(client.nodes.leaves).__name__, client.nodes is client.nodes)\n"
        "print(sample_sdk.models.Node.model_validate({'id': '0' * 32, 'kind': 'leaf',\n"
        "    'children': [{'id': '1' * 32, 'kind': 'new', 'class': 'c'}]}).children[0].class_)\n"
        "import sample_sdk.params.node, sample_sdk.resources\n"
        "print(sorted(set(dir(sample_sdk)) & {'Client', 'models', 'NotFoundError'}))\n"
    )
    done = run(written, "-c", program)
    assert done.stdout.splitlines() == [
        "NodesLeaves True",
        "c",
        "['Client', 'NotFoundError', 'models']",
    ], done.stderr


def test_mypy_and_ruff_find_nothing(written: Path) -> None:
    package = written / "sample_sdk"
    own = [str(package / each) for each in ("__init__.py", "_client.py", "models", "params")]
    own += [str(package / each) for each in ("resources", "stub")]
    lint = run(written, "-m", "ruff", "check", "--isolated", "--extend-select", "I,UP,B", *own)
    assert lint.returncode == 0, lint.stdout
    types = run(written, "-m", "mypy", "--strict", *own)
    assert types.returncode == 0, types.stdout
