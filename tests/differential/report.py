"""The table in docs/json-schema.md."""

from __future__ import annotations

import json
import textwrap
from collections import Counter
from pathlib import Path

from tests.differential.classes import CLASSES
from tests.differential.comparison import Disagreement, Outcome
from tests.differential.peers import VERSION, PeerOutcome

DOCUMENT = Path(__file__).parents[2] / "docs" / "json-schema.md"
_BEGIN = "<!-- written by python -m tests.differential --write-docs -->"
_END = "<!-- end -->"
_LONGEST_EXAMPLE = 70
_VERDICTS = {True: "refuses what is valid", False: "takes what is not valid"}


def write(small: Outcome, real: Outcome | None, peer: PeerOutcome | None) -> None:
    """Put the counts into the document, between the two marks."""
    text = DOCUMENT.read_text("utf-8")
    before, _, rest = text.partition(_BEGIN)
    after = rest.partition(_END)[2]
    parts = [_counts(small, real), _classes(small, real)]
    if peer is not None:
        parts.append(_peer(small, real, peer))
    table = "\n".join(parts)
    DOCUMENT.write_text(f"{before}{_BEGIN}\n\n{table}\n{_END}{after}", "utf-8", newline="\n")


def _counts(small: Outcome, real: Outcome | None) -> str:
    rows = [_count_row("small schemas, one a keyword", small)]
    rows += [_count_row(f"schemas of {real.documents} real documents", real)] if real else []
    return (
        "| | schemas | pairs | of them valid | strict differs | lenient refuses valid |\n"
        "|---|---|---|---|---|---|\n" + "".join(rows)
    )


def _count_row(name: str, outcome: Outcome) -> str:
    by_mode = Counter(each.mode for each in outcome.disagreements)
    numbers = (outcome.schemas, outcome.pairs, outcome.valid, by_mode["strict"], by_mode["lenient"])
    return f"| {name} | {' | '.join(f'{number:,}' for number in numbers)} |\n"


def _classes(small: Outcome, real: Outcome | None) -> str:
    found = [*small.disagreements, *(real.disagreements if real else ())]
    sections: list[str] = []
    for each in CLASSES:
        mine = [one for one in found if each in one.explained]
        counts = Counter((one.mode, one.valid) for one in mine)
        told = ", ".join(
            f"{mode} mode {_VERDICTS[valid]}: {count}"
            for (mode, valid), count in sorted(counts.items())
        )
        example = min(mine, key=_length, default=None)
        shown = f" For example `{example.schema}` and `{_text(example)}`." if example else ""
        title = f"{each.name[0].upper()}{each.name[1:]}"
        sections.append(_wrapped(f"**{title}.** {each.why} ({told}.){shown}"))
    return "\n".join(sections)


def _wrapped(text: str) -> str:
    return textwrap.fill(text, 100, break_long_words=False, break_on_hyphens=False) + "\n"


def _length(found: Disagreement) -> tuple[bool, int]:
    return found.source != "small", len(_text(found))


def _text(found: Disagreement) -> str:
    text = json.dumps(found.value, ensure_ascii=False)
    return text if len(text) <= _LONGEST_EXAMPLE else f"{text[:_LONGEST_EXAMPLE]}..."


def _peer(small: Outcome, real: Outcome | None, peer: PeerOutcome) -> str:
    outcomes = [small, *([real] if real else [])]
    found = [each for one in outcomes for each in one.disagreements]
    strict = Counter(each.valid for each in found if each.mode == "strict")
    lenient = Counter(each.valid for each in found if each.mode == "lenient")
    accepted = sum(one.lenient_accepts_invalid for one in outcomes)
    rows = (
        ("specwright, strict", strict[True], strict[False]),
        ("specwright, lenient", lenient[True], accepted),
        (f"datamodel-code-generator {VERSION}, strict=True",
         peer.strict_refuses_valid, peer.strict_accepts_invalid),
        (f"datamodel-code-generator {VERSION}", peer.lax_refuses_valid, peer.lax_accepts_invalid),
    )  # fmt: skip
    table = "".join(f"| {name} | {valid:,} | {invalid:,} |\n" for name, valid, invalid in rows)
    usable = peer.documents - peer.unusable
    return (
        "| models | refuse what is valid | take what is not valid |\n|---|---|---|\n"
        f"{table}\n"
        + _wrapped(
            f"The other generator's figures are of {peer.pairs:,} pairs: of {peer.documents} "
            f"documents it made models that can be imported for {usable}."
        )
    )
