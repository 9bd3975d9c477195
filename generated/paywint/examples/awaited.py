"""The first call, awaited, and twice at once; see ``quick_start.py`` for how to run it."""

import asyncio

from paywint_sdk import AsyncPaywint


async def main() -> None:
    async with AsyncPaywint() as client:
        results = await asyncio.gather(
            client.payment_links.create(amount=150.75),
            client.payment_links.create(amount=150.75),
        )
        print(*results, sep="\n")


asyncio.run(main())
