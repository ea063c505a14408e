"""The presenters, as typed on the form: one name for each case, in the order of the plan."""

from __future__ import annotations

from gep_tui.domain.lists.cells import split
from gep_tui.domain.protocol.expand import Plan
from gep_tui.domain.session.naming import Nobody, One, Several, meant
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.setup.form import SetupForm


def presenting(form: SetupForm, plan: Plan) -> tuple[dict[str, str], str]:
    """Return the presenter of each scope, and what is wrong with the input."""
    typed = [one_line(name) for name in split(form.presenters)] if form.presenters.strip() else []
    scopes = [scope for scope, _name in form.cases(plan)]
    if any(typed) and not scopes:
        return {}, _("Nobody presents in “{title}”: leave this empty.").format(title=one_line(form.offer.title))
    if len([name for name in typed if name]) > len(scopes):
        return {}, _("More presenters are named than there are cases ({count}).").format(count=len(scopes))
    names = {guest.id: guest.name for guest in form.circle()}
    found: dict[str, str] = {}
    for scope, words in zip(scopes, typed, strict=False):
        match meant(words, names):
            case One(person=person):
                found[scope] = names[person]
            case Several(people=people):
                return {}, several(words, tuple(names[person] for person in people))
            case Nobody() if words:
                return {}, _("Nobody on the list is called “{name}”.").format(name=words[:60])
    return found, ""


def several(words: str, names: tuple[str, ...]) -> str:
    """Return a sentence that a name may mean any of these people."""
    shown = ", ".join(one_line(name) for name in names[:8]) + (", …" if len(names) > 8 else "")
    return _("“{name}” may be {names}: write more of the name.").format(name=one_line(words)[:60], names=shown)
