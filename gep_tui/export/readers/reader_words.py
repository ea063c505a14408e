"""Sentences about readers: who may read a page, and what a reader gets, told before it is taken."""

from __future__ import annotations

from gep_tui.domain.stream.text import one_line
from gep_tui.export.readers.reader import NAMED, Reader
from gep_tui.locale import _
from gep_tui.words.readers import reader_word


def reader_name(reader: Reader) -> str:
    """Return what the reader is called: "group", "group, with the process", "presenter Léa", "Léa"."""
    name = one_line(reader.name)
    if reader.who == "person" and name:
        return name
    if reader.process:
        return _("group, with the process")
    return f"{reader_word(reader.who)} {name}".rstrip()


def for_whom(reader: Reader) -> str:
    """Return the line at the head of a page that says who may read it, and why."""
    if reader.process:
        return _("For the members of the group, with the remarks on the process: what is said here stays here.")
    words = {
        "facilitator": _("For the facilitator alone: this is the full record. Not to be passed on."),
        "group": _("For the members of the group: what is said here stays here."),
        "presenter": _(
            "For {person} alone, who presented the case: what others said of it is here, not to be passed on."
        ),
        "person": _("For {person} alone: what the others said stays in the group."),
        "sponsor": _("For the sponsor: aims, figures and themes; no name, no quote, no case."),
        "public": _("For anybody: the names that were found are replaced by roles, or were left on purpose."),
    }
    return words[reader.who].format(person=one_line(reader.name))


def described(reader: Reader) -> str:
    """Return in one sentence what the reader gets."""
    words = {
        "facilitator": _("Everything, with speaking times, notes to self and what stays in the room."),
        "group": _("Notes, cases, commitments; no speaking times, no notes to self, no remarks on the process."),
        "presenter": _("What was said about {person}’s case, and {person}’s own commitments."),
        "person": _("What {person} said and took on, and nothing of the others."),
        "sponsor": _("Aims, figures and themes; no name, no quote, no case."),
        "public": _("The practice sheets that were made of this session, and nothing else."),
    }
    if reader.who in NAMED and not reader.name:
        presenter, person = _("All of one case, for whoever presented it."), _("What one person said and took on.")
        return presenter if reader.who == "presenter" else person
    if reader.process:
        return _("Notes, cases, commitments, remarks on the process; no speaking times, no notes to self.")
    return words[reader.who].format(person=one_line(reader.name))
