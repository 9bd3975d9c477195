"""The exchanges of the demo as a table."""

from __future__ import annotations

import json
from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from demo.exchange import Exchange

MOST_LINES = 10
LONGEST_LINE = 76
"""In characters; what is longer is cut."""
WIDTH = 120


def show(pairs: Iterable[tuple[Exchange, Exchange]]) -> None:
    """Print what was called by both clients, what was sent, and what came back."""
    table = Table(title="Generated clients calling generated stub servers", show_lines=True)
    table.add_column("Call", max_width=34, overflow="fold")
    table.add_column("On the wire (> sent, < came back)", overflow="fold")
    for called, awaited in pairs:
        table.add_row(_call(called, awaited), _wire(called))
    Console(width=WIDTH).print(table)


def _call(called: Exchange, awaited: Exchange) -> Text:
    text = Text(f"{called.title}\n", "bold")
    for exchange in (called, awaited):
        text.append(f"\n{exchange.client}: ", "default")
        if exchange.problem:
            text.append(exchange.problem, "red")
        else:
            text.append(str(exchange.status), "green")
    return text


def _wire(exchange: Exchange) -> Text:
    text = Text(f"> {exchange.sent}\n", "cyan")
    text.append(_body(exchange.sent_body), "default")
    text.append(f"< {exchange.status or 'no answer'} {exchange.model}\n", "green")
    return text.append(_body(exchange.received_body).rstrip("\n"), "default")


def _body(text: str) -> str:
    """A body as JSON, its first lines; nothing for none."""
    try:
        lines = json.dumps(json.loads(text), ensure_ascii=False, indent=2).split("\n")
    except ValueError:
        lines = text.split("\n") if text else []
    rest = len(lines) - MOST_LINES
    shown = lines if rest <= 1 else [*lines[:MOST_LINES], f"... {rest} lines more"]
    return "".join(f"  {line[:LONGEST_LINE]}\n" for line in shown)
