"""What is said of a command that is not written as it takes it."""

MESSAGES = {
    "argument_is_missing": ("{name} manque", "{name} is missing"),
    "option_does_not_exist": ("l'option n'existe pas", "the option does not exist"),
    "option_lacks_its_value": ("l'option n'a pas sa valeur", "the option lacks its value"),
    "option_takes_no_value": ("l'option ne prend pas de valeur", "the option takes no value"),
    "command_does_not_exist": ("la commande n'existe pas", "the command does not exist"),
    "command_is_missing": ("la commande manque", "the command is missing"),
    "is_one_word_too_many": ("est en trop", "is one word too many"),
    "option_does_not_take_this": (
        "l'option ne prend pas cette valeur",
        "the option does not take this value",
    ),
    "is_not_written_so": ("ne s'écrit pas ainsi", "is not written so"),
    "see_help": ("Voir {command} --help", "See {command} --help"),
    "write_one_value_of": (
        "Écrire une de ces valeurs\u00a0: {values}",
        "Write one of these values: {values}",
    ),
    "write_a_whole_number_from": (
        "Écrire un nombre entier, {least} ou plus",
        "Write a whole number, {least} or more",
    ),
    "write_a_day": ("Écrire un jour comme 2021-06-30", "Write a day as 2021-06-30"),
}
