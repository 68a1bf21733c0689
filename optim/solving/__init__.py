"""The whole way from a scenario to a published plan."""
