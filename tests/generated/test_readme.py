"""The Python in every generated README runs as it stands there, against the stub server.

Only what a reader is told to do is done: the address and the secrets come from the environment
variables that the README names.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.generated.calls import TOKEN, credential_arguments
from tests.generated.operations import operations_of
from tests.generated.sdks import Sdk, all_sdks

PLACEHOLDER = "..."
ADDRESS_IN_README = "http://127.0.0.1:8401"
NOBODY_LISTENS = "http://127.0.0.1:9"
_PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def examples(sdk: Sdk) -> list[str]:
    """The Python blocks of a README."""
    return _PYTHON.findall((sdk.folder / "README.md").read_text("utf-8"))


EXAMPLES = [
    pytest.param(sdk, example, id=f"{sdk}-{number}")
    for sdk in all_sdks()
    for number, example in enumerate(examples(sdk))
]
SDKS = pytest.mark.parametrize("sdk", all_sdks(), ids=str)


@pytest.fixture(scope="module")
def lenient_url() -> Iterator[Callable[[Sdk], str]]:
    """Stub servers that take the README's placeholder for a secret as well."""
    with ExitStack() as running:
        urls: dict[str, str] = {}

        def url_of(sdk: Sdk) -> str:
            if sdk.package not in urls:
                options = sdk.module("._runtime.stub").StubOptions(tokens=(TOKEN, PLACEHOLDER))
                server = sdk.module(".stub").server(port=0, options=options)
                urls[sdk.package] = running.enter_context(server).url
            return urls[sdk.package]

        yield url_of


@SDKS
def test_every_operation_has_an_example(sdk: Sdk) -> None:
    text = "\n".join(examples(sdk))
    missing = [
        each.dotted_name for each in operations_of(sdk) if f"client.{each.dotted_name}(" not in text
    ]
    assert not missing
    assert any(f"await client.{each.dotted_name}(" in text for each in operations_of(sdk))


@SDKS
def test_the_variables_are_named(sdk: Sdk) -> None:
    text = (sdk.folder / "README.md").read_text("utf-8")
    missing = [variable for variable in _variables(sdk, "") if f"`{variable}`" not in text]
    assert not missing


@pytest.mark.parametrize(("sdk", "example"), EXAMPLES)
def test_example_runs(sdk: Sdk, example: str, lenient_url: Callable[[Sdk], str]) -> None:
    done = _run(sdk, example, lenient_url(sdk))
    assert done.returncode == 0, done.stderr
    assert not done.stderr


@pytest.mark.parametrize(("sdk", "example"), EXAMPLES)
def test_example_really_calls(sdk: Sdk, example: str) -> None:
    """Without a server every example fails, but those that only make a client."""
    calls = re.search(r"\bclient\.\w+", example) is not None
    done = _run(sdk, example, NOBODY_LISTENS)
    assert (done.returncode != 0) == calls, done.stderr
    assert ("APIConnectionError" in done.stderr) == calls


def _run(sdk: Sdk, example: str, base_url: str) -> subprocess.CompletedProcess[str]:
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("PYTHON")
    }
    environment |= {"PYTHONPATH": str(sdk.source), **_variables(sdk, base_url)}
    return subprocess.run(
        [sys.executable, "-c", _program(sdk, example).replace(ADDRESS_IN_README, base_url)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def _program(sdk: Sdk, example: str) -> str:
    """An example with the ``client`` that it takes for granted."""
    if "import" in example:
        return example
    client = sdk.manifest["client_class"]
    return f"from {sdk.package} import {client}\nclient = {client}(max_retries=0)\n{example}"


def _variables(sdk: Sdk, base_url: str) -> dict[str, str]:
    """What an SDK reads from the environment."""
    secrets = {variable: TOKEN for variable in credential_arguments(sdk).values() if variable}
    return {sdk.module("._client").API.base_url_variable: base_url, **secrets}
