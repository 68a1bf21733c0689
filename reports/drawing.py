"""Drawings of Vega-Lite specifications as SVG and PNG, made in a process of their own.

The charting library holds the interpreter's lock while it draws: in another process, the charts are drawn
while the plan is audited. That process reads and writes JSON, and imports nothing of the model.
"""

import json
import os
import subprocess
import sys
from base64 import b64decode, b64encode
from typing import Any, Literal

from optim.command.standard_streams import answers, keep_answer

VEGA_LITE = "6.1"
LOCALES: dict[str, Literal["fr-FR", "en-GB"]] = {"fr": "fr-FR", "en": "en-GB"}
INK = "currentColor"
"""The colour of text: that of the page."""
SCALE = 1.5
"""Pixels of a PNG for one point of its chart."""

LETTERS: dict[str, Any] = {
    "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
    "data": {"values": [{}]},
    "mark": {"type": "text", "text": "Éq.-logements 0123456789"},
    "config": {"font": "system-ui, sans-serif"},
}
"""A word whose drawing tells whether two machines draw the same letters."""

type Pictures = tuple[str, bytes]
"""A chart as SVG, whose text takes the colour of the page that it stands in, and the same as PNG."""


def pictures(spec: dict[str, Any], lang: str) -> Pictures:
    """Draws one specification."""
    import vl_convert

    drawn = vl_convert.vegalite_to_svg(spec, vl_version=VEGA_LITE, format_locale=LOCALES[lang])
    return drawn, vl_convert.svg_to_png(drawn.replace(INK, "#222222"), scale=SCALE)


def begin(specs: list[dict[str, Any]], lang: str) -> "subprocess.Popen[bytes]":
    """Starts the drawing of specifications aside."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "reports.drawing", lang],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    if process.stdin is not None:
        process.stdin.write(json.dumps(specs).encode())
        process.stdin.close()
        process.stdin = None
    return process


def end(process: "subprocess.Popen[bytes]", specs: list[dict[str, Any]], lang: str) -> list[Pictures]:
    """What was drawn aside; where that process failed, the same is drawn here."""
    answered, _ = process.communicate()
    if process.returncode:
        return [pictures(spec, lang) for spec in specs]
    return [(svg, b64decode(png)) for svg, png in json.loads(answered)]


def main() -> None:
    """Reads specifications, writes their drawings and nothing that the charting library prints."""
    keep_answer()
    drawn = [pictures(spec, sys.argv[1]) for spec in json.load(sys.stdin)]
    json.dump([(svg, b64encode(png).decode()) for svg, png in drawn], answers())
    answers().flush()


if __name__ == "__main__":
    main()
