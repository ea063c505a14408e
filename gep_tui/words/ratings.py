"""Say how the group rated its session: what was rated, on which scale, with which marks and words."""

from __future__ import annotations

from collections.abc import Mapping

from gep_tui.domain.session.events import Event, HandsCounted, Rated
from gep_tui.domain.session.rating import MarkCounts, RatedThing
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import N_, _, n_
from gep_tui.words.groups import aim_name
from gep_tui.words.names import Names
from gep_tui.words.text import excerpt

#: Longest excerpt of an aim, in cells.
EXCERPT = 30

#: What is rated: the session, and the four A.
_SUBJECTS: Mapping[str, str] = {
    "session": N_("the session"),
    "appreciation": N_("appreciation"),
    "expectations": N_("expectations"),
    "learning": N_("what was learnt"),
    "application": N_("application"),
}

_SCALES: Mapping[str, str] = {"ten": N_("0–10"), "roti": N_("ROTI 1–5")}


def rated_name(about: RatedThing) -> str:
    """Return what was rated; of an aim its words."""
    if about.subject == "aim":
        aim = aim_name(about.aim) or _("(erased)")
        return _("aim: {aim}").format(aim=aim)
    return _(_SUBJECTS[about.subject]) if about.subject in _SUBJECTS else one_line(about.subject)


def scale_name(scale: str) -> str:
    """Return the name of a scale."""
    return _(_SCALES[scale]) if scale in _SCALES else one_line(scale)


def mean_words(counts: MarkCounts) -> str:
    """Return the mean with one decimal, as the language writes it."""
    tenths = round(counts.mean * 10)
    return _("{whole}.{tenth}").format(whole=tenths // 10, tenth=tenths % 10)


def marks_words(counts: MarkCounts) -> str:
    """Return the marks and how often each was given: "7 × 3, 8 × 1"."""
    return ", ".join(f"{mark} × {count}" for mark, count in counts.counts.items())


def told_of_rating(event: Event, names: Names) -> str:
    """Return what a rating said; "" for any other event."""
    match event:
        case HandsCounted(mark=mark, hands=hands):
            words = n_("{about}: {count} hand for {mark}", "{about}: {count} hands for {mark}", hands)
            return words.format(about=_about(event), count=hands, mark=mark)
        case Rated(mark=mark, words=said):
            told = [str(mark)] if mark is not None else []
            told += [_("“{words}”").format(words="…" if names.hidden else excerpt(said, EXCERPT))] if said else []
            name = one_line(names.session.name(event.person))
            words = _("{about}: {said}, {name}") if name else _("{about}: {said}")
            return words.format(about=_about(event), said=" ".join(told) or _("(erased)"), name=name)
    return ""


def _about(event: Rated | HandsCounted) -> str:
    return excerpt(rated_name(RatedThing(event.subject, event.aim)), EXCERPT)
