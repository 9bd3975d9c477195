"""A headless Chromium, if there is one on this machine; else the tests say what is missing."""

from __future__ import annotations

import importlib
import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest

from tests.stub_service.conftest import package, stub

__all__ = ["package", "stub"]

_NAMES = ("chromium", "chromium-browser", "chromium-headless-shell", "google-chrome")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium, driven by playwright."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        pytest.skip(f"no browser: none of {', '.join(_NAMES)} is on the path (see CHROMIUM)")
    try:
        driver = importlib.import_module("playwright.sync_api")
    except ModuleNotFoundError:
        pytest.skip("playwright is not installed: the extra 'page'")
    with driver.sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture
def page(browser: Any, stub: Any) -> Iterator[Any]:
    """The stub's page; what its console says that it should not is a failure."""
    context = browser.new_context(viewport={"width": 1360, "height": 820})
    opened = context.new_page()
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.set_default_timeout(10_000)
    opened.goto(f"{stub.url}/_specwright/")
    yield opened
    context.close()
    assert not said
