"""The note kinds that every protocol may use undeclared. Their words: gep_tui/words/kinds.py."""

from __future__ import annotations

#: The kind of notes that only their author may read.
PRIVATE = "self"

#: The kind of remarks on how the group works, which its minutes leave out unless they are asked for.
PROCESS = "process"

#: Kinds that go on from session to session: the next one asks what became of them.
COMMITMENT, LEAD_TAKEN_UP = "commitment", "lead-taken-up"

#: Ids, in the order in which kinds are listed.
NOTE_KINDS = (
    "fact",
    "question",
    "parked-question",
    "reformulation",
    "request",
    "lead",
    "hypothesis",
    "resonance",
    LEAD_TAKEN_UP,
    COMMITMENT,
    "learning",
    PROCESS,
    "decision",
    "topic",
    "idea",
    "key-idea",
    "theme",
    "resource",
    "experience",
    "gratitude",
    "quote",
    "question-to-document",
    "documented-answer",
    "weather",
    "follow-up",
    "know-how",
    "insight",
    "warm-feedback",
    "cool-feedback",
    "tension",
    "workshop-report",
    "callback",
    "parked",
    PRIVATE,
)
