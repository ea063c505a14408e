"""The note kinds that every protocol may use undeclared, with their names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class NoteKind(NamedTuple):
    """The English names of a kind, for one note and for many; `words.kinds` gives them in the language chosen."""

    one: str
    many: str


#: The kind of notes that only their author may read.
PRIVATE = "self"

#: The kind of remarks on how the group works, which its minutes leave out unless they are asked for.
PROCESS = "process"

#: Kinds that go on from session to session: the next one asks what became of them.
COMMITMENT, LEAD_TAKEN_UP = "commitment", "lead-taken-up"

#: The kinds by their ids, in the order in which they are listed.
NOTE_KINDS: Mapping[str, NoteKind] = {
    "fact": NoteKind("fact", "facts"),
    "question": NoteKind("question", "questions"),
    "parked-question": NoteKind("parked question", "parked questions"),
    "reformulation": NoteKind("reformulation", "reformulations"),
    "request": NoteKind("key question", "key questions"),
    "lead": NoteKind("lead", "leads"),
    "hypothesis": NoteKind("hypothesis", "hypotheses"),
    "resonance": NoteKind("resonance", "resonances"),
    LEAD_TAKEN_UP: NoteKind("lead taken up", "leads taken up"),
    COMMITMENT: NoteKind("commitment", "commitments"),
    "learning": NoteKind("learning", "learnings"),
    PROCESS: NoteKind("remark on the process", "remarks on the process"),
    "decision": NoteKind("decision", "decisions"),
    "topic": NoteKind("offered topic", "offered topics"),
    "idea": NoteKind("idea", "ideas"),
    "key-idea": NoteKind("key idea", "key ideas"),
    "theme": NoteKind("theme", "themes"),
    "resource": NoteKind("resource", "resources"),
    "experience": NoteKind("experience", "experiences"),
    "gratitude": NoteKind("gratitude", "words of gratitude"),
    "quote": NoteKind("quote", "quotes"),
    "question-to-document": NoteKind("question to document", "questions to document"),
    "documented-answer": NoteKind("documented answer", "documented answers"),
    "weather": NoteKind("check-in", "check-ins"),
    "follow-up": NoteKind("commitment follow-up", "commitment follow-ups"),
    "know-how": NoteKind("know-how", "pieces of know-how"),
    "insight": NoteKind("insight", "insights"),
    "warm-feedback": NoteKind("warm feedback", "pieces of warm feedback"),
    "cool-feedback": NoteKind("cool feedback", "pieces of cool feedback"),
    "tension": NoteKind("tension", "tensions"),
    "workshop-report": NoteKind("workshop report", "workshop reports"),
    "callback": NoteKind("callback", "callbacks"),
    "parked": NoteKind("parked point", "parked points"),
    PRIVATE: NoteKind("note to self", "notes to self"),
}
