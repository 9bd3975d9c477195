"""What is put where a value should be: texts, JSON, bodies, header values and paths."""

from __future__ import annotations

import gzip
import json
from typing import Any

TEXTS = (
    *("", " ", "\0", "a\0b", "€", "Zürich", "日本語", "👩‍👩‍👧", "\u202eabc", "\ufeff", "\ufffe"),
    *("null", "true", "-1", "0x10", "1e400", "NaN", "9" * 400, "-" * 50, "a" * 5000, "é" * 3000),
    *("../../etc/passwd", "%00", "%zz", "'; drop table x; --", "<script>", "{{7*7}}", "${x}"),
    *(
        "2026-02-30T25:61:61Z",
        "2026-11-21",
        "a@b",
        "http://[",
        "::1",
        "(?:a+)+$",
        "aaaa" * 30 + "!",
    ),
    *("\ud800", "x\udfffy", "\udbff\udbff"),
)
"""Texts; the last ones are no Unicode scalar values."""

NUMBERS = (
    *(0, -1, 1, 2**31, -(2**31) - 1, 2**53 + 1, 2**63, -(2**64), 10**30, 10**400),
    *(0.1, -0.0, 1e308, 5e-324, 1.5, True, False, None),
)


def _nested(opening: str, closing: str, depth: int) -> Any:
    return json.loads(opening * depth + "1" + closing * depth)


TREES: tuple[Any, ...] = (
    *([], {}, [[]], [None], {"": ""}, {"a": {"b": [1, {"c": None}]}}, list(range(500))),
    *(_nested("[", "]", 100), _nested('{"a":', "}", 100), {str(n): n for n in range(300)}),
    *({"__proto__": {"x": 1}}, {"\0": "\0"}, {"é": "é", "日本": 1}),
)

BODIES = (
    *(b"", b" ", b"{", b"[", b"nul", b"{}", b"[]", b"null", b'""', b"0", b"NaN", b"-Infinity"),
    *(b'"\\ud800"', b'{"a":"\\udfff"}', b'{"\\ud800":1}', b'["\\ud83d\\ude00"]', b'"\\u0000"'),
    *(b"\xff\xfe", b"\xef\xbb\xbf{}", '{"a":"ü"}'.encode("utf-16"), '{"a":"ü"}'.encode("latin-1")),
    *(b"\x00" * 100, b"\x80" * 1000, bytes(range(256)), gzip.compress(b"{}"), b'{"a":1,"a":2}'),
    *(
        b"1" * 5000,
        b"1e999",
        b"-1e-999",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"[" * 500 + b"]" * 500,
    ),
    *(b'{"a":"' + b"x" * 200_000 + b'"}', b"[" + b"1," * 50_000 + b"1]", b'"\t"', b"'a'", b"{,}"),
    *(b"a=1&b=2&a=3", b"=&&=", b"a[b][c]=1&a[b]=2&a=3", b"%ff=%zz&%00=%", b"a" * 100_000 + b"=1"),
    *(b"a[" * 5000, b"a[]=1&a[0]=2&a[x]=3", b"--b\r\n\r\n--b--\r\n", b"--b--", b"--b\r\n" * 2000),
    b'--b\r\nContent-Disposition: form-data; name="\xff"; filename="\xfe"\r\n\r\n\xff\r\n--b--\r\n',
)

MEDIA_TYPES = (
    *(
        "application/json",
        "application/json; charset=utf-16",
        "APPLICATION/JSON",
        "application/xml",
    ),
    *(
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=b",
        "multipart/form-data",
    ),
    *(
        'multipart/mixed; boundary="',
        "text/plain",
        "text/plain; charset=nope",
        "*/*",
        "/",
        ";;",
        "",
    ),
    *("application/vnd.x+json", "\xff\xfe", "a" * 3000, "application/json, text/plain"),
)

HEADER_VALUES = (
    *(b"", b" ", b"\xff\xfe\x80", "€".encode(), b"a" * 20_000, b"Bearer", b"Bearer ", b"Basic !!!"),
    *(b"Basic \xff", b"Basic OjpiOg==", b"Bearer \xe2\x82\xac", b"bearer stub-token", b"Token x"),
    *(b"*/*;q=0", b";;;,,,", b"text/html;q=nan", b'a=b; c; =d; a="', b"code=abc", b"-1", b"1e9"),
)

HEADER_NAMES = (
    *(b"authorization", b"accept", b"cookie", b"content-encoding", b"transfer-encoding", b"prefer"),
    *(
        b"idempotency-key",
        b"x-forwarded-host",
        b"expect",
        b"range",
        b"if-match",
        b"x\xffy",
        b"host",
    ),
)

PATHS = (
    *(b"/", b"//", b"/%", b"/%2f", b"/%00", b"/%ff%fe", b"/..", b"/../../x", b"/a" * 5000, b"*"),
    *(b"/" + b"9" * 100_000, "/ü€".encode(), b"/\x80\xff", b"/?", b"/#x", b"http://x/y", b"/;a=b"),
    *(b"/openapi.json", b"/openapi.json/", b"/%6fpenapi.json", b"/_specwright", b"/_specwright/x"),
)

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "QUERY", "get", "X")
