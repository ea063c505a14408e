"""What is around the clock in the full view: phase, speaking mode, who speaks, the sentence to say."""

from __future__ import annotations

from rich.cells import cell_len

from gep_tui.domain.protocol.plan import PlannedPhase, is_break
from gep_tui.domain.session.suggestion import suggestion
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.lines import Line, Style, centred, line, wrap
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.floor import floor_title
from gep_tui.ui.desk.views.phase import return_words, sentence_to_say
from gep_tui.ui.room.picture import Wishes
from gep_tui.words.labels import phase_label
from gep_tui.words.quotes import nested
from gep_tui.words.screens import gap_open, unkept
from gep_tui.words.text import GLANCE

#: Reasons for being next that do not reveal how much anybody has spoken.
OPEN_REASONS = ("role", "round", "another-round", "only-one")


def phase_lines(model: ViewModel, phase: PlannedPhase, cells: int) -> list[Line]:
    """Return the name of the phase, with its case, and the speaking mode; a break has no mode."""
    name = centred(line((phase_name(model), "title")), cells)
    return [name] if is_break(phase) else [name, centred(line(floor_title(model)), cells)]


def phase_name(model: ViewModel) -> str:
    """Return the name of the phase, with its case; "" without one."""
    phase = model.session.phase
    return phase_label(model.session, phase.id, model.language) if phase is not None else ""


def speech_line(model: ViewModel, cells: int) -> Line:
    """Return who speaks and who is next; people who have kept silent so far are not named."""
    turn = model.session.turn
    speaks = line(("● " + one_line(model.session.name(turn.person)[:GLANCE]), "bold")) if turn is not None else ()
    coming = next_words(model)
    gap = "   " if speaks and coming else ""
    return centred((*speaks, *line(gap, coming)), cells)


def next_words(model: ViewModel) -> str:
    """Return who is next: by the circle's order, by role, or by raised hands; "" if the facilitator decides."""
    session = model.session
    if len(session.open_turns) > 1:
        waiting = next((turn.person for turn in session.turns if turn.id == session.open_turns[-2]), "")
        return _("then {name} goes on").format(name=one_line(session.name(waiting)[:GLANCE]))
    due = suggestion(session, session.last_at)
    if due is not None and due.reason in OPEN_REASONS:
        return _("next: {name}").format(name=one_line(session.name(due.person)[:GLANCE]))
    hands = ", ".join(one_line(session.name(person)[:GLANCE]) for person in session.hands)
    return _("hands: {names}").format(names=hands) if hands else ""


def doubt_line(model: ViewModel, wishes: Wishes, cells: int) -> Line:
    """Return what is wrong with the clock in one row, in fewer words where there is no room; nothing if all is well."""
    doubts = _doubts(model, wishes)
    if not doubts:
        return ()
    if cell_len(doubts[0]) <= cells:
        return centred(line((doubts[0], "low")), cells)
    short = _("Live screen closed") if wishes.left else _("Live screen silent") if wishes.silent else _("Time in doubt")
    return centred(line((short, "low")), cells)


def told_lines(model: ViewModel, phase: PlannedPhase, wishes: Wishes, cells: int, rows: int) -> list[Line]:
    """Return what is wrong with the clock, then when a break ends, or the sentence to say."""
    texts: list[tuple[str, Style]] = [(text, "low") for text in _doubts(model, wishes)]
    if back := return_words(model, phase):
        texts.append((back, "bold"))
    if sentence := sentence_to_say(model, phase):
        texts.append((nested(_("“{sentence}”").format(sentence=sentence)), "mark"))
    room = max(1, cells - 4)
    found = [centred(line((row, style)), cells) for text, style in texts for row in wrap(text, room, rows)]
    return found[:rows]


def _doubts(model: ViewModel, wishes: Wishes) -> list[str]:
    return [text for text in (unkept(model, wishes.left, wishes.silent), gap_open(model)) if text]
