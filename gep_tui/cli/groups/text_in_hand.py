"""The text of a group in an editor's hands: begun or taken up again, checked, written down."""

from __future__ import annotations

from gep_tui.catalogue.group_file import read_group_text
from gep_tui.cli.common.asking import agreed, at_a_terminal, chosen_letter
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.output import put, put_text, remark
from gep_tui.cli.groups.opened import opened
from gep_tui.domain.group.decisions import GroupDecision
from gep_tui.domain.group.edited_again import again
from gep_tui.domain.group.editing import GroupEdit, edit, leaving
from gep_tui.domain.group.group_text import GroupText, text_of
from gep_tui.domain.stream.refusal import Refusal
from gep_tui.domain.stream.text import one_line
from gep_tui.live.group import LiveGroup
from gep_tui.locale import _, n_
from gep_tui.store.library.group_drafts import EditedText, left_texts, new_text
from gep_tui.store.library.groups import ReadGroup
from gep_tui.words.group_changes import clash, group_change
from gep_tui.words.group_refusals import group_refusal
from gep_tui.words.group_text import group_toml
from gep_tui.words.moments import weekday_and_day
from gep_tui.words.protocol_faults import sentence
from gep_tui.words.system_reasons import reason


def begun(context: Context, read: ReadGroup) -> EditedText:
    """Return the text to edit: one that was not taken in if the user wants that, else a new one.

    Raises CommandFailure.
    """
    folder = context.home.group_folder(read.id)
    for text in left_texts(folder):
        if text.before is None:
            _say_it_stays(text)
        elif _wanted(text):
            return text
        text.leave()
    today = context.clock().at().date()
    before = text_of(read.group, today)
    try:
        text = new_text(folder)
        try:
            text.write(group_toml(before, today), before)
        except OSError:
            text.remove()
            raise
    except OSError as error:
        words = _("{folder} cannot be written: {reason}. Nothing was changed.")
        raise CommandFailure(words.format(folder=error.filename or folder, reason=reason(error))) from None
    return text


def checked(context: Context, text: EditedText) -> tuple[GroupText | None, list[str]]:
    """Return what the text says, and its faults, one sentence each; neither if it is empty."""
    before = text.before
    assert before is not None, "it was read when the text was begun"
    after, faults = read_group_text(text.path, before, context.clock().at().date())
    said = [sentence(fault) for fault in faults]
    if said:
        said.append(n_("{count} fault.", "{count} faults.", len(said)).format(count=len(said)))
    return after, said


def written(context: Context, id: str, text: EditedText, after: GroupText, yes: bool) -> bool:
    """Write down what was edited, and say so; False if not all could be. Raises CommandFailure."""
    before = text.before or after
    with opened(context, id) as live:
        today = context.clock().at().date()
        told = edit(before, after, text_of(live.group, today))
        refused = _do(live, told, yes)
        for gone in told.gone:
            remark(_("“{what}” is no longer there: somebody else took it out.").format(what=_called(gone)))
        for each in told.clashes:
            remark(clash(each))
        now = text_of(live.group, today)
    if not told.clashes and not refused:
        return True
    if told.clashes:
        remark(_("Theirs stays. The text now has yours in its place: keep it to set yours, or write theirs."))
    text.write(group_toml(again(now, told.clashes, refused), today), now, changed=True)
    return False


def _do(live: LiveGroup, told: GroupEdit, yes: bool) -> list[GroupDecision]:
    """Do what was edited, in one write, and say each change; return what was refused."""
    before = live.group
    decisions = [*told.decisions, *(leaving(told.missing) if _have_left(told, yes) else ())]
    answers = live.do_all(decisions)
    for each in answers:
        if isinstance(each, Refusal):
            remark(group_refusal(each))
        else:
            put_text("", group_change(each, before))
    if not decisions and not told.clashes and not told.gone:
        put(_("Nothing to change.") + "\n")
    return [decision for decision, each in zip(decisions, answers, strict=True) if isinstance(each, Refusal)]


def _have_left(told: GroupEdit, yes: bool) -> bool:
    """Ask whether the members who are no longer in the text have left the group."""
    if not told.missing:
        return False
    names = ", ".join(one_line(each.name) for each in told.missing)
    text = n_(
        "{names} is no longer in the text. Left the group?",
        "{names} are no longer in the text. Left the group?",
        len(told.missing),
    )
    if (yes or at_a_terminal()) and agreed(text.format(names=names), yes):
        return True
    remark(n_("{names} stays in the group.", "{names} stay in the group.", len(told.missing)).format(names=names))
    return False


def _wanted(text: EditedText) -> bool:
    """Ask whether to go on with a text that was not taken in; it may be thrown away too."""
    at = text.changed_at
    day = weekday_and_day(at.date()) if at else "–"
    words = _("A text that was not taken in is here, of {day}. Go on with it?").format(day=day)
    if not at_a_terminal():
        _say_it_stays(text)
        return False
    answer = chosen_letter(words, _("Y/n, d throws it away"), "ynd", "y")
    if answer == "d":
        text.remove()
    return answer == "y"


def _say_it_stays(text: EditedText) -> None:
    remark(_("A text that was not taken in stays as it is: {path}").format(path=text.path))


def _called(each: object) -> str:
    name, day = getattr(each, "name", ""), getattr(each, "day", getattr(each, "begins", None))
    return one_line(name) or (weekday_and_day(day) if day else "")
