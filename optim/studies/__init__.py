"""Many variants of one scenario, solved side by side, to read what a figure changes in the plan."""
