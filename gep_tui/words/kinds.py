"""Names of note kinds. Only common kinds have a name here; a protocol's own word wins."""

from __future__ import annotations

from collections.abc import Mapping

from gep_tui.domain.group.sheet_kind import SHEET
from gep_tui.domain.protocol.note_kinds import NOTE_KINDS, NoteKind
from gep_tui.domain.protocol.plan import scopes
from gep_tui.domain.session.state import Session
from gep_tui.locale import N_, _, chosen

#: No kind of notes, but of what a search finds.
_OTHERS = {SHEET: NoteKind(N_("sheet"), N_("sheets"))}


def kind_name(kind: str, labels: Mapping[str, str] | None = None, many: bool = False) -> str:
    """Return the name of a kind in the current language; `labels` (id to word) are a protocol's own words.

    An id without a name is returned as it is.
    """
    own = labels.get(kind) if labels else None
    if own:
        return own
    names = NOTE_KINDS.get(kind) or _OTHERS.get(kind)
    if names is None:
        return kind
    return _(names.many if many else names.one)


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
