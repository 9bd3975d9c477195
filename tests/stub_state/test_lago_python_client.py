"""The vendor's own client, written by others, against the stub of lago.yaml.

Where the document says otherwise than the client does, nothing that answers by the document can
please both. These few places are mended here, as an overlay would, and each is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest

from specwright.runtime.stub import StubAPI, StubOptions, StubServer

lago = pytest.importorskip(
    "lago_python_client", reason="lago-python-client is not installed: make .venv"
)
models = pytest.importorskip("lago_python_client.models")
exceptions = pytest.importorskip("lago_python_client.exceptions")


def _mend(data: Any) -> None:
    """Change the document where its client would not work against the real server either."""
    schemas = data["components"]["schemas"]
    # The payment stands bare in the document; the client wants it wrapped.
    content = data["paths"]["/payments/{lago_id}"]["get"]["responses"]["200"]["content"]
    content["application/json"]["schema"] = {"$ref": "#/components/schemas/Payment"}
    # A text of digits; the client sends a number.
    schemas["TaxBaseInput"]["properties"]["rate"]["type"] = ["string", "number"]
    # The client can't do without it; the document does not have it.
    whole = {"type": "integer", "example": 100}
    schemas["InvoiceBaseObject"]["properties"]["total_due_amount_cents"] = whole


@pytest.fixture(scope="module")
def api(lago_api: StubAPI) -> StubAPI:
    data: Any = deepcopy(lago_api.document.root.fields)
    _mend(data)
    rows: list[Any] = [
        {"name": o.name, "method": o.method, "path": o.path, "pointer": o.node.pointer}
        for o in lago_api.operations
    ]
    return StubAPI(data, rows)


@pytest.fixture
def client(api: StubAPI) -> Iterator[Any]:
    options = StubOptions(tokens=("key",))
    with StubServer(api, options=options) as server:
        yield lago.Client(api_key="key", api_url=server.url)


def _tax(number: int) -> Any:
    return models.Tax(name=f"Tax {number}", code=f"tax_{number}", rate=20.0)


def _metric(number: int) -> Any:
    return models.BillableMetric(
        name=f"Metric {number}", code=f"metric_{number}", aggregation_type="count_agg"
    )


def _coupon(number: int) -> Any:
    return models.Coupon(
        name=f"Coupon {number}",
        code=f"coupon_{number}",
        coupon_type="fixed_amount",
        amount_cents=100 + number,
        amount_currency="EUR",
        frequency="once",
        expiration="no_expiration",
        reusable=True,
    )


def _plan(number: int) -> Any:
    return models.Plan(
        name=f"Plan {number}",
        code=f"plan_{number}",
        interval="monthly",
        amount_cents=1000 + number,
        amount_currency="EUR",
        pay_in_advance=True,
        charges=[],
    )


BY_CODE = {
    "taxes": _tax,
    "billable_metrics": _metric,
    "coupons": _coupon,
    "plans": _plan,
}


@pytest.mark.parametrize("name", BY_CODE)
def test_things_that_are_found_by_their_code(client: Any, name: str) -> None:
    things, make = getattr(client, name), BY_CODE[name]
    created = [things.create(make(number)) for number in range(5)]
    assert len({one.lago_id for one in created}) == 5

    found = things.find(created[3].code)
    assert (found.lago_id, found.name) == (created[3].lago_id, created[3].name)

    changed = make(3)
    changed.name = "Another name"
    assert things.update(changed, created[3].code).name == "Another name"
    assert things.find(created[3].code).name == "Another name"

    _walk(things, name, {one.lago_id for one in created})

    destroyed = things.destroy(created[0].code)
    assert destroyed.lago_id == created[0].lago_id
    _is_gone(things, created[0].code)
    _walk(things, name, {one.lago_id for one in created[1:]})


def _walk(things: Any, name: str, expected: set[str], **options: Any) -> None:
    """All pages of two: the exact set, no duplicate, right totals."""
    seen: list[str] = []
    page: int | None = 1
    while page is not None:
        answer = things.find_all({"page": page, "per_page": 2, **options})
        seen += [one.lago_id for one in answer[name]]
        assert answer["meta"]["total_count"] == len(expected)
        assert answer["meta"]["total_pages"] == -(-len(expected) // 2)
        assert answer["meta"]["current_page"] == page
        page = answer["meta"]["next_page"]
    assert len(seen) == len(expected)
    assert set(seen) == expected


def _is_gone(things: Any, key: str) -> None:
    with pytest.raises(exceptions.LagoApiError) as caught:
        things.find(key)
    assert caught.value.status_code == 404


def _customer(client: Any, external_id: str, name: str = "Jane") -> Any:
    given = models.Customer(external_id=external_id, name=name, currency="EUR")
    return client.customers.create(given)


def test_customers(client: Any) -> None:
    created = [_customer(client, f"customer-{number}") for number in range(5)]
    assert len({one.lago_id for one in created}) == 5
    assert client.customers.find("customer-2").lago_id == created[2].lago_id

    # The vendor has no other way to update: the same external id is the same customer.
    again = _customer(client, "customer-2", "Joan")
    assert (again.lago_id, again.name) == (created[2].lago_id, "Joan")
    assert client.customers.find("customer-2").name == "Joan"
    _walk(client.customers, "customers", {one.lago_id for one in created})

    assert client.customers.destroy("customer-0").external_id == "customer-0"
    _is_gone(client.customers, "customer-0")
    _walk(client.customers, "customers", {one.lago_id for one in created[1:]})


def _renamed(name: str) -> Any:
    return models.Subscription(name=name, ending_at="2030-01-01T00:00:00Z")


def test_subscriptions(client: Any) -> None:
    for external_id in ("one", "two"):
        _customer(client, external_id)
    client.plans.create(_plan(1))
    made = [
        client.subscriptions.create(
            models.Subscription(
                external_customer_id="one" if number < 3 else "two",
                plan_code="plan_1",
                external_id=f"subscription-{number}",
                ending_at="2030-01-01T00:00:00Z",  # the document requires it
            )
        )
        for number in range(5)
    ]
    customer = client.customers.find("one")
    assert made[0].lago_customer_id == customer.lago_id
    assert client.subscriptions.find("subscription-1").lago_id == made[1].lago_id

    renamed = client.subscriptions.update(_renamed("Gold"), "subscription-1")
    assert renamed.name == "Gold"
    assert client.subscriptions.find("subscription-1").name == "Gold"

    _walk(client.subscriptions, "subscriptions", {one.lago_id for one in made})
    ours = {one.lago_id for one in made[:3]}
    _walk(client.subscriptions, "subscriptions", ours, external_customer_id="one")

    client.subscriptions.destroy("subscription-0")
    _is_gone(client.subscriptions, "subscription-0")


def test_wallets(client: Any) -> None:
    _customer(client, "one")
    made = [
        client.wallets.create(
            models.Wallet(
                external_customer_id="one", rate_amount="1", currency="EUR", name=f"W{number}"
            )
        )
        for number in range(3)
    ]
    wallet = made[1]
    assert wallet.lago_customer_id == client.customers.find("one").lago_id
    assert client.wallets.find(wallet.lago_id).name == "W1"
    assert client.wallets.update(models.Wallet(name="Savings"), wallet.lago_id).name == "Savings"
    assert client.wallets.find(wallet.lago_id).name == "Savings"
    ids = {one.lago_id for one in made}
    _walk(client.wallets, "wallets", ids, external_customer_id="one")

    metadata = client.wallets.replace_metadata(wallet.lago_id, {"tier": "gold"})
    assert metadata == {"tier": "gold"}
    assert client.wallets.find(wallet.lago_id).metadata == {"tier": "gold"}
    client.wallets.merge_metadata(wallet.lago_id, {"region": "eu"})
    assert client.wallets.delete_metadata_key(wallet.lago_id, "tier") == {"region": "eu"}

    client.wallets.destroy(wallet.lago_id)
    _is_gone(client.wallets, wallet.lago_id)
    _walk(client.wallets, "wallets", ids - {wallet.lago_id}, external_customer_id="one")


def _invoice(client: Any, customer: str) -> Any:
    fee = models.InvoiceFee(add_on_code="setup", unit_amount_cents=1200)
    fees = models.InvoiceFeesList(__root__=[fee])
    given = models.OneOffInvoice(external_customer_id=customer, currency="EUR", fees=fees)
    return client.invoices.create(given)


def test_invoices(client: Any) -> None:
    _customer(client, "one")
    made = [_invoice(client, "one") for _ in range(3)]
    invoice = made[0]
    assert invoice.currency == "EUR"
    assert invoice.customer.external_id == "one"
    assert client.invoices.find(invoice.lago_id).lago_id == invoice.lago_id

    paid = client.invoices.update(models.Invoice(payment_status="failed"), invoice.lago_id)
    assert paid.payment_status == "failed"
    assert client.invoices.find(invoice.lago_id).payment_status == "failed"
    assert client.invoices.void(invoice.lago_id).status == "voided"
    assert client.invoices.find(invoice.lago_id).status == "voided"

    _walk(client.invoices, "invoices", {one.lago_id for one in made})
    _walk(client.invoices, "invoices", {one.lago_id for one in made}, external_customer_id="one")


def test_payments(client: Any) -> None:
    _customer(client, "one")
    invoice = _invoice(client, "one")
    made = [
        client.payments.create(
            models.Payment(invoice_id=invoice.lago_id, amount_cents=100 + n, reference=f"ref{n}")
        )
        for n in range(3)
    ]
    assert [one.amount_cents for one in made] == [100, 101, 102]
    assert made[0].invoice_ids == [invoice.lago_id]
    found = client.payments.find(made[1].lago_id)
    assert (found.lago_id, found.reference) == (made[1].lago_id, "ref1")
    _walk(client.payments, "payments", {one.lago_id for one in made})
    _walk(client.payments, "payments", {one.lago_id for one in made}, invoice_id=invoice.lago_id)


def test_a_token_that_is_not_accepted_is_refused(client: Any) -> None:
    stranger = lago.Client(api_key="wrong", api_url=client.api_url)
    with pytest.raises(exceptions.LagoApiError) as caught:
        stranger.customers.find("one")
    assert caught.value.status_code == 401
