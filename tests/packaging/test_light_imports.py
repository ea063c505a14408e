"""What each part may load: the core no screens, the domain no files and no words, the package itself nothing."""

from __future__ import annotations

import pkgutil
import subprocess
import sys
from importlib.util import find_spec

import pytest

CORE = ("domain", "store", "catalogue", "live", "export", "locale")


def modules_of(part: str) -> list[str]:
    """Return the names of a package and of all modules in it."""
    package = f"gep_tui.{part}"
    spec = find_spec(package)
    assert spec is not None
    assert spec.submodule_search_locations is not None
    found = pkgutil.walk_packages(spec.submodule_search_locations, f"{package}.")
    return [package, *(each.name for each in found)]


def loaded_by(*names: str) -> set[str]:
    """Return the top names of all that is loaded once these modules are."""
    return {name.partition(".")[0] for name in all_loaded_by(*names)}


def all_loaded_by(*names: str) -> set[str]:
    """Return the whole names of all modules that are loaded once these are."""
    code = f"import sys, {', '.join(names)}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("part", CORE)
def test_the_core_loads_without_screens(part: str) -> None:
    names = [name for name in modules_of(part) if "pyperclip_child" not in name]
    assert not loaded_by(*names) & {"textual", "rich", "click"}


def test_the_domain_loads_no_files_and_no_words() -> None:
    heavy = {"tinydb", "pyperclip", "platformdirs", "gettext", "pathlib", "tomllib", "asyncio"}
    assert not loaded_by(*modules_of("domain")) & heavy


def test_the_package_itself_loads_nothing() -> None:
    assert loaded_by("gep_tui") - loaded_by("sys") == {"gep_tui"}


def test_the_search_index_is_loaded_by_the_first_search_alone() -> None:
    loaded = all_loaded_by("gep_tui.ui.live.screen", "gep_tui.ui.home.screen", "gep_tui.ui.review.screen")
    assert not loaded & {
        "gep_tui.store.index.index",
        "gep_tui.store.index.database",
        "gep_tui.live.searching",
        "sqlite3",
    }


def test_the_live_screen_loads_no_table_of_the_results_before_it_writes_one() -> None:
    loaded = all_loaded_by("gep_tui.ui.live.screen")
    assert "gep_tui.live.results" in loaded
    assert not loaded & {"gep_tui.domain.session.report", "gep_tui.store.results.results", "tinydb"}


def test_what_writes_files_is_loaded_by_nobody_before_one_is_written() -> None:
    screens = ("home", "setup", "live", "review", "notes")
    command_line = ("gep_tui.cli.program", "gep_tui.cli.commands.show", "gep_tui.cli.commands.copy")
    loaded = loaded_by(*(f"gep_tui.ui.{room}.screen" for room in screens), *command_line)
    assert not loaded & {"docx", "lxml", "openpyxl", "typst", "icalendar", "email", "markdown_it"}


@pytest.mark.skipif(sys.platform == "win32", reason="its counters are asked by ctypes")
def test_a_session_of_one_screen_begins_without_openssl_foreign_functions_and_the_reading_of_lists() -> None:
    loaded = all_loaded_by("gep_tui.cli.launch.run", "gep_tui.cli.launch.rehearse", "gep_tui.ui.live.screen")
    assert not loaded & {"_hashlib", "_ctypes", "gep_tui.domain.lists"}
