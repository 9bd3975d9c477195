"""The command line of a stub server: ``python -m <package>.stub --port 8401``."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from .api import StubAPI
from .arguments import ArgumentFault, options_of, parser_of, with_recorded
from .running import serve

_INPUT_OR_OUTPUT = 4


def main(api: StubAPI, argv: Sequence[str] | None = None) -> int:
    """Serve one API until it is interrupted.

    Args:
        api: The API.
        argv: The arguments, without the program's name; None takes the process's.

    Returns:
        The exit code: 0, or 4 if the server could not be started.
    """
    given = parser_of(api).parse_args(argv)
    try:
        options = options_of(given)
        recorded = with_recorded(api, given.examples)
    except ArgumentFault as error:
        print(f"error: {error}", file=sys.stderr)
        return _INPUT_OR_OUTPUT
    return serve([("", recorded)], host=given.host, ports=[given.port], options=options)
