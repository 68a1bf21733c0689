"""The words of a scenario: the kinds of operation and natures of cost that it declares, with labels."""

from typing import Literal

from optim.scenario.figures import Block, Text


class Words(Block):
    """What is printed of something, in French and in English."""

    fr: Text
    en: Text


class Kind(Words):
    """A kind of operation, and what rules count its operations as.

    `counts: homes`: its homes are those of every total of homes, each has its bailleur, and its public space
    follows them; `counts: engineering`: the evaluation judges it as engineering.
    """

    counts: Literal["homes", "engineering"] | None = None


class Nature(Words):
    """A nature of cost or of receipt, and what rules count its lines as.

    `counts: land`: what a land agency brings to it is land, held and bought back; `counts: holding`: what
    holding land costs; `counts: public_space`: the space that follows homes; `counts: receipts`: it is no
    cost, it is what an operation brings in.
    """

    counts: Literal["land", "holding", "public_space", "receipts"] | None = None


def usual_kinds() -> dict[str, Kind]:
    """The kinds of a scenario that declares none: `check` says so, and its lock file declares them."""
    return {
        "estate": Kind(fr="Cité minière", en="Estate", counts="homes"),
        "centrality": Kind(fr="Centralité", en="Centrality"),
        "private_housing": Kind(fr="Habitat privé dégradé", en="Private housing"),
        "major_site": Kind(fr="Grand site", en="Major site"),
        "endangered_heritage": Kind(fr="Patrimoine en péril", en="Endangered heritage"),
        "park": Kind(fr="Parc", en="Park"),
        "facility": Kind(fr="Équipement", en="Facility"),
        "mobility": Kind(fr="Mobilité", en="Mobility"),
        "engineering": Kind(fr="Ingénierie", en="Engineering", counts="engineering"),
    }


def usual_natures() -> dict[str, Nature]:
    """The natures of a scenario that declares none, in the order in which a bilan reads them."""
    return {
        "studies": Nature(fr="études", en="studies"),
        "acquisition": Nature(fr="acquisition", en="acquisition", counts="land"),
        "demolition": Nature(fr="démolition", en="demolition"),
        "works": Nature(fr="travaux", en="works"),
        "rehabilitation": Nature(fr="réhabilitation", en="rehabilitation"),
        "restructuring": Nature(fr="restructuration", en="restructuring"),
        "public_space": Nature(fr="espaces publics", en="public space", counts="public_space"),
        "landscape": Nature(fr="paysage", en="landscape"),
        "infrastructure": Nature(fr="infrastructure", en="infrastructure"),
        "holding": Nature(fr="portage", en="holding", counts="holding"),
        "fees": Nature(fr="honoraires", en="fees"),
        "rents": Nature(fr="loyers", en="rents", counts="receipts"),
        "resale": Nature(fr="revente", en="resale", counts="receipts"),
        "land_charges": Nature(fr="charges foncières", en="land charges", counts="receipts"),
    }
