"""What can be asked for below ``/_specwright/``: names of requests, and JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from ..calls import Call
from ..faults import Fault, FaultKind
from ..incoming import decode
from ..json_values import JSON, text

if TYPE_CHECKING:
    from ..service import StubService

_LONGEST_DELAY = 3600

Query = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What an action is asked with.

    Attributes:
        last: The last part of the path, where it names a thing.
        query: The query, decoded.
        body: The body.
    """

    last: str
    query: dict[str, str]
    body: dict[str, JSON]


class NotThere(LookupError):
    """There is no such endpoint, or no such thing."""


class Endpoints:
    """The actions by method and path; ``*`` in a path is a number or a name."""

    def __init__(self, service: StubService) -> None:
        self._service = service
        self._actions: Mapping[tuple[str, ...], Callable[[Asked], JSON]] = {
            ("GET", "info"): self._info,
            ("GET", "calls"): self._calls,
            ("GET", "calls", "*"): self._call,
            ("DELETE", "calls"): self._forget_calls,
            ("POST", "replay"): self._replay,
            ("GET", "faults"): self._faults,
            ("POST", "faults"): self._set_fault,
            ("DELETE", "faults"): self._clear_faults,
            ("DELETE", "faults", "*"): self._remove_fault,
            ("GET", "differences"): self._differences,
            ("GET", "webhooks"): self._webhooks,
            ("POST", "webhooks"): self._send_webhook,
            ("POST", "webhooks", "targets"): self._add_target,
            ("POST", "webhooks", "settings"): self._set_webhooks,
            ("GET", "state"): self._state,
            ("POST", "state", "reset"): self._reset,
            ("POST", "state", "snapshot"): self._snapshot,
            ("POST", "state", "restore"): self._restore,
        }

    def answer(
        self, method: str, path: str, query: Query, body: dict[str, JSON]
    ) -> JSON:
        """What an action gives.

        Raises:
            NotThere: There is no such action, or what it names is not there.
            ValueError: The body is not what the action needs.
        """
        parts = path.strip("/").split("/")
        method = "GET" if method == "HEAD" else method
        action = self._actions.get((method, *parts))
        last = ""
        if action is None and len(parts) > 1:
            action = self._actions.get((method, *parts[:-1], "*"))
            last = decode(parts[-1])
        if action is None:
            raise NotThere(f"there is no {method} {'/'.join(parts)[:100]}")
        decoded = {name: decode(raw) for name, raw in query}
        return action(Asked(last, decoded, body))

    def _info(self, asked: Asked) -> JSON:
        api = self._service.api
        operations: list[JSON] = [
            {"name": each.name, "method": each.method, "path": each.path}
            for each in api.operations
        ]
        return {
            "title": api.title,
            "operations": operations,
            "faults": list(get_args(FaultKind)),
        }

    def _calls(self, asked: Asked) -> JSON:
        after = _number(asked.query.get("after", "0"))
        wanted = asked.query.get("operation")
        calls = self._service.journal.of(wanted) if wanted else self._service.journal
        found: list[JSON] = [
            self._summary(call) for call in calls if call.number > after
        ]
        last = _number(asked.query.get("last", "0"))
        return found[-last:]

    def _call(self, asked: Asked) -> JSON:
        call = self._numbered(_number(asked.last))
        request, answer = call.request, call.answer
        return {
            **self._summary(call),
            "why": self._service.journal.explain(call),
            "request": {
                "headers": dict(request.headers),
                "body": _readable(request.body, request.json),
            },
            "answer": {
                "headers": dict(answer.headers),
                "body": _readable(answer.body, answer.json),
            },
        }

    def _summary(self, call: Call) -> dict[str, JSON]:
        return {
            "number": call.number,
            "at": call.at,
            "seconds": call.seconds,
            "method": call.method,
            "path": call.path,
            "status": call.status,
            "operation": call.operation,
            "note": call.note,
            "fault": call.fault,
        }

    def _forget_calls(self, asked: Asked) -> JSON:
        self._service.journal.clear()
        return {}

    def _replay(self, asked: Asked) -> JSON:
        number = asked.body.get("call")
        if not isinstance(number, int):
            raise ValueError('{"call": 3} is due: the number of a call')
        self._service.reply(self._numbered(number).incoming)
        return self._summary(self._service.journal.last())

    def _numbered(self, number: int) -> Call:
        call = self._service.journal.numbered(number)
        if call is None:
            raise NotThere(f"there is no call {number}, or it was forgotten")
        return call

    def _faults(self, asked: Asked) -> JSON:
        return [
            {"number": number, **fault.as_json()}
            for number, fault in self._service.faults
        ]

    def _set_fault(self, asked: Asked) -> JSON:
        fault = Fault.of(asked.body)
        return {"number": self._service.faults.add(fault), **fault.as_json()}

    def _clear_faults(self, asked: Asked) -> JSON:
        self._service.faults.clear()
        return {}

    def _remove_fault(self, asked: Asked) -> JSON:
        if not self._service.faults.remove(_number(asked.last)):
            raise NotThere(f"there is no fault {asked.last[:20]}")
        return {}

    def _differences(self, asked: Asked) -> JSON:
        proxy = self._service.proxy
        return [
            {
                "operation": each.operation,
                "status": each.status,
                "found": list(each.found),
            }
            for each in (proxy.differences if proxy else ())
        ]

    def _webhooks(self, asked: Asked) -> JSON:
        webhooks = self._service.webhooks
        deliveries: list[JSON] = [
            {
                "event": each.event,
                "url": each.url,
                "attempt": each.attempt,
                "at": each.at,
                "headers": dict(each.headers),
                "payload": each.payload,
                "status": each.status,
                "error": each.error,
            }
            for each in webhooks.deliveries
        ]
        return {
            "events": list(webhooks.events),
            "targets": list(webhooks.targets),
            "deliveries": deliveries,
        }

    def _send_webhook(self, asked: Asked) -> JSON:
        body = asked.body
        delay = body.get("delay", 0)
        if not isinstance(delay, int | float) or not 0 <= delay <= _LONGEST_DELAY:
            raise ValueError(f"delay is from 0 to {_LONGEST_DELAY} seconds")
        self._service.webhooks.send(
            text(body.get("event")),
            body.get("payload"),
            duplicate=body.get("duplicate") is True,
            bad_signature=body.get("bad_signature") is True,
            delay=delay,
        )
        return {}

    def _add_target(self, asked: Asked) -> JSON:
        self._service.webhooks.to(text(asked.body.get("url")))
        return {"targets": list(self._service.webhooks.targets)}

    def _set_webhooks(self, asked: Asked) -> JSON:
        """``duplicate``, ``reorder`` and ``bad_signature`` of all from now on."""
        webhooks, body = self._service.webhooks, asked.body
        webhooks.duplicate = body.get("duplicate") is True
        webhooks.bad_signature = body.get("bad_signature") is True
        webhooks.reorder = body.get("reorder") is True
        if not webhooks.reorder:
            webhooks.release()
        return {}

    def _state(self, asked: Asked) -> JSON:
        return self._service.state.shown()

    def _reset(self, asked: Asked) -> JSON:
        self._service.state.reset()
        return {}

    def _snapshot(self, asked: Asked) -> JSON:
        name = text(asked.body.get("name"), "snapshot")
        self._service.snapshots.take(name)
        return {"name": name, "all": list(self._service.snapshots.names)}

    def _restore(self, asked: Asked) -> JSON:
        name = text(asked.body.get("name"), "snapshot")
        if not self._service.snapshots.restore(name):
            raise NotThere(f"there is no snapshot {name[:100]!r}")
        return {"name": name}


def _number(word: str) -> int:
    if not (word.isascii() and word.isdigit() and len(word) < 16):
        raise ValueError(f"a number is due, not {word[:20]!r}")
    return int(word)


def _readable(body: bytes, value: JSON) -> JSON:
    """A body as JSON, or as text."""
    return body.decode("utf-8", "replace") if value is None and body else value
