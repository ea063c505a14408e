"""Time from exec to the full live frame, and to the first sign of life."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time

from common import BARE_STATIC, GEP, Terminal, a_home, environment, median, program, session

from gep_tui.live.clock import SystemClock

RUNS = 20


def _until(command: list[str], env: dict[str, str], text: str, typed: str = "", after: str = "") -> tuple[float, float]:
    """Return seconds to the first byte, and to `text` on the screen; `typed` is typed at once, or `after` a text."""
    began = time.perf_counter()
    with Terminal(command, 120, 36, env) as terminal:
        while not terminal.bytes:
            time.sleep(0.0005)
        first = time.perf_counter() - began
        terminal.wait(after)
        terminal.send(typed)
        terminal.wait(text)
        return first, time.perf_counter() - began


def measure() -> list[str]:
    """Return the two figures in words."""
    home = a_home()
    live = session(home, "2026-01-01-0900-aaa", 300, SystemClock())
    live.close()
    original = home.session_folder("2026-01-01-0900-aaa")
    for number in range(1000):
        shutil.copytree(original, home.session_folder(f"2025-01-01-{number:04}-bbb"))
    last = home.session_folder("2026-12-31-0900-zzz")
    shutil.copytree(original, last)
    frames, lights, bare, passes, answers, later = [], [], [], [], [], []
    for _ in range(RUNS):
        light, frame = _until([*GEP, "resume", "2026-12-31-0900-zzz"], environment(home.path), "note number 299")
        lights.append(light)
        frames.append(frame)
        resume = [*GEP, "resume", "2026-12-31-0900-zzz"]
        answers.append(_until(resume, environment(home.path), "zqzq", typed="zqzq")[1])
        later.append(_until(resume, environment(home.path), "zqzq", typed="zqzq", after="note number 299")[1])
        bare.append(_until(program(BARE_STATIC), {}, "the last expected text")[1])
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", "pass"], check=True)
        passes.append(time.perf_counter() - began)
    shutil.rmtree(home.path)
    return [
        f"start    {median(frames) * 1000:.0f} ms, bare {median(bare) * 1000:.0f} ms: "
        f"{median(frames) / median(bare):.2f} (wanted 1.2)",
        f"answer   {median(answers) * 1000:.0f} ms from exec to a letter typed at once in the note line: "
        f"{median(answers) / median(bare):.2f} of the bare app's first frame (wanted 1.5)",
        f"later    {median(later) * 1000:.0f} ms from exec to a letter in the note line, typed once the first frame "
        f"stands: {median(later) / median(bare):.2f}",
        f"light    {median(lights) * 1000:.0f} ms, python -c pass {median(passes) * 1000:.0f} ms: "
        f"{median(lights) / median(passes):.2f} (wanted 3)",
    ]
