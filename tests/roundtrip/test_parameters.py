"""What the client writes is what the stub server reads, in every style and every location."""

from __future__ import annotations

from typing import Any

import pytest

from tests.roundtrip.conftest import Reader, Sdk
from tests.roundtrip.document import NESTED_VALUE, STYLES, VALUES, cases, name_of


def methods(sdk: Sdk, client: Any) -> dict[str, Any]:
    """The methods by the operationId of what they call."""
    found = {}
    for row in sdk.rows:
        operation = sdk.document["paths"][row["path"]].get(row["method"].lower(), {})
        target = client
        for part in row["name"].split("."):
            target = getattr(target, part)
        found[operation.get("operationId", row["path"])] = target
    return found


def argument(location: str, value: Any) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """How a parameter called ``color`` is given."""
    return ((value,), {}) if location == "path" else ((), {"color": value})


# A header holds neither commas nor what is not ASCII: test_headers has texts of its own.
CASES = [case for case in cases() if case[0] != "header" or case[3] not in ("text", "list")]


@pytest.mark.parametrize("case", CASES, ids=lambda case: name_of(*case))
def test_styles(sdk: Sdk, client: Any, reader: Reader, case: tuple[str, str, bool, str]) -> None:
    location, _, _, shape = case
    positional, named = argument(location, VALUES[shape])
    methods(sdk, client)[name_of(*case)](*positional, **named)
    assert reader.offences == []
    assert reader.values == {"color": VALUES[shape]}


@pytest.mark.parametrize("explode", [False, True])
def test_headers(sdk: Sdk, client: Any, reader: Reader, explode: bool) -> None:
    called = methods(sdk, client)
    called[name_of("header", "simple", explode, "list")](color=["a b", "c=d%"])
    assert reader.values == {"color": ["a b", "c=d%"]}
    called[name_of("header", "simple", explode, "text")](color='a, b="c"')
    assert reader.values == {"color": 'a, b="c"'}


@pytest.mark.parametrize("location", STYLES)
def test_content(sdk: Sdk, client: Any, reader: Reader, location: str) -> None:
    positional, named = argument(location, NESTED_VALUE)
    methods(sdk, client)[f"content_{location}"](*positional, **named)
    assert reader.offences == []
    assert reader.values == {"color": NESTED_VALUE}


def test_deep_objects(client: Any, reader: Reader) -> None:
    client.deep.retrieve(filter={**NESTED_VALUE, "none": []})
    assert reader.offences == []
    assert reader.values == {"filter": NESTED_VALUE}
    client.deep.retrieve()
    assert reader.values == {}
