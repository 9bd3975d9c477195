"""How long to wait before a request is sent again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from types import ModuleType

import pytest


@pytest.fixture
def headers(runtime: ModuleType) -> type:
    found: type = runtime.Headers
    return found


@pytest.mark.parametrize(
    ("name", "value", "seconds"),
    [
        ("Retry-After", "3", 3.0),
        ("retry-after-ms", "1500", 1.5),
        ("Retry-After", "soon", None),
        ("Retry-After", "-1", None),
        ("Retry-After", "Fri, 31 Dec 1999 23:59:59 GMT", 0.0),
        ("X", "3", None),
    ],
)
def test_retry_after(headers: type, name: str, value: str, seconds: float | None) -> None:
    from sample_sdk._runtime.client.retries import retry_after  # type: ignore[import-not-found]

    assert retry_after(headers([(name, value)])) == seconds


def test_retry_after_a_date(headers: type) -> None:
    from sample_sdk._runtime.client.retries import retry_after

    moment = format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)
    assert 25 < retry_after(headers([("Retry-After", moment)])) <= 30


def test_the_delay_grows_and_varies(runtime: ModuleType) -> None:
    from sample_sdk._runtime.client.retries import delay_before

    for attempt, longest in [(1, 0.5), (2, 1.0), (3, 2.0), (9, 8.0), (5000, 8.0)]:
        delays = {delay_before(attempt) for _ in range(50)}
        assert longest / 2 <= min(delays) < max(delays) <= longest
