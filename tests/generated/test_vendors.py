"""What the two vendors' descriptions get wrong, and their overlays mend: literally."""

from __future__ import annotations

from typing import Any

import pytest

from tests.generated.documents import misfits
from tests.generated.operations import operations_of
from tests.generated.samples import sample
from tests.generated.sdks import GENERATED, Sdk

LAGO = Sdk(GENERATED / "lago")
PAYWINT = Sdk(GENERATED / "paywint")


def _schema(sdk: Sdk, name: str) -> dict[str, Any]:
    found = sdk.document["components"]["schemas"][name]
    assert isinstance(found, dict)
    return found


def test_the_payment_url_fits_its_schema() -> None:
    schema = _schema(LAGO, "WalletTransactionPaymentUrl")
    value = sample(LAGO.document, schema)
    assert set(value) == {"wallet_transaction_payment_details"}
    assert misfits(LAGO.document, "#/components/schemas/WalletTransactionPaymentUrl", value) == []
    details = schema["properties"]["wallet_transaction_payment_details"]
    required = {
        "lago_wallet_transaction_id",
        "lago_customer_id",
        "external_customer_id",
        "payment_provider",
    }
    assert required <= set(details["required"])
    assert schema.get("required", []) in ([], ["wallet_transaction_payment_details"])


def test_no_default_is_the_time_of_somebodys_start() -> None:
    schema = _schema(PAYWINT, "CommonResponse_ExternalApiPaymentLinkRead_")
    assert "default" not in schema["properties"]["queryGeneratedTime"]


def test_two_headers_became_credentials() -> None:
    (operation,) = operations_of(PAYWINT)
    assert set(operation.schemes) == {"apiKey", "apiSecret"}
    assert operation.parameters == []
    assert "401" in operation.declared
    schemes = PAYWINT.document["components"]["securitySchemes"]
    names = {(schemes[each]["in"], schemes[each]["name"]) for each in operation.schemes}
    assert names == {("header", "X-Api-Key"), ("header", "X-Api-Secret")}


def test_production_is_the_first_server() -> None:
    assert [server["url"] for server in PAYWINT.document["servers"]] == [
        "https://api.paywint.com",
        "https://api.sandbox.paywint.com",
    ]


@pytest.mark.parametrize(
    ("sdk", "client_class", "names"),
    [
        (
            LAGO,
            "Lago",
            {"payments.create", "customers.checkout_url", "wallet_transactions.payment_url"},
        ),
        (PAYWINT, "Paywint", {"payment_links.create"}),
    ],
    ids=str,
)
def test_names(sdk: Sdk, client_class: str, names: set[str]) -> None:
    assert (sdk.manifest["client_class"], sdk.manifest["async_client_class"]) == (
        client_class,
        f"Async{client_class}",
    )
    assert sdk.package == f"{sdk}_sdk"
    assert {each.dotted_name for each in operations_of(sdk)} == names
