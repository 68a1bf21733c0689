"""Words of their own: kinds and natures that the scenario declares, and what rules count them as."""

from pathlib import Path
from typing import Any

import pytest

from optim.messages import Lang, rendered
from optim.run.plan import Plan
from optim.scenario import ScenarioRefusedError, load
from optim.scenario.kinds import usual_kinds, usual_natures
from optim.scenario.lock import dump
from optim.scenario.printed import Printed
from optim.scenario.schema import Scenario
from optim.solving.program import program
from tiny import YEARS, bailleur, cost, figure, lot, operation, rate, tiny, yearly

MINIMAL = Path("scenarios/minimal/minimal.yaml").read_text("utf-8")


def refusals(text: str, folder: Path) -> list[str]:
    """What is said in English of a scenario that is refused."""
    (folder / "own.yaml").write_text(text, "utf-8")
    with pytest.raises(ScenarioRefusedError) as refused:
        load(folder / "own.yaml")
    return [finding.line("en") for finding in refused.value.findings]


def test_an_undeclared_word_is_refused_with_the_nearest_and_the_block_to_write(tmp_path: Path) -> None:
    """Proves: a kind and a nature that nobody declares are told at their place, once each.
    Without it: a treatment plant would go by the name of something else, or by its identifier.
    By hand: one operation of kind pool, one line of nature work; nothing is said of who pays them.
    """
    text = MINIMAL.replace("name: Hall, kind: facility", "name: Hall, kind: pool")
    text = text.replace(
        "lot: works, nature: works, unit_cost_keur: 400", "lot: works, nature: work, unit_cost_keur: 400"
    )
    assert refusals(text, tmp_path) == [
        'own.yaml:28 operations.1.kind = "pool": is not a known kind of operation. Declare it in the block '
        "kinds, with all those in use: pool: {fr: …, en: …}. Known here: facility.",
        'own.yaml:37 costs.2.nature = "work": is not a known nature of cost. Declare it in the block '
        "natures, with all those in use: work: {fr: …, en: …}. Did you mean works?",
    ]


def test_a_second_nature_of_land_is_refused(tmp_path: Path) -> None:
    """Proves: at most one nature counts as land.
    Without it: what an agency resells would be of one line or of another.
    By hand: works and site both count as land.
    """
    both = (
        "natures: {works: {fr: travaux, en: works, counts: land}, site: {fr: site, en: site, counts: land}}"
    )
    text = MINIMAL.replace("natures: {works: {fr: travaux, en: works}}", both)
    (said,) = refusals(text, tmp_path)
    assert said.endswith('counts = "land": counts as land, which works does already. Keep one of them.')


def test_a_scenario_that_declares_nothing_is_read_and_told_so(tmp_path: Path) -> None:
    """Proves: an old scenario keeps its usual words, `check` says which, and its lock file declares them.
    Without it: it would not be read any more, or its words would come from nowhere.
    By hand: two notes; the lock read back says nothing more.
    """
    old = "\n".join(line for line in MINIMAL.splitlines() if not line.startswith(("kinds:", "natures:")))
    (tmp_path / "old.yaml").write_text(old, "utf-8")
    loaded = load(tmp_path / "old.yaml")
    told = [note.where for note in loaded.notes if "the usual words hold" in note.line("en")]
    assert len(told) == 2
    (tmp_path / "lock.yaml").write_text(dump(loaded.scenario), "utf-8")
    locked = load(tmp_path / "lock.yaml")
    assert locked.scenario == loaded.scenario
    assert not any("the usual words hold" in note.line("en") for note in locked.notes)


def _with_words(kinds: dict[str, str], natures: dict[str, str]) -> Scenario:
    """An estate of two homes a year and its public space, and a centre, under some names."""
    homes, space, centre = natures["rehabilitation"], natures["public_space"], natures["works"]
    return tiny(
        kinds={kinds[name]: held.model_dump() for name, held in usual_kinds().items()},
        natures={natures[name]: held.model_dump() for name, held in usual_natures().items()},
        operations=[operation(kind=kinds["estate"]), operation("centre", kind=kinds["centrality"])],
        lots=[
            lot(), lot(name="space", quantity=100, unit="m2"),
            lot("centre", "works", 1, unit="ha", maitre_ouvrage="call"),
        ],
        costs=[
            cost(nature=homes), cost(lot="space", nature=space, keur=1), cost("centre", "works", centre, 300)
        ],
        rates=[rate("own", kinds=list(kinds.values()), natures=[homes, space, centre])],
        payment_profiles={},
        bailleurs={"mc": bailleur(yearly(2))},
        public_space={"allowance": figure(0)},
    )  # fmt: skip


def test_rules_read_what_a_word_counts_as_and_never_its_name() -> None:
    """Proves: the same scenario under other names has the same plan, rule by rule.
    Without it: a kind called differently would lose its homes, or its public space its order.
    By hand: each name gets a letter more; works, totals and the prices of shared limits are the same;
    two homes of ten are started each year, and a fifth of the space.
    """

    def facts(plan: Plan) -> list[Any]:
        prices = [(row.rule, row.key, row.price) for row in plan.rows.prices if row.from_]
        works = [(row.operation, row.lot, row.year, row.quantity) for row in plan.rows.works]
        return [works, plan.summary["totals"], plan.summary["objective"], prices]

    kinds, natures = usual_kinds(), usual_natures()
    usual = program(_with_words({k: k for k in kinds}, {n: n for n in natures}), {})
    other = program(_with_words({k: f"{k}x" for k in kinds}, {n: f"{n}x" for n in natures}), {})
    assert facts(other) == facts(usual)
    assert facts(usual)[0][1:] == [
        *(("cite", "homes", year, 2) for year in YEARS),
        *(("cite", "space", year, 20) for year in YEARS),
    ]


@pytest.mark.parametrize(("lang", "value", "counted"), [("fr", "M€", "point"), ("en", "MEUR", "point")])
def test_units_are_those_of_the_programme(lang: Lang, value: str, counted: str) -> None:
    """Proves: value has the unit that the scenario chooses, and nothing is worth homes where there are none.
    Without it: a swimming pool would be worth "éq.-logement".
    By hand: one lot without homes; a second scenario of homes alone.
    """
    pool = tiny(lots=[lot(quantity=1, unit="lump")], value={"fr": "M€", "en": "MEUR"})
    told = [Printed(pool).unit(unit) for unit in ("value", "home equivalent")]
    assert [getattr(words, lang) for words in told] == [value, counted]
    homes = Printed(tiny()).unit("home equivalent")
    assert (homes.fr, homes.en) == ("éq.-logement", "home equivalent")
    nature = Printed(pool).nature("works")
    assert rendered(nature, lang) == {"fr": "travaux", "en": "works"}[lang]
