"""`python -m optim.command` is the command."""

from optim.command.main import main

main()
