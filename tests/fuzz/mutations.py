"""Damage drawn by Hypothesis: bytes flipped, tokens swapped, lines doubled, passages spliced."""

import re

from hypothesis import strategies as st

TOKEN = re.compile(rb"[\w.]+|[^\w\s]|\s+")
SCRAPS = [
    b"[",
    b"{",
    b"}",
    b"]",
    b": ",
    b"- ",
    b",",
    b'"',
    b"'",
    b"\n",
    b"\t",
    b"\0",
    b"\xff\xfe",
    b"\xe9",
    b"&a ",
    b"*a",
    b"!!python/name:os.system ",
    b"<<: ",
    b"? ",
    b"---\n",
    b"null",
    b"true",
    b"no",
    b"~",
    b"-1",
    b"0",
    b"1e20",
    b"1e-12",
    b"1e999999999",
    b".inf",
    b".nan",
    b"NaN",
    b"0x10",
    b"010",
    b"12:30",
    b"1_000",
    b"1,5",
    b"2017-2016",
    b"2017-2020: ",
    b"9999",
    b"0000-0199: ",
    b"../../etc/passwd",
    b"/dev/zero",
    b"=cmd|'/C calc'!A0",
    b"9" * 40,
    "٣".encode(),
    b"extends: base.yaml\n",
    b"changes: {}\n",
    b"\xef\xbb\xbf",
    b"#",
    b"|",
    b">",
    b"%",
]


@st.composite
def damaged(draw: st.DrawFn, files: dict[str, bytes]) -> dict[str, bytes]:
    """The files with one to four pieces of damage, anywhere."""
    found = dict(files)
    for _ in range(draw(st.integers(1, 4))):
        name = draw(st.sampled_from(sorted(found)))
        found[name] = draw(st.sampled_from([_flip, _swap, _double, _splice, _scrap, _cut]))(
            draw, found[name], files
        )
    return found


def _flip(draw: st.DrawFn, data: bytes, files: dict[str, bytes]) -> bytes:
    if not data:
        return b"\xff"
    at = draw(st.integers(0, len(data) - 1))
    return data[:at] + bytes([data[at] ^ (1 << draw(st.integers(0, 7)))]) + data[at + 1 :]


def _swap(draw: st.DrawFn, data: bytes, files: dict[str, bytes]) -> bytes:
    tokens = TOKEN.findall(data) or [b""]
    here, there = (draw(st.integers(0, len(tokens) - 1)) for _ in range(2))
    tokens[here], tokens[there] = tokens[there], tokens[here]
    return b"".join(tokens)


def _double(draw: st.DrawFn, data: bytes, files: dict[str, bytes]) -> bytes:
    """A line written again elsewhere: duplicate keys, duplicate rows, broken indentation."""
    lines = data.splitlines(keepends=True) or [b"\n"]
    line = draw(st.sampled_from(lines))
    lines.insert(draw(st.integers(0, len(lines))), line)
    return b"".join(lines)


def _splice(draw: st.DrawFn, data: bytes, files: dict[str, bytes]) -> bytes:
    """A passage of one file in the middle of another."""
    other = files[draw(st.sampled_from(sorted(files)))]
    start = draw(st.integers(0, len(other)))
    at = draw(st.integers(0, len(data)))
    return data[:at] + other[start : start + draw(st.integers(1, 200))] + data[at:]


def _scrap(draw: st.DrawFn, data: bytes, files: dict[str, bytes]) -> bytes:
    """A scrap in the place of a token."""
    tokens = TOKEN.findall(data) or [b""]
    tokens[draw(st.integers(0, len(tokens) - 1))] = draw(st.sampled_from(SCRAPS))
    return b"".join(tokens)


def _cut(draw: st.DrawFn, data: bytes, files: dict[str, bytes]) -> bytes:
    start = draw(st.integers(0, len(data)))
    return data[:start] + data[start + draw(st.integers(1, 60)) :]
