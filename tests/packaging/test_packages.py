"""The program as people get it: from a wheel, a source archive, a checkout, each in an environment of its own.

The environment of the tests lends what the program depends on: nothing is downloaded.
"""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MISSING = [name for name in ("build", "hatchling", "babel", "editables") if importlib.util.find_spec(name) is None]
COMPLETE = os.environ.get("GEP_TESTS_COMPLETE") == "1"
#: The tools that build packages are lent too; if they are missing and nothing may be skipped, pip fetches them.
LENT = not MISSING
pytestmark = [
    pytest.mark.skipif(bool(MISSING) and not COMPLETE, reason=f"not installed: {', '.join(MISSING)}"),
    pytest.mark.timeout(300),
    # The archives and the environments are made once, not once for each process of the tests.
    pytest.mark.xdist_group("packages"),
]

#: A language that gep does not have: it shows that a language takes one `.po` file and no more.
OTHER = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "No sessions yet: `gep run` starts one."
msgstr "Saluton"
"""

LOOK = """
import json, gep_tui
from gep_tui.catalogue.catalogue import load
found = load(None)
print(json.dumps({
    "file": gep_tui.__file__,
    "names": sorted([*found.protocols, *found.programmes]),
    "faults": len(found.faults),
    "origin": str(found.origin["codev-6"]),
}))
"""


def run(*command: object, **environ: str) -> str:
    """Return what a command prints; its own complaints if it fails."""
    outside = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "GEP_HOME")}
    words = [str(word) for word in command]
    # Not from the sources: Python would take the program from there.
    here = tempfile.gettempdir()
    done = subprocess.run(words, capture_output=True, text=True, env={**outside, **environ}, cwd=here, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sources, with a further language in it."""
    copy = tmp_path_factory.mktemp("sources") / "gep_tui"
    away = shutil.ignore_patterns("__pycache__", "*.mo", ".*", "build", "dist", "*.egg-info")
    shutil.copytree(ROOT, copy, ignore=away)
    language = copy / "gep_tui" / "locale" / "eo" / "LC_MESSAGES"
    language.mkdir(parents=True)
    (language / "gep.po").write_text(OTHER, encoding="utf-8")
    return copy


@pytest.fixture(scope="module")
def archives(checkout: Path) -> tuple[Path, Path]:
    """The source archive, and the wheel that was built from it."""
    isolation = ("--no-isolation",) if LENT else ()
    run(sys.executable, "-m", "build", *isolation, "--outdir", checkout / "dist", checkout)
    return next((checkout / "dist").glob("*.tar.gz")), next((checkout / "dist").glob("*.whl"))


def environment(folder: Path, *install: object) -> Path:
    """Make an environment in which only the program is installed, and return its folder of programs."""
    run(sys.executable, "-m", "venv", "--without-pip", folder)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    python = programs / "python"
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    lent = dict.fromkeys((sysconfig.get_path("purelib"), sysconfig.get_path("platlib")))
    (site / "lent.pth").write_text("\n".join(lent), encoding="utf-8")
    isolation = ("--no-build-isolation",) if LENT else ()
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", *isolation)
    # What the tests run in has the program too; an installation of its own must not count as that one.
    run(*pip, "--ignore-installed", *install)
    return programs


@pytest.fixture(scope="module")
def worked_on(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment in which the checkout is worked on."""
    return environment(tmp_path_factory.mktemp("worked_on") / "venv", "--editable", checkout)


def look(programs: Path) -> dict[str, object]:
    """Return what the installed program finds."""
    found: dict[str, object] = json.loads(run(programs / "python", "-c", LOOK))
    return found


def speaks(programs: Path, home: Path) -> None:
    """Check that every language is there, compiled."""
    assert run(programs / "gep", "--home", home, "--lang", "eo", "sessions") == "Saluton\n"
    assert run(programs / "gep", "--home", home, "sessions", LANG="C.UTF-8") != "Saluton\n"


def expected() -> list[str]:
    """Return the names of all files of protocols and programmes in the sources."""
    return sorted(path.stem for path in (ROOT / "protocols").rglob("*.toml"))


def test_a_wheel_holds_all_that_is_needed_and_nothing_else(archives: tuple[Path, Path]) -> None:
    with zipfile.ZipFile(archives[1]) as wheel:
        names = set(wheel.namelist())
        entry_points = wheel.read(next(name for name in names if name.endswith("entry_points.txt"))).decode()
    assert "gep = gep_tui.cli.start.entry:main" in entry_points
    protocols = [name for name in names if name.startswith("gep_tui/protocols/") and name.endswith(".toml")]
    assert sorted(Path(name).stem for name in protocols) == expected()
    assert {"gep_tui/locale/eo/LC_MESSAGES/gep.mo", "gep_tui/locale/fr/LC_MESSAGES/gep.mo"} <= names
    assert any(name.startswith("gep_tui/ui/live/") and name.endswith(".tcss") for name in names)
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"gep_tui"}


def test_a_source_archive_holds_the_tests_too(archives: tuple[Path, Path]) -> None:
    with tarfile.open(archives[0]) as sources:
        names = {name.partition("/")[2] for name in sources.getnames()}
    assert {"pyproject.toml", "hatch_build.py", "README.md", "LICENSE", "tests/conftest.py"} <= names
    assert {f"protocols/{name}.toml" for name in ("README", "codev-6")} & names
    assert not any("__pycache__" in name for name in names)


def test_protocols_and_words_come_from_an_installed_wheel(archives: tuple[Path, Path], tmp_path: Path) -> None:
    programs = environment(tmp_path / "venv", archives[1])
    found = look(programs)
    assert (found["names"], found["faults"]) == (expected(), 0)
    for place in (found["file"], found["origin"]):
        assert Path(str(place)).is_relative_to(tmp_path / "venv")
    assert "gep_tui/protocols" in Path(str(found["origin"])).as_posix()
    speaks(programs, tmp_path / "home")


def test_protocols_and_words_come_from_a_source_archive(archives: tuple[Path, Path], tmp_path: Path) -> None:
    programs = environment(tmp_path / "venv", archives[0])
    found = look(programs)
    assert (found["names"], found["faults"]) == (expected(), 0)
    assert Path(str(found["file"])).is_relative_to(tmp_path / "venv")
    speaks(programs, tmp_path / "home")


def test_protocols_and_words_come_from_a_checkout_that_is_worked_on(
    checkout: Path, worked_on: Path, tmp_path: Path
) -> None:
    found = look(worked_on)
    assert (found["names"], found["faults"]) == (expected(), 0)
    assert Path(str(found["origin"])) == checkout / "protocols" / "codev-6.toml"
    speaks(worked_on, tmp_path / "home")


def test_an_edited_translation_is_spoken_without_a_new_installation(
    checkout: Path, worked_on: Path, tmp_path: Path
) -> None:
    source = checkout / "gep_tui" / "locale" / "eo" / "LC_MESSAGES" / "gep.po"
    source.write_text(OTHER.replace("Saluton", "Bonan tagon"), encoding="utf-8")
    later = source.stat().st_mtime + 10
    os.utime(source, (later, later))
    assert run(worked_on / "gep", "--home", tmp_path / "home", "--lang", "eo", "sessions") == "Bonan tagon\n"
    source.write_text(OTHER, encoding="utf-8")
