"""The phase, below its clock: who keeps silent, what to say, the key question, what was forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from gep_tui.domain.protocol.plan import PlannedPhase, is_break
from gep_tui.domain.session.cases import case_scopes
from gep_tui.domain.session.decisions.phases import following
from gep_tui.domain.session.lengths import whole_minutes
from gep_tui.domain.session.people import muted, outside, unfilled, with_role
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.topic_words import title_in
from gep_tui.locale import _, n_
from gep_tui.ui.components.lines import EMPTY, HIDDEN, Line, Style, first_rows, line, wrap
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.charter import charter_words
from gep_tui.ui.desk.views.set_aside import set_aside
from gep_tui.words.durations import planned_minutes
from gep_tui.words.labels import role_word, scope_label
from gep_tui.words.quotes import nested

#: Seconds of a pause after which a reminder says that the clock is stopped.
FORGOTTEN = 120

#: The style of sentences to read aloud, of the key question, and more rows than any of them takes.
SAID: Style = "mark"
KEY: Style = "bold"
ALL_OF_IT = 200


def phase_title(model: ViewModel) -> str:
    """Return "4/6 Consultation · Second case", as shown on the panel's border; the case where there are several."""
    session, phase = model.session, model.session.phase
    if phase is None:
        return _("Ready") if model.timing.state == "waiting" else _("Closed")
    case = scope_label(session, phase.scope, model.language) if phase.scope and len(case_scopes(session)) > 1 else ""
    return " · ".join(filter(None, (f"{place_in_plan(session, phase)} {model.name(phase)}", case)))


def place_in_plan(session: Session, phase: PlannedPhase) -> str:
    """Return "4/6": the place of this phase among those that are held."""
    kept = [each for each in session.plan if not each.skipped]
    place = next((number for number, each in enumerate(kept, 1) if each.id == phase.id), 0)
    return f"{place}/{len(kept)}"


def say_lines(model: ViewModel, cells: int, rows: int, first: Sequence[Line] = ()) -> list[Line]:
    """Return what matters now, the most urgent first, after the lines in `first`.

    Sentences to read aloud are cut last, before them the key question; a reminder that is cut has its sign.
    """
    phase = model.session.phase
    words = _without_phase(model) if phase is None else [*_forgotten(model), *_words(model, phase)]
    most = {SAID: ALL_OF_IT, "last": ALL_OF_IT}
    wrapped = [(wrap(text, cells, most.get(style, 3)), style) for text, style in words]
    left = max(0, rows - sum(len(each) for each, style in wrapped if style == SAID))
    question = min(left, sum(len(each) for each, style in wrapped if style == KEY))
    left -= question
    lines, cut_off = list(first)[:left], False
    left -= len(lines)
    for (text, style), (all_rows, _style) in zip(words, wrapped, strict=True):
        shown = all_rows
        if style == SAID:
            shown = all_rows if len(all_rows) <= rows else wrap(text, cells, rows)
        elif style == KEY:
            shown = wrap(text, cells, min(len(all_rows), question))
            question -= len(shown)
        elif len(all_rows) > left:
            shown = wrap(text, cells, left)
        left -= 0 if style in (SAID, KEY) else len(shown)
        lines.extend(line((row, style)) for row in shown)
        cut_off = cut_off or (not shown and style in (KEY, "last"))
    return first_rows([*lines, EMPTY], cells, rows) if cut_off and 0 < len(lines) <= rows else lines[: max(0, rows)]


def sentence_rows(model: ViewModel, phase: PlannedPhase, cells: int) -> int:
    """Return the rows that a phase's opening or closing sentence takes, whichever is longer."""
    texts = (phase.say.open.into(model.language), phase.say.close.into(model.language))
    return max(_count(_say(text), cells, ALL_OF_IT) if text else 0 for text in texts)


def sentence_to_say(model: ViewModel, phase: PlannedPhase) -> str:
    """Return the sentence to say now: the opening one, or near the end the closing one; "" if there is none."""
    closing = phase.say.close.into(model.language)
    return closing if closing and model.timing.level in ("last", "over") else phase.say.open.into(model.language)


def phase_rows(model: ViewModel, phase: PlannedPhase, cells: int) -> int:
    """Return how many rows the texts of a phase take: sentences to say, points set aside, charter, guidance."""
    guidance = phase.guidance.into(model.language)
    others = (*set_aside(model, phase), *charter_words(model, phase))
    beside = sum(len(wrap(text, cells, 3)) for text, _style in others)
    return sentence_rows(model, phase, cells) + beside + _count(guidance, cells, 3) + 1


@lru_cache(maxsize=512)
def _count(text: str, cells: int, rows: int) -> int:
    """Return how many rows a protocol's text takes; cached, because each drawing asks."""
    return len(wrap(text, cells, rows))


def role_name(model: ViewModel, role: str, scope: str) -> str:
    """Return the circle's own word for a role."""
    return role_word(model.session, role, scope, model.language)


def _without_phase(model: ViewModel) -> list[tuple[str, Style]]:
    if model.timing.state == "closed":
        return [(_("The session is closed. The review is one key away: Esc v."), "low")]
    first = next((each for each in model.session.plan if not each.skipped), None)
    name = model.name(first) if first else ""
    count = len(model.session.kept_notes)
    if count:
        words = n_(
            "!! {count} note, but the clock has not started: Esc n begins with “{phase}”.",
            "!! {count} notes, but the clock has not started: Esc n begins with “{phase}”.",
            count,
        )
        return [(words.format(count=count, phase=name), "last")]
    return [(_("The clock has not started. Esc n begins with “{phase}”.").format(phase=name), "low")]


def _forgotten(model: ViewModel) -> list[tuple[str, Style]]:
    """Return reminders: a pause that nobody seems to have ended, and time that may not count."""
    if model.unsettled is not None:
        words = _("?? Whether the time since {time} counts is asked below: until then it is shown, and nothing rings.")
        return [(words.format(time=model.clock(model.unsettled)), "last")]
    if model.timing.state != "paused" or model.timing.paused < FORGOTTEN:
        return []
    minutes = whole_minutes(model.timing.paused)
    words = n_(
        "!! The clock has been stopped for {count} minute: Esc p starts it again.",
        "!! The clock has been stopped for {count} minutes: Esc p starts it again.",
        minutes,
    )
    return [(words.format(count=minutes), "last")]


def _words(model: ViewModel, phase: PlannedPhase) -> list[tuple[str, Style]]:
    """Return the texts of this phase, the most urgent first."""
    session = model.session
    found: list[tuple[str, Style]] = []
    missing = unfilled(session, phase)
    if missing:
        found.append((_("Who is the {role}? Esc j").format(role=role_name(model, missing[0], phase.scope)), "low"))
    if back := return_words(model, phase):
        found.append((back, "bold"))
    found += _roles(model, phase)
    if model.request:
        text = HIDDEN if model.hidden else model.request
        found.append((nested(_("Key question: “{text}”").format(text=text)), "bold"))
    title = title_in(model.topic) if model.topic else ""
    if title not in ("", model.request):
        found.append((_("Case: {title}").format(title=HIDDEN if model.hidden else title), ""))
    said = sentence_to_say(model, phase)
    if said:
        found.append((_say(said), SAID))
    found.extend((*set_aside(model, phase), *charter_words(model, phase)))
    if phase.extension and model.timing.left is not None and model.timing.left <= 0:
        minutes = "/".join(planned_minutes(each) for each in phase.extension)
        found.append((_("More time by show of thumbs ({minutes} min): Esc +").format(minutes=minutes), "low"))
    guidance = phase.guidance.into(model.language)
    if guidance:
        found.append((guidance, ""))
    coming = following(session, session.last_at)
    if coming is not None:
        found.append((_("Then: {phase}").format(phase=model.name(coming)), "dim"))
    return found


def return_words(model: ViewModel, phase: PlannedPhase) -> str:
    """Return when a break ends, "" for any other phase."""
    slot = model.slots.get(phase.id)
    if not is_break(phase) or slot is None or slot.ends is None:
        return ""
    return _("We go on at {time}.").format(time=model.clock(slot.ends))


def _say(text: str) -> str:
    return nested(_("Say: “{text}”").format(text=text))


def _roles(model: ViewModel, phase: PlannedPhase) -> list[tuple[str, Style]]:
    """Return who answers, who keeps silent and who is outside the circle."""
    session = model.session
    away, answers = outside(session, phase), {}
    if phase.mode == "questions":
        roles = phase.to or ("presenter",)
        answers = {person: role for role in reversed(roles) for person in with_role(session, role, phase.scope)}
    quiet = {person: role for person, role in muted(session, phase).items() if person not in {**away, **answers}}
    words = (
        (_("Questions to: {names}"), answers),
        (n_("Silent: {names}", "Silent: {names}", len(quiet)), quiet),
        (_("Outside the circle: {names}"), away),
    )  # fmt: skip
    return [(text.format(names=_named(model, people, phase)), "accent") for text, people in words if people]


def _named(model: ViewModel, people: dict[str, str], phase: PlannedPhase) -> str:
    """Return names and roles; a role that several people have appears once, without their names."""
    session = model.session
    by_role: dict[str, list[str]] = {}
    for person, role in people.items():
        by_role.setdefault(role, []).append(session.name(person))
    parts = []
    for role, names in by_role.items():
        label = role_name(model, role, phase.scope)
        parts.append(f"{names[0]} ({label})" if len(names) == 1 else _several(role, label))
    return ", ".join(parts)


def _several(role: str, label: str) -> str:
    """Return a role's name in the plural; a name of several words stays as it is, since its plural is uncertain."""
    several = role != "everyone" and label.isalpha() and label[-1] not in "sxz"
    return _("the {role}s").format(role=label) if several else label
