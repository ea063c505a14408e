"""Where protocols and programmes lie: the built-in folder and the user's."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from gep_tui.catalogue.decode import UnusableError
from gep_tui.catalogue.faults import Fault

ProtocolShelf = Literal["protocols", "programmes"]
SHELVES: tuple[ProtocolShelf, ...] = ("protocols", "programmes")

_PACKAGE = Path(__file__).parents[1]


def builtin_dir() -> Path:
    """Return the folder of the built-in protocols: inside an installed package, beside it in a checkout."""
    installed = _PACKAGE / "protocols"
    return installed if installed.is_dir() else _PACKAGE.parent / "protocols"


def builtin_shelf(shelf: ProtocolShelf) -> Path:
    """Return the built-in folder of protocols or programmes."""
    return builtin_dir() if shelf == "protocols" else builtin_dir() / "programmes"


def files_in(folder: Path) -> tuple[Mapping[str, Path], tuple[Fault, ...]]:
    """Return the TOML files of a folder by name without `.toml`, in order, and why it cannot be read.

    A missing folder is no fault. Hidden files, which editors leave behind, are ignored.
    """
    try:
        paths = sorted(folder.iterdir())
    except FileNotFoundError:
        return {}, ()
    except NotADirectoryError:
        return {}, (UnusableError(folder, "not-a-folder").fault,)
    except PermissionError:
        return {}, (UnusableError(folder, "not-permitted").fault,)
    except OSError as error:
        return {}, (UnusableError(folder, "unreadable", found=str(error.errno or 0)).fault,)
    files = [path for path in paths if path.suffix.lower() == ".toml" and not path.name.startswith(".")]
    return {path.stem: path for path in files}, ()
