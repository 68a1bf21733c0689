"""What one partner votes: its authorisations and payments, the operations it is in, the sentence to vote."""

from collections import Counter, defaultdict
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from optim.readings.books import Authorisation, Situation, authorisations, situations, years_to_come
from optim.readings.deliberation import Avenant, avenant
from optim.readings.partners import Partner
from optim.run.plan import Plan
from reports.avenant import avenant_of
from reports.books import by_year_table, situation_table
from reports.table import Table, columns, tax_note
from reports.word import write_word
from reports.wording import euros, label, phrase, signed
from reports.workbook import write_sheets


class Votes:
    """What all partners of a plan vote, read once for all their documents."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    @cached_property
    def situations(self) -> list[Situation]:
        """The firm and conditional authorisations of each payer and operation."""
        return situations(self.plan)

    @cached_property
    def by_payer(self) -> list[Authorisation]:
        """What each payer opens and pays by year."""
        return authorisations(self.plan, "payer")

    @cached_property
    def avenant(self) -> Avenant:
        """What a rerun revises of what each payer commits."""
        return avenant(self.plan)

    @cached_property
    def years(self) -> dict[str, list[int]]:
        """The years in which something of each operation is started."""
        found: dict[str, list[int]] = defaultdict(list)
        for row in self.plan.rows.works:
            found[row.operation].append(row.year)
        return found

    @cached_property
    def committed(self) -> dict[str, Counter[str]]:
        """What each funder commits to each operation."""
        found: dict[str, Counter[str]] = defaultdict(Counter)
        for row in self.plan.rows.commitments:
            found[row.operation][row.funder] += row.amount_cents
        return found


def write_partner(votes: Votes, partner: Partner, folder: Path, lang: str) -> list[str]:
    """Writes the workbook and the Word document of a partner; returns their names."""
    title = phrase("partner_title", lang, title=votes.plan.scenario.title, name=partner.name)
    said, made = sentences_to_vote(votes, partner, lang), partner_tables(votes, partner, lang)
    first, *others = made
    opened = replace(first, title=title, notes=(*said, *first.notes))
    sheets = [(first.title, opened), *((table.title, table) for table in others)]
    write_sheets(folder / f"{partner.key}.xlsx", sheets, lang)
    write_word(folder / f"{partner.key}.docx", title, said, made, lang)
    return [f"{partner.key}.docx", f"{partner.key}.xlsx"]


def partner_tables(votes: Votes, partner: Partner, lang: str) -> list[Table]:
    """The tables of a partner, in reading order; money of others stands there as a total alone."""
    plan, own = votes.plan, [row for row in votes.situations if row.payer in partner.funders]
    paid = [row for row in votes.by_payer if row.payer in partner.funders]
    annex = [situation_table(plan, own, lang)] if own and not _given(plan, partner) else []
    years = [by_year_table(plan, paid, lang)] if own else []
    again = annex and plan.scenario.revision
    revised = [avenant_of(plan, votes.avenant, partner.funders, lang)] if again else []
    return [*revised, *annex, *years, _operations(votes, partner, lang)]


def sentences_to_vote(votes: Votes, partner: Partner, lang: str) -> list[str]:
    """What the partner is asked to decide: what it opens, pays and keeps for the conditional tranche."""
    plan, own = votes.plan, [row for row in votes.situations if row.payer in partner.funders]
    if not own:
        return [phrase("partner_votes_nothing", lang, name=partner.name)]
    year = years_to_come(plan)[0]
    opened, later = sum(row.total for row in own), sum(row.conditional for row in own)
    now = sum(row.ahead.get(year, 0) for row in own)
    amounts = {"opened": euros(opened, lang), "now": euros(now, lang), "later": euros(later, lang)}
    if _given(plan, partner):
        return [phrase("partner_is_given", lang, name=partner.name, all=euros(opened + later, lang))]
    if plan.scenario.revision is not None:
        amounts |= {
            "voted": euros(sum(row.voted for row in own), lang),
            "affirmed": euros(sum(row.affirmed for row in own), lang),
            "revision": signed(sum(row.revision for row in own), lambda cents: euros(cents, lang)),
        }
    name = "partner_votes_again" if plan.scenario.revision else "partner_votes"
    asked = phrase(name, lang, name=partner.name, year=year, **amounts)
    return [asked, *([phrase("partner_conditional", lang, **amounts)] if later else [])]


def _given(plan: Plan, partner: Partner) -> bool:
    """Whether nobody votes what it pays: FCTVA, or what operations bring in on the account of nobody."""
    funder = plan.scenario.funders.get(partner.key)
    return funder is not None and funder.kind in ("receipts", "fctva")


def _operations(votes: Votes, partner: Partner, lang: str) -> Table:
    """Each operation of the partner: when its works are, what it costs, and to whom."""
    names = {row.operation: row.name for row in votes.plan.scenario.operations}
    rows = []
    for operation in partner.operations:
        years, committed = votes.years[operation], votes.committed[operation]
        cost, mine = committed.total(), sum(committed[name] for name in partner.funders)
        first, last = (min(years), max(years)) if years else (None, None)
        rows.append((names[operation], first, last, cost, mine, cost - mine))
    heads = columns(
        lang, "name", ("first_start", "year"), ("last_start", "year"), ("committed", "euros", True),
        ("of_which_partner", "euros", True), ("of_which_others", "euros", True),
    )  # fmt: skip
    notes = (phrase("partner_operations", lang), tax_note(votes.plan, lang))
    return Table("partner_operations", label("table", "partner_operations", lang), heads, rows, notes)
