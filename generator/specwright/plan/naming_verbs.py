"""Verbs of methods, and numbers of nouns: what rules of names know of English."""

from __future__ import annotations

from collections.abc import Iterable, Set

from specwright.plan.naming import words

VERBS = frozenset(
    "abort accept acknowledge activate add adjust allocate analyze apply approve archive assign "
    "attach authenticate authorize ban batch block bookmark boot broadcast bulk calculate cancel "
    "capture change check claim classify clear clone close collect compare complete compute "
    "confirm convert copy count create deactivate decline decrement decrypt delete demote deploy "
    "deprecate deprovision detach detect detokenize dial disable dismiss dispute download edit "
    "embed enable encrypt estimate evaluate exchange execute expire export extend extract fail "
    "favorite fetch finalize find flag flush follow fork forward freeze generate get grant hide "
    "hold ignore import increment ingest install invalidate invite invoke issue join kick kill "
    "leave like link list load lock logout mark merge migrate move mute notify obtain open "
    "override pause pay pin ping post preview prioritize process promote provision prune publish "
    "purchase query reactivate read reauthorize reboot rebuild recalculate reconnect record "
    "recover redeem redeliver redirect refresh refund regenerate register reject release reload "
    "remove rename renew reopen reorder replace replay report repost request requeue rerank "
    "reschedule resend reset resize resolve restart restore restrict resume resync retract "
    "retrieve retry return reveal revert revet revoke rollback rotate run save scan schedule "
    "search send separate set ship show shutdown sign simulate skip snooze split start stop "
    "submit subscribe summarize suspend swap sync terminate test toggle tokenize touch train "
    "transcribe transfer translate trigger unarchive unassign unban unblock unbookmark undelete "
    "undo unfavorite unfollow unfreeze unhide uninstall unlike unlink unlock unmute unpause "
    "unpin unpublish unregister unschedule unshare unstar unsubscribe unsuspend untag unwatch "
    "update upgrade upload upsert use validate verify void wait wake withdraw write".split()
)
"""Words that say what is done, where a name begins with one of them."""

_NOUNS_TOO = frozenset(
    "batch change check claim count dial dispute download export import issue link list lock mark "
    "ping post preview process purchase query record refund release request return run schedule "
    "search show sign start stop swap test transfer trigger upgrade upload use".split()
)
"""Those that a thing may begin with as well: ``purchase_orders``, ``transfer_limits``."""

_PLAIN = frozenset(
    "add all apply browse change create delete destroy edit fetch find get index insert list make "
    "modify new override patch post put query read remove retrieve save search set show submit "
    "update view".split()
)
"""What the HTTP method says already, or another word for it."""

_STEM = 4
"""In characters: ``simulate`` and ``simulations`` begin alike."""

_SMALL = frozenset("a all an and at by for from id in of on one the to with".split())
_NOT_PLURAL_ENDS = ("ss", "us", "is")
_NOT_PLURAL = frozenset("details dns news sms tls".split())


def is_plural(text: str) -> bool:
    """Whether the last word of a name is a plural, as far as its letters tell."""
    last = (words(text) or ("",))[-1]
    if len(last) < 3 or last in _NOT_PLURAL:
        return False
    return last.endswith("s") and not last.endswith(_NOT_PLURAL_ENDS)


def singular(word: str) -> str:
    """``policies`` is ``policy``, ``boxes`` is ``box``: good enough to compare words."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1] if is_plural(word) else word


def says_what_is_done(text: str, method: str) -> bool:
    """Whether a word of a name does: ``void``, ``set_as_default``; a ``lock`` can be deleted."""
    verbs = VERBS - _NOUNS_TOO if method == "DELETE" else VERBS
    return not verbs.isdisjoint(words(text))


def begins_with_verb(text: str, methods: Set[str]) -> bool:
    """Whether it is several words, the first of which says what is done.

    What could be a thing, as ``transfer_limits`` could, is done where POST is the only method.
    """
    found = words(text)
    is_verb = len(found) > 1 and found[0] in VERBS
    return is_verb and (found[0] not in _NOUNS_TOO or methods == {"POST"})


def is_call(text: str, methods: Set[str]) -> bool:
    """Whether a name by itself, with nothing before it, says what is done: ``sendMessage``."""
    verb = (words(text) or ("",))[0]
    could_be_thing = verb in _NOUNS_TOO and (is_plural(text) or methods != {"POST"})
    return verb in VERBS and not could_be_thing


def verb_of(said: tuple[str, ...], literals: Iterable[str]) -> str | None:
    """The verb an author chose: ``cancel`` in ``cancelPayment``, for what is about payments.

    None where not all words but the first are of the path, where the verb is just that of the HTTP
    method, and where the path says the same (``simulate`` and ``simulations``).
    """
    if len(said) < 2 or said[0] in _PLAIN or said[0] not in VERBS:
        return None
    things = {singular(word) for each in literals for word in words(each)}
    rest = {singular(word) for word in said[1:]} - _SMALL
    is_said = any(thing.startswith(said[0][:_STEM]) for thing in things)
    return said[0] if rest <= things and not is_said else None
