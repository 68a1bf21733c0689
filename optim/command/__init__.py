"""The command: parses and prints, computes nothing."""
