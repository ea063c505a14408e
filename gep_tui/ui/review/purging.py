"""Erase for good from the review: find out what goes, ask for the word, do it. All that waits is on a thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial

from textual.screen import Screen

from gep_tui.domain.session.fold import Record
from gep_tui.domain.stream.text import one_line
from gep_tui.live.purging import purge_here
from gep_tui.locale import _, n_
from gep_tui.store.files.locks import Taken
from gep_tui.store.files.saving import NotSaved
from gep_tui.store.library.documents import documents_of
from gep_tui.store.library.exported import exported
from gep_tui.store.library.sessions import ids
from gep_tui.store.purge.carrying_out import StillOpen, require_alone
from gep_tui.store.purge.deleted_sessions import deleted_holding
from gep_tui.store.purge.part import NewerRecord
from gep_tui.store.purge.planning import PurgePlan, plan_everything, plan_notes, plan_person
from gep_tui.ui.components.questions import Choose
from gep_tui.ui.components.questions.typed_word import TypedWord
from gep_tui.ui.components.services import Services
from gep_tui.ui.messages import RecordEdited
from gep_tui.ui.review.messages import JobWanted
from gep_tui.ui.review.purge_job import PurgeJob
from gep_tui.ui.review.state import Review, ReviewFlow
from gep_tui.words import purging as words
from gep_tui.words.system_reasons import that_failed


class PurgeWork:
    """One erasure on one review screen."""

    def __init__(self, screen: Screen[None], draw: Callable[[], None], review: Review, services: Services) -> None:
        self._screen, self._draw, self._review = screen, draw, review
        self._home, self._cache = services.home, services.cache
        self._app, self._desk, self._live = screen.app, review.desk, review.desk.live

    def find_out(self, job: PurgeJob) -> None:
        """Find out what goes, and then ask."""
        self._on_thread(partial(self._plan, job), _("Finding what goes with it…"))

    def _plan(self, job: PurgeJob) -> Callable[[], None]:
        if self._live.read_only:
            raise NewerRecord(self._live.folder)
        plan, neutral = self._planned(job)
        require_alone(part.folder for part in plan.parts)
        folder = self._live.folder
        others = [id for id in ids(folder.parent) if id != folder.name]
        told = words.what_goes(plan, exported(folder, self._home.exports, others, documents_of(self._home)), neutral)
        deleted = words.deleted_too(deleted_holding(self._home, [part.erasure.words for part in plan.parts]))
        asked = _reach(self._review, job, plan) if job.person and not job.settled else None
        asked = asked or _sheets(self._review, job, plan)
        flow = asked or self._confirm(plan, [*told, *deleted, words.not_reached()])
        return lambda: self._desk.start(flow)

    def _planned(self, job: PurgeJob) -> tuple[PurgePlan, str]:
        """Return the plan, and what a person is called afterwards."""
        live, home, now = self._live, self._home, datetime.now().astimezone().replace(microsecond=0)
        _session, events = live.moment()
        record, keep = Record(events, seen_by=live.writer), job.sheets == "keep"
        if job.person:
            neutral = words.someone(1 + sum(person.purged for person in record.session.people))
            plan = partial(plan_person, home, live.folder, record, job.person, neutral, now, keep_sheets=keep)
            return plan(said=job.said, named=job.named), neutral
        if job.notes:
            return plan_notes(home, live.folder, record, job.notes, now, keep_sheets=keep), ""
        return plan_everything(home, live.folder, record, words.nameless, now), ""

    def _confirm(self, plan: PurgePlan, told: list[str]) -> ReviewFlow:
        """Ask for the word, and erase."""
        text = _("Type “{word}” to erase this for good, without undo. {what}")
        yield TypedWord(text.format(word=words.the_word(), what=" ".join(told)), lasting=True)
        self._on_thread(partial(self._erase, plan), _("Erasing…"))

    def _erase(self, plan: PurgePlan) -> Callable[[], None]:
        said = " ".join(words.what_was_done(purge_here(self._live, self._home, self._cache(), plan)))

        def tell() -> None:
            self._say(said)
            self._screen.post_message(RecordEdited(self._desk))

        return tell

    def _on_thread(self, work: Callable[[], Callable[[], None]], meanwhile: str) -> None:
        """Run `work` on a thread, and what it returns on the screen's."""
        self._review.result = meanwhile
        self._draw()

        def run() -> None:
            try:
                then = work()
            except Exception as error:  # noqa: BLE001  whatever it is, it is said, and the clock goes on
                then = partial(self._say, self._why(error))
            with suppress(RuntimeError):  # the application has ended meanwhile
                self._app.call_from_thread(self._show, then)

        threading.Thread(target=run, name="gep-purge", daemon=True).start()

    def _show(self, then: Callable[[], None]) -> None:
        self._review.result = ""
        then()
        if self._screen.is_mounted and self._screen.is_attached:
            self._draw()

    def _say(self, text: str) -> None:
        self._review.result = text
        self._desk.say(text)

    def _why(self, error: Exception) -> str:
        """Return why nothing was erased, or not all of it."""
        match error:
            case StillOpen():
                return words.still_open(error)
            case NewerRecord():
                return words.newer(error.folder)
            case Taken():
                return words.one_at_a_time()
            case NotSaved():
                return _("Something is not saved yet: nothing was erased. Once it is, erase again.")
            case OSError():
                return words.cut_short(error, [self._live.folder])
        return that_failed(error)


def find_out(screen: Screen[None], draw: Callable[[], None], review: Review, job: PurgeJob, services: Services) -> None:
    """Find out what goes with a job, ask for the word, and erase; `draw` shows the result."""
    PurgeWork(screen, draw, review, services).find_out(job)


def _reach(review: Review, job: PurgeJob, plan: PurgePlan) -> ReviewFlow | None:
    """Ask whether a person's notes and those that name them go too; `None` if there are none."""
    said, named = len(plan.said), len(plan.named) + len(plan.entries)
    options = [("name", _("only the name"))]
    if said:
        text = n_("{count} note of theirs too", "{count} notes of theirs too", said)
        options.append(("said", text.format(count=said)))
    if named:
        text = n_("{count} entry that names them too", "{count} entries that name them too", named)
        options.append(("named", text.format(count=named)))
    if said and named:
        options.append(("said named", _("both")))
    return _reach_asked(review, job, options) if len(options) > 1 else None


def _reach_asked(review: Review, job: PurgeJob, options: list[tuple[str, str]]) -> ReviewFlow:
    answer = yield Choose(_("Erase how much of this person?"), options=options, lasting=True)
    review.tell(JobWanted(job._replace(said="said" in answer, named="named" in answer, settled=True)))


def _sheets(review: Review, job: PurgeJob, plan: PurgePlan) -> ReviewFlow | None:
    """Ask whether the practice sheets made of what goes are erased too; `None` if there are none."""
    titles = [one_line(sheet.title) for part in plan.parts for sheet in part.sheets]
    return _sheets_asked(review, job, titles) if titles and not job.sheets else None


def _sheets_asked(review: Review, job: PurgeJob, titles: list[str]) -> ReviewFlow:
    text = n_(
        "A practice sheet was made of it: {titles}.", "Practice sheets were made of it: {titles}.", len(titles)
    ).format(titles=", ".join(_("“{text}”").format(text=title) for title in titles))
    erase = n_("erase the sheet too", "erase the sheets too", len(titles))
    keep = n_("keep the sheet", "keep the sheets", len(titles))
    answer = yield Choose(text, options=[("erase", erase), ("keep", keep)], lasting=True)
    review.tell(JobWanted(job._replace(sheets="keep" if answer == "keep" else "erase")))
