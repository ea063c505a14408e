"""The floor panel: who speaks for how long, who is next and why, everybody's share, raised hands."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session.ballot import ballot, numbered, tally, votes_in_all
from gep_tui.domain.session.offers import voted_on
from gep_tui.domain.session.rounds import asking, dry, goes_on, round_of, waiting_in
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.suggestion import queue, suggestion
from gep_tui.domain.session.timing import Timing
from gep_tui.locale import _, n_
from gep_tui.ui.components.lines import HIDDEN, Line, cut, fit, line, spread
from gep_tui.ui.components.spots import SpotRow, joined
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.everybody import WIDE, people_rows
from gep_tui.ui.desk.views.tables import some_tables
from gep_tui.words.choosing import each_words, way_name
from gep_tui.words.durations import clock
from gep_tui.words.text import GLANCE


def floor_title(model: ViewModel) -> str:
    """Return the speaking mode as the title of the panel."""
    phase = model.session.phase
    if phase is None:
        return _("Floor")
    return {
        "single": _("One speaks"),
        "round": _("Round"),
        "questions": _("Questions"),
        "open": _("Open floor"),
        "silent": _("Silence"),
        "subgroups": _("Subgroups"),
        "vote": _("Vote"),
    }[phase.mode]


def speaker_lines(model: ViewModel, cells: int) -> list[Line]:
    """Return the line that names the speaker and the time spoken."""
    session, timing = model.session, model.timing
    turn = session.turn
    if turn is None:
        return [fit(line(("○ ", "dim"), (_("nobody has the floor"), "dim")), cells)]
    over = timing.turn_left is not None and timing.turn_left < 0
    tail = line((_turn_clock(timing, wide=cells >= WIDE), "last" if over else "bold"))
    return [spread(line(("● ", "bold"), (session.name(turn.person), "bold")), tail, cells)]


def people_lines(model: ViewModel, now: datetime, cells: int, rows: int) -> list[Line]:
    """Return who is next, what the mode asks for, the people with number keys, and the raised hands."""
    return [joined(row) for row in floor_rows(model, now, cells, rows)]


def floor_rows(model: ViewModel, now: datetime, cells: int, rows: int) -> list[SpotRow]:
    """Return the same as `people_lines`, each part with the id of its person."""
    phase = model.session.phase
    lines: list[Line] = []
    lines.extend(_coming(model, now, cells, rows))
    if phase is not None and phase.mode == "subgroups":
        lines.extend(_groups(model, phase, cells, rows - len(lines)))
    if phase is not None and phase.mode == "vote":
        lines.extend(_votes(model, phase, cells))
    below = _hands(model, now, cells)
    people = people_rows(model, now, cells, rows - len(lines) - len(below))
    return [*_plain(lines), *people, *_plain(below)][: max(0, rows)]


def _coming(model: ViewModel, now: datetime, cells: int, rows: int) -> list[Line]:
    """Return who is next and the progress of the round, in one row if that saves a row the people need."""
    session, phase = model.session, model.session.phase
    words = _next(model, now)
    coming = [line((cut(words, cells), "accent"))] if words else []
    if phase is None or not _goes_round(phase) or model.hidden:
        return coming
    count = sum(person.listed for person in session.people)
    if coming and cells >= WIDE and count + 2 > rows >= count + 1:
        all_ = len(asking(session, phase))
        return [spread(coming[0], line((f"{all_ - len(waiting_in(session, phase))}/{all_}", "dim")), cells)]
    return [*coming, _progress(session, phase, cells)]


def _plain(lines: list[Line]) -> list[SpotRow]:
    """Return lines that belong to nobody."""
    return [[(each, "")] for each in lines]


def _turn_clock(timing: Timing, wide: bool) -> str:
    """Return the turn's time and its limit; overtime has a sign and a word."""
    spoken = clock(timing.turn or 0)
    if timing.turn_left is None or timing.turn_limit is None:
        return spoken
    over = "" if timing.turn_left >= 0 else _("!! over +{time}").format(time=clock(-timing.turn_left))
    times = f"{spoken} / {clock(timing.turn_limit)}"
    return f"{times} {over}".rstrip() if wide else over or times


def _next(model: ViewModel, now: datetime) -> str:
    session = model.session
    if len(session.open_turns) > 1:
        waiting = session.open_turns[-2]
        person = next((turn.person for turn in session.turns if turn.id == waiting), "")
        return _("then {name} goes on").format(name=session.name(person))
    due = suggestion(session, now, model.least_heard_first)
    if due is None:
        return ""
    reasons = {
        "role": _("speaks here"),
        "round": _("next in the round"),
        "another-round": _("a further round"),
        "raised": _("first hand up"),
        "least-heard": _("least heard"),
        "fewest-questions": _("fewest questions"),
        "only-one": _("the only one"),
    }
    return _("g: {name} ({reason})").format(name=session.name(due.person), reason=reasons[due.reason])


def _progress(session: Session, phase: PlannedPhase, cells: int) -> Line:
    """Return the progress of the round."""
    everyone, waiting = asking(session, phase), waiting_in(session, phase)
    number = round_of(session, phase).number
    if not waiting and not session.open_turns:
        return line((cut(_complete(session, phase).format(number=number), cells), "good"))
    passed = [person for person in round_of(session, phase).passed if person in everyone]
    heard = _("round {number}: {count} of {all} heard")
    text = heard if phase.mode == "round" else _("round {number}: {count} of {all} asked")
    text = text.format(number=number, count=len(everyone) - len(waiting) - len(passed), all=len(everyone))
    if passed:
        text += n_(", {count} passed", ", {count} passed", len(passed)).format(count=len(passed))
    return line((cut(text, cells), "dim"))


def _goes_round(phase: PlannedPhase) -> bool:
    """Tell whether a phase has rounds that can be complete."""
    return phase.mode == "round" or (phase.mode == "questions" and phase.questions_each is not None)


def _complete(session: Session, phase: PlannedPhase) -> str:
    """Return what to say about a complete round."""
    if dry(session, phase) and phase.until_dry:
        return _("✓ round {number}: nobody adds anything")
    if goes_on(session, phase):
        return _("✓ round {number} complete, the next follows")
    return _("✓ round {number} complete (r: another)")


def _groups(model: ViewModel, phase: PlannedPhase, cells: int, rows: int) -> list[Line]:
    """Return the tables that fit, or the key that draws them."""
    if not model.session.groups.get(phase.id):
        return [line((cut(_("o: draw the groups"), cells), "key"))]
    return some_tables(model, phase, cells, rows)


def _votes(model: ViewModel, phase: PlannedPhase, cells: int) -> list[Line]:
    """Return the options with their votes, numbered as the vote key asks for them."""
    session = model.session
    counted = tally(session, phase.id)
    shown = numbered(session, phase)
    texts = {each.id: each.text[:GLANCE] for each in voted_on(session, shown)}
    lines = []
    for option, number in shown.items():
        votes = line((HIDDEN if model.hidden else str(counted.get(option, 0)), "bold"))
        text = HIDDEN if model.hidden else texts[option]
        lines.append(spread(line(f"{number}. {text}"), votes, cells))
    if not lines:
        return [line((cut(_("no topic is written down yet"), cells), "dim"))]
    return [_votes_given(model, phase, sum(counted.values()), cells), *lines]


def _votes_given(model: ViewModel, phase: PlannedPhase, given: int, cells: int) -> Line:
    """Return how many votes each person has, and how many of all votes were given."""
    held = ballot(model.session, phase)
    text = each_words(held.way, held.each) or way_name(held.way)
    if held.each and not model.hidden:
        text += " · " + _("{given} of {all} given").format(given=given, all=votes_in_all(model.session, phase))
    return line((cut(text, cells), "dim"))


def _hands(model: ViewModel, now: datetime, cells: int) -> list[Line]:
    waiting = queue(model.session, now, model.least_heard_first)
    if not waiting:
        return []
    names = ", ".join(model.session.name(person) for person in waiting)
    label = _("hands, least heard first: {names}") if model.least_heard_first else _("hands: {names}")
    return [line((cut(label.format(names=names), cells), "accent"))]
