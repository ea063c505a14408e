"""Tell how a case is chosen among offered topics, what became of a topic, and what became of a parked point."""

from __future__ import annotations

from collections.abc import Mapping

from gep_tui.locale import N_, _, n_

#: The ways of choosing, as they are listed.
_WAYS: Mapping[str, str] = {
    "urgency": N_("urgency"),
    "dots": N_("votes, dots"),
    "consensus": N_("consensus"),
    "bids": N_("bids in points"),
    "draw": N_("drawing lots"),
    "rotation": N_("rotation"),
}


def way_name(way: str) -> str:
    """Return the name of a way of choosing."""
    return _(_WAYS[way]) if way in _WAYS else way


def each_words(way: str, each: int) -> str:
    """Return how much everybody has to give: "3 votes each"; "" in a way that counts nothing."""
    if way == "dots":
        return n_("{count} vote each", "{count} votes each", each).format(count=each)
    return n_("{count} point each", "{count} points each", each).format(count=each) if way == "bids" else ""


def amount(way: str, count: int) -> str:
    """Return a number of votes, or of points."""
    if way == "bids":
        return n_("{count} point", "{count} points", count).format(count=count)
    return n_("{count} vote", "{count} votes", count).format(count=count)


def how_chosen(way: str, votes: int, in_all: int, drawn_among: int) -> str:
    """Return how a case was chosen, as the end of a sentence: "by votes, 5 of 12"."""
    match way:
        case "urgency":
            return _("as the most urgent")
        case "dots" if in_all:
            return _("by votes, {votes} of {all}").format(votes=votes, all=in_all)
        case "bids" if in_all:
            return _("by bids, {votes} of {all} points").format(votes=votes, all=in_all)
        case "draw":
            return _("by lot, among {count}").format(count=drawn_among) if drawn_among else _("by lot")
        case "rotation":
            return _("in rotation")
        case "consensus":
            return _("by consensus")
    return _("by the group")


def topic_state(state: str, case: str) -> str:
    """Return what became of a topic; `case` names the case that it is."""
    if state == "chosen":
        return _("chosen: {case}").format(case=case) if case else _("chosen")
    return {"open": _("not chosen yet"), "dropped": _("no longer offered")}.get(state, state)


def point_state(state: str, assigned: str) -> str:
    """Return what became of a parked point; `assigned` is the name of who takes care of it. "" while it is open."""
    if state == "assigned":
        return _("for {name}").format(name=assigned)
    return {"open": "", "settled": _("settled"), "carried": _("for next time")}.get(state, state)


def marks(urgency: int, stake: int) -> str:
    """Return the marks of a topic as signs: "!!" for urgency, "◆" for what is at stake."""
    return " ".join(signs for signs in ("!" * urgency, "◆" * stake) if signs)
