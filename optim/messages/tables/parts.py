"""What no scenario names: the whole contract, the homes and the public space of an operation."""

MESSAGES = {
    "span_contract": ("tout le contrat", "the whole contract"),
    "group_homes": ("logements", "homes"),
    "group_public_space": ("espaces publics", "public space"),
}
