"""The characters that no name and no text may hold: those that do not show, or that change what shows.

Letters with accents, no-break spaces, typographic quotes, dashes and symbols all show, and are welcome.
"""

import re

from optim.messages import Message, say

KINDS: dict[str, str] = {
    "odd_control": r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f",
    "odd_half": r"\ud800-\udfff",
    "odd_separator": r"\u2028\u2029",
    "odd_direction": r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069",
    "odd_invisible": (
        r"\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164"
        r"\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
        r"\U000e0000-\U000e0fff"
    ),
    "odd_script": (
        r"\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\ufff9-\ufffb\U000110bd\U000110cd"
        r"\U00013430-\U0001343f"
    ),
    "odd_none": r"\ufdd0-\ufdef" + "".join(rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(17)),
}
"""Each kind of them by its message, as a range of a regular expression.

Tab, line feed and carriage return are none.
"""

FORBIDDEN = re.compile(f"[{''.join(KINDS.values())}]")
_KIND = {kind: re.compile(f"[{ranges}]") for kind, ranges in KINDS.items()}


def forbidden(text: str) -> tuple[int, Message] | None:
    """Where the first such character of a text is, and what a finding says of it; none in a sound text."""
    odd = FORBIDDEN.search(text)
    if odd is None:
        return None
    kind = next(kind for kind, pattern in _KIND.items() if pattern.match(odd[0]))
    return odd.start(), say("holds_a_character", code=f"U+{ord(odd[0]):04X}", kind=say(kind))


def shown(text: str) -> str:
    """A text with each such character written as its number: what a terminal prints without obeying it."""
    return FORBIDDEN.sub(lambda odd: f"U+{ord(odd[0]):04X}", text)
