"""Scenarios that a table of slips cannot hold: bombs, links, encodings, ten thousand operations."""

import os
from pathlib import Path

from corpus import Hostile, holding, recoded, replaced, sparse
from small_scenario import BASE, COSTS, LOTS, OPERATIONS

LAUGHS = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{b}: &{b} [*{a},*{a},*{a},*{a},*{a},*{a},*{a},*{a},*{a}]\n"
    for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
CSV = "tables/lots.csv"


def linked(name: str, target: str) -> Hostile:
    def make(folder: Path) -> None:
        (folder / name).unlink()
        (folder / name).symlink_to(target)

    return Hostile(make, f'base.yaml:50 lots = "{CSV}": leaves the folder of its scenario. Write a path')


def piped(folder: Path) -> None:
    (folder / CSV).unlink()
    os.mkfifo(folder / CSV)


def many(wrong: str) -> Hostile:
    """Ten thousand operations, one of which has a cell that is wrong."""

    def make(folder: Path) -> None:
        names = [f"op-{i:05}" for i in range(10_000)]
        row = "{0},{0},estate,table_1,call,high,false,L791,cited\n"
        lots = [f"{n},homes,mc,,481,home,2017,2020,2,L791,cited\n" for n in names]
        lots[6_543] = f"op-06543,homes,mc,,{wrong},home,2017,2020,2,L791,cited\n"
        text = OPERATIONS.split("\n")[0] + "\n" + "".join(map(row.format, names))
        (folder / "tables/operations.csv").write_text(text, "utf-8")
        (folder / CSV).write_text(LOTS.split("\n")[0] + "\n" + "".join(lots), "utf-8")
        costs = "".join(f"{n},homes,rehabilitation,60.5,press,cited\n" for n in names)
        (folder / "tables/costs.csv").write_text(COSTS.split("\n")[0] + "\n" + costs, "utf-8")
        text = BASE.replace("[cite-9, 11-19]", "[op-00001, op-00002]").replace("table_1, parks", "table_1")
        (folder / "base.yaml").write_text(text, "utf-8")

    return Hostile(make, "")


def said(hostile: Hostile, line: str) -> Hostile:
    return Hostile(hostile.make, line)


def thousands_unknown(folder: Path) -> None:
    """Every lot of ten thousand names an operation that is nearly one of ten thousand others."""
    many("481").make(folder)
    path = folder / CSV
    path.write_text(path.read_text("utf-8").replace("\nop-", "\nop_"), "utf-8")


HOSTILE_SCENARIOS: dict[str, Hostile] = {
    "a billion laughs": Hostile(
        holding("base.yaml", LAUGHS),
        "base.yaml:1 a: &a is an anchor. Remove it, and write the values out.",
    ),
    "a tag that runs code": Hostile(
        holding("base.yaml", 'title: !!python/object/apply:os.system ["touch owned"]\n'),
        "base.yaml:1 title: !!python/object/apply:os.system is a tag. Remove it: the schema knows the types.",
    ),
    "a tag that reads a module": Hostile(
        holding("base.yaml", "title: !!python/name:os.environ x\n"),
        "base.yaml:1 title: !!python/name:os.environ is a tag. Remove it: the schema knows the types.",
    ),
    "a mapping that holds itself": Hostile(
        holding("base.yaml", "title: &t {again: *t}\n"),
        "base.yaml:1 title: &t is an anchor. Remove it, and write the values out.",
    ),
    "a hundred thousand levels of lists": Hostile(
        holding("base.yaml", "title: " + "[" * 100_000),
        "base.yaml:1: is nested deeper than 40 levels. Flatten it.",
    ),
    "a hundred thousand levels of mappings": Hostile(
        holding("base.yaml", "title: " + "{a: " * 100_000),
        "base.yaml:1: is nested deeper than 40 levels. Flatten it.",
    ),
    "a hundred levels by indentation": Hostile(
        holding("base.yaml", "".join(" " * i + f"k{i}:\n" for i in range(100))),
        "base.yaml:42: is nested deeper than 40 levels. Flatten it.",
    ),
    "two million small values": Hostile(
        holding("base.yaml", "title: [" + "1," * 2_000_000 + "1]\n"),
        "base.yaml:1: a list or block holds more than 100000 entries up to here. Split the scenario.",
    ),
    "half a million unknown keys": Hostile(
        holding("base.yaml", "".join(f"k{i}: 1\n" for i in range(250_000))),
        "base.yaml:100001: a list or block holds more than 100000 entries up to here. Split the scenario.",
    ),
    "a million values in small rows": Hostile(
        holding("base.yaml", "lots:\n" + "- [1, 1, 1, 1, 1, 1, 1, 1, 1]\n" * 60_000),
        "base.yaml:50001: holds more than 500000 values up to here. Split the scenario.",
    ),
    "years that swell": Hostile(
        holding("base.yaml", "title:\n" + "- {2000-2199: 1}\n" * 100_000),
        "base.yaml:2477: holds more than 500000 values up to here. Split the scenario.",
    ),
    "a YAML file of 100 MB": Hostile(
        sparse("base.yaml", 100_000_000),
        "base.yaml: is 100.0 MB long; the most is 20 MB. Split or shorten it.",
    ),
    "a table of 100 MB": Hostile(
        sparse(CSV, 100_000_000),
        f'base.yaml:50 lots = "{CSV}": is 100.0 MB long; the most is 20 MB. Split or shorten it.',
    ),
    "a cell of 10 MB": Hostile(
        replaced(CSV, "L791", "L" * 10_000_000),
        f"{CSV}:2: cannot be read as CSV. Field larger than field limit (131072).",
    ),
    "a key of 1 MB": Hostile(holding("base.yaml", "? " + "k" * 1_000_000 + "\n: 1\n"), "base.yaml:1"),
    "a number of a million digits": Hostile(
        replaced("base.yaml", "carry_over: 0.5", "carry_over: " + "9" * 1_000_000),
        "base.yaml:30 funders.anru.carry_over = 9999",
    ),
    "a link to a file of the system": linked(CSV, "/etc/passwd"),
    "a link to a folder above": linked(CSV, "../../lots.csv"),
    "a link to itself": Hostile(
        linked(CSV, "lots.csv").make,
        f'base.yaml:50 lots = "{CSV}": the file cannot be read: Too many levels of symbolic links.',
    ),
    "a table that never ends": Hostile(
        linked(CSV, "/dev/zero").make,
        f'base.yaml:50 lots = "{CSV}": leaves the folder of its scenario.',
    ),
    "a table that is a pipe": Hostile(
        piped, f'base.yaml:50 lots = "{CSV}": is not a regular file. Name a file on disk.'
    ),
    "an empty scenario": Hostile(holding("base.yaml", b""), "base.yaml: is empty."),
    "a scenario of spaces": Hostile(holding("base.yaml", "  \n \n"), "base.yaml: is empty."),
    "an empty table": Hostile(holding(CSV, b""), f"{CSV}: is empty. Begin with the header operation,lot,"),
    "a table of bytes": Hostile(holding(CSV, bytes(range(256))), f"{CSV}: holds binary content, not text."),
    "a workbook for a table": Hostile(
        holding(CSV, b"PK\x03\x04" + bytes(60)), f"{CSV}: holds binary content, not text. Name a text file."
    ),
    "a table in the code page of DOS": Hostile(
        recoded("tables/operations.csv", "cp850"),
        "tables/operations.csv:2: the byte 0x82 is not UTF-8. Save the file as UTF-8.",
    ),
    "a scenario in the code page of the Macintosh": Hostile(
        recoded("base.yaml", "mac_roman"), "base.yaml:1: the byte 0x8e is not UTF-8. Save the file as UTF-8."
    ),
    "half a table in UTF-16": Hostile(
        holding(CSV, LOTS.encode("utf-16")[:-1]),
        f"{CSV}: begins as UTF-16 and is not. Save the file as UTF-8.",
    ),
    "half a surrogate": Hostile(
        replaced("base.yaml", "name: CALL", 'name: "\\uD800"'),
        "base.yaml:6: cannot be read as YAML. Found invalid Unicode character escape code.",
    ),
    "a character that rings": Hostile(
        replaced(CSV, "L791", "L\x07791"), f"{CSV}:2: holds U+0007, a control character. Remove it."
    ),
    "no such scenario": Hostile(
        lambda folder: (folder / "base.yaml").unlink(), "base.yaml: the file does not exist."
    ),
    "a parent that is missing": Hostile(
        holding("base.yaml", "extends: bas.yaml\n"),
        'base.yaml:1 extends = "bas.yaml": the file does not exist. Did you mean base.yaml?',
    ),
    "ten thousand operations, one of -1 home": said(
        many("-1"), f"{CSV}:6545 quantity = -1: must be above zero."
    ),
    "ten thousand operations, one of 1e20 homes": said(
        many("1e20"), f'{CSV}:6545 quantity = "1e20": is too large to be plausible. Check its unit.'
    ),
    "ten thousand operations, one of 1e-12 home": said(
        many("1e-12"),
        f'{CSV}:6545 quantity = "1e-12": is too small to be plausible. Write 0, or check its unit.',
    ),
    "ten thousand unknown names": Hostile(
        thousands_unknown, "tables/lots.csv: more than 300 errors; the others are not listed."
    ),
}
