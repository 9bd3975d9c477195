"""Right uses of a generated package: what each gives, by the type checkers' own words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, assert_type, reveal_type
from uuid import UUID

import ledger_sdk
from ledger_sdk import AsyncLedger, Ledger, NotFoundError, UnprocessableEntityError, models

if TYPE_CHECKING:
    from ledger_sdk import params


def reads(client: Ledger, key: UUID) -> None:
    invoice = client.invoices.retrieve(key)
    reveal_type(invoice)  # R: Invoice
    reveal_type(invoice.id)  # R: UUID
    reveal_type(invoice.issued_on)  # R: date
    reveal_type(invoice.note)  # R: str | None
    reveal_type(invoice.count)  # R: int | None
    reveal_type(invoice.lines)  # R: list[Line]
    assert_type(invoice.lines[0].amount, Decimal)
    reveal_type(client.invoices.retrieve("4b2c7c8e-0000-4000-8000-000000000000"))  # R: Invoice
    reveal_type(client.invoices.attachment.retrieve(key))  # R: bytes


def walks(client: Ledger) -> None:
    page = client.invoices.list(status="open", per_page=50)
    reveal_type(page)  # R: Page[Invoice, InvoicesListResponse]
    reveal_type(page.answer.meta.total_pages)  # R: int
    for invoice in page:
        reveal_type(invoice)  # R: Invoice
    for each in client.invoices.list().iter_pages():
        reveal_type(each.items)  # R: list[Invoice]


def looks_behind(client: Ledger, key: UUID, folder: Path) -> None:
    raw = client.invoices.with_raw_response.create(customer="c", lines=[], max_retries=1)
    reveal_type(raw)  # R: RawResponse[Invoice]
    reveal_type(raw.parse())  # R: Invoice
    with client.invoices.attachment.with_streaming_response.retrieve(key) as response:
        reveal_type(response.status_code)  # R: int
        response.write_to(folder / "scan.pdf")


def sends(client: Ledger) -> models.Invoice:
    line: params.LineParam = {"text": "Tea", "amount": Decimal("1.20")}
    client.invoices.create(customer="c", lines=[line])
    client.invoices.create(customer="c", lines=[{"text": "Tea", "amount": "1.20"}], note=None)
    client.invoices.create(
        customer="c",
        lines=[models.Line(text="Tea", amount=Decimal("1.20")), {"text": "Cup", "amount": "3"}],
        status="open",
        timeout=3,
        extra_headers={"X-Trace": "1"},
    )
    return client.invoices.create(customer="c", lines=[])


def sends_either(client: Ledger, key: UUID) -> None:
    client.invoices.attachment.update(key, text="Tea", amount="1.20")
    client.invoices.attachment.update(
        key, body=Path("scan.pdf"), content_type="application/octet-stream"
    )


def tells_apart(client: Ledger) -> str:
    source = client.sources.retrieve("s")
    reveal_type(source)  # R: Card | Bank | UnknownVariant
    if isinstance(source, models.Card):
        return source.last4
    if isinstance(source, models.Bank):
        return source.iban
    reveal_type(source)  # R: UnknownVariant
    return "?"


def survives(client: Ledger, key: UUID) -> int | None:
    try:
        client.invoices.retrieve(key)
    except NotFoundError as error:
        reveal_type(error.status_code)  # R: int
        return error.status_code
    except UnprocessableEntityError as error:
        if isinstance(error.body, models.Problem):
            print(error.body.message)
    except ledger_sdk.APIError:
        pass
    return None


def is_set_up() -> None:
    with Ledger(api_key=lambda: "secret", environment="sandbox", max_retries=0) as client:
        reveal_type(client.with_options(timeout=2.5))  # R: Ledger
        reveal_type(client.invoices.delete("4b2c7c8e-0000-4000-8000-000000000000"))  # R: None


async def awaits(client: AsyncLedger, key: UUID, day: date) -> bool:
    invoice = await client.invoices.retrieve(key)
    reveal_type(invoice)  # R: Invoice
    async for each in client.invoices.list(page=2):
        reveal_type(each)  # R: Invoice
    first = await client.invoices.list()
    reveal_type(first)  # R: AsyncPage[Invoice, InvoicesListResponse]
    reveal_type((await client.invoices.with_raw_response.retrieve(key)).parse())  # R: Invoice
    async with client:
        await client.invoices.delete(key)
    return invoice.issued_on > day
