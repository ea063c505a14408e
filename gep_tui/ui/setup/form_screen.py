"""The form of set-up on a screen: what the fields' actions, the choice of a group and the end of set-up work on."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from textual import on
from textual.widgets import Input, TextArea

from gep_tui.domain.stream.text import one_line
from gep_tui.ui.components.asking_screen import AskingScreen
from gep_tui.ui.components.offers import Offer, offers
from gep_tui.ui.setup.form import SetupForm, like
from gep_tui.ui.setup.form_fields import FIELDS, FormFields
from gep_tui.ui.setup.of_group import join

if TYPE_CHECKING:
    from gep_tui.catalogue.catalogue import Catalogue
    from gep_tui.domain.session.state import Session
    from gep_tui.ui.components.navigation import Navigator, ToPrepare
    from gep_tui.ui.components.services import Services


class TypedGroup(Protocol):
    """Takes the name of a group as it is typed."""

    #: Whether the sessions of the group are still being read.
    is_reading: bool

    def named(self) -> None:
        """Ask whether the members of the group come along whose name has just been typed."""

    def in_one_go(self) -> str:
        """Return the letters that were typed just now in the list of members, "" if none were."""


class SetupFormScreen(AskingScreen[str]):
    """Keeps the form, and writes to it what is typed; a screen that derives from it draws it."""

    def __init__(
        self,
        services: Services,
        navigator: Navigator,
        catalogue: Catalogue,
        record: Session | None = None,
        coming: ToPrepare | None = None,
    ) -> None:
        super().__init__()
        self.answers.kept = services.kept.of("")
        self.services = services
        self.navigator = navigator
        self.clock = services.clock()
        own = (services.home.protocols, services.home.programmes)
        self.offers = offers(catalogue, own, services.language)
        known = record is not None and any(offer.key == record.programme for offer in self.offers)
        self.chosen = known
        self.form = _form(self.offers, catalogue, services, record)
        if coming is not None:
            join(self.form, coming.series, coming.date)
        self._at_first = _all_typed(self.form)
        #: The end that was typed when protected phases were last asked about.
        self.refused_until = ""

    @property
    @abstractmethod
    def groups(self) -> TypedGroup:
        """The groups that the session may belong to."""

    @on(Input.Changed)
    @on(TextArea.Changed)
    def take_over(self) -> None:
        """Write what was typed to the form."""
        if self.query_one(FormFields).take_over():
            self.draw()

    @property
    def is_touched(self) -> bool:
        """Whether anything was typed or changed here."""
        return _all_typed(self.form) != self._at_first


def _all_typed(form: SetupForm) -> tuple[str, ...]:
    goes_on = ",".join(f"{scope} {case.name.across}" for scope, case in form.goes_on.items())
    phases = (*(f"{phase} {seconds}" for phase, seconds in sorted(form.lengths.items())), *sorted(form.left_out))
    typed = (getattr(form, name) for name in FIELDS)
    return (form.people, ",".join(sorted(form.circle_of.away)), goes_on, ",".join(phases), *typed)


def _form(offers: Sequence[Offer], catalogue: Catalogue, services: Services, record: Session | None) -> SetupForm:
    """Return an empty form, or one for the group of an earlier session."""
    protocols, language = catalogue.protocols, services.language
    if record is None:
        return SetupForm(offers[0], protocols, language, facilitator=one_line(services.settings.author))
    offer = next((each for each in offers if each.key == record.programme), offers[0])
    return like(record, offer, protocols, language)
