"""How a run ends when it does not end well: one clear line, an exit code, never a traceback."""

from __future__ import annotations

import platform
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path

from specwright import __version__
from specwright.diagnostics import SpecwrightError
from specwright.reporting import printable

OUR_FAULT = 70
INPUT_OUTPUT = 4


def guarded(run: Callable[[], int]) -> int:
    """Run, and turn whatever is raised into a line on standard error and an exit code."""
    try:
        return run()
    except SpecwrightError as error:
        if error.exit_code == OUR_FAULT:
            return _our_fault(error, f" ({error})")
        _say(str(error))
        return error.exit_code
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        _say(f"{where}{error.strerror or type(error).__name__}")
        return INPUT_OUTPUT
    except Exception as error:  # the last resort: a user never sees a traceback
        return _our_fault(error)


def _our_fault(error: Exception, reason: str = "") -> int:
    """Say that it is our fault, and leave a report that can be sent."""
    where = _write_report(_report(error))
    told = f"; {where} says where, and holds nothing of yours: please send it" if where else ""
    _say(f"internal error: {type(error).__name__}{reason}. This is a fault of specwright's{told}")
    return OUR_FAULT


def _say(message: str) -> None:
    print(f"specwright: {printable(message)}", file=sys.stderr)


def _report(error: Exception) -> str:
    """Versions, and where it happened: no values, no arguments, no message, no paths of yours."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = (f"  {_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames)
    version = f"specwright {__version__}, Python {platform.python_version()}"
    head = f"{version}, {platform.system()} {platform.machine()}\n{type(error).__name__}\n"
    return head + "\n".join(lines) + "\n"


def _place(filename: str) -> str:
    """The last parts of a module's path: enough to find it, without anyone's home folder."""
    parts = Path(filename).parts
    if "specwright" in parts:
        return "/".join(parts[len(parts) - 1 - parts[::-1].index("specwright") :])
    return "/".join(parts[-2:])


def _write_report(text: str) -> str:
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="specwright-report-", suffix=".txt", delete=False, encoding="utf-8"
        ) as file:
            file.write(text)
    except OSError:
        return ""
    return file.name
