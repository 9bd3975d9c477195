"""Lines on the terminal: ASCII only, so that no request can steer one."""

from __future__ import annotations

from .calls import Call


def print_call(call: Call) -> None:
    """One line about a call."""
    what = f" {call.operation}" if call.operation else ""
    fault = f" [{call.fault}]" if call.fault else ""
    note = f" ({call.note[:200]})" if call.note else ""
    took = f"{call.seconds * 1000:.1f} ms"
    print_line(f"{call.method} {call.path} {call.status}{what} {took}{fault}{note}")


def print_line(line: str) -> None:
    """A line, whatever it holds."""
    shown = line.encode("ascii", "backslashreplace").decode("ascii")
    print("".join(one if one.isprintable() else "?" for one in shown), flush=True)
