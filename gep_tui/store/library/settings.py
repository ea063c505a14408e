"""Read and check the user's settings: one TOML file in the data folder, which gep never writes.

```toml
author = "Claire"          # your name, for the notes you write
language = "fr"            # fr or en; without it the locale decides
bell = true                # bell and flash at thresholds
theme = "textual-dark"     # a theme of Textual
dates = "%d/%m/%Y"         # how dates are written in documents

[documents]
folder = "~/Minutes"       # where files go; else the user's folder for documents, else `exports` in the data folder
template = "letter.docx"   # a .docx of your own for minutes; beside this file, or with its whole path

[keys]                     # other keys for actions of the live screen and the scribe's (`gep keys` lists them)
next = "n,f4"
```
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from gep_tui.store.files.disk import read_file

_KINDS: dict[str, type] = {"author": str, "language": str, "bell": bool, "theme": str, "dates": str}

#: What is in tables of their own, under the field of `Settings` that it fills.
_TABLES: dict[str, dict[str, str]] = {"documents": {"template": "template", "folder": "folder"}}


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """The user's settings; each has a default."""

    author: str = ""
    language: str = ""
    bell: bool = True
    theme: str = ""
    dates: str = ""
    template: str = ""
    folder: str = ""
    keys: dict[str, str] = {}


class SettingsFault(msgspec.Struct, frozen=True, kw_only=True):
    """A setting that is not used, why, and its value in the file.

    Problems: unreadable (`found` is the number of the system's error), not-utf-8, not-toml (`found` is what the parser
    says), unknown-key, wrong-type, unknown-language, unknown-theme, no-folder.
    """

    path: Path
    problem: str
    key: str = ""
    found: str = ""
    expected: str = ""


def read_settings(path: Path) -> tuple[Settings, tuple[SettingsFault, ...]]:
    """Return the settings and the faults of the file; a faulty setting keeps its default, the others apply."""
    try:
        text = read_file(path)
    except FileNotFoundError:
        return Settings(), ()
    except OSError as error:
        return Settings(), (SettingsFault(path=path, problem="unreadable", found=str(error.errno or 0)),)
    # Imported only if there is a file: most users have none.
    import tomllib

    try:
        data = tomllib.loads(text.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Settings(), (SettingsFault(path=path, problem="not-utf-8"),)
    except (ValueError, RecursionError) as error:  # TOMLDecodeError, or int() given thousands of digits
        return Settings(), (SettingsFault(path=path, problem="not-toml", found=str(error)),)
    return _checked(path, data)


def _checked(path: Path, data: Mapping[str, Any]) -> tuple[Settings, tuple[SettingsFault, ...]]:
    good: dict[str, Any] = {}
    faults: list[SettingsFault] = []
    for key, value in data.items():
        if key == "keys" and isinstance(value, dict):
            good["keys"] = {name: keys for name, keys in value.items() if isinstance(keys, str)}
            faults += [
                _no_text(path, f"keys.{name}", keys) for name, keys in value.items() if not isinstance(keys, str)
            ]
        elif key in _TABLES and isinstance(value, dict):
            good |= {_TABLES[key][name]: text for name, text in value.items() if _fits(key, name, text)}
            faults += [_unfit(path, key, name, text) for name, text in value.items() if not _fits(key, name, text)]
        elif key not in _KINDS:
            problem = "wrong-type" if key in ("keys", *_TABLES) else "unknown-key"
            known = ", ".join((*_KINDS, *_TABLES, "keys"))
            faults.append(SettingsFault(path=path, problem=problem, key=key, expected=known))
        elif not isinstance(value, _KINDS[key]):
            expected = _KINDS[key].__name__
            faults.append(SettingsFault(path=path, problem="wrong-type", key=key, found=repr(value), expected=expected))
        elif key == "language" and value not in ("fr", "en"):
            fault = SettingsFault(path=path, problem="unknown-language", key=key, found=str(value), expected="fr, en")
            faults.append(fault)
        else:
            good[key] = value
    return Settings(**good), tuple(faults)


def _fits(table: str, name: str, value: Any) -> bool:
    return name in _TABLES[table] and isinstance(value, str)


def _unfit(path: Path, table: str, name: str, value: Any) -> SettingsFault:
    if name in _TABLES[table]:
        return _no_text(path, f"{table}.{name}", value)
    known = ", ".join(f"{table}.{each}" for each in _TABLES[table])
    return SettingsFault(path=path, problem="unknown-key", key=f"{table}.{name}", expected=known)


def _no_text(path: Path, key: str, value: Any) -> SettingsFault:
    return SettingsFault(path=path, problem="wrong-type", key=key, found=repr(value), expected="str")
