"""Explain what is wrong with the user's settings: the file, the key, what is expected."""

from __future__ import annotations

from pathlib import Path

import msgspec

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.store.library.settings import SettingsFault
from gep_tui.words.system_reasons import reason_in
from gep_tui.words.toml import toml_sentence_with_line


class KeyFault(msgspec.Struct, frozen=True):
    """A key in the settings that cannot be used: unknown-action, unknown-key-name or key-taken (by `expected`)."""

    problem: str
    action: str
    key: str
    expected: str = ""


def settings_fault(fault: SettingsFault) -> str:
    """Return one sentence about a fault in the settings file."""
    return _settings_sentence(fault).format(
        file=one_line(str(fault.path)),
        key=one_line(fault.key),
        found=_found(fault),
        expected=_expected(fault.expected),
    )


def key_fault(fault: KeyFault, path: Path) -> str:
    """Return one sentence about a key that cannot be used; `path` is the settings file."""
    if fault.problem == "key-taken" and fault.expected == "gep":
        words = _("{file}, keys.{action}: {key} is needed by the program or taken by terminals: choose another key.")
    else:
        words = {
            "unknown-action": (
                _("{file}, keys.{action}: there is no such action. Like it: {expected}. `gep keys` lists all.")
                if fault.expected
                else _("{file}, keys.{action}: there is no such action; `gep keys` lists all.")
            ),
            "unknown-key-name": _(
                "{file}, keys.{action}: “{key}” is not a key; use a letter, digit or sign, or a name like f3 or ctrl+t."
            ),
            "key-taken": _("{file}, keys.{action}: {key} is the key of “{expected}” already: choose another key."),
        }.get(fault.problem, _("{file}, keys.{action}: “{key}” cannot be used."))
    return words.format(
        file=one_line(str(path)),
        action=_shown(fault.action),
        key=_shown(fault.key),
        expected=one_line(fault.expected),
    )


def _settings_sentence(fault: SettingsFault) -> str:
    return {
        "unreadable": _("{file} cannot be read ({found}): put that right; until then the defaults apply."),
        "not-utf-8": _("{file} is not in UTF-8: save it as UTF-8; until then the defaults apply."),
        "not-toml": _("{file} is not TOML ({found}): correct it; until then the defaults apply."),
        "unknown-key": _("{file}, {key}: there is no such setting; the settings are: {expected}."),
        "wrong-type": _("{file}, {key}: {found} does not fit; {expected} is expected."),
        "unknown-language": _("{file}, {key}: no language “{found}”; expected: {expected}."),
        "unknown-theme": _("{file}, {key}: no theme “{found}”; expected: {expected}."),
        "no-folder": _("{file}, {key}: “{found}” is a file: name a folder; until then files go elsewhere."),
    }.get(fault.problem, _("{file}, {key}: {found} cannot be used; expected: {expected}."))


def _found(fault: SettingsFault) -> str:
    match fault.problem:
        case "unreadable":
            return reason_in(fault.found)
        case "not-toml":
            return toml_sentence_with_line(fault.found)
    return _shown(fault.found)


def _expected(expected: str) -> str:
    return {
        "str": _("text in quotation marks"),
        "bool": _("true or false"),
    }.get(expected, one_line(expected))


def _shown(text: str) -> str:
    """Return what the file says, on one line, cut to 80 characters."""
    text = one_line(text)
    return text if len(text) <= 80 else text[:79] + "…"
