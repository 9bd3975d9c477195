"""How a stub server behaves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .calls import Call
    from .faults import Fault

DEFAULT_TOKEN = "stub-token"


@dataclass(frozen=True, slots=True, kw_only=True)
class StubOptions:
    """How a stub server behaves.

    Attributes:
        tokens: The credentials that are accepted, as a bearer token, an API key, or
            the user name or the password of basic authentication.
        any_token: Accept any credential; a missing one is still refused.
        seed: Another number gives other made-up identifiers.
        body_limit: The largest request body, in bytes.
        state: ``memory``, ``off`` (samples are the answer to everything), or the path
            of a file that keeps what is remembered.
        control_hosts: Names besides those of this machine by which ``/_specwright/``
            may be asked for; with one, other machines may ask for it too.
        has_control: Whether there is ``/_specwright/`` at all.
        webhooks: Addresses that the API's webhooks are sent to.
        webhook_hosts: Hosts besides this machine that may be sent to.
        webhook_secret: What webhooks are signed with; None takes a secret of the
            stub's own.
        faults: What is to go wrong from the start.
        proxy: The vendor's own server, which answers then; "" is none.
        record: The file that the answers of ``proxy`` are recorded in; "" is none.
        on_call: Is told of every request after it was answered.
    """

    tokens: tuple[str, ...] = (DEFAULT_TOKEN,)
    any_token: bool = False
    seed: int = 0
    body_limit: int = 32 * 1024 * 1024
    state: str = "memory"
    control_hosts: tuple[str, ...] = ()
    has_control: bool = True
    webhooks: tuple[str, ...] = ()
    webhook_hosts: tuple[str, ...] = ()
    webhook_secret: str | None = None
    faults: tuple[Fault, ...] = ()
    proxy: str = ""
    record: str = ""
    on_call: Callable[[Call], None] | None = None

    def accepts(self, credential: str) -> bool:
        """Whether a credential that a request carries is one of the accepted."""
        return bool(credential) if self.any_token else credential in self.tokens

    def of_engine(self) -> StubOptions:
        """Those that decide what is answered: stubs that share them share an engine."""
        return StubOptions(
            tokens=self.tokens,
            any_token=self.any_token,
            seed=self.seed,
            state="off" if self.state == "off" else "memory",
        )
