"""The application as the command line starts it: it reports failures, shows notices, and lets an invented group act."""

from __future__ import annotations

import errno
import gc
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual import events
from textual.screen import Screen

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.signing import given_names
from gep_tui.domain.protocol.reference import reference
from gep_tui.live.clock import Clock
from gep_tui.live.session import LiveSession
from gep_tui.locale import chosen as language
from gep_tui.store.library.locations import cache_folder
from gep_tui.ui.app import GepApp
from gep_tui.ui.components.services import Services
from gep_tui.words.system_reasons import ReasonInOurWords

if TYPE_CHECKING:
    from gep_tui.catalogue.catalogue import Catalogue
    from gep_tui.cli.common.sources import ChosenSource
    from gep_tui.domain.session.events import Guest

#: Makes the screen that is first shown over home.
First = Callable[[GepApp], Screen[Any]]

#: Real seconds between two actions of an invented group.
ACTS_EVERY = 0.25

#: How often garbage is collected while a screen is open. What was loaded is frozen, so that a collection of all the
#: rest takes 3 ms; rows refer to themselves, and by default megabytes of them would wait for one.
GARBAGE_THRESHOLDS = (700, 5, 2)


class Program(GepApp):
    """Exits with a status; a failure prints none of its variables."""

    def __init__(
        self,
        services: Services,
        live: LiveSession | None,
        *,
        shown_in: str = "live",
        first: First | None = None,
        notices: tuple[str, ...] = (),
        act: Callable[[LiveSession], None] | None = None,
    ) -> None:
        super().__init__(services, live, shown_in)
        self.failure: Exception | None = None
        self.unsaved: LiveSession | None = None
        #: Sessions whose folder was gone when their screen was left.
        self.sheltered: list[LiveSession] = []
        self._first = first
        self._notices = notices
        self._act = act
        self._typed: list[events.Event] | None = []

    async def on_event(self, event: events.Event) -> None:
        """Keep what is typed before the note line exists; Textual would lose it."""
        if self._typed is not None and isinstance(event, events.Key | events.Paste):
            self._typed.append(event)
        else:
            await super().on_event(event)

    def on_mount(self) -> None:
        """Show the first screen over home."""
        if self._first is not None:
            self.push_screen(self._first(self), self._back_home)

    async def on_ready(self) -> None:
        """Once a screen is shown, hand over what was typed, show notices, and collect garbage again."""
        typed, self._typed = self._typed or (), None
        for event in typed:
            await super().on_event(event)
        for text in self._notices:
            self.warn(text)
        if self._act is not None:
            self.set_interval(ACTS_EVERY, self._let_act)
        gc.freeze()
        gc.set_threshold(*GARBAGE_THRESHOLDS)
        gc.enable()

    def hold(self, live: LiveSession | None) -> None:
        """Keep the session that is shown now; remember the one before if it could not be saved completely."""
        before = self.live
        super().hold(live)
        if before is not None and before.saving.pending:
            self.unsaved = before
        elif before is not None and before.saving.refuge is not None:
            self.sheltered.append(before)

    def _back_home(self, said: str | None) -> None:
        if said:
            self.notify(said, markup=False)

    def _let_act(self) -> None:
        if self._act is not None and self.live is not None:
            self._act(self.live)

    def _handle_exception(self, error: Exception) -> None:
        # Textual would print the value of every variable, notes included. Its exit status, 1, is kept.
        if self.failure is None:
            self.failure = error
        self.error_console.quiet = True
        super()._handle_exception(error)


def services(context: Context, clock: Callable[[], Clock] | None = None) -> Services:
    """Return what the screens need."""
    return Services(
        home=context.home,
        settings=context.settings,
        keys=context.keys,
        language=language(),
        clock=clock or context.clock,
        writer=partial(_writer, context),
        catalogue=context.catalogue,
        gong=context.gong,
        names=given_names(context),
        cache=partial(cache_folder, context.environ),
    )


def _writer(context: Context) -> str:
    """Return a new writer's id. Raises OSError if another window uses the given name."""
    try:
        return context.writer()
    except CommandFailure as failure:
        raise ReasonInOurWords(errno.EBUSY, str(failure)) from None


def set_up(chosen: ChosenSource | None, group: str, people: tuple[Guest, ...], presenter: str) -> First:
    """Return a function that makes the set-up screen, filled in from the command line."""

    def screen(app: GepApp) -> Screen[Any]:
        from gep_tui.domain.lists.pasted import line_of
        from gep_tui.ui.setup.screen import SetupScreen

        made = SetupScreen(app.services, app.screens, _with(app.services.catalogue(), chosen))
        if chosen is not None:
            key = reference(chosen.source.id, chosen.variant)
            made.form.choose(next(offer for offer in made.offers if offer.key == key))
            made.chosen = True
        made.form.group, made.form.presenters = group, presenter
        made.form.people = "\n".join(
            line_of(guest.name, guest.service, guest.function, guest.address) for guest in people
        )
        return made

    return screen


def _with(catalogue: Catalogue, chosen: ChosenSource | None) -> Catalogue:
    """Return `catalogue` including what was chosen, which may come from a file elsewhere."""
    if chosen is None:
        return catalogue
    import msgspec

    from gep_tui.domain.protocol.protocol import Protocol

    source, protocols, programmes = chosen.source, dict(catalogue.protocols), dict(catalogue.programmes)
    if isinstance(source, Protocol):
        protocols[source.id] = source
    else:
        programmes[source.id] = source
    origin = {source.id: Path(), **catalogue.origin}
    return msgspec.structs.replace(catalogue, protocols=protocols, programmes=programmes, origin=origin)
