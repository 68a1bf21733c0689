"""What the libraries that read YAML and CSV find wrong, as messages: their own words are shown to nobody."""

import csv

from optim.messages import Message, say

YAML = {
    "did not find expected node content": "yaml_no_node",
    "did not find expected '-' indicator": "yaml_no_dash",
    "did not find expected key": "yaml_no_key",
    "did not find expected ',' or ']'": "yaml_no_bracket",
    "did not find expected ',' or '}'": "yaml_no_brace",
    "did not find expected <document start>": "yaml_no_start",
    "block sequence entries are not allowed in this context": "yaml_no_entries",
    "mapping keys are not allowed in this context": "yaml_no_keys",
    "mapping values are not allowed in this context": "yaml_no_values",
    "could not find expected ':'": "yaml_no_colon",
    "found character that cannot start any token": "yaml_bad_first",
    "found unexpected end of stream": "yaml_end",
    "found unexpected document indicator": "yaml_document",
    "found unknown escape character": "yaml_bad_escape",
    "did not find expected hexdecimal number": "yaml_no_hexadecimal",
    "found invalid Unicode character escape code": "yaml_bad_code",
    "found a tab character that violates indentation": "yaml_tab",
    "did not find expected alphabetic or numeric character": "yaml_no_name",
    "did not find expected comment or line break": "yaml_no_break",
    "found unknown directive name": "yaml_bad_directive",
    "found undefined tag handle": "yaml_bad_handle",
    "found incompatible YAML document": "yaml_bad_version",
}
"""The problems that libyaml names, by the words that it has for each."""
CSV = {
    "expected after '\"'": "csv_after_quote",
    "unexpected end of data": "csv_end",
    "field larger than field limit": "csv_long_cell",
    "new-line character seen in unquoted field": "csv_line_break",
}
"""The problems that Python's reader of CSV names, by words of its own for each."""


def yaml_grammar(problem: object) -> Message:
    """What a reader of YAML finds wrong; a problem that it names in other words is one of grammar."""
    return say(YAML.get(str(problem), "yaml_grammar"))


def csv_grammar(error: csv.Error, separator: str) -> Message:
    """What the reader of CSV finds wrong; a problem that it names in other words is one of grammar."""
    name = next((name for words, name in CSV.items() if words in str(error)), "csv_grammar")
    if name == "csv_long_cell":
        return say(name, most=csv.field_size_limit())
    return say(name, separator=separator) if name == "csv_after_quote" else say(name)
