"""Find what to run by PROGRAMME, PROTOCOL:VARIANT or FILE."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from gep_tui.catalogue.faults import Fault
from gep_tui.catalogue.library import Library
from gep_tui.catalogue.read import read_file
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.domain.protocol.protocol import Programme, Protocol
from gep_tui.domain.protocol.reference import read_reference
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.store.files.typed_path import typed_path
from gep_tui.words.protocol_faults import sentence
from gep_tui.words.suggestions import unknown


class ChosenSource(NamedTuple):
    """What to run, its variant ("" for the main form), and the protocols that it names."""

    source: Programme | Protocol
    variant: str
    protocols: Mapping[str, Protocol]


def choose(context: Context, words: str) -> ChosenSource:
    """Return what `words` name, reading no more files than needed.

    Faults of files that were ignored go to `context.notices`. Raises CommandFailure.
    """
    library = Library(context.home.path)
    if _is_path(words):
        source, variant = _from_file(library, typed_path(words)), ""
    else:
        name, variant = read_reference(words)
        source = _by_name(context, library, name)
    if variant:
        _check_variant(source, variant)
    protocols = {id: entry.value for id, entry in library.read.items() if entry and isinstance(entry.value, Protocol)}
    return ChosenSource(source, variant, protocols)


def _is_path(words: str) -> bool:
    return words.lower().endswith(".toml") or "/" in words or os.sep in words


def _from_file(library: Library, path: Path) -> Programme | Protocol:
    value, faults = read_file(path, library.known)
    if value is None:
        raise CommandFailure(_sentences(faults))
    return value


def _by_name(context: Context, library: Library, name: str) -> Programme | Protocol:
    entry = library.entry(name)
    if entry is None and library.faults:
        raise CommandFailure(_sentences(library.faults))
    if entry is None:
        text = _("There is no programme and no protocol called “{name}”.").format(name=one_line(name))
        more = _("`gep protocols` lists them all.")
        raise CommandFailure(f"{unknown(text, name, library.names())} {more}")
    context.notices += [sentence(fault) for fault in library.faults]
    return entry.value


def _check_variant(source: Programme | Protocol, variant: str) -> None:
    if isinstance(source, Programme):
        raise CommandFailure(_("“{name}” is a programme: only protocols have variants.").format(name=source.id))
    known = [each.id for each in source.variants]
    if variant not in known:
        text = _("The protocol “{name}” has no variant “{variant}”.")
        raise CommandFailure(unknown(text.format(name=source.id, variant=one_line(variant)), variant, known))


def _sentences(faults: Iterable[Fault]) -> str:
    return "\n".join(sentence(fault) for fault in faults)
