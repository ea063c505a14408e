"""Say how a commitment stands: what became of it, how often it was carried over, and what happened to its note."""

from __future__ import annotations

from datetime import date

from gep_tui.domain.carried.events import CommitmentFollowed
from gep_tui.domain.group.board import Gone, GroupCommitment
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import N_, _, n_
from gep_tui.words.due import due_words
from gep_tui.words.moments import day_in_words

#: A sign and a word for each outcome, so that nothing is told by the sign alone.
_OUTCOMES = {
    "open": ("○", N_("open")),
    "done": ("✓", N_("done")),
    "partly": ("◐", N_("partly done")),
    "dropped": ("✗", N_("dropped")),
    "carried": ("↻", N_("carried over")),
    "": ("≠", N_("told differently")),
}

_GONE: dict[Gone, str] = {
    "withdrawn": N_("the note was withdrawn"),
    "joined": N_("the note is part of another one now"),
    "changed": N_("the note is no commitment any more"),
    "purged": N_("its words were erased for good"),
    "absent": N_("its session is not here"),
}


def commitment_signs(each: GroupCommitment) -> str:
    """Return the sign of how a commitment stands, and ⌂ behind it if the note stays in the room."""
    return f"{standing_sign(each)} ⌂" if each.in_room else standing_sign(each)


def standing_sign(each: GroupCommitment) -> str:
    """Return the sign of how a commitment stands; one that was open when its note went is not shown as open."""
    is_over = each.state.is_open and not each.is_open
    return "–" if is_over else _OUTCOMES[each.state.outcome][0]


def outcome_name(outcome: str) -> str:
    """Return the word for an outcome."""
    return _(_OUTCOMES[outcome][1])


def state_told(each: GroupCommitment) -> list[str]:
    """Return the state of a commitment in a few short pieces; none for one that is simply open."""
    state = each.state
    if state.outcome == "":
        ends = _(" or ").join(outcome_name(end.outcome) for end in state.ends)
        told = [_("{outcomes}: please say which").format(outcomes=ends)]
    elif state.outcome == "carried":
        told = [n_("carried over once", "carried over {count} times", state.times).format(count=state.times)]
    else:
        told = [outcome_name(state.outcome)] if state.outcome != "open" else []
        again = n_("carried over once before", "carried over {count} times before", state.times)
        told += [again.format(count=state.times)] if state.times else []
    words = {one_line(end.words) for end in state.ends if end.words}
    told += [_("“{words}”").format(words=word) for word in sorted(words)]
    if each.gone == "purged":
        return [_(_GONE["purged"]), *told]
    return [*told, _(_GONE[each.gone])] if each.gone else told


def followed(event: CommitmentFollowed) -> str:
    """Return what a follow-up said; the word for an outcome that nobody knows is that outcome."""
    told = outcome_name(event.outcome) if event.outcome in _OUTCOMES else one_line(event.outcome)
    if words := event.words or due_words(event.due, event.due_on):
        return _("a commitment ({outcome}, “{words}”)").format(outcome=told, words=one_line(words))
    return _("a commitment ({outcome})").format(outcome=told)


def made_on(made: date | None) -> str:
    """Return when a commitment was made, "" if that is not known."""
    return day_in_words(made.isoformat()) if made else ""
