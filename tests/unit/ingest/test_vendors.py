"""The vendors of this repository: their pages and overlays as they are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from specwright.diagnostics import DiagnosticCollector
from specwright.ingest import IngestRequest, ingest
from specwright.ir.api import Api
from specwright.ir.security import ApiKeyScheme
from tests.unit.ingest.reading_text import document_of

_REPOSITORY = Path(__file__).parents[3]


def _ingest(vendor: str, *, with_overlay: bool) -> tuple[Api, DiagnosticCollector]:
    root = _REPOSITORY / "specs" / vendor
    diagnostics = DiagnosticCollector()
    request = IngestRequest(
        documents=(root / "pages",),
        overlay=root / "overlay.yaml" if with_overlay else None,
        root=root,
        shown_from=_REPOSITORY,
    )
    return ingest(request, diagnostics), diagnostics


@pytest.mark.parametrize("with_overlay", [False, True])
@pytest.mark.parametrize(("vendor", "count"), [("lago", 3), ("paywint", 1)])
def test_pages_are_read_without_a_complaint(vendor: str, count: int, with_overlay: bool) -> None:
    api, diagnostics = _ingest(vendor, with_overlay=with_overlay)
    assert len(api.operations) == count
    assert list(diagnostics) == []


def test_three_pages_of_two_versions_are_one_document() -> None:
    api, _ = _ingest("lago", with_overlay=True)
    assert api.version.reveal() == "1.46.0"
    assert sorted(each.path.text.reveal() for each in api.operations) == [
        "/customers/{external_customer_id}/checkout_url",
        "/payments",
        "/wallet_transactions/{lago_id}/payment_url",
    ]
    assert [each.name.reveal() for each in api.security_schemes] == ["bearerAuth"]
    names = [each.name.reveal() for each in api.schemas]
    assert len(names) == len(set(names)) == 11
    versions = [each.version.reveal() if each.version else None for each in api.sources]
    assert versions[:3] == ["1.46.0", "1.41.0", "1.46.0"]


def test_the_required_fields_are_where_the_fields_are() -> None:
    api, _ = _ingest("lago", with_overlay=True)
    document: Any = document_of(api)
    schema = document["components"]["schemas"]["WalletTransactionPaymentUrl"]
    details = schema["properties"]["wallet_transaction_payment_details"]
    assert "required" not in schema
    assert set(details["required"]) < set(details["properties"])


def test_credentials_are_no_parameters() -> None:
    api, _ = _ingest("paywint", with_overlay=True)
    (operation,) = api.operations
    assert operation.parameters == ()
    (alternative,) = operation.security
    assert [each.name.reveal() for each in alternative.schemes] == ["apiKey", "apiSecret"]
    schemes = [each for each in api.security_schemes if isinstance(each, ApiKeyScheme)]
    assert [each.parameter.reveal() for each in schemes] == ["X-Api-Key", "X-Api-Secret"]
    assert [each.status for each in operation.responses] == ["200", "422", "401"]


def test_production_comes_first_and_time_has_no_default() -> None:
    api, _ = _ingest("paywint", with_overlay=True)
    document: Any = document_of(api)
    assert [each["description"] for each in document["servers"]] == ["Production", "Sandbox"]
    assert "sandbox" not in document["servers"][0]["url"]
    schema = document["components"]["schemas"]["CommonResponse_ExternalApiPaymentLinkRead_"]
    assert "default" not in schema["properties"]["queryGeneratedTime"]
