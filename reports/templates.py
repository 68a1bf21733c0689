"""The templates of pages, and what all of them print with: style, script, words and cells."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from reports.cells import heading, printed, total, totals
from reports.table import Column
from reports.wording import colon, counted, label, money, number, percent, phrase

ASSETS = Path(__file__).parent / "assets"


def dress(lang: str) -> dict[str, Any]:
    """What every template prints with; no cell is a link where nothing else is said of it."""

    def cell(column: Column, value: Any, to_the_cent: bool = False) -> str:
        return printed(column, value, lang, to_the_cent=to_the_cent)

    return {
        "style": Markup((ASSETS / "page.css").read_text("utf-8")),  # noqa: S704
        "script": Markup((ASSETS / "page.js").read_text("utf-8")),  # noqa: S704
        "colon": colon(lang),
        "t": lambda name, **values: phrase(name, lang, **values),
        "label": lambda topic, key: label(topic, key, lang),
        "cell": cell,
        "total": total,
        "totals": lambda table, to_the_cent=False: totals(table, lang, to_the_cent=to_the_cent),
        "heading": lambda column, to_the_cent=False: heading(column, to_the_cent=to_the_cent),
        "money": lambda cents: money(cents, lang),
        "percent": lambda share: percent(share, lang, 0),
        "counted": lambda value, noun: counted(value, noun, lang),
        "count": lambda value: number(value, lang),
        "numeric": lambda column: column.cells != "text",
        "opened": frozenset[str](),
        "link": lambda value: "",
    }


@cache
def template(name: str) -> Any:
    """The template; every value that it prints is escaped."""
    environment = Environment(
        loader=PackageLoader("reports", "assets"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(f"{name}.html.jinja")
