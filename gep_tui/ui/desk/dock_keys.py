"""The keys of each panel of the dock, declared once, the most important first: key bar and help are made from them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from gep_tui.locale import N_, _
from gep_tui.ui.components.key_bar import HELP, BarKey

#: Keys as printed on the keyboard, and what each does.
DockKeys = tuple[tuple[str, str], ...]

CLOSE: tuple[str, str] = (N_("Esc"), N_("close"))
UNDO: tuple[str, str] = ("u", N_("undo"))

#: What each key reports about a commitment, with its words. The panel may open by itself, so that n and p stay what
#: they always are: the next phase, and pause.
OUTCOME_KEYS = {
    "d": ("done", N_("done")),
    "e": ("partly", N_("partly")),
    "r": ("carried", N_("carry over")),
    "x": ("dropped", N_("dropped")),
    "o": ("open", N_("open again")),
}

FOLLOW_UP: DockKeys = (
    *((key, words) for key, (_outcome, words) in OUTCOME_KEYS.items()),
    CLOSE, ("c", N_("one more")), ("↑ ↓", N_("choose")), UNDO,
)  # fmt: skip
POINTS: DockKeys = (
    ("↑ ↓", N_("point")), ("r", N_("settled")), ("a", N_("assign to…")), ("c", N_("for next time")), CLOSE, UNDO,
)  # fmt: skip
ATTENDANCE: DockKeys = (
    ("h", N_("here")), ("n", N_("not here")), ("l", N_("has left")), ("s", N_("substitute…")), CLOSE,
    ("a", N_("somebody else…")), ("↑ ↓", N_("person")), UNDO,
)  # fmt: skip
RATING: DockKeys = (
    ("0…9", N_("hands")), ("← →", N_("mark")), ("↑ ↓", N_("what is rated")), ("p", N_("one person")),
    ("w", N_("a word")), CLOSE, ("m", N_("ten hands or more")), ("s", N_("0–10 or ROTI")), (N_("Del"), N_("no hands")),
    UNDO,
)  # fmt: skip
CHOOSING: DockKeys = (
    ("1…9", N_("vote, go to")), ("c", N_("make it the case")), CLOSE, ("w", N_("way of choosing")),
    ("v", N_("whose votes")), ("← →", N_("one less, more")), ("o", N_("draw lots")), ("r", N_("reservation")),
    ("! e", N_("urgency, stake")), ("a", N_("add a topic")), ("m", N_("how many")),
    (N_("Del"), N_("no longer offered")), ("t", N_("for another case")), ("f", N_("an earlier case")), UNDO,
)  # fmt: skip
TABLES: DockKeys = (("↑ ↓", N_("further")), ("o", N_("draw anew")), CLOSE, UNDO)
REFIT: DockKeys = (
    ("1…9", N_("apply")), CLOSE, ("↑ ↓", N_("phase")), (N_("Space"), N_("choose it")), ("← →", N_("more proposals")),
)  # fmt: skip
PLAN: DockKeys = (
    ("↑ ↓", N_("phase")), ("+ −", N_("1 min")), CLOSE, ("K J", N_("move")), (N_("Del"), N_("leave out")),
    ("x", N_("a break")), UNDO, ("> ;", N_("5 min")),
)  # fmt: skip

#: What a panel is, "" for one whose few keys the help does not tell.
PanelName = Literal["", "commitments", "attendance", "choosing", "rating", "points", "tables", "rest", "plan"]

#: The panels with keys of their own, in the order of the help, and the title of each there.
PANELS: dict[PanelName, tuple[str, DockKeys]] = {
    "commitments": (N_("Panel: commitments"), FOLLOW_UP),
    "attendance": (N_("Panel: who is here"), ATTENDANCE),
    "choosing": (N_("Panel: choosing the case"), CHOOSING),
    "rating": (N_("Panel: rating"), RATING),
    "points": (N_("Panel: what was set aside"), POINTS),
    "tables": (N_("Panel: drawn groups"), TABLES),
    "rest": (N_("Panel: the rest"), REFIT),
    "plan": (N_("Panel: the plan"), PLAN),
}


def shown(keys: DockKeys) -> Sequence[tuple[str, str]]:
    """Return keys and what they do, in the language in use."""
    return [(_(sign), _(words)) for sign, words in keys]


def title_of(panel: PanelName) -> str:
    """Return the title of a panel in the help; "" for one without a section there."""
    return PANELS[panel][0] if panel else ""


def more_keys() -> BarKey:
    """Return the key that tells the keys of a panel for which its bar has no room."""
    return BarKey("?", _("help"), HELP)
