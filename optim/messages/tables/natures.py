"""The usual names of natures of cost, and of the parts of an estate, where the scenario gives none."""

MESSAGES = {
    "span_contract": ("tout le contrat", "the whole contract"),
    "group_homes": ("logements", "homes"),
    "group_public_space": ("espaces publics", "public space"),
    "nature_rehabilitation": ("réhabilitation", "rehabilitation"),
    "nature_restructuring": ("restructuration", "restructuring"),
    "nature_demolition": ("démolition", "demolition"),
    "nature_public_space": ("espaces publics", "public space"),
    "nature_acquisition": ("acquisition", "acquisition"),
    "nature_works": ("travaux", "works"),
    "nature_holding": ("portage", "holding"),
    "nature_landscape": ("paysage", "landscape"),
    "nature_infrastructure": ("infrastructure", "infrastructure"),
    "nature_studies": ("études", "studies"),
    "nature_fees": ("honoraires", "fees"),
    "nature_rents": ("loyers", "rents"),
    "nature_resale": ("revente", "resale"),
    "nature_land_charges": ("charges foncières", "land charges"),
}
