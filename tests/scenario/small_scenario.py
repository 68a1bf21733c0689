"""A small valid scenario folder, written to disk: a test changes one thing in it and reads what is said."""

from pathlib import Path

from optim.scenario import Loaded, ScenarioRefusedError, load

BASE = """\
title: Deux cités
horizon: {first_year: 2017, tranches: {T1: 2, T2: 2}}
money: {unit: keur, tax: HT, euros_of: 2016}
indexation: {value: 0.02, source: assumption, status: assumed}
epci:
  call: {name: CALL, area: lens}
  cad: {name: Douaisis, area: douai}
bailleurs:
  mc:
    name: Maisons et Cités
    capacity_homes:
      2017-2018: {value: 700, source: "report, L681", status: cited}
      2019-2020: 700
    own_funders: [own]
    own_share_floor: 0.1
maitres_ouvrage:
  commune: {name: Commune, authority: true, own_funders: [own]}
funders:
  own:
    name: Fonds propres
    kind: own_funds
    public_aid: false
    envelope_keur: {T1: 1000, T2: 1000}
    carry_over: 1
  anru:
    name: ANRU
    kind: grant
    public_aid: true
    envelope_keur: {2017-2020: 500}
    carry_over: 0.5
    payment_ceiling_keur: {2017-2020: 400}
    serves: {epci: [call]}
  epf:
    name: EPF
    kind: land_agency
    public_aid: true
    tse_keur: {2017-2020: 60000}
    programme_share: 0.3
    carry_over: 1
rates:
  - {funder: own, kinds: [estate, park], natures: [rehabilitation, works], max_rate: 1}
  - {funder: anru, kinds: [estate], natures: [rehabilitation], max_rate: 0.2, unit_ceiling_keur: 10}
public_aid: {own_share: 0.2}
payment_profiles:
  rehabilitation: {shares: [0.3, 0.5, 0.2], source: assumption, status: assumed}
  works: {shares: [1], source: assumption, status: assumed}
priority_classes: {plain: 1, high: 2}
programme: {lists: [table_1, parks], because: the other lists are financed elsewhere}
operations: tables/operations.csv
lots: tables/lots.csv
costs: tables/costs.csv
clusters:
  lens: {name: Lens, operations: [cite-9, 11-19]}
goals: [cover_programme, {name: start_early, tolerance: 0.01}]
rules: {}
"""
OPERATIONS = """\
operation,name,kind,programme_list,epci,priority_class,for_memory,source,status
cite-9,Cité 9 de Lens,estate,table_1,call,high,false,L791,cited
11-19,Base 11-19,park,parks,call,plain,,L1100,cited
soult,Cité Soult,estate,table_5,cad,plain,true,L878,cited
"""
LOTS = """\
operation,lot,bailleur,maitre_ouvrage,quantity,unit,first_year,last_year,least_years,source,status
cite-9,homes,mc,,481,home,2017,2020,2,L791,cited
11-19,works,,commune,1.25,ha,2018,2019,1,assumption,assumed
"""
COSTS = """\
operation,lot,nature,unit_cost_keur,source,status
cite-9,homes,rehabilitation,60.5,press,cited
11-19,works,works,120,assumption,assumed
"""
FILES = {
    "base.yaml": BASE,
    "tables/operations.csv": OPERATIONS,
    "tables/lots.csv": LOTS,
    "tables/costs.csv": COSTS,
}


def written(folder: Path, **texts: str | bytes) -> Path:
    """The scenario folder on disk with some files replaced (``lots="…"`` is tables/lots.csv); its base.yaml.

    A text named ``variant`` is written beside the base and returned instead.
    """
    files: dict[str, str | bytes] = dict(FILES)
    for name, text in texts.items():
        tables = [path for path in FILES if path.endswith(f"/{name}.csv")]
        files[tables[0] if tables else f"{name}.yaml"] = text
    (folder / "tables").mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        data = text if isinstance(text, bytes) else text.encode()
        (folder / name).write_bytes(data)
    return folder / ("variant.yaml" if "variant" in texts else "base.yaml")


def edited(old: str, new: str, text: str = BASE) -> str:
    """A text with one passage replaced; the passage must be there once."""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    return text.replace(old, new)


def read(folder: Path, **texts: str | bytes) -> Loaded:
    """What the folder holds, once written."""
    return load(written(folder, **texts))


def refused(path: Path) -> list[str]:
    """The lines with which a scenario is refused; none when it stands."""
    try:
        load(path)
    except ScenarioRefusedError as error:
        return [finding.line() for finding in error.findings]
    return []
