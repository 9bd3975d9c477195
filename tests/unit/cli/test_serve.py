"""``specwright serve``: real stub servers in a process, made from specs/ alone."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.unit.cli.command import ACME, GENERATOR, project, specwright

OTHER = ACME.replace("/things/{id}", "/others/{id}").replace("Acme API", "Other API")


@contextmanager
def serving(folder: Path, *arguments: str, addresses: int) -> Iterator[list[str]]:
    """The command in a process; gives the addresses that it prints, ends it with Ctrl-C."""
    log = folder / "serve.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "specwright", "serve", *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(GENERATOR), "PYTHONUNBUFFERED": "1"},
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    try:
        yield _addresses(process, log, addresses)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == 0
        assert "Traceback" not in log.read_text()
    finally:
        process.kill()
        process.wait()


def _addresses(process: subprocess.Popen[bytes], log: Path, wanted: int) -> list[str]:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        said = log.read_text()
        found = re.findall(r"http://127\.0\.0\.1:\d+\S*", said)
        if len(found) == wanted and "Ctrl-C" in said:
            return found
        time.sleep(0.05)
    raise AssertionError(f"no {wanted} addresses in: {log.read_text()}")


def _get(url: str) -> tuple[int, object]:
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.load(error)


def test_several_vendors_on_one_port_under_a_prefix_each(tmp_path: Path) -> None:
    project(tmp_path, acme=ACME, other=OTHER)
    with serving(tmp_path, "acme", "other", "--port", "0", addresses=2) as addresses:
        assert [address.rpartition("/")[2] for address in addresses] == ["acme", "other"]
        acme, other = addresses
        status, thing = _get(f"{acme}/things/t_1")
        assert status == 200 and isinstance(thing, dict) and thing["id"] == "t_1"
        assert _get(f"{other}/others/t_1")[0] == 200
        assert _get(f"{other}/things/t_1")[0] == 404
    assert not (tmp_path / "generated").exists()


def test_a_port_each(tmp_path: Path) -> None:
    project(tmp_path, acme=ACME, other=OTHER)
    ports = ("--port", "0", "--port", "0")
    with serving(tmp_path, "acme", "other", *ports, addresses=2) as (acme, other):
        assert acme.count("/") == other.count("/") == 2 and acme != other
        assert _get(f"{acme}/things/t_1")[0] == 200
        assert _get(f"{other}/others/t_1")[0] == 200


def test_a_broken_description_is_told_and_nothing_is_served(tmp_path: Path) -> None:
    project(tmp_path, acme="openapi: [")
    ended = specwright(tmp_path, "serve", "acme", "--port", "0")
    assert ended.code == 1 and "specs/acme/openapi.yaml:" in ended.err


def test_a_changed_description_is_taken_and_a_broken_one_is_not(tmp_path: Path) -> None:
    project(tmp_path, acme=ACME, other=OTHER)
    description = tmp_path / "specs" / "acme" / "openapi.yaml"
    log = tmp_path / "serve.log"
    options = ("--reload", "--port", "0")
    with serving(tmp_path, "acme", "other", *options, addresses=2) as (acme, other):
        assert _get(f"{acme}/others/t_1")[0] == 404
        description.write_text("openapi: [")
        _until(lambda: "not reloaded" in log.read_text(), log)
        assert _get(f"{acme}/things/t_1")[0] == 200
        description.write_text(ACME.replace("/things/{id}", "/others/{id}"))
        _until(lambda: "acme: reloaded" in log.read_text(), log)
        assert _get(f"{acme}/others/t_1")[0] == 200
        assert _get(f"{acme}/things/t_1")[0] == 404
        assert _get(f"{other}/others/t_1")[0] == 200


def _until(holds: Callable[[], bool], log: Path) -> None:
    deadline = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < deadline, log.read_text()
        time.sleep(0.05)


def test_every_vendor_has_control_endpoints_and_faults_of_a_file(tmp_path: Path) -> None:
    project(tmp_path, acme=ACME, other=OTHER)
    faults = tmp_path / "faults.json"
    faults.write_text('[{"kind": "error", "on": "GET /others/{id}", "status": 503}]')
    options = ("--faults", str(faults), "--port", "0")
    with serving(tmp_path, "acme", "other", *options, addresses=2) as (acme, other):
        assert _get(f"{other}/others/t_1")[0] == 503
        assert _get(f"{acme}/things/t_1")[0] == 200
        status, calls = _get(f"{acme}/_specwright/calls")
        assert status == 200 and isinstance(calls, list)
        assert [each["path"] for each in calls] == ["/things/t_1"]
        with urllib.request.urlopen(f"{acme.rpartition('/')[0]}/_specwright/", timeout=10) as page:
            assert b'<a href="/other/_specwright/">/other</a>' in page.read()
    faults.write_text('[{"kind": "error", "on": "nope"}]')
    ended = specwright(tmp_path, "serve", "acme", *options)
    assert ended.code == 4 and "there is no operation 'nope'" in ended.err
