"""The checks across the blocks and tables of a scenario: all of them run, all they find is reported."""

from collections.abc import Iterator

from optim.scenario.check_classes import CLASS_CHECKS
from optim.scenario.check_cofunding import COFUNDING_CHECKS
from optim.scenario.check_criteria import CRITERIA_CHECKS
from optim.scenario.check_debt import DEBT_CHECKS
from optim.scenario.check_decisions import DECISION_CHECKS
from optim.scenario.check_delivery import DELIVERY_CHECKS
from optim.scenario.check_dependencies import DEPENDENCY_CHECKS
from optim.scenario.check_energy import ENERGY_CHECKS
from optim.scenario.check_evaluation import EVALUATION_CHECKS
from optim.scenario.check_labels import LABEL_CHECKS
from optim.scenario.check_land import LAND_CHECKS
from optim.scenario.check_marks import MARK_CHECKS
from optim.scenario.check_means import MEANS_CHECKS
from optim.scenario.check_money import MONEY_CHECKS
from optim.scenario.check_names import NAME_CHECKS
from optim.scenario.check_payers import PAYER_CHECKS
from optim.scenario.check_phasing import PHASING_CHECKS
from optim.scenario.check_prices import PRICE_CHECKS
from optim.scenario.check_profiles import PROFILE_CHECKS
from optim.scenario.check_rates import RATE_CHECKS
from optim.scenario.check_receipts import RECEIPT_CHECKS
from optim.scenario.check_resales import RESALE_CHECKS
from optim.scenario.check_revision import REVISION_CHECKS
from optim.scenario.check_rights import RIGHT_CHECKS
from optim.scenario.check_rows import ROW_CHECKS
from optim.scenario.check_running_costs import RUNNING_COST_CHECKS
from optim.scenario.check_sites import SITE_CHECKS
from optim.scenario.check_territory import TERRITORY_CHECKS
from optim.scenario.places import Remark
from optim.scenario.register import register
from optim.scenario.schema import Scenario

CHECKS = (
    *MARK_CHECKS,
    *NAME_CHECKS,
    *LABEL_CHECKS,
    *ROW_CHECKS,
    *MONEY_CHECKS,
    *PRICE_CHECKS,
    *PROFILE_CHECKS,
    *RIGHT_CHECKS,
    *CLASS_CHECKS,
    *PAYER_CHECKS,
    *RATE_CHECKS,
    *COFUNDING_CHECKS,
    *RECEIPT_CHECKS,
    *RUNNING_COST_CHECKS,
    *MEANS_CHECKS,
    *DEBT_CHECKS,
    *DELIVERY_CHECKS,
    *LAND_CHECKS,
    *SITE_CHECKS,
    *DEPENDENCY_CHECKS,
    *CRITERIA_CHECKS,
    *PHASING_CHECKS,
    *DECISION_CHECKS,
    *TERRITORY_CHECKS,
    *EVALUATION_CHECKS,
    *ENERGY_CHECKS,
    *REVISION_CHECKS,
    *RESALE_CHECKS,
)


def examine(scenario: Scenario) -> Iterator[Remark]:
    """What every check has to say of a scenario that fits the schema, by the path of each value."""
    held = register(scenario)
    for check in CHECKS:
        yield from check(held)
