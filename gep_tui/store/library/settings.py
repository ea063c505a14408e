"""Read and check the user's settings: one TOML file in the data folder, which gep never writes.

```toml
author = "Claire"          # your name, for the notes you write
language = "fr"            # fr or en; without it the locale decides
bell = true                # bell and flash at thresholds
theme = "textual-dark"     # a theme of Textual
dates = "%d/%m/%Y"         # how dates are written in documents

[keys]                     # other keys for actions of the live screen (`gep keys` lists them)
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


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """The user's settings; each has a default."""

    author: str = ""
    language: str = ""
    bell: bool = True
    theme: str = ""
    dates: str = ""
    keys: dict[str, str] = {}


class SettingsFault(msgspec.Struct, frozen=True, kw_only=True):
    """A setting that is not used, why, and its value in the file.

    Problems: unreadable, not-toml, unknown-key, wrong-type, unknown-language, unknown-theme.
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
        return Settings(), (SettingsFault(path=path, problem="unreadable", found=str(error.strerror)),)
    # Imported only if there is a file: most users have none.
    import tomllib

    try:
        data = tomllib.loads(text.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        return Settings(), (SettingsFault(path=path, problem="not-toml", found=str(error)),)
    return _checked(path, data)


def _checked(path: Path, data: Mapping[str, Any]) -> tuple[Settings, tuple[SettingsFault, ...]]:
    good: dict[str, Any] = {}
    faults: list[SettingsFault] = []
    for key, value in data.items():
        if key == "keys" and isinstance(value, dict):
            good["keys"] = {name: keys for name, keys in value.items() if isinstance(keys, str)}
            faults += [
                SettingsFault(path=path, problem="wrong-type", key=f"keys.{name}", found=repr(keys), expected="str")
                for name, keys in value.items()
                if not isinstance(keys, str)
            ]
        elif key not in _KINDS:
            problem = "wrong-type" if key == "keys" else "unknown-key"
            faults.append(SettingsFault(path=path, problem=problem, key=key, expected=", ".join((*_KINDS, "keys"))))
        elif not isinstance(value, _KINDS[key]):
            expected = _KINDS[key].__name__
            faults.append(SettingsFault(path=path, problem="wrong-type", key=key, found=repr(value), expected=expected))
        elif key == "language" and value not in ("fr", "en"):
            fault = SettingsFault(path=path, problem="unknown-language", key=key, found=str(value), expected="fr, en")
            faults.append(fault)
        else:
            good[key] = value
    return Settings(**good), tuple(faults)
