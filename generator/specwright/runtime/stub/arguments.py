"""The arguments of a stub server's command line, and the options that they make."""

from __future__ import annotations

import argparse
from pathlib import Path

from .api import StubAPI
from .faults import Fault, read_faults
from .options import StubOptions

_HINTS = """\
Any declared status can be asked for: send the header "X-Stub-Status: 422" (or
"Prefer: code=422"). A fault: "X-Stub-Fault: error; status=503". Calls, state, webhooks
and faults are at /_specwright/, the API's document is at /openapi.json.
"""


class ArgumentFault(ValueError):
    """A file that an argument names can't be used; the message says why."""


def parser_of(api: StubAPI) -> argparse.ArgumentParser:
    """The parser of ``python -m <package>.stub``."""
    parser = argparse.ArgumentParser(
        description=f"A stub server of {api.title}: it checks requests as the real "
        "server does, and answers from the examples of the API's document.".replace(
            "%", "%%"
        ),
        epilog=_HINTS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_addresses(parser)
    _add_answers(parser)
    _add_requests_of_its_own(parser)
    return parser


def _add_addresses(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--port", type=int, default=8401, help="where to listen; 0 takes a free port"
    )
    parser.add_argument(
        "--host", default="127.0.0.1", help="the address; the default is this machine"
    )
    parser.add_argument(
        "--control-host",
        action="append",
        default=[],
        metavar="NAME",
        help="a name by which other machines may ask for /_specwright/; can be given "
        "several times",
    )
    parser.add_argument(
        "--no-control", action="store_true", help="no /_specwright/ at all"
    )


def _add_answers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--token",
        action="append",
        default=[],
        metavar="TOKEN",
        help="a credential to accept; can be given several times (default: "
        f"{', '.join(StubOptions().tokens)})",
    )
    parser.add_argument(
        "--any-token", action="store_true", help="accept every credential"
    )
    parser.add_argument(
        "--state",
        default="memory",
        metavar="FILE",
        help="keep what is remembered in this file; 'memory' (the default) forgets it "
        "at the end, 'off' remembers nothing and answers with samples",
    )
    parser.add_argument(
        "--seed", type=int, default=0, help="another number: other made-up identifiers"
    )
    parser.add_argument(
        "--faults", type=Path, metavar="FILE", help="what is to go wrong, as JSON"
    )
    parser.add_argument(
        "--examples",
        type=Path,
        metavar="FILE",
        help="answers that --record wrote: they are given where they fit",
    )
    parser.add_argument(
        "--proxy",
        default="",
        metavar="URL",
        help="pass calls on to this server, and say where its answers differ",
    )
    parser.add_argument(
        "--record", default="", metavar="FILE", help="keep the answers of --proxy"
    )


def _add_requests_of_its_own(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--webhook",
        action="append",
        default=[],
        metavar="URL",
        help="where webhooks are sent to; can be given several times",
    )
    parser.add_argument(
        "--webhook-host",
        action="append",
        default=[],
        metavar="HOST",
        help="a host besides this machine that may be sent to",
    )
    parser.add_argument(
        "--webhook-secret",
        metavar="SECRET",
        help="what webhooks are signed with (default: one that is printed)",
    )


def options_of(given: argparse.Namespace) -> StubOptions:
    """The options that the arguments ask for.

    Raises:
        ArgumentFault: A file can't be used.
    """
    faults, seed = faults_of(given.faults)
    return StubOptions(
        tokens=tuple(given.token) or StubOptions().tokens,
        any_token=given.any_token,
        state=given.state,
        seed=given.seed if seed is None else seed,
        control_hosts=tuple(given.control_host),
        has_control=not given.no_control,
        webhooks=tuple(given.webhook),
        webhook_hosts=tuple(given.webhook_host),
        webhook_secret=given.webhook_secret,
        faults=faults,
        proxy=given.proxy,
        record=given.record,
    )


def with_recorded(api: StubAPI, path: Path | None) -> StubAPI:
    """The API with the recorded answers of a file, if there is one.

    Raises:
        ArgumentFault: It can't be used.
    """
    if path is None:
        return api
    from .proxy import read_recording

    try:
        return api.with_examples(read_recording(path))
    except (OSError, ValueError) as error:
        raise ArgumentFault(f"--examples: {error}") from error


def faults_of(path: Path | None) -> tuple[tuple[Fault, ...], int | None]:
    """The faults of a file and its seed, if there is one.

    Raises:
        ArgumentFault: It can't be used.
    """
    if path is None:
        return (), None
    try:
        return read_faults(path.read_bytes())
    except (OSError, ValueError) as error:
        raise ArgumentFault(f"--faults {path}: {error}") from error
