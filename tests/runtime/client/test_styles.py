"""The table of OpenAPI 3.1, 4.8.12.6, and what can't change a request's shape."""

from __future__ import annotations

import importlib
from types import ModuleType
from typing import Any
from urllib.parse import unquote

import pytest

COLOR: dict[str, object] = {
    "string": "blue",
    "array": ["blue", "black", "brown"],
    "object": {"R": 100, "G": 200, "B": 150},
}


@pytest.mark.parametrize(
    ("style", "explode", "string", "array", "object_"),
    [
        ("matrix", False, ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
        (
            "matrix",
            True,
            ";color=blue",
            ";color=blue;color=black;color=brown",
            ";R=100;G=200;B=150",
        ),
        ("label", False, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
        ("label", True, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
        ("simple", False, "blue", "blue,black,brown", "R,100,G,200,B,150"),
        ("simple", True, "blue", "blue,black,brown", "R=100,G=200,B=150"),
    ],
)
def test_path_styles(
    runtime: ModuleType, style: str, explode: bool, string: str, array: str, object_: str
) -> None:
    parameter = runtime.PathParameter("color", style=style, explode=explode)
    assert [parameter.text(value) for value in COLOR.values()] == [string, array, object_]


@pytest.mark.parametrize(
    ("style", "explode", "array", "object_"),
    [
        ("form", False, "color=blue,black,brown", "color=R,100,G,200,B,150"),
        ("form", True, "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
        (
            "spaceDelimited",
            False,
            "color=blue%20black%20brown",
            "color=R%20100%20G%20200%20B%20150",
        ),
        ("pipeDelimited", False, "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"),
        (
            "deepObject",
            True,
            "color%5B%5D=blue&color%5B%5D=black&color%5B%5D=brown",
            "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
        ),
    ],
)
def test_query_styles(
    runtime: ModuleType, style: str, explode: bool, array: str, object_: str
) -> None:
    parameter = runtime.QueryParameter("color", style=style, explode=explode)
    assert "&".join(parameter.pairs(COLOR["array"])) == array
    assert "&".join(parameter.pairs(COLOR["object"])) == object_
    assert parameter.pairs("blue") == ["color=blue"]
    assert parameter.pairs([]) == []


@pytest.mark.parametrize(
    ("value", "pair"),
    [
        ("a&b=c#d e+ü", "q=a%26b%3Dc%23d%20e%2B%C3%BC"),
        (True, "q=true"),
        (None, "q=null"),
        (1.5, "q=1.5"),
        ("", "q="),
    ],
)
def test_query_values(runtime: ModuleType, value: object, pair: str) -> None:
    assert runtime.QueryParameter("q").pairs(value) == [pair]


def test_reserved_characters(runtime: ModuleType) -> None:
    parameter = runtime.QueryParameter("q", allow_reserved=True)
    assert parameter.pairs("a/b?c=d&e#f") == ["q=a/b?c=d%26e%23f"]
    parameter = runtime.PathParameter("p", allow_reserved=True)
    assert parameter.text("a:b@c/d?e#f%2F") == "a:b@c%2Fd%3Fe%23f%252F"


def test_content(runtime: ModuleType) -> None:
    parameter = runtime.QueryParameter("q", content="application/json")
    assert parameter.pairs({"a": [1]}) == ["q=%7B%22a%22%3A%5B1%5D%7D"]


@pytest.mark.parametrize("value", ["", None, [], [""], {}])
def test_empty_path_values(runtime: ModuleType, value: object) -> None:
    with pytest.raises(ValueError, match="must not be empty"):
        runtime.PathParameter("id").text(value)


@pytest.mark.parametrize("text", ["a\rb", "a\nb", "a\0b", "a\x1bb"])
@pytest.mark.parametrize("kind", ["HeaderParameter", "CookieParameter"])
def test_control_characters(runtime: ModuleType, kind: str, text: str) -> None:
    parameter: Any = getattr(runtime, kind)("h")
    write = parameter.text if kind == "HeaderParameter" else parameter.pairs
    with pytest.raises(ValueError, match="control character") as raised:
        write(text)
    assert text not in str(raised.value)


def test_headers_and_cookies(runtime: ModuleType) -> None:
    assert runtime.HeaderParameter("h").text(["a", 1]) == "a,1"
    assert runtime.HeaderParameter("h", explode=True).text({"a": 1, "b": 2}) == "a=1,b=2"
    assert runtime.CookieParameter("c").pairs('a;b,c "d"') == ["c=a%3Bb%2Cc%20%22d%22"]


@pytest.mark.parametrize(
    ("value", "pairs"),
    [
        ({"a": {"b": {"c": 1}}}, ["q[a][b][c]=1"]),
        ({"a": [1, 2]}, ["q[a][]=1", "q[a][]=2"]),
        ([{"a": 1}, {"a": [2]}], ["q[0][a]=1", "q[1][a][]=2"]),
        ({"a": {}, "b": []}, []),
        ({"a": None}, ["q[a]=null"]),
    ],
)
def test_deep_objects(runtime: ModuleType, value: object, pairs: list[str]) -> None:
    parameter = runtime.QueryParameter("q", style="deepObject")
    assert [unquote(pair) for pair in parameter.pairs(value)] == pairs


def test_cookies_without_encoding(runtime: ModuleType) -> None:
    parameter = runtime.CookieParameter("c", style="cookie")
    assert parameter.pairs(["a%20b", "c d"]) == ["c=a%20b", "c=c d"]
    parameter = runtime.CookieParameter("c", style="cookie", explode=False)
    assert parameter.pairs(["a", "b"]) == ["c=a,b"]
    with pytest.raises(ValueError, match="holds a semicolon"):
        parameter.pairs("a; admin=true")


@pytest.mark.parametrize(
    ("body", "value", "pairs"),
    [
        (None, {"q": "a b", "tags": ["x", "y"]}, ["q=a%20b&tags=x&tags=y"]),
        (None, {}, []),
        ("JSONBody", {"numbers": [1, 2]}, ["%7B%22numbers%22%3A%5B1%2C2%5D%7D"]),
        ("TextBody", "$.a.b[1:1]", ["%24.a.b%5B1%3A1%5D"]),
    ],
)
def test_whole_queries(
    runtime: ModuleType, body: str | None, value: object, pairs: list[str]
) -> None:
    """The examples of OpenAPI 3.2, 4.12.8."""
    module = importlib.import_module(f"{runtime.__name__}.querystring")
    written = getattr(runtime, body)() if body else None
    assert module.QuerystringParameter("all", body=written).pairs(value) == pairs
