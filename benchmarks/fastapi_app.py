"""What one would write instead of a stub: a bare FastAPI app with the models of ``calls.yaml``.

Run with an environment that has FastAPI; prints the port that it listens on. No credentials are
checked, nothing is logged, and what was posted is kept in a dict.
"""

from __future__ import annotations

import socket
from datetime import UTC, datetime
from typing import Literal
from uuid import UUID, uuid4

import uvicorn
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel


class Line(BaseModel):
    sku: str
    quantity: int
    price: float
    note: str | None = None


class Address(BaseModel):
    street: str
    city: str
    country: Literal["DE", "FR", "IT"]


class NewOrder(BaseModel):
    customer: str
    lines: list[Line]
    address: Address | None = None
    metadata: dict[str, str] | None = None


class Order(NewOrder):
    id: UUID
    status: Literal["open", "paid", "sent"]
    created_at: datetime
    total: float | None = None


app = FastAPI()
orders: dict[str, Order] = {}


@app.post("/orders")
async def create(order: NewOrder) -> Order:
    made = Order(**order.model_dump(), id=uuid4(), status="open", created_at=datetime.now(UTC))
    orders[str(made.id)] = made
    return made


@app.get("/orders/{order_id}")
async def retrieve(order_id: str, expand: str | None = None) -> Order:
    if order_id not in orders:
        raise HTTPException(404)
    return orders[order_id]


if __name__ == "__main__":
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.bind(("127.0.0.1", 0))
    listening.listen(128)
    print(listening.getsockname()[1], flush=True)
    config = uvicorn.Config(app, access_log=False, log_level="error")
    uvicorn.Server(config).run([listening])
