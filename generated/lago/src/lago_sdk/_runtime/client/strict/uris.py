"""URIs (RFC 3986, appendix A), IRIs (RFC 3987, 2.2) and URI templates (RFC 6570, 2)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from .formats import is_ipv6

_UCS: Final = "\\xa0-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\uffef" + "".join(
    f"\\U{plane:04x}0000-\\U{plane:04x}fffd" for plane in range(1, 15)
)
_PRIVATE: Final = "\\ue000-\\uf8ff\\U000f0000-\\U000ffffd\\U00100000-\\U0010fffd"
_PERCENT: Final = "%[0-9A-Fa-f]{2}"
_SUB: Final = "!$&'()*+,;="
_VARIABLE: Final = rf"(?:[A-Za-z0-9_]|{_PERCENT})"
_VARSPEC: Final = rf"{_VARIABLE}(?:\.?{_VARIABLE})*(?::[1-9][0-9]{{0,3}}|\*)?"
_TEMPLATE: Final = re.compile(
    rf"(?:[!#$&'()*+,\-./0-9:;=?@A-Z\[\]_a-z~{_UCS}{_PRIVATE}]|{_PERCENT}"
    rf"|\{{[+#./;?&=,!@|]?{_VARSPEC}(?:,{_VARSPEC})*\}})*"
)


def is_uri(name: str, text: str) -> bool:
    """Whether a text is a ``uri``, ``iri``, a reference, or a ``uri-template``."""
    if name == "uri-template":
        return _TEMPLATE.fullmatch(text) is not None
    found = _expression(name.startswith("iri")).fullmatch(text)
    if found is None or (not name.endswith("-reference") and found["scheme"] is None):
        return False
    literal = found["literal"]
    return literal is None or literal[:1] in "vV" or is_ipv6(literal)


@lru_cache(maxsize=2)
def _expression(international: bool) -> re.Pattern[str]:
    more = _UCS if international else ""
    character = rf"(?:[A-Za-z0-9\-._~{_SUB}:@{more}]|{_PERCENT})"
    name = rf"(?:[A-Za-z0-9\-._~{_SUB}{more}]|{_PERCENT})*"
    private = f"|[{_PRIVATE}]" if international else ""
    literal = rf"(?P<literal>[0-9A-Fa-f:.]+|[vV][0-9A-Fa-f]+\.[A-Za-z0-9\-._~{_SUB}:]+)"
    authority = rf"//(?:{name}(?::{name})*@)?(?:\[{literal}\]|{name})(?::[0-9]*)?"
    rooted = rf"(?:/{character}*)*"
    # Without a scheme, no colon comes before the first slash (RFC 3986, 4.2).
    first = rf"(?(scheme){character}+|(?:(?!:){character})+)"
    return re.compile(
        rf"(?:(?P<scheme>[A-Za-z][A-Za-z0-9+.\-]*):)?"
        rf"(?:{authority}{rooted}|/(?:{character}+{rooted})?|{first}{rooted}|)"
        rf"(?:\?(?:{character}|[/?]{private})*)?(?:\#(?:{character}|[/?])*)?"
    )
