"""``python -m paywint_sdk.stub``: the stub server on this machine."""

import sys

from .._runtime.stub import main
from . import API

if __name__ == "__main__":
    sys.exit(main(API))
