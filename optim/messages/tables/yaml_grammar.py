"""What the reader of YAML finds against its grammar, in words of our own in French."""

MESSAGES = {
    "yaml_grammar": (
        "La grammaire de YAML n'y est pas respectée",
        "The grammar of YAML is not kept here",
    ),
    "yaml_no_node": ("Il manque une valeur", "Did not find expected node content"),
    "yaml_no_dash": ("Il manque le tiret d'une liste", "Did not find expected '-' indicator"),
    "yaml_no_key": ("Il manque une clé", "Did not find expected key"),
    "yaml_no_bracket": (
        "Il manque une virgule ou un crochet fermant",
        "Did not find expected ',' or ']'",
    ),
    "yaml_no_brace": (
        "Il manque une virgule ou une accolade fermante",
        "Did not find expected ',' or '}}'",
    ),
    "yaml_no_start": (
        "Le document ne commence pas où il devrait",
        "Did not find expected <document start>",
    ),
    "yaml_no_entries": (
        "Une liste ne peut pas commencer ici",
        "Block sequence entries are not allowed in this context",
    ),
    "yaml_no_keys": (
        "Une clé ne peut pas se trouver ici",
        "Mapping keys are not allowed in this context",
    ),
    "yaml_no_values": (
        "La valeur d'une clé ne peut pas se trouver ici",
        "Mapping values are not allowed in this context",
    ),
    "yaml_no_colon": ("Il manque un deux-points", "Could not find expected ':'"),
    "yaml_bad_first": (
        "Un caractère ne peut commencer aucun texte",
        "Found character that cannot start any token",
    ),
    "yaml_end": ("Le fichier s'arrête trop tôt", "Found unexpected end of stream"),
    "yaml_document": (
        "Une marque de document se trouve dans un texte",
        "Found unexpected document indicator",
    ),
    "yaml_bad_escape": (
        "Une barre oblique inverse est suivie d'un caractère inconnu",
        "Found unknown escape character",
    ),
    "yaml_no_hexadecimal": (
        "Il manque un chiffre hexadécimal après une barre oblique inverse",
        "Did not find expected hexdecimal number",
    ),
    "yaml_bad_code": (
        "Le code d'un caractère Unicode n'est pas valable",
        "Found invalid Unicode character escape code",
    ),
    "yaml_tab": (
        "Une tabulation tient lieu de retrait",
        "Found a tab character that violates indentation",
    ),
    "yaml_no_name": (
        "Il manque une lettre ou un chiffre",
        "Did not find expected alphabetic or numeric character",
    ),
    "yaml_no_break": (
        "Il manque un commentaire ou une fin de ligne",
        "Did not find expected comment or line break",
    ),
    "yaml_bad_directive": ("Une directive n'est pas connue", "Found unknown directive name"),
    "yaml_bad_handle": (
        "Le préfixe d'une étiquette de type n'est pas défini",
        "Found undefined tag handle",
    ),
    "yaml_bad_version": ("La version de YAML n'est pas lue", "Found incompatible YAML document"),
}
