"""Wrong uses of a generated package: a type checker has to see each, in its line."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from ledger_sdk import AsyncLedger, Ledger, models

if TYPE_CHECKING:
    from ledger_sdk import params


def has_no_arguments(client: Ledger) -> None:
    client.invoices.retrieve()  # E: id
    client.invoices.create(lines=[])  # E: customer
    client.invoices.create(customer="c")  # E: lines


def has_other_types(client: Ledger, key: UUID) -> None:
    client.invoices.retrieve(17)  # E: int|17
    client.invoices.create(customer=None, lines=[])  # E: None
    client.invoices.create(customer="c", lines="Tea")  # E: str
    client.invoices.create(customer="c", lines=[], status="void")  # E: void
    client.invoices.create(customer="c", lines=[], status=None)  # E: None
    client.invoices.retrieve(key, timeout="3")  # E: timeout


def has_other_names(client: Ledger, key: UUID) -> None:
    client.invoices.create(customer="c", lines=[], colour="red")  # E: colour
    client.invoices.retrieve(key, retries=3)  # E: retries
    client.invoices.fetch(key)  # E: fetch
    client.quotes  # E: quotes
    client.invoices.retrieve(key).colour  # E: colour
    models.Quote  # E: Quote
    Ledger(token="secret")  # E: token
    Ledger(api_key="secret", environment="staging")  # E: staging
    client.with_options(retries=3)  # E: retries


def has_other_bodies(client: Ledger) -> None:
    short: params.LineParam = {"text": "Tea"}  # E: amount
    other: params.LineParam = {"text": 1, "amount": "1"}  # E: int
    longer: params.LineParam = {"text": "Tea", "amount": "1", "vat": 7}  # E: vat
    client.invoices.create(customer="c", lines=[short, other, longer])
    client.invoices.create(customer="c", lines=[{"text": "Tea"}])  # E: LineParam
    client.invoices.create(customer="c", lines=[{"text": 1, "amount": "1"}])  # E: LineParam
    models.Line(text="Tea")  # E: amount


def uses_what_is_deprecated(client: Ledger, key: UUID) -> None:
    client.invoices.fax(key)  # E: deprecated


def looks_behind_wrongly(client: Ledger, key: UUID) -> None:
    client.invoices.with_raw_response.retrieve()  # E: retrieve|arguments|id
    client.invoices.with_raw_response.fetch(key)  # E: fetch
    client.invoices.with_raw_response.retrieve(key, colour="red")  # E: colour
    client.invoices.with_raw_response.retrieve(key).lines  # E: lines
    for line in client.invoices.list():
        line.text  # E: text


def has_both_bodies(client: Ledger, key: UUID) -> None:
    update = client.invoices.attachment.update
    update(key)  # E: overload
    update(key, body=b"1")  # E: overload
    update(key, text="T", amount="1", content_type="application/octet-stream")  # E: overload|json


def forgets_that_it_may_be_none(client: Ledger, key: UUID) -> int:
    client.invoices.retrieve(key).note.upper()  # E: upper
    return client.invoices.retrieve(key).count  # E: int


async def forgets_to_wait(client: AsyncLedger, key: UUID) -> UUID:
    with client:  # E: __enter__
        pass
    return client.invoices.retrieve(key).id  # E: id


def forgets_what_it_may_be(client: Ledger) -> str:
    return client.sources.retrieve("s").last4  # E: last4
