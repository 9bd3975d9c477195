"""The first call.

    LAGO_API_KEY=... python examples/quick_start.py

Against the stub server, which needs the extra ``stub``:

    python -m lago_sdk.stub --port 8401
    LAGO_BASE_URL=http://127.0.0.1:8401 LAGO_API_KEY=stub-token python examples/quick_start.py
"""

from lago_sdk import APIError, Lago

with Lago() as client:
    try:
        result = client.customers.checkout_url("5eb02857-a71e-4ea2-bcf9-57d3a41bc6ba")
    except APIError as error:
        raise SystemExit(str(error)) from error
    print(result)
