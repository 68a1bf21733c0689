"""Prints the page that documents the run folder: ``python -m optim.run.tables > docs/run-folder.md``."""

from optim.run.tables.page import page

if __name__ == "__main__":
    print(page(), end="")
