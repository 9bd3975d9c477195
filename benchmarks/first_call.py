"""What the first call costs: import, make a client, call, beside httpx2 and one model by hand.

python benchmarks/first_call.py [CORPUS]

CPU of whole processes (user and system), in turn; the packages are made from stripe_old, github and
plaid. The other script imports httpx2 and pydantic, makes ``httpx2.Client()``, and reads the same
answer into a model written by hand. Modules are compiled before the first run that counts.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from benchmarks.loopback import serving  # noqa: E402 - after the path is set
from benchmarks.packages import generated  # noqa: E402

RUNS = 9
CORPUS = HERE.parent.parent / "shared" / "corpus"
RATE = {"limit": 60, "remaining": 59, "reset": 1700000000, "used": 1}
ITEM = {
    "item_id": "i_1",
    "webhook": None,
    "error": None,
    "available_products": [],
    "billed_products": [],
    "consent_expiration_time": None,
    "update_type": "background",
}
BY_HAND = """
import httpx2, pydantic
class Answer(pydantic.BaseModel):
    id: str
    object: str | None = None
with httpx2.Client(headers={{"Authorization": "Bearer k"}}) as client:
    Answer.model_validate_json(client.{method}("{url}/things").content)
"""
OURS = """
from {package} import {client}
with {client}({arguments}, base_url="{url}") as client:
    client.{call}
"""


@dataclass(frozen=True)
class Case:
    """One first call."""

    call: str
    answer: dict[str, Any]
    method: str = "get"


@dataclass(frozen=True)
class Package:
    """A package with its calls."""

    document: str
    client: str
    arguments: str
    cases: tuple[Case, ...]

    @property
    def name(self) -> str:
        """What it is imported as."""
        return f"{Path(self.document).stem}_sdk"


PACKAGES = (
    Package(
        "stripe_old.yaml",
        "StripeOld",
        "bearer_auth='k'",
        (
            Case(
                "balance.retrieve()",
                {"object": "balance", "livemode": False, "pending": [], "available": []},
            ),
            Case(
                "customers.retrieve('cus_1')",
                {"object": "customer", "created": 1700000000, "livemode": False},
            ),
        ),
    ),
    Package(
        "github.yaml",
        "Github",
        "max_retries=2",
        (
            Case(
                "rate_limit.get()",
                {"resources": {"core": RATE, "search": RATE}, "rate": RATE},
            ),
        ),
    ),
    Package(
        "plaid.yml",
        "Plaid",
        "client_id='a', secret='b', plaid_version='c'",
        (
            Case(
                "accounts.get(access_token='t')",
                {"accounts": [], "item": ITEM, "request_id": "r"},
                "post",
            ),
        ),
    ),
)


def main(arguments: Sequence[str]) -> int:
    """Measure and print the table."""
    corpus = Path(arguments[0]) if arguments else CORPUS
    print(
        f"{'first call, milliseconds of CPU':48}{'by hand':>9}{'ours':>7}{'ratio':>7}{'median':>8}"
    )
    for package in PACKAGES:
        with generated(corpus / package.document, package.name) as folder:
            for case in package.cases:
                _show(f"{package.document}: {case.call}", *_measured(package, case, folder))
    return 0


def _show(name: str, by_hand: list[float], ours: list[float]) -> None:
    """One line: the best runs, their ratio, and the median of the ratios."""
    best = [1e3 * min(times) for times in (by_hand, ours)]
    median = statistics.median(b / a for a, b in zip(by_hand, ours, strict=True))
    print(f"{name:48}{best[0]:9.0f}{best[1]:7.0f}{best[1] / best[0]:7.2f}{median:8.2f}", flush=True)


def _measured(package: Package, case: Case, folder: Path) -> tuple[list[float], list[float]]:
    times: tuple[list[float], list[float]] = ([], [])
    body = json.dumps({"id": "1", **case.answer}).encode()
    with serving(body) as url:
        scripts = list(_scripts(package, case, url))
        for number in range(RUNS + 1):
            for script, found in zip(scripts, times, strict=True):
                seconds = _cpu(script, folder)
                if number:  # the first run compiles
                    found.append(seconds)
    return times


def _scripts(package: Package, case: Case, url: str) -> Iterator[str]:
    yield BY_HAND.format(method=case.method, url=url)
    yield OURS.format(
        package=package.name,
        client=package.client,
        arguments=package.arguments,
        call=case.call,
        url=url,
    )


def _cpu(script: str, folder: Path) -> float:
    before = os.times()
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": ""}
    done = subprocess.run([sys.executable, "-c", script], env=environment, stderr=subprocess.PIPE)
    if done.returncode:
        raise SystemExit(done.stderr.decode()[-2000:])
    after = os.times()
    return sum(after[2:4]) - sum(before[2:4])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
