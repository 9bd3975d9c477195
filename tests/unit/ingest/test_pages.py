"""Fragments inside documentation pages."""

from __future__ import annotations

import pytest

from specwright.diagnostics import SpecError
from specwright.ingest.pages import fences
from tests.unit.ingest.reading_text import Vendor

_FRAGMENT = """\
openapi: 3.1.0
info: {title: t, version: '1'}
paths:
  /a:
    get:
      responses: {'200': {description: Fine}}
"""


def _page(fragment: str = _FRAGMENT, fence: str = "````", end: str = "````\n") -> str:
    return f"# A page\n\n```bash\ncurl /a\n```\n\n{fence}yaml GET /a\n{fragment}{end}"


@pytest.mark.parametrize(
    "page",
    [
        _page(),
        _page(end=""),
        _page(end="````"),
        _page(fence="~~~", end="~~~~~\nmore\n"),
        _page().replace("\n", "\r\n"),
        _page(fence="```json\n{}\n```\n````"),
    ],
    ids=["closed", "open", "no newline", "tildes", "crlf", "after another"],
)
def test_the_fragment_is_found(page: str, vendor: Vendor) -> None:
    (vendor.folder / "a.md").write_bytes(page.encode())
    api = vendor.ingest("a.md")
    assert [operation.pointer for operation in api.operations] == ["/paths/~1a/get"]
    line = page.replace("\r", "").split("\n").index("    get:") + 1
    assert (api.operations[0].at.line, api.operations[0].at.column) == (line, 5)
    assert vendor.found == []


def test_an_indented_fence_keeps_its_columns(vendor: Vendor) -> None:
    lines = [f"  {line}" for line in ("```yaml", *_FRAGMENT.split("\n"), "```")]
    (vendor.folder / "a.mdx").write_text("\n".join(lines))
    api = vendor.ingest("a.mdx")
    assert (api.operations[0].at.line, api.operations[0].at.column) == (6, 7)


def test_fences_inside_of_longer_fences_are_text() -> None:
    page = "````md\n```yaml\na: 1\n```\n````\n``` a`b\n~~~\nx\n"
    assert [(each.language, each.text) for each in fences(page)] == [
        ("md", "```yaml\na: 1\n```"),
        ("", "x\n"),
    ]


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("# Nothing\n", "a.md:1:1: error[no-openapi-fragment]"),
        ("```yaml\na: 1\n```\n", "a.md:1:1: error[no-openapi-fragment]"),
        ("# x\n```yaml\npaths:\n  path: /a\n```\n", "a.md:3:1: error[not-openapi]"),
        ("```yaml\nasyncapi: 3.0.0\n```\n", "a.md:2:1: error[not-openapi]"),
        ("```yaml\nopenapi: 3.1.0\npaths: {}\n```\n", "a.md:2:1: error[empty-fragment]"),
        ("```yaml\nopenapi: 3.1.0\npaths: {\n```\n", "a.md:4:1: error[yaml-syntax]"),
        ("```yaml\nopenapi: 9.0.0\npaths: {/a: {}}\n```\n", "a.md:2:1: error[openapi-version]"),
    ],
)
def test_what_is_no_fragment_is_one_error(page: str, found: str, vendor: Vendor) -> None:
    vendor.write("a.md", page)
    with pytest.raises(SpecError):
        vendor.ingest("a.md")
    assert vendor.found == [found]


def test_a_page_of_one_line_fences(vendor: Vendor) -> None:
    fragment = (
        '{"openapi":"3.0.1","info":{"title":"t","version":"1"},'
        '"paths":{"/%s":{"get":{"responses":{"200":{"description":"x"}}}}}}'
    )
    vendor.write("a.md", f"```json\n{fragment % 'a'}\n```\n\n```json\n{fragment % 'b'}\n```\n")
    api = vendor.ingest("a.md")
    assert [each.pointer for each in api.operations] == ["/paths/~1a/get", "/paths/~1b/get"]
