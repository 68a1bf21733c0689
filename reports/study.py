"""The tables of a study: its variants side by side, and the operations that move most."""

from decimal import Decimal

from optim.studies.answer import MOVED, Row, StudyAnswer
from optim.studies.schema import UNCHANGED
from reports.table import Column, Table
from reports.wording import counted, label, percent, phrase, plain

SHOWN = 10
"""How many operations the terminal prints; operations.csv holds them all."""
DOUBTFUL, EVEN = 20, 0.5
"""How many operations are told with their chances: those nearest to one chance in two first."""
WIDE = 18
"""The longest name of a variant that is printed on one line."""


def opening(found: StudyAnswer, lang: str) -> list[str]:
    """What was studied, and which variants have no plan."""
    manifest = found.manifest
    variants = counted(len(manifest["variants"]), "variant", lang)
    first = phrase("study", lang, title=manifest["title"], variants=variants, scenario=manifest["scenario"])
    lacking = [row for row in found.results if row["homes_started"] is None]
    return [
        first,
        *(
            phrase(
                "study_no_plan",
                lang,
                variant=_named(row["variant"], lang),
                status=label("study_status", row["status"], lang),
                reason=row["reason"],
            )
            for row in lacking
        ),
    ]


def tables(found: StudyAnswer, lang: str) -> list[Table]:
    """The tables of a study, in reading order."""
    swings = [influence(found, lang)] if found.influence else []
    draws = [chances(found, lang)] if found.chances else []
    return [*swings, *draws, results(found, lang), moves(found, lang)]


def influence(found: StudyAnswer, lang: str) -> Table:
    """What the first goal and the homes are at both ends of each figure, what counts most first."""
    goal = found.goals[0]
    named = label("goal_short", goal, lang)
    columns = [
        Column(label("column", "figure", lang), width=WIDE),
        *(Column(f"{named} ({label('end', end, lang)})", "count") for end in ("low", "high")),
        *(Column(label("column", f"homes_{end}", lang), "count") for end in ("low", "high")),
    ]
    rows = [
        (row["figure"], *(row[f"{of}_{end}"] for of in (goal, "homes_started") for end in ("low", "high")))
        for row in found.influence
    ]
    notes = (phrase("study_influence", lang),)
    return Table("study_influence", label("table", "study_influence", lang), columns, rows, notes)


def chances(found: StudyAnswer, lang: str) -> Table:
    """How often each operation starts, those in doubt first."""
    rows = [
        (
            found.names[row["operation"]],
            row["chance"],
            row["share_mean"],
            row["share_low"],
            row["share_high"],
        )
        for row in sorted(found.chances, key=lambda row: (abs(row["chance"] - EVEN), row["operation"]))
    ]
    columns = [
        Column(label("column", "operation", lang)),
        *(
            Column(label("column", of, lang), "share")
            for of in ("chance", "share_mean", "share_low", "share_high")
        ),
    ]
    notes = (phrase("study_chances", lang),)
    return Table("study_chances", label("table", "study_chances", lang), columns, rows[:DOUBTFUL], notes)


def results(found: StudyAnswer, lang: str) -> Table:
    """One row a variant: its goals, the homes that it starts, how many operations move."""
    columns = [
        _variants(found, lang),
        *(Column(label("goal_short", goal, lang), "count") for goal in found.goals),
        Column(label("column", "homes_alone", lang), "count"),
        Column(label("column", "operations_moved", lang), "count"),
    ]
    rows = [
        (
            _named(row["variant"], lang),
            *(row[goal] for goal in found.goals),
            row["homes_started"],
            row["operations_moved"],
        )
        for row in found.results
    ]
    notes = (
        phrase("study_own_figures", lang),
        phrase("study_moved", lang, share=percent(float(MOVED), lang, 0)),
    )
    return Table("study_results", label("table", "study_results", lang), columns, rows, notes)


def moves(found: StudyAnswer, lang: str) -> Table:
    """The operations that move most, each in the variant that moves it most, before and after."""
    before = {row["operation"]: row for row in found.operations if row["variant"] == UNCHANGED}
    most: dict[str, Row] = {}
    for row in found.operations:
        held = most.get(row["operation"])
        if row["moved_share"] and (held is None or row["moved_share"] > held["moved_share"]):
            most[row["operation"]] = row
    ranked = sorted(most.items(), key=lambda held: (-held[1]["moved_share"], held[0]))
    rows = [
        (
            found.names[name],
            row["variant"],
            row["moved_share"],
            _change(before.get(name), row, "started_share", lang),
            _change(before.get(name), row, "mean_year", lang),
        )
        for name, row in ranked[:SHOWN]
    ]
    columns = [
        Column(label("column", "operation", lang)),
        _variants(found, lang),
        Column(label("column", "moved_share", lang), "share"),
        Column(label("column", "share_started", lang)),
        Column(label("column", "mean_year", lang)),
    ]
    note = "study_moves_shown" if rows else "study_nothing_moves" if before else "study_no_base"
    return Table("study_moves", label("table", "study_moves", lang), columns, rows, (phrase(note, lang),))


def _variants(found: StudyAnswer, lang: str) -> Column:
    longest = max(len(_named(row["variant"], lang)) for row in found.results)
    return Column(label("column", "variant", lang), width=min(longest, WIDE))


def _change(before: Row | None, after: Row, column: str, lang: str) -> str:
    """A figure of an operation in the scenario unchanged, then in the variant; a dash where it has none."""
    return " → ".join(_figure(None if row is None else row[column], column, lang) for row in (before, after))


def _figure(value: Decimal | None, column: str, lang: str) -> str:
    if value is None:
        return "–"
    if column == "started_share":
        return percent(float(value), lang, 0)
    return plain(value, lang)


def _named(variant: str, lang: str) -> str:
    return phrase("unchanged", lang) if variant == UNCHANGED else variant
