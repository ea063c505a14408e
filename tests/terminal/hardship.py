"""Hard conditions for a program, made for real: small, full, read-only, slow and failing disks, tight limits."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def may_mount() -> bool:
    """Tell whether this user may mount file systems here: in a container root need not."""
    return os.name == "posix" and os.geteuid() == 0 and _mount("--version")


@contextmanager
def small_disk(place: Path, size: str = "1m") -> Iterator[Path]:
    """Mount a small disk, which is soon full, at `place`."""
    place.mkdir(parents=True, exist_ok=True)
    _run("mount", "-t", "tmpfs", "-o", f"size={size},mode=700", "tmpfs", str(place))
    try:
        yield place
    finally:
        _run("umount", "--lazy", str(place))


@contextmanager
def read_only(place: Path) -> Iterator[Path]:
    """Let nobody write in the folder at `place`, not even root."""
    _run("mount", "--bind", str(place), str(place))
    try:
        _run("mount", "-o", "remount,bind,ro", str(place))
        yield place
    finally:
        _run("umount", "--lazy", str(place))


def fill(place: Path) -> Path:
    """Fill the disk at `place` to the last byte; return the file to remove to make room again."""
    ballast = place / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (65536, 4096, 1):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                continue
    return ballast


def injecting(*injections: str, trace: Path | str = os.devnull, only: tuple[Path, ...] = ()) -> list[str]:
    """Return the prefix of a command that tampers with its system calls, as `fsync:error=EIO:when=3+`.

    With `only`, just those on these files; the calls go to the file `trace`.
    """
    calls = ",".join(sorted({injection.partition(":")[0] for injection in injections}))
    command = ["strace", "-f", "-qq", "-o", str(trace), "-e", f"trace={calls}"]
    for injection in injections:
        command += ["-e", f"inject={injection}"]
    for path in only:
        command += ["-P", str(path)]
    return command


def limited(*limits: str) -> list[str]:
    """Return the prefix of a command that sets its limits, as `-f 8` (no file above 8 blocks of 512 bytes)."""
    return ["sh", "-c", f'ulimit {" ".join(limits)} && exec "$@"', "sh"]


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=20)


def _mount(*words: str) -> bool:
    try:
        return subprocess.run(["mount", *words], capture_output=True, timeout=20).returncode == 0
    except OSError:
        return False
