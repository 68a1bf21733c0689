"""Why: prices, reasons, decisions, diagnosis."""
