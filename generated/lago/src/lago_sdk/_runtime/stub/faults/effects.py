"""What a fault does to an answer, and to how it is sent."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from ..answers import Answer
from ..offences import Rejection
from ..replies import Reply
from .fault import Fault

_REASONS = {
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


def refusal(fault: Fault, challenge: str = "Bearer") -> Rejection | None:
    """The error that a fault answers with; None if it lets the answer be."""
    match fault.kind:
        case "rate_limit":
            return _refused(429, (("retry-after", str(fault.retry_after or 0)),))
        case "error" | "error_after_commit":
            after = fault.retry_after
            headers = () if after is None else (("retry-after", str(after)),)
            return _refused(fault.status, headers)
        case "expired_credentials":
            headers = (("www-authenticate", f'{challenge} error="invalid_token"'),)
            return Rejection(
                401, ("401", "4XX"), "The credentials have expired", headers=headers
            )
        case _:
            return None


def _refused(status: int, headers: tuple[tuple[str, str], ...]) -> Rejection:
    wanted = (str(status), f"{status // 100}XX")
    message = _REASONS.get(status, f"Status {status}")
    return Rejection(status, wanted, message, headers=headers)


def disturbed(reply: Reply, fault: Fault, chance: Random) -> Reply:
    """A reply as the fault sends it."""
    told = f"{reply.faults}, {fault.kind}" if reply.faults else fault.kind
    reply = replace(reply, faults=told)
    match fault.kind:
        case "latency":
            return replace(reply, delay=reply.delay + _seconds(fault, chance))
        case "timeout":
            return replace(reply, effect="timeout")
        case "reset":
            return replace(reply, effect="reset")
        case "truncated":
            return replace(reply, effect="truncated")
        case "drip":
            return replace(reply, effect="drip", pace=_seconds(fault, chance))
        case "malformed":
            return replace(reply, answer=_malformed(reply.answer))
        case _:
            return reply


def _seconds(fault: Fault, chance: Random) -> float:
    mean, spread = fault.seconds, fault.spread
    match fault.distribution:
        case "fixed":
            found = mean
        case "uniform":
            found = chance.uniform(mean - spread, mean + spread)
        case "normal":
            found = chance.gauss(mean, spread)
        case "exponential":
            found = chance.expovariate(1 / mean) if mean else 0.0
    return max(found, 0.0)


def _malformed(answer: Answer) -> Answer:
    """The body without its last bytes, and with what no JSON ends with."""
    return replace(answer, body=answer.body[: len(answer.body) // 2] + b'{"')
