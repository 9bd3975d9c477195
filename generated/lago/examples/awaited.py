"""The first call, awaited, and twice at once; see ``quick_start.py`` for how to run it."""

import asyncio

from lago_sdk import AsyncLago


async def main() -> None:
    async with AsyncLago() as client:
        results = await asyncio.gather(
            client.customers.checkout_url("5eb02857-a71e-4ea2-bcf9-57d3a41bc6ba"),
            client.customers.checkout_url("5eb02857-a71e-4ea2-bcf9-57d3a41bc6ba"),
        )
        print(*results, sep="\n")


asyncio.run(main())
