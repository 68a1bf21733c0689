"""A territory of any size: the operations of the bassin-minier's programme, drawn again to be so many.

    python benchmarks/territory.py --operations N --seed S [--scenario SCENARIO] DIR

Writes DIR/scenario.yaml and its tables: N operations, no fewer than the programme has, with the rules,
rates and funders of the scenario (the divisible programme where none is named). Each copy of an operation
has its own quantities (60 to 140 % of the original's) and unit costs (90 to 110 %), drawn by the seed; means
(envelopes, taxes, payment credits, capacities) grow as the number of operations. Same seed, same bytes.
"""

import argparse
import csv
import math
import random
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from optim.scenario import load
from optim.scenario.lock import dump

FOLDER = Path(__file__).parent.parent / "scenarios" / "bassin-minier"
TABLES = ("operations", "lots", "costs", "receipts", "running_costs")
MEANS = ("funders", "bailleurs", "maitres_ouvrage", "territory", "tranche_minimum")
LEFT_OUT = ("printed_totals", "clusters", "criteria_scores", "energy")
"""What speaks of the operations of the original one by one, and of no copy."""


def territory(scenario: dict[str, Any], operations: int, seed: int) -> dict[str, Any]:
    """A scenario of so many operations, from the operations of the programme of another."""
    drawn = random.Random(seed)  # noqa: S311, nothing is kept secret by it
    listed = set(scenario["programme"]["lists"])
    models = [row for row in scenario["operations"] if row["programme_list"] in listed]
    models = [row for row in models if not row.get("for_memory")]
    if operations < len(models):
        raise SystemExit(
            f"--operations {operations}: the programme has {len(models)}. Ask for as many at least."
        )
    copies = {row["operation"]: list[str]() for row in scenario["operations"]}
    for rank in range(operations):
        name = models[rank % len(models)]["operation"]
        copies[name].append(name if rank < len(models) else f"{name}-{rank // len(models) + 1}")
    made = {key: value for key, value in scenario.items() if key not in (*TABLES, *LEFT_OUT)}
    used = {row["programme_list"] for row in models}
    made["lists"] = {name: held for name, held in made["lists"].items() if name in used}
    for block in ("programme", "recalled"):
        made[block] = {**made[block], "lists": [name for name in made[block]["lists"] if name in used]}
    made = _named_anew(made, copies)
    growth = Decimal(operations) / len(models)
    for block in MEANS:
        if block in made:
            made[block] = _grown(made[block], growth)
    size = {name: Decimal(drawn.randint(60, 140)) / 100 for names in copies.values() for name in names}
    price = {name: Decimal(drawn.randint(90, 110)) / 100 for names in copies.values() for name in names}
    for table in TABLES:
        rows = [row for row in scenario.get(table, []) if copies[row["operation"]]]
        made[table] = [
            _drawn(row, name, size[name], price[name]) for row in rows for name in copies[row["operation"]]
        ]
    return made


def _drawn(row: dict[str, Any], name: str, size: Decimal, price: Decimal) -> dict[str, Any]:
    """A row of a table for a copy of its operation; the original stays what it is."""
    if name == row["operation"]:
        return row
    found = {**row, "operation": name}
    if "name" in row:
        found["name"] = f"{row['name']} ({name.rpartition('-')[2]})"
    if "quantity" in row and row["unit"] in ("home", "m2", "ha", "km"):
        grown = Decimal(str(row["quantity"])) * size
        found["quantity"] = max(1, math.ceil(grown)) if row["unit"] in ("home", "m2") else round(grown, 2)
    for key in ("unit_cost_keur", "unit_receipt_keur", "running_cost_keur"):
        if key in row:
            found[key] = round(Decimal(str(row[key])) * price, 5)
    return found


def _named_anew(value: Any, copies: dict[str, list[str]]) -> Any:
    """The same block, where what names an operation, or a lot of it, names each of its copies."""
    if isinstance(value, dict):
        found = {}
        for key, held in value.items():
            for name in copies.get(key, [key]) if isinstance(key, str) else [key]:
                found[name] = _named_anew(held, copies)
        return found
    if isinstance(value, list) and value and all(isinstance(each, str) for each in value):
        return [name for each in value for name in copies.get(each, [each])]
    if isinstance(value, list):
        return [copy for each in value for copy in _lines(_named_anew(each, copies), copies)]
    return value


def _lines(row: Any, copies: dict[str, list[str]]) -> list[Any]:
    """A row that links two lots, once for each copy of both operations; any other row once."""
    if not (isinstance(row, dict) and {"first", "then"} <= row.keys()):
        return [row]
    first, then = (str(row[key]).split("/") for key in ("first", "then"))
    pairs = zip(copies.get(first[0], []), copies.get(then[0], []), strict=False)
    return [{**row, "first": "/".join([a, *first[1:]]), "then": "/".join([b, *then[1:]])} for a, b in pairs]


def _grown(value: Any, growth: Decimal, key: str = "") -> Any:
    """Amounts in k€ and homes of a block, so many times larger; shares and years stay.

    `key` is that of the amounts that a value is or holds.
    """
    if isinstance(value, dict) and "value" in value and key:
        grown = Decimal(str(value["value"])) * growth
        return {**value, "value": math.ceil(grown) if key.endswith("homes") else round(grown, 3)}
    if isinstance(value, dict):
        return {name: _grown(held, growth, name if _is_amount(name) else key) for name, held in value.items()}
    return [_grown(each, growth, key) for each in value] if isinstance(value, list) else value


def _is_amount(name: Any) -> bool:
    return str(name).endswith(("_keur", "_homes"))


def write(made: dict[str, Any], folder: Path) -> Path:
    """The scenario and its tables in a folder, that must not be there yet."""
    folder.mkdir(parents=True)
    rest = {key: value for key, value in made.items() if key not in TABLES}
    for table in TABLES:
        if rows := made[table]:
            heads = list(dict.fromkeys(key for row in rows for key in row))
            with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, heads, lineterminator="\n")
                writer.writeheader()
                writer.writerows(
                    {key: str(cell).lower() if isinstance(cell, bool) else cell for key, cell in row.items()}
                    for row in rows
                )
            rest[table] = f"{table}.csv"
    path = folder / "scenario.yaml"
    path.write_text(yaml.safe_dump(_plain(rest), allow_unicode=True, sort_keys=False), "utf-8")
    return path


def _plain(value: Any) -> Any:
    """The same without decimals, which YAML does not know: whole numbers stay whole."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, dict):
        return {key: _plain(held) for key, held in value.items()}
    return [_plain(each) for each in value] if isinstance(value, list) else value


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--operations", type=int, required=True)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--scenario", type=Path, default=FOLDER / "divisible.yaml")
    asked.add_argument("folder", type=Path)
    given = asked.parse_args()
    scenario = yaml.safe_load(dump(load(given.scenario).scenario))
    print(write(territory(scenario, given.operations, given.seed), given.folder))


if __name__ == "__main__":
    main()
