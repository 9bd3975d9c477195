"""Settings for pages name what the description has; what is unclear is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from specwright.config import load_vendor
from specwright.diagnostics import DiagnosticCollector, SpecError
from specwright.pipeline import Run, build
from specwright.render.output_file import OutputFile

DOCUMENT = """
openapi: 3.1.0
info: {title: T, version: "1"}
paths:
  /things:
    get:
      operationId: things
      parameters: [PARAMETERS]
      responses:
        "200": {description: Things, content: {application/json: {schema: SCHEMA}}}
"""
PAGE = "{name: page, in: query, schema: {type: integer}}"
SIZE = "{name: pageSize, in: query, schema: {type: integer}}"
CURSOR = "{name: cursor, in: query, schema: {type: string}}"
LIST = "{type: array, items: {type: object, properties: {id: {type: string}}}}"


def paging(tmp_path: Path, parameters: str, schema: str, settings: str = "") -> tuple[str, str]:
    """What became of the operation (the line with its paging), and what was found."""
    document = DOCUMENT.replace("PARAMETERS", parameters).replace("SCHEMA", schema)
    (tmp_path / "openapi.yaml").write_text(document)
    if settings:
        (tmp_path / "vendor.yaml").write_text(f"pagination:\n  things: {settings}\n")
    diagnostics = DiagnosticCollector()
    run = Run(load_vendor(tmp_path, tmp_path, diagnostics), diagnostics)
    files: tuple[OutputFile, ...] = ()
    try:
        files = build(run, progress=lambda stage: None)
    except SpecError:
        pass
    lines = [
        line.strip().removesuffix(",")
        for file in files
        if file.path.endswith("resources/things.py")
        for line in file.content.decode().splitlines()
    ]
    found = [f"{each.at.line}: {each.message}" for each in run.findings if "pagin" in each.code]
    return "".join(line for line in lines if line.startswith("paging=")), "".join(found)


def in_object(*members: str) -> str:
    return f"{{type: object, properties: {{{', '.join(members)}}}}}"


@pytest.mark.parametrize(
    ("parameters", "schema", "expected"),
    [
        (f"{PAGE}, {SIZE}", LIST, 'PageNumbers("page", items="")'),
        (f"{PAGE}, {SIZE}", in_object(f"things: {LIST}"), 'PageNumbers("page", items="/things")'),
        (
            PAGE,
            in_object(f"a: {LIST}", "totalPages: {type: integer}"),
            'PageNumbers("page", items="/a", last="/totalPages")',
        ),
        (
            "{name: page, in: query, schema: {type: integer, default: 0}}, " + SIZE,
            LIST,
            'PageNumbers("page", items="", first=0)',
        ),
        (
            "{name: 'page[after]', in: query, schema: {type: string}}",
            in_object(f"data: {LIST}", "links: {type: object, properties: {next: {}}}"),
            'Cursors("page_after", items="/data", cursor="/links/next")',
        ),
        (
            CURSOR,
            in_object(
                f"data: {in_object(f'users: {LIST}')}",
                "paging: {properties: {cursors: {properties: {after: {type: string}}}}}",
                "next_cursor: {type: string}",
            ),
            'Cursors("cursor", items="/data/users", cursor="/next_cursor")',
        ),
        (
            SIZE,
            in_object(f"'a/b': {LIST}", "next: {type: string, format: uri}"),
            'Links(items="/a~1b", link="/next")',
        ),
        (
            "{name: after_id, in: query, schema: {type: string}}",
            in_object(f"data: {LIST}", "has_more: {type: boolean}", "last_id: {type: string}"),
            'Cursors("after_id", items="/data", cursor="/last_id", more="/has_more")',
        ),
    ],
)
def test_recognised(tmp_path: Path, parameters: str, schema: str, expected: str) -> None:
    assert paging(tmp_path, parameters, schema) == (f"paging={expected}", "")


@pytest.mark.parametrize(
    ("parameters", "schema", "reason"),
    [
        (PAGE, in_object(f"a: {LIST}"), "nothing but a parameter's name"),
        (f"{PAGE}, {SIZE}", in_object(f"a: {LIST}", f"b: {LIST}"), "several lists"),
        (f"{PAGE}, {SIZE}", in_object("a: {type: string}"), "no list"),
        (f"{PAGE}, {SIZE}", in_object(f"errors: {LIST}"), "no list"),
        (CURSOR, LIST, "does not say where"),
        (CURSOR, "{type: string}", "neither a list nor an object"),
        (
            "{name: page, in: query, schema: {type: integer, minimum: 0}}, " + SIZE,
            LIST,
            "0 or 1",
        ),
        (
            "{name: page, in: query, description: Zero-based, schema: {type: integer}}, " + SIZE,
            LIST,
            "0 or 1",
        ),
        ("{name: page, in: query, schema: {type: string}}, " + SIZE, LIST, "no integer"),
    ],
)
def test_unclear(tmp_path: Path, parameters: str, schema: str, reason: str) -> None:
    line, found = paging(tmp_path, parameters, schema)
    assert (line, reason in found) == ("", True), found


@pytest.mark.parametrize(
    ("parameters", "schema"),
    [("", LIST), (SIZE, LIST), ("{name: q, in: query, schema: {type: string}}", LIST)],
)
def test_nothing_hints_at_pages(tmp_path: Path, parameters: str, schema: str) -> None:
    assert paging(tmp_path, parameters, schema) == ("", "")


def test_a_method_may_be_called_like_what_its_module_imports(tmp_path: Path) -> None:
    document = DOCUMENT.replace("PARAMETERS", "").replace("SCHEMA", LIST)
    (tmp_path / "openapi.yaml").write_text(document)
    (tmp_path / "vendor.yaml").write_text("names: {things: things.raw}\n")
    diagnostics = DiagnosticCollector()
    run = Run(load_vendor(tmp_path, tmp_path, diagnostics), diagnostics)
    files = {file.path: file for file in build(run, progress=lambda stage: None)}
    (text,) = (
        file.content.decode()
        for path, file in files.items()
        if path.endswith("resources/things.py")
    )
    assert "raw = raw_(Things.raw)" in text


@pytest.mark.parametrize(
    ("settings", "line", "found"),
    [
        ("off", "", ""),
        (
            "{style: cursor, parameter: cursor, items: /a, cursor: /b/c}",
            'paging=Cursors("cursor", items="/a", cursor="/b/c")',
            "",
        ),
        (
            "{style: last-item, parameter: cursor, items: /a, member: /id}",
            'paging=LastItems("cursor", items="/a", member="/id")',
            "",
        ),
        ("{style: page, parameter: x, items: /a}", "", "2: there is no parameter 'x'"),
        ("{style: page, parameter: cursor, items: /x}", "", "2: there is no list at '/x'"),
        ("{style: link, items: /a, link: /b/x}", "", "2: there is no '/b/x' ('link')"),
    ],
)
def test_settings(tmp_path: Path, settings: str, line: str, found: str) -> None:
    schema = in_object(f"a: {LIST}", "b: {type: object, properties: {c: {type: string}}}")
    assert paging(tmp_path, CURSOR, schema, settings) == (line, found)
