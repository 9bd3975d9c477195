"""``make demo``: generate two vendors, start their stub servers, call them, show the wire.

Every operation is called through the sync and through the async client, over a real socket. The
exit code is 0 only if every call was answered, with the model it should be, and both clients got
the same.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), *(str(path) for path in sorted(ROOT.glob("generated/*/src")))]

from demo.calls import VENDORS, Vendor  # noqa: E402 - after the path is set
from demo.exchange import Exchange, call, call_async  # noqa: E402
from demo.processes import CommandFailed, generate, running_stub  # noqa: E402
from demo.table import show  # noqa: E402


def main() -> int:
    """Run the demo; 0 if nothing was off, else 1."""
    try:
        generate(ROOT)
        pairs = [pair for vendor in VENDORS for pair in _exchanges(vendor)]
    except CommandFailed as error:
        print(f"demo: {error}", file=sys.stderr)
        return 1
    show(pairs)
    exchanges = [exchange for pair in pairs for exchange in pair]
    problems = [exchange for exchange in exchanges if exchange.problem]
    for exchange in problems:
        print(f"demo: {exchange.client}: {exchange.title}: {exchange.problem}", file=sys.stderr)
    print(f"{len(exchanges) - len(problems)} of {len(exchanges)} calls as they should be.")
    return 1 if problems or not exchanges else 0


def _exchanges(vendor: Vendor) -> list[tuple[Exchange, Exchange]]:
    """All calls of a vendor against its own stub server: by the sync and the async client."""
    with running_stub(ROOT, vendor.package) as address:
        called = [call(vendor, operation, address) for operation in vendor.operations]
        awaited = asyncio.run(_awaited(vendor, address))
    pairs = list(zip(called, awaited, strict=True))
    for one, other in pairs:
        other.compare(one)
    return pairs


async def _awaited(vendor: Vendor, address: str) -> list[Exchange]:
    return [await call_async(vendor, operation, address) for operation in vendor.operations]


if __name__ == "__main__":
    sys.exit(main())
