"""From a plan to the documents that people read; no arithmetic beyond display."""
