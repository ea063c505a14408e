"""The name that signs the notes of the scribe’s screen: asked once, changed at any time; a sentence is none."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from gep_tui.domain.stream.text import one_line
from gep_tui.live.session_runner import SessionRunner
from gep_tui.locale import _
from gep_tui.store.library.given_names import GivenNames
from gep_tui.ui.components.questions import LEFT, Ask
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk

#: Words and characters beyond which a text is looked at, or is no name whatever its words.
WORDS, LONGEST = 4, 40


class NameAsk(Ask):
    """Asks for a name; a sentence is left to the note line."""

    def enter(self) -> str:
        """Answer with the name, unless what was typed is a note."""
        return LEFT if is_sentence(self.typed) else super().enter()

    def may_be_pasted(self, text: str) -> bool:
        """Accept a name."""
        return not is_sentence(self.typed + text)


def is_sentence(text: str) -> bool:
    """Tell whether a text is a note rather than a name: too long, or of many words most of which begin small."""
    words = one_line(text).split()
    small = sum(not word[0].isupper() for word in words)
    return len(one_line(text)) > LONGEST or (len(words) > WORDS and 2 * small > len(words))


@dataclass(frozen=True)
class Signature:
    """Asks who signs on one desk; `names` remembers it on this computer."""

    desk: Desk
    runner: SessionRunner
    names: GivenNames | None = None

    def last(self) -> str:
        """Return the name last given on this terminal."""
        return self.names.last() if self.names is not None else ""

    def ask(self) -> Flow:
        """Ask for the name; the one that signs now, or was last given here, is offered."""
        last = self.desk.settings.author or self.last()
        question = _("Your name, to sign your notes:") if last else _("Your name, to sign your notes (Enter: without):")
        name = one_line((yield NameAsk(question, typed=last, lasting=True)))
        if self.names is not None:
            self.names.give(name)
        before = self.desk.settings.author
        if name != before:
            self.desk.settings = msgspec.structs.replace(self.desk.settings, author=name)
            self.runner.sign_as(name)
        if name:
            self.desk.say(_("Your notes are signed {name}.").format(name=name))
        elif before:
            self.desk.say(_("Your notes are not signed any more."))
