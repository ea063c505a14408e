"""Names of note kinds. Only common kinds have a name here; a protocol's own word wins."""

from __future__ import annotations

from collections.abc import Mapping

from gep_tui.domain.group.sheet_kind import SHEET
from gep_tui.domain.protocol.plan import scopes
from gep_tui.domain.session.state import Session
from gep_tui.locale import N_, _, chosen

#: Singular and plural for each id of `domain.protocol.note_kinds.NOTE_KINDS`.
_NAMES: Mapping[str, tuple[str, str]] = {
    "fact": (N_("fact"), N_("facts")),
    "question": (N_("question"), N_("questions")),
    "parked-question": (N_("parked question"), N_("parked questions")),
    "reformulation": (N_("reformulation"), N_("reformulations")),
    "request": (N_("key question"), N_("key questions")),
    "lead": (N_("lead"), N_("leads")),
    "hypothesis": (N_("hypothesis"), N_("hypotheses")),
    "resonance": (N_("resonance"), N_("resonances")),
    "lead-taken-up": (N_("lead taken up"), N_("leads taken up")),
    "commitment": (N_("commitment"), N_("commitments")),
    "learning": (N_("learning"), N_("learnings")),
    "process": (N_("remark on the process"), N_("remarks on the process")),
    "decision": (N_("decision"), N_("decisions")),
    "topic": (N_("offered topic"), N_("offered topics")),
    "idea": (N_("idea"), N_("ideas")),
    "key-idea": (N_("key idea"), N_("key ideas")),
    "theme": (N_("theme"), N_("themes")),
    "resource": (N_("resource"), N_("resources")),
    "experience": (N_("experience"), N_("experiences")),
    "gratitude": (N_("gratitude"), N_("words of gratitude")),
    "quote": (N_("quote"), N_("quotes")),
    "question-to-document": (N_("question to document"), N_("questions to document")),
    "documented-answer": (N_("documented answer"), N_("documented answers")),
    "weather": (N_("check-in"), N_("check-ins")),
    "follow-up": (N_("commitment follow-up"), N_("commitment follow-ups")),
    "know-how": (N_("know-how"), N_("pieces of know-how")),
    "insight": (N_("insight"), N_("insights")),
    "warm-feedback": (N_("warm feedback"), N_("pieces of warm feedback")),
    "cool-feedback": (N_("cool feedback"), N_("pieces of cool feedback")),
    "tension": (N_("tension"), N_("tensions")),
    "workshop-report": (N_("workshop report"), N_("workshop reports")),
    "callback": (N_("callback"), N_("callbacks")),
    "parked": (N_("parked point"), N_("parked points")),
    "self": (N_("note to self"), N_("notes to self")),
    # no kind of notes, but of what a search finds
    SHEET: (N_("sheet"), N_("sheets")),
}


def kind_name(kind: str, labels: Mapping[str, str] | None = None, many: bool = False) -> str:
    """Return the name of a kind in the current language; `labels` (id to word) are a protocol's own words.

    An id without a name is returned as it is.
    """
    own = labels.get(kind) if labels else None
    if own:
        return own
    names = _NAMES.get(kind)
    return _(names[many]) if names else kind


def kind_label(session: Session, kind: str, scope: str, language: str | None = None) -> str:
    """Return the word for a kind in the block or round `scope`; a protocol's own word in `language`."""
    return kind_name(kind, {kind: own_label(session, kind, scope, language)})


def own_label(session: Session, kind: str, scope: str, language: str | None = None) -> str:
    """Return the protocol's own word for a kind in `scope`, or the programme's; "" if neither has one."""
    for each in scopes(scope):
        block = session.block(each)
        if block is not None and kind in block.kinds:
            return block.kinds[kind].into(language or chosen())
    return ""
