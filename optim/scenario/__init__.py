"""What an officer may write, read and checked: a YAML file, its parent and its tables."""

from optim.scenario.finding import Finding, ScenarioRefusedError
from optim.scenario.loading import Loaded, load
from optim.scenario.schema import Scenario

__all__ = ["Finding", "Loaded", "Scenario", "ScenarioRefusedError", "load"]
