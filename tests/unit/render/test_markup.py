"""HTML in descriptions becomes Markdown, and nothing else does."""

from __future__ import annotations

import time

import pytest

from specwright.ir.text import SpecText
from specwright.render.doors import prose
from specwright.render.markup import without_html


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<p>One.</p><p>Two &amp; three</p>", "\n\nOne.\n\n\n\nTwo & three\n\n"),
        ("a<br>b<BR/>c<br />d", "a\nb\nc\nd"),
        ("set <code>a &lt; b</code>, <b>now</b>", "set `a < b`, **now**"),
        ('see <a class="x" href="https://a.test/b?c=1&amp;d">there</a>.', None),
        ("an <a>anchor</a>", "an anchor"),
        ("<ul><li>one</li><li>two</li></ul>", "\n\n\n- one\n- two\n\n"),
        ("`<p>` and ```\n<b>x</b>\n``` stay", "`<p>` and ```\n<b>x</b>\n``` stay"),
        ("/things/<id>/<i>", "/things/<id>/<i>"),
        ("x < y > z &lt;", "x < y > z &lt;"),
        ("</a></a>", ""),
    ],
)
def test_what_is_shown(text: str, shown: str | None) -> None:
    expected = "see [there](https://a.test/b?c=1&d)." if shown is None else shown
    assert without_html(text) == expected


@pytest.mark.parametrize("piece", ['<a href="x">', "<p ", "```", "`", "</a>", "<b>", "href="])
def test_no_text_takes_long(piece: str) -> None:
    started = time.process_time()
    without_html(piece * 100_000 + "<p>")
    assert time.process_time() - started < 2


def test_entities_hide_nothing() -> None:
    assert prose(SpecText("<p>a&#8238;b&#0;c</p>"), 80) == ("a\\u202eb\ufffdc",)
