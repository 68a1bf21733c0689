"""What the checks say of running costs."""

MESSAGES = {
    "opens_in_at_the_earliest_after_the": (
        "ouvre en {opened} au plus tôt, après la fin du contrat en {last}",
        "opens in {opened} at the earliest, after the contract ends in {last}",
    ),
    "lower_it_or_remove_the_row_nothing": (
        "L'abaisser, ou retirer la ligne\u00a0: rien n'en fonctionnerait jamais",
        "Lower it, or remove the row: nothing of it would ever run",
    ),
}
