"""``specwright serve``: several vendors in one process, until it is told to stop."""

from __future__ import annotations

import json
import re
import shutil
import signal
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.endtoend.command import COMMAND, ROOT, environment

VENDORS = sorted(path.name for path in (ROOT / "specs").iterdir() if path.name != "bindings")
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+[^\s'\",]*")
SECONDS = 30.0


@contextmanager
def serving(folder: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """The command, and the addresses that it told; ended by its process id if need be."""
    with open(folder / "log.txt", "w+", encoding="utf-8") as log:
        process = subprocess.Popen(
            [*COMMAND, "serve", *arguments],
            cwd=folder,
            env=environment(PYTHONUNBUFFERED="1"),
            stdout=log,
            stderr=subprocess.STDOUT,
            text=True,
        )
        try:
            yield process, _addresses(process, folder / "log.txt")
        finally:
            process.kill()
            process.wait()


def _addresses(process: subprocess.Popen[str], log: Path) -> list[str]:
    """One address for each vendor, once all answer."""
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        told = list(dict.fromkeys(ADDRESS.findall(log.read_text("utf-8"))))
        found = [next((each for each in told if vendor in each), "") for vendor in VENDORS]
        urls = found if all(found) else told
        if len(urls) >= len(VENDORS) and all(map(_answers, urls)):
            return [url.rstrip("/") for url in urls]
        time.sleep(0.05)
    pytest.fail(f"not serving: {log.read_text('utf-8')}")


def _answers(url: str) -> bool:
    try:
        return _get(f"{url.rstrip('/')}/openapi.json")[0] == 200
    except OSError:
        return False


def _get(url: str, **options: Any) -> tuple[int, Any]:
    request = urllib.request.Request(url, **options)
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, json.loads(answer.read())
    except urllib.error.HTTPError as error:
        return error.code, json.loads(error.read())


@pytest.fixture
def specs_only(tmp_path: Path) -> Path:
    """A project without ``generated/``: the stubs are made from the specs alone."""
    shutil.copytree(ROOT / "specs", tmp_path / "specs")
    return tmp_path


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT], ids=lambda each: each.name)
def test_two_vendors_under_a_prefix_each(specs_only: Path, stop: signal.Signals) -> None:
    with serving(specs_only, *VENDORS, "--port", "0") as (process, urls):
        assert len({url.rpartition("/")[0] for url in urls}) == 1, urls
        assert [url.rpartition("/")[2] for url in urls] == VENDORS
        for vendor, url in zip(VENDORS, urls, strict=True):
            _serves(vendor, url)
        process.send_signal(stop)
        code = process.wait(timeout=15)
    assert code in (0, 128 + stop, -stop)
    assert "Traceback" not in (specs_only / "log.txt").read_text("utf-8")
    assert not (specs_only / "generated").exists()


def test_two_vendors_on_a_port_each(specs_only: Path) -> None:
    with serving(specs_only, *VENDORS, "--port", "0", "--port", "0") as (process, urls):
        assert len({url.split("/")[2] for url in urls}) == len(VENDORS), urls
        for vendor, url in zip(VENDORS, urls, strict=True):
            _serves(vendor, url)
        process.terminate()
        process.wait(timeout=15)


def test_a_token_of_ones_own(specs_only: Path) -> None:
    with serving(specs_only, *VENDORS, "--port", "0", "--token", "mine") as (_, urls):
        url = f"{urls[VENDORS.index('lago')]}/customers/somebody/checkout_url"
        mine, other = ({"Authorization": f"Bearer {token}"} for token in ("mine", "stub-token"))
        assert _get(url, method="POST", headers=mine)[0] == 200
        assert _get(url, method="POST", headers=other)[0] == 401


def _serves(vendor: str, url: str) -> None:
    """The vendor's own document, and its own errors where credentials are missing."""
    generated = json.loads((ROOT / "generated" / vendor / "openapi.json").read_bytes())
    status, document = _get(f"{url}/openapi.json")
    assert status == 200
    assert document["paths"] == generated["paths"]
    assert document["servers"][0]["url"].startswith("http://127.0.0.1:")
    path, item = next(iter(document["paths"].items()))
    method = next(each for each in item if each in ("get", "post", "put", "delete", "patch"))
    status, body = _get(f"{url}{re.sub('{.*?}', 'something', path)}", method=method.upper())
    assert status == 401, body
