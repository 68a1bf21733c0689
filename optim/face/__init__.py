"""What `import optim` gives: the objects and functions that a program or a notebook holds."""
