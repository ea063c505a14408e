"""Searching 500,000 notes of 1,000 sessions, beside bare FTS5 on the same texts; keeping up; making the index anew.

`GEP_BENCH_MANY` names a data folder made by `many_sessions.py`, which is else made first, in a minute.
"""

from __future__ import annotations

import os
import random
import sqlite3
import tempfile
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import many_sessions
from common import median, p95

from gep_tui.domain.session.events import NoteAdded
from gep_tui.live.searching import Searching
from gep_tui.store.files.lines import encode
from gep_tui.store.index.index import SearchIndex
from gep_tui.store.index.places import index_file
from gep_tui.store.index.wanted import SearchNames, Wanted
from gep_tui.store.library.locations import DataFolder
from gep_tui.words.search_names import meaning

#: Searches of each sort; notes that a search shows; sessions that are changed one after the other.
SEARCHES, SHOWN, CHANGED = 60, 200, 10


def measure() -> list[str]:
    """Return the figures in words."""
    with tempfile.TemporaryDirectory(prefix="gep-bench-") as name:
        given = os.environ.get("GEP_BENCH_MANY", "")
        home = DataFolder(Path(given)) if given else many_sessions.make(Path(name) / "home")
        cache = Path(name) / "cache"
        index = SearchIndex(index_file(cache, home.path), home.sessions, home.groups)
        said = [_made(index), *_searched(index, Path(name) / "bare.sqlite3"), _kept_up(index, home)]
        index.close()
        return [*said, _typed(home, cache)]


def _made(index: SearchIndex) -> str:
    began, cpu = time.monotonic(), time.process_time()
    *_rest, last = index.keep_up()
    seconds, cpu = time.monotonic() - began, time.process_time() - cpu
    return (
        f"search   index made anew: {last.notes} notes, {last.events} events in {seconds:.0f} s "
        f"({last.events / seconds:.0f} events a second; {last.events / cpu:.0f} a second of processor)"
    )


def _searched(index: SearchIndex, path: Path) -> list[str]:
    """Search for words of every frequency, each in turn here and in a bare FTS5 table of the same texts."""
    bare = _bare(index, path)
    ours, theirs, figures = [], [], []
    cpu: dict[str, list[float]] = {"ours": [], "theirs": []}
    for sort, searches in _searches().items():
        here, there = [], []
        for typed, match in searches:
            wanted = meaning(typed, SearchNames, tuple)
            assert isinstance(wanted, Wanted)
            here.append(_seconds(lambda wanted=wanted: index.search(wanted, SHOWN), cpu["ours"]))
            query = "select rowid, text from bare where bare match ? order by rowid desc limit ?"
            work = partial(bare.execute, query, (match, SHOWN))
            there.append(_seconds(lambda work=work: work().fetchall(), cpu["theirs"]))
        figures.append(f"{sort} {p95(here) * 1000:.1f} ms (bare {p95(there) * 1000:.1f})")
        ours, theirs = ours + here, theirs + there
    bare.close()
    return [
        f"search   p95 {p95(ours) * 1000:.1f} ms (wanted 50), bare FTS5 {p95(theirs) * 1000:.1f} ms: "
        f"{p95(ours) / p95(theirs):.2f} (wanted 2); medians {median(ours) * 1000:.1f}, {median(theirs) * 1000:.1f} ms",
        f"search   p95 by sort: {', '.join(figures)}",
        f"search   of processor, which a busy machine hardly changes: p95 {p95(cpu['ours']) * 1000:.1f} ms, bare FTS5 "
        f"{p95(cpu['theirs']) * 1000:.1f} ms: {p95(cpu['ours']) / p95(cpu['theirs']):.2f}",
    ]


def _bare(index: SearchIndex, path: Path) -> sqlite3.Connection:
    """Return FTS5 as it comes, with our prefixes, on the texts that every search may find."""
    bare = sqlite3.connect(path, isolation_level=None)
    bare.execute(
        "create virtual table bare using fts5(text, tokenize='unicode61 remove_diacritics 2', prefix='1 2 3 4')"
    )
    bare.execute("begin")
    bare.executemany("insert into bare(text) values (?)", ((hit.found.text,) for hit in index.all(Wanted())))
    bare.execute("commit")
    return bare


def _searches() -> dict[str, list[tuple[str, str]]]:
    """Return what is typed, and the same for bare FTS5: words of every rank, the same for each run."""
    chance, (words, _weights) = random.Random(7), many_sessions.words()
    plain = [word for word in words if word.isalpha()]
    ranked = [plain[min(len(plain) - 1, int(1.17**number))] for number in range(SEARCHES)]
    several = [" ".join(chance.sample(plain[:400], 2)) for _number in range(SEARCHES)]
    return {
        "words": [(f'"{word}"', f'"{word}"') for word in ranked],
        "beginnings": [(word[: 1 + number % 5], f'"{word[: 1 + number % 5]}" *') for number, word in enumerate(ranked)],
        "two words": [(pair, " AND ".join(f'"{word}" *' for word in pair.split())) for pair in several],
        "phrases": [(f'"{pair}"', f'"{pair}"') for pair in several],
    }


def _kept_up(index: SearchIndex, home: DataFolder) -> str:
    """Add a note to a session, and bring the index up to date; then take the note out again, which is not counted."""
    taken, cpu = [], []
    for folder in sorted(home.sessions.iterdir())[:CHANGED]:
        path = folder / "events" / "desk.jsonl"
        before = path.stat().st_size
        note = NoteAdded(writer="desk", seq=90_000, at=many_sessions.BEGUN, text="one more", kind="fact")
        with path.open("ab") as file:
            file.write(encode(note))
        began = time.process_time()
        taken.append(_seconds(lambda: list(index.keep_up())))
        cpu.append(time.process_time() - began)
        os.truncate(path, before)
        list(index.keep_up())
    return (
        f"search   kept up after a session of 500 notes, all sessions looked at: median {median(taken) * 1000:.0f} ms, "
        f"most {max(taken) * 1000:.0f} ms (wanted 200); of processor {median(cpu) * 1000:.0f} ms"
    )


def _typed(home: DataFolder, cache: Path) -> str:
    """Type words letter by letter, and wait for each answer, as the search field does."""
    told = threading.Event()
    search = Searching(home, cache, meaning, told.set)
    search.begin()
    _answer(search, told, "ready")
    while search.found.progress is not None:
        time.sleep(0.05)
    words = [typed for typed, _match in _searches()["two words"][:20]]
    taken = [_answer(search, told, word[:end]) for word in words for end in range(1, len(word) + 1)]
    search.end()
    return (
        f"search   a letter typed to its hits: median {median(taken) * 1000:.1f} ms, p95 {p95(taken) * 1000:.1f} ms "
        f"(wanted 30)"
    )


def _answer(search: Searching, told: threading.Event, typed: str) -> float:
    began = time.monotonic()
    search.ask(typed)
    while search.found.typed != typed:
        told.wait(0.5)
        told.clear()
    return time.monotonic() - began


def _seconds(work: Callable[[], object], cpu: list[float] | None = None) -> float:
    """Return how long some work takes; its processor time is added to `cpu`."""
    began, before = time.monotonic(), time.process_time()
    work()
    if cpu is not None:
        cpu.append(time.process_time() - before)
    return time.monotonic() - began
