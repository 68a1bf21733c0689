"""A plan read once for all of its views: its tables, by what their rows name, and what its payers vote."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property

from optim.readings.advancement import Advancement, by_epci
from optim.readings.books import Authorisation, Situation, authorisations, situations
from optim.readings.deliberation import Avenant, avenant
from optim.readings.partners import Partner, partners
from optim.run.plan import Plan
from optim.run.tables.rows import LimitPrice, Work
from reports.names import Names
from reports.table import Named, Table
from reports.tables import tables
from reports.views.view import about


class Book:
    """A plan in one language, read once for all of its views; `made` are its tables where they are made."""

    def __init__(self, plan: Plan, lang: str, made: list[Table] | None = None) -> None:
        self.plan, self.lang, self._made = plan, lang, made

    @cached_property
    def names(self) -> Names:
        """The printed names of its scenario."""
        return Names(self.plan.scenario, self.lang)

    @cached_property
    def tables(self) -> dict[str, Table]:
        """The tables of the plan by their keys."""
        made = self._made if self._made is not None else tables(self.plan, self.lang)
        return {table.key: table for table in made}

    @cached_property
    def partners(self) -> dict[str, Partner]:
        """Who signs the plan, by identifier."""
        return {partner.key: partner for partner in partners(self.plan)}

    @cached_property
    def places(self) -> list[Advancement]:
        """How far each EPCI is."""
        return by_epci(self.plan)

    @cached_property
    def prices(self) -> dict[str, list[LimitPrice]]:
        """The prices of the limits of each operation's own: its lots and lines."""
        found: dict[str, list[LimitPrice]] = defaultdict(list)
        for row in self.plan.rows.prices:
            for operation in {part.partition("/")[0] for part in row.key.split(", ")}:
                found[operation].append(row)
        return found

    def about(self, keys: Iterable[str], *subjects: str) -> list[Table]:
        """Of some tables, the rows that name one of some subjects; nothing of a table that names none."""
        found = []
        for key in keys:
            ranks = sorted({rank for subject in subjects for rank in self._rows_about[key, subject]})
            if ranks:
                table = self.tables[key]
                mine = Table(
                    key, table.title, table.columns, [table.rows[rank] for rank in ranks], table.notes
                )
                found.append(about(mine, set(subjects)))
        return found

    @cached_property
    def _rows_about(self) -> dict[tuple[str, str], list[int]]:
        """The ranks of the rows of each table that name each subject."""
        found: dict[tuple[str, str], list[int]] = defaultdict(list)
        for key, table in self.tables.items():
            for rank, row in enumerate(table.rows):
                for cell in row:
                    if isinstance(cell, Named):
                        found[key, cell.about].append(rank)
        return found

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
    def works(self) -> dict[str, list[Work]]:
        """What is started of each operation."""
        found: dict[str, list[Work]] = defaultdict(list)
        for row in self.plan.rows.works:
            found[row.operation].append(row)
        return found

    @cached_property
    def committed(self) -> dict[str, Counter[tuple[str, int]]]:
        """What each funder commits to each operation each year."""
        found: dict[str, Counter[tuple[str, int]]] = defaultdict(Counter)
        for row in self.plan.rows.commitments:
            found[row.operation][row.funder, row.year] += row.amount_cents
        return found
