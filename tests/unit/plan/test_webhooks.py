"""The type of events: what tells them apart, and what is left where nothing does."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from specwright.config import load_vendor
from specwright.diagnostics import DiagnosticCollector
from specwright.pipeline import Run, build


def built(
    folder: Path, webhooks: dict[str, object], settings: object = None
) -> tuple[dict[str, str], list[str]]:
    """The files of an API with these payloads, by their paths in the package, and the findings."""
    events = {
        name: {"post": {"requestBody": {"content": {"application/json": {"schema": schema}}}}}
        for name, schema in webhooks.items()
    }
    document = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "webhooks": events}
    (folder / "openapi.yaml").write_text(yaml.safe_dump(document, sort_keys=False))
    if settings is not None:
        (folder / "vendor.yaml").write_text(yaml.safe_dump({"webhooks": settings}))
    diagnostics = DiagnosticCollector()
    config = load_vendor(folder, folder, diagnostics)
    files = build(Run(config, diagnostics), progress=lambda stage: None)
    texts = {str(each.path).split("/", 2)[-1]: each.content.decode() for each in files}
    return texts, [each.code for each in diagnostics]


def event(**properties: object) -> dict[str, object]:
    return {"type": "object", "required": [*properties], "properties": properties}


TEXT = {"type": "string"}


def test_one_kind_of_event_needs_no_union(tmp_path: Path) -> None:
    files, found = built(tmp_path, {"a": event(x=TEXT)}, {"scheme": "standard"})
    assert "-> models.APayload:" in files["resources/webhooks.py"]
    assert "models/webhook_event.py" not in files
    assert "webhook-signature" not in found


def test_a_scheme_that_nobody_named_is_noted(tmp_path: Path) -> None:
    files, found = built(tmp_path, {"a": event(x=TEXT)})
    assert "signature=STANDARD_WEBHOOKS" in files["resources/webhooks.py"]
    assert "webhook-signature" in found


@pytest.mark.parametrize(
    ("one", "other", "is_tagged"),
    [
        (event(kind={"const": "a"}), event(kind={"const": "b"}), True),
        (event(kind={"enum": ["a", "c"]}), event(kind={"enum": ["b"]}), True),
        (event(x=TEXT, kind={"const": "a"}), event(kind={"const": "b"}), True),
        (event(kind={"const": "a"}), event(kind={"const": "a"}), False),
        (event(kind={"const": "a"}), event(kind=TEXT), False),
        (event(kind={"const": 1}), event(kind={"const": 2}), False),
        (event(kind={"const": "a"}), {"type": "object", "properties": {"kind": {}}}, False),
        (event(kind={"const": "a"}), {"type": "array", "items": TEXT}, False),
    ],
)
def test_a_member_with_listed_texts_tells_events_apart(
    tmp_path: Path, one: object, other: object, is_tagged: bool
) -> None:
    files, _ = built(tmp_path, {"a": one, "b": other})
    alias = files["models/webhook_event.py"]
    assert ("OneOf(" in alias) is is_tagged
    assert ("UnknownVariant" in alias) is is_tagged


def test_a_member_that_is_named_holds_the_name(tmp_path: Path) -> None:
    payloads = {"a.done": event(x=TEXT), "b.done": event(y=TEXT)}
    files, _ = built(tmp_path, payloads, {"scheme": "standard", "event": "type"})
    alias = files["models/webhook_event.py"]
    assert '"a.done": ADonePayload' in alias
    assert 'OneOf("type"' in alias.replace("\n", "").replace("    ", "")


def test_events_that_nobody_describes_are_data(tmp_path: Path) -> None:
    files, _ = built(tmp_path, {}, {"scheme": "standard"})
    assert "WebhookEvents[Any]" in files["resources/webhooks.py"]
    assert "WebhookVerificationError" in files["__init__.py"]
    (tmp_path / "vendor.yaml").unlink()
    files, _ = built(tmp_path, {})
    assert "resources/webhooks.py" not in files
    assert "WebhookVerificationError" not in files["__init__.py"]
