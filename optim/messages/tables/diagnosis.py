"""What is said where no plan exists: the limits that cannot all be kept, and how far each can be reached."""

MESSAGES = {
    "cannot_be_kept_together": (
        "Ne peut pas être tenue avec les autres règles nommées ici",
        "It cannot be kept together with the other rules named here",
    ),
    "perhaps_in_vain": (
        "Fait partie des règles qui ne peuvent pas être tenues ensemble, dont certaines peuvent être "
        "nommées ici à tort",
        "It is among the rules that cannot be kept together, of which some may be named here in vain",
    ),
    "nothing_counts": ("Rien dans le programme n'y contribue", "Nothing in the programme counts towards it"),
    "of_rows": ("{where} {rows}", "{where} {rows}"),
    "rows_and_more": ("{rows}, et {count} de plus", "{rows}, and {count} more"),
    "row_of_rule": ("{rule}, {held}", "{rule}, {held}"),
    "row_of_all": ("{rule}", "{rule}"),
    "then": ("{first}. {then}", "{first}. {then}"),
    "asks_beyond_reach": (
        "{row}\u00a0: {asked} demandés, {most} possibles au plus",
        "{row} asks {asked}, at most {most} is possible",
    ),
    "row_when": ("{limit}, {when}", "{limit}, {when}"),
    "no_change_alone_suffices": (
        "Aucune de ces limites, changée seule, ne laisse un plan\u00a0: d'autres règles se contredisent "
        "aussi, ou il faut en changer plusieurs",
        "No change of one of these limits alone leaves a plan: other rules contradict too, or several must "
        "change",
    ),
    "diagnosis_is_written": (
        "ce diagnostic, pour un tableur ou un outil",
        "this diagnosis, for a tool to read",
    ),
    "amount_of_money": ("{money}", "{money}"),
    "amount_in": ("{value}\u202f{unit}", "{value} {unit}"),
    "plan_with_more": (
        "{limit}\u00a0: un plan existe avec {amount} de plus (calculé, travaux pris en parties)",
        "{limit}: a plan exists with {amount} more (solved, works taken in parts)",
    ),
    "plan_with_less": (
        "{limit}\u00a0: un plan existe avec {amount} de moins (calculé, travaux pris en parties)",
        "{limit}: a plan exists with {amount} less (solved, works taken in parts)",
    ),
    "plan_without_it": (
        "{limit}\u00a0: un plan existe sans elle (calculé, travaux pris en parties)",
        "{limit}: a plan exists without it (solved, works taken in parts)",
    ),
    "in_keur": ("k€", "k€"),
    "in_site": ("chantiers", "sites"),
    "in_funder": ("financeurs", "funders"),
    "in_operation": ("opérations", "operations"),
    "in_launch": ("lancements", "launches"),
    "in_year": ("ans", "years"),
    "in_home": ("logements", "homes"),
    "in_home_equivalent": ("équivalents-logements", "home equivalents"),
    "in_point": ("points", "points"),
    "in_ha": ("ha", "ha"),
    "in_m2": ("m²", "m²"),
    "in_km": ("km", "km"),
    "in_lump": ("forfaits", "lump sums"),
    "in_share": ("parts d'opération", "shares of an operation"),
    "in_unit_keur": ("k€", "k€"),
    "in_unit_euros": ("€", "€"),
    "in_unit_cents": ("centimes", "cents"),
    "in_unit_homes": ("logements", "homes"),
    "in_unit_years": ("années", "years"),
    "in_unit_a_year": ("par an", "a year"),
    "in_unit_share": ("part, de 0 à 1", "share, from 0 to 1"),
    "in_quantity": ("quantités", "quantities"),
}
