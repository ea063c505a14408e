"""The user's files: protocols, settings, sessions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from gep_tui.cli.health.finding import Finding, State
from gep_tui.cli.root import Root
from gep_tui.locale import _, n_
from gep_tui.store.reading import Code, Problem, read_folder
from gep_tui.store.sessions import ids
from gep_tui.ui.fault_words import sentence
from gep_tui.ui.problem_words import problem

#: What is worth knowing, and loses nothing that was saved.
HARMLESS: tuple[Code, ...] = ("torn-tail", "foreign-file", "unknown-type", "newer-schema")


def protocols(root: Root) -> Iterator[Finding]:
    """Yield how many protocols and programmes there are, and what is wrong with files of them."""
    catalogue = root.catalogue()
    count = len(catalogue.protocols) + len(catalogue.programmes)
    text = n_("{count} protocol or programme can be run.", "{count} protocols and programmes can be run.", count)
    yield Finding("ok" if count else "broken", text.format(count=count))
    yield from (Finding("broken", sentence(fault)) for fault in catalogue.faults)


def settings(root: Root) -> Iterator[Finding]:
    """Yield what is wrong with the settings."""
    from gep_tui.cli.settings_said import all_said

    path = root.home.settings
    if not path.exists():
        yield Finding("ok", _("Settings: none, all as it comes. They would stand in {path}.").format(path=path))
        return
    faults = all_said(path)
    yield from (Finding("broken", text) for text in faults)
    if not faults:
        yield Finding("ok", _("Settings: {path}").format(path=path))


def sessions(root: Root) -> Iterator[Finding]:
    """Yield how many sessions there are, and what cannot be read of them."""
    folders = [root.home.sessions / id for id in ids(root.home.sessions)]
    rehearsals = [root.home.rehearsals / id for id in ids(root.home.rehearsals)]
    text = _("Sessions: {count}, rehearsals: {rehearsals}.")
    yield Finding("ok", text.format(count=len(folders), rehearsals=len(rehearsals)))
    for folder in (*folders, *rehearsals):
        yield from _session(folder)


def _session(folder: Path) -> Iterator[Finding]:
    reading = read_folder(folder)
    if not reading.events and not reading.problems:
        yield Finding("note", _("{folder} holds no session.").format(folder=folder))
    yield from (Finding(_state(each), problem(each)) for each in reading.problems)


def _state(each: Problem) -> State:
    return "note" if each.code in HARMLESS else "broken"
