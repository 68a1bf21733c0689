"""The rerun of a voted plan: what is done is read, what is not told is assumed, the rest is planned."""
