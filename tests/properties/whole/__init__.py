"""The whole programme stated apart from the product: one function a rule, from the scenario alone."""
