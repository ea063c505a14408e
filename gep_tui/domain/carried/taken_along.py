"""What may be written right after the opening of a session, so that its fold opens no other file."""

from __future__ import annotations

from gep_tui.domain.carried.case_events import CaseCarried, CaseContinued
from gep_tui.domain.carried.events import CharterCarried, NoteCarried

#: What a session takes along from earlier ones, and which of its cases go on from one of those.
TakenAlong = NoteCarried | CharterCarried | CaseCarried | CaseContinued
