"""The first call.

    PAYWINT_API_KEY=... PAYWINT_API_SECRET=... python examples/quick_start.py

Against the stub server, which needs the extra ``stub``:

    python -m paywint_sdk.stub --port 8401
    export PAYWINT_BASE_URL=http://127.0.0.1:8401
    export PAYWINT_API_KEY=stub-token
    export PAYWINT_API_SECRET=stub-token
    python examples/quick_start.py
"""

from paywint_sdk import APIError, Paywint

with Paywint() as client:
    try:
        result = client.payment_links.create(amount=150.75)
    except APIError as error:
        raise SystemExit(str(error)) from error
    print(result)
