"""The whole picture: the chosen view, its clock, and what is above and below it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from gep_tui.ui.components.lines import EMPTY, Line, centred, line
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.phase import return_words
from gep_tui.ui.room.picture import Lines, Picture, Wishes
from gep_tui.ui.room.sizes import PLAIN, digit_size
from gep_tui.ui.room.views.around import doubt_line, phase_lines, phase_name, speech_line, told_lines
from gep_tui.ui.room.views.groups import group_lines
from gep_tui.ui.room.views.key_words import help_lines, notice_line
from gep_tui.ui.room.views.large_clock import digit_lines, level_line, time_shown
from gep_tui.ui.room.views.message import gone_words, over_line, told, without_clock
from gep_tui.ui.room.views.progress import progress_line
from gep_tui.ui.room.views.votes import vote_lines

#: The share of the height that digits take, by view; in any other view, just enough to be legible from afar.
SHARES = {"all": 0.5, "clock": 0.75}

#: Rows below which a message, votes or groups leave the clock one row of plain text.
LOWER = 14

#: Rows below which the last line names the speaker instead of the progress.
LOW = 10


def picture(model: ViewModel, now: datetime, cells: int, rows: int, wishes: Wishes) -> Picture:
    """Return what the screen shows at `now` in a window of this size."""
    shown = _picture(model, now, cells, rows, wishes)
    if not wishes.notice and not wishes.fault:
        return shown
    foot = notice_line(cells) if wishes.notice else centred(line((wishes.fault, "low")), cells)
    return Picture(shown.above, shown.clock, shown.below, foot)


def _picture(model: ViewModel, now: datetime, cells: int, rows: int, wishes: Wishes) -> Picture:
    view = model.session.room.what
    if wishes.gone:
        return _in_the_middle(told(gone_words(), "bold", cells, rows - 1), rows)
    if wishes.help and (model.session.phase is None or view == "blank"):
        return _in_the_middle(help_lines(cells, rows - 1), rows)
    if view == "blank":
        return Picture()
    if model.session.phase is None:
        return _without_clock(model, cells, rows)
    return _with_clock(model, now, cells, rows, wishes)


def _in_the_middle(lines: Sequence[Line], rows: int) -> Picture:
    """Return lines in the middle of a screen without a clock."""
    return Picture(below=(*_blank((rows - 1 - len(lines)) // 2), *lines))


def _without_clock(model: ViewModel, cells: int, rows: int) -> Picture:
    """Return what is shown before the session begins and after its end, when that it is over is told too."""
    if model.session.room.what in SHARES:
        return _in_the_middle(told(without_clock(model), "bold", cells, rows - 1), rows)
    shown = _in_the_middle(_chosen(model, cells, rows - 1), rows)
    return Picture(below=shown.below, foot=over_line(model, cells))


def _with_clock(model: ViewModel, now: datetime, cells: int, rows: int, wishes: Wishes) -> Picture:
    """Return the clock with the rest of the view; its place depends only on the size of the window."""
    view = model.session.room.what
    size = digit_size(time_shown(model), cells, rows, SHARES.get(view, 0.0), wishes.steps)
    if view not in SHARES and rows < LOWER:
        size = PLAIN
    room = rows - 1 - size.rows
    above = _above(model, wishes, cells, rows, room)
    left = max(0, room - len(above))
    level = () if size == PLAIN else (level_line(model, cells),)
    if wishes.help:
        below: Lines = (EMPTY, *help_lines(cells, left - 1))
    elif view == "all":
        below = _around(model, level, wishes, cells, left)
    elif view == "clock":
        below = level
    else:
        # the last row of the screen is free
        below = (*level, *_chosen(model, cells, left - len(level) + 1))
    foot = _foot(model, now, cells, rows, level) if view == "all" else (*below[left:], EMPTY)[0]
    name = "" if view in SHARES or above else phase_name(model)
    return Picture(above, tuple(digit_lines(model, size, cells, name)), below[:left], foot)


def _above(model: ViewModel, wishes: Wishes, cells: int, rows: int, room: int) -> Lines:
    """Return the rows above the clock, which is in the middle if it is alone.

    In a low window, what is wrong with the clock stands in place of the phase's name.
    """
    phase, view = model.session.phase, model.session.room.what
    if phase is None or view == "clock":
        return _blank(room // 2)
    if rows < LOWER and view != "all":
        return ()
    if rows < LOW:
        return (doubt_line(model, wishes, cells) or phase_lines(model, phase, cells)[0],)[:room]
    lines = phase_lines(model, phase, cells)[: 2 if view == "all" else 1]
    least = 3 if view == "all" else 2
    top = max(0, room - least) // 6 if view == "all" else 0
    return (*_blank(top), *lines, *_blank(least - len(lines)))[:room]


def _around(model: ViewModel, level: Lines, wishes: Wishes, cells: int, rows: int) -> Lines:
    """Return what is below the clock in the full view, with blank rows if there is room."""
    phase = model.session.phase
    if phase is None:
        return ()
    gap = _blank(1 if rows >= 7 else 0)
    head = (*level, *gap, speech_line(model, cells), *gap)
    return (*head, *told_lines(model, phase, wishes, cells, max(0, rows - len(head))))


def _chosen(model: ViewModel, cells: int, rows: int) -> Lines:
    """Return the message, the votes or the groups, whichever was chosen."""
    room = model.session.room
    if room.what == "votes":
        return tuple(vote_lines(model, cells, rows))
    if room.what == "groups":
        return tuple(group_lines(model, cells, rows))
    lines = told(room.text, "bold", cells, rows)
    return (*_blank((rows - len(lines)) // 2), *lines)


def _foot(model: ViewModel, now: datetime, cells: int, rows: int, level: Lines) -> Line:
    """Return the progress of the half day; under digits in a low window their words, speaker, break's end."""
    if rows >= LOW or not level:
        return progress_line(model, now, cells)
    phase = model.session.phase
    back = return_words(model, phase) if phase is not None else ""
    words = (*level[0], *line("  "), *(line(back) if back else speech_line(model, cells)))
    told = tuple((text.strip(" "), style) for text, style in words)
    return centred(tuple((f"{text} ", style) for text, style in told if text), cells)


def _blank(rows: int) -> Lines:
    return (EMPTY,) * max(0, rows)
