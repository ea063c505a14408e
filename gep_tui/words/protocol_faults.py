"""Explain what is wrong with a protocol or programme file: one sentence for each fault."""

from __future__ import annotations

from collections.abc import Mapping

from gep_tui.catalogue.faults import Fault, FaultKind, FaultProblem
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import N_, _
from gep_tui.words.system_reasons import reason_in
from gep_tui.words.toml import toml_sentence

_SENTENCES: Mapping[FaultProblem, str] = {
    "not-found": N_("there is no such file"),
    "not-permitted": N_("it may not be read; change its permissions"),
    "not-a-file": N_("this is not a file; give the name of a .toml file"),
    "unreadable": N_("it cannot be read ({found})"),
    "too-big": N_("it is larger than {expected} kB; is it a protocol?"),
    "empty": N_("it is empty; protocols/README.md says what a protocol needs"),
    "utf-16": N_("it is in UTF-16; save it as UTF-8"),
    "has-nul": N_("there is a NUL character here; the file is damaged, or not text"),
    "not-utf-8": N_("the byte {found} is not UTF-8; save the file as UTF-8"),
    "too-deep": N_("keys, lists or tables are nested too deep"),
    "key-too-long": N_("the key {found} has more than {expected} characters"),
    "too-many": N_("a list or table has more than {expected} entries; is it a protocol?"),
    "not-a-folder": N_("this is a file, but a folder is expected; rename the file, then make the folder"),
    "unknown-key": N_("unknown key; known here: {expected}"),
    "missing-key": N_("is missing; expected: {expected}"),
    "wrong-type": N_("expected {expected}; found {found}"),
    "unknown-value": N_("{found} is not known here; expected one of {expected}"),
    "empty-text": N_("the text is empty"),
    "empty-list": N_("the list is empty; give at least one"),
    "control-character": N_("contains the invisible character {found}; leave it out"),
    "several-lines": N_("must be on one line"),
    "bad-number": N_("{found} is too large, or not a number"),
    "bad-length": N_("{found} is not a length; expected minutes above {lowest} and below {highest}"),
    "bad-count": N_("{found} does not fit; expected a whole number from {lowest} to {highest}"),
    "min-above-max": N_("the smallest, {found}, is above the largest, {expected}"),
    "shortest-above-target": N_("the shortest length, {found}, is above the target, {expected}"),
    "no-length": N_("the phase has no length; give `minutes`, `per_turn_seconds` or `untimed = true`"),
    "untimed-with-minutes": N_("both timed and untimed; leave out `untimed` or the minutes (`published` may stay)"),
    "bad-clock-time": N_('{found} is not a clock time; expected hours and minutes, as in "09:30"'),
    "clock-goes-back": N_("the clock time {found} is not after {expected}, which comes before it"),
    "bad-id": N_("{found} is not an id; expected small letters and digits, with `-` between words"),
    "id-not-file-name": N_("the id {found} is not the file’s name; expected {expected}"),
    "id-taken": N_("the id {found} belongs to {expected}; give this file another one"),
    "duplicate-id": N_("the id {found} is given twice"),
    "built-in-role": N_("the role {found} is built in; leave this table out"),
    "second-rest": N_("another role has `rest = true` already; only one can be everyone else"),
    "unknown-role": N_("no role {found} is declared; known here: {expected}"),
    "unknown-note-kind": N_("there is no note kind {found}; known here: {expected}"),
    "unknown-phase": N_("there is no phase {found}; known here: {expected}"),
    "unknown-protocol": N_("there is no protocol {found}; known here: {expected}"),
    "unknown-variant": N_("this protocol has no variant {found}; known here: {expected}"),
    "not-consecutive": N_("{found} do not follow each other; the order in the file is {expected}"),
    "repeated-twice": N_("the phase {found} is repeated already"),
    "target-outside-times": N_("{found} is outside `times`, which goes from {lowest} to {highest}"),
    "only-in-a-repeat": N_("applies only to a phase in `repeats`"),
    "empty-first-round": N_("the repeat has no phase in its first round; leave `from_round` out of one"),
    "neither-protocol-nor-phase": N_("neither a protocol nor a phase; give `protocol`, or `mode` and a length"),
    "only-in-a-phase": N_("does not go with `protocol`; possible beside it: {expected}"),
    "only-with-protocol": N_("goes only with `protocol`"),
    "name-twice": N_("{found} is in the list already; add a letter to tell the two apart"),
    "unknown-id": N_("{found} is no id of this group; leave `id` out for something new"),
    "day-is-over": N_("{found} is over; a session is planned for today or later"),
    "cycle-twice": N_("a cycle begins on that day already"),
    "date-twice": N_("a session is planned for that day and time already"),
}

#: Used instead where a known name is close to the one in the file.
_NEAR: Mapping[FaultProblem, str] = {
    "unknown-key": N_("unknown key; did you mean {near}?"),
    "unknown-value": N_("{found} is not known here; did you mean {near}?"),
    "unknown-role": N_("no role {found} is declared; did you mean {near}?"),
    "unknown-note-kind": N_("there is no note kind {found}; did you mean {near}?"),
    "unknown-phase": N_("there is no phase {found}; did you mean {near}?"),
    "unknown-protocol": N_("there is no protocol {found}; did you mean {near}?"),
    "unknown-variant": N_("this protocol has no variant {found}; did you mean {near}?"),
}

_KINDS: Mapping[FaultKind, str] = {
    "text": N_("a text in quotes"),
    "both-languages": N_("a text in both languages (`.fr` and `.en`)"),
    "whole-number": N_("a whole number"),
    "number": N_("a number"),
    "yes-no": N_("true or false"),
    "table": N_("a table"),
    "min-max": N_("a range (`{ min = 1, max = 2 }`)"),
    "list": N_("a list"),
    "texts": N_('a list of texts (`["…", "…"]`)'),
    "tables": N_("a list of tables"),
    "day": N_("a day without quotes (`2026-12-24`)"),
}

#: Problems whose expected words are kinds of values, and problems whose words are not names from the file.
_KIND_PROBLEMS = ("missing-key", "wrong-type")
_PLAIN = ("not-utf-8", "control-character", "too-big", "id-taken", "too-many", "key-too-long")


def sentence(fault: Fault) -> str:
    """Return the fault on one line: file, line, key, what is wrong, what is expected."""
    if fault.line and fault.key:
        frame = _("{file}, line {line}, {key}: {fault}")
    elif fault.line:
        frame = _("{file}, line {line}: {fault}")
    elif fault.key:
        frame = _("{file}, {key}: {fault}")
    else:
        frame = _("{file}: {fault}")
    file, key = one_line(str(fault.path)), one_line(fault.key)
    return frame.format(file=file, line=fault.line, key=key, fault=what(fault))


def what(fault: Fault) -> str:
    """Return what is wrong, without file, line and key."""
    if fault.problem == "not-toml":
        return toml_sentence(fault.found)
    template = _SENTENCES[fault.problem]
    if fault.near:
        template = _NEAR.get(fault.problem, template)
    elif fault.problem in _NEAR and not fault.expected:
        template = N_("{found} is not known here")
    return _(template).format(
        found=reason_in(fault.found) if fault.problem == "unreadable" else _name(fault, fault.found),
        near=_code(fault.near),
        expected=", ".join(_expected(fault, word) for word in fault.expected),
        lowest=fault.expected[0] if fault.expected else "",
        highest=fault.expected[-1] if fault.expected else "",
    )


def _expected(fault: Fault, word: str) -> str:
    for kind, words in _KINDS.items():
        if fault.problem in _KIND_PROBLEMS and word == kind:
            return _(words)
    return _name(fault, word)


def _name(fault: Fault, text: str) -> str:
    return one_line(text) if fault.problem in _PLAIN else _code(text)


def _code(text: str) -> str:
    return f"`{one_line(text)}`"
