"""From files to a scenario that stands, or to the very lines that refuse it."""

import random
from hashlib import sha256
from pathlib import Path
from time import perf_counter

from small_scenario import BASE, COSTS, FILES, LOTS, OPERATIONS, edited, read, refused, written

from optim.scenario import ScenarioRefusedError, load

TEXTS = {"base": BASE, "operations": OPERATIONS, "lots": LOTS, "costs": COSTS}


def test_the_inputs_are_hashed_in_the_order_read(tmp_path: Path) -> None:
    """Proves: a run can tell from which bytes it was made.
    Without it: two runs of changed tables could not be told apart.
    By hand: the SHA-256 of each file, the variant first.
    """
    loaded = read(tmp_path, variant="extends: base.yaml\n")
    names = ["variant.yaml", *FILES]
    assert list(loaded.inputs) == names
    assert loaded.inputs == {name: sha256((tmp_path / name).read_bytes()).hexdigest() for name in names}


def test_errors_of_reading_and_of_the_schema_come_together(tmp_path: Path) -> None:
    """Proves: an ambiguous word, a misspelt key and a bad cell are all told at once, each once.
    Without it: the officer would correct one and meet the next.
    By hand: three findings, no second one about the refused word.
    """
    base = edited("authority: true", "authority: yes", edited("carry_over: 0.5", "carry_over: -1"))
    found = refused(written(tmp_path, base=base, lots=edited("481", "", LOTS)))
    assert [line.split(" ")[0] for line in found] == ["base.yaml:17", "base.yaml:30", "tables/lots.csv:2"]


def test_errors_of_a_variant_and_its_parent_come_together(tmp_path: Path) -> None:
    """Proves: both files are read before anything is refused.
    Without it: a mistake of the parent would hide those of the variant.
    By hand: one finding in each.
    """
    variant = "extends: base.yaml\nchanges:\n  bailleurs.mc.capacity_homes.2019: no\n"
    found = refused(written(tmp_path, variant=variant, base=edited("authority: true", "authority: yes")))
    assert [line.split(" ")[0] for line in found] == ["base.yaml:17", "variant.yaml:3"]


def test_a_finding_is_one_line(tmp_path: Path) -> None:
    """Proves: a value that holds line breaks does not break the message.
    Without it: a log would show half a finding.
    By hand: one line, the text shortened.
    """
    found = refused(written(tmp_path, base=edited("kind: grant", 'kind: "gr\\nant' + "x" * 200 + '"')))
    assert len(found) == 1
    assert "\n" not in found[0]
    assert len(found[0]) < 250


def test_no_damage_ends_in_a_stack_trace(tmp_path: Path) -> None:
    """Proves: whatever is cut, doubled or slipped into the files, loading gives findings or a scenario.
    Without it: the first odd file of a real office would end in a stack trace.
    By hand: 400 damaged folders, drawn from a fixed seed.
    """
    draw = random.Random(2017)  # noqa: S311
    scraps = (
        b"[",
        b"{",
        b"}",
        b": ",
        b"\n",
        b'"',
        b"2017-2020: ",
        b"null",
        b"- ",
        b",",
        b"&a ",
        b"\t",
        b"\xe9",
    )
    for _ in range(400):
        files = {name: text.encode() for name, text in TEXTS.items()}
        name = draw.choice(list(files))
        data = files[name]
        start = draw.randrange(len(data))
        end = start + draw.choice((0, 1, 5, 40))
        files[name] = data[:start] + draw.choice((b"", *scraps, data[:30])) + data[end:]
        path = written(tmp_path, **files)
        try:
            load(path)
        except ScenarioRefusedError as error:
            assert error.findings


def test_the_reference_scenario_is_read_quickly() -> None:
    """Proves: reading and checking the reference takes a small part of a solve's three seconds.
    Without it: half the time of a solve could be lost before it begins.
    By hand: about 0.03 s; a busy machine may take ten times that.
    """
    path = Path(__file__).parents[2] / "scenarios" / "bassin-minier" / "reference.yaml"
    start = perf_counter()
    load(path)
    assert perf_counter() - start < 1
