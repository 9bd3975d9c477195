"""Addresses: which can be called, and which operations have some of their own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from specwright.diagnostics import SourcePosition
from specwright.ir.operation import Server, ServerVariable
from specwright.ir.text import SpecText
from specwright.plan.naming_servers import address, environments, is_callable, is_relative
from specwright.plan.servers import base_path

AT = SourcePosition("openapi.yaml", 1, 1)


def server(url: str, **variables: str) -> Server:
    """A server with the defaults of its variables."""
    named = variables.items()
    return Server(
        at=AT,
        url=SpecText(url),
        variables=tuple(ServerVariable(name=SpecText(n), default=SpecText(d)) for n, d in named),
    )


@pytest.mark.parametrize(
    ("url", "called"),
    [
        ("https://api.example.com/v1/", "https://api.example.com/v1"),
        ("https://{region}.example.com", "https://eu.example.com"),
        ("//api.example.com", "https://api.example.com"),
        (" http://127.0.0.1:8000 ", "http://127.0.0.1:8000"),
        ("https://{other}.example.com", None),
        ("wss://api.example.com", None),
        ("https://", None),
        ("https://[broken", None),
        ("https://a.example.com?x=1", None),
        ("/v1", None),
        ("", None),
        ("your domain", None),
    ],
)
def test_what_can_be_called(url: str, called: str | None) -> None:
    given = server(url, region="eu")
    assert is_callable(given) is (called is not None)
    assert called is None or address(given) == SpecText(called)


def test_only_what_can_be_called_is_an_environment() -> None:
    found = environments((server("/v1"), server("https://{x}.a"), server("https://b.example")), {})
    assert [(name, url) for name, url, _ in found] == [
        ("production", SpecText("https://b.example"))
    ]


@pytest.mark.parametrize(
    ("urls", "path"),
    [
        (["/v1"], "/v1"),
        (["/"], None),
        (["/", "/v2/"], "/v2"),
        (["/v1", "https://a.example"], None),
        ([], None),
    ],
)
def test_the_path_of_an_api_without_a_host(urls: list[str], path: str | None) -> None:
    found = base_path(tuple(map(server, urls)))
    assert found == (SpecText(path) if path else None)


def test_relative_addresses() -> None:
    assert is_relative(server("/v1"))
    assert is_relative(server(""))
    assert not is_relative(server("//host/v1"))
    assert not is_relative(server("v1 of it"))


def test_a_server_that_has_a_name_is_called_so() -> None:
    named = replace(server("https://api.example.com"), name=SpecText("EU West"))
    found = environments((named, server("https://sandbox.example.com")), {})
    assert [name for name, _, _ in found] == ["eu_west", "sandbox"]
