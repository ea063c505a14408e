"""Identify this process, and tell whether another still runs: its number alone proves nothing, since it is reused."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

import msgspec


class Process(msgspec.Struct, frozen=True):
    """A process on a computer; `boot` and `born` are "" if the system does not tell."""

    pid: int
    host: str
    boot: str = ""
    born: str = ""


def this_process() -> Process:
    """Return the current process."""
    pid = os.getpid()
    return Process(pid=pid, host=_host(), boot=_boot(), born=_born(pid))


def runs(process: Process) -> bool:
    """Tell whether `process` is running on this computer."""
    if process.pid <= 0 or process.host != _host() or process.boot != _boot():
        return False
    return _exists(process.pid) and process.born == _born(process.pid)


def _host() -> str:
    if sys.platform == "win32":
        return os.environ.get("COMPUTERNAME", "")
    return os.uname().nodename


def _boot() -> str:
    """Return an id of this start of the computer, on Linux."""
    with suppress(OSError):
        return Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    return ""


def _born(pid: int) -> str:
    """Return when the process began, in ticks since the boot, on Linux; "" for a zombie."""
    with suppress(OSError, IndexError):
        # The name, in parentheses, may contain anything; field 3 is the state, field 22 the time.
        fields = Path(f"/proc/{pid}/stat").read_bytes().rpartition(b")")[2].split()
        return "" if fields[0] in (b"Z", b"X") else fields[19].decode()
    return ""


if sys.platform == "win32":

    def _exists(pid: int) -> bool:
        # os.kill(pid, 0) would end the process here.
        import ctypes
        from ctypes import wintypes

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = wintypes.HANDLE
        kernel.GetExitCodeProcess.argtypes = (wintypes.HANDLE, wintypes.LPDWORD)
        kernel.CloseHandle.argtypes = (wintypes.HANDLE,)
        query_limited_information, access_denied, still_active = 0x1000, 5, 259
        handle = kernel.OpenProcess(query_limited_information, False, pid)
        if not handle:
            return ctypes.get_last_error() == access_denied
        try:
            code = wintypes.DWORD()
            return bool(kernel.GetExitCodeProcess(handle, ctypes.byref(code))) and code.value == still_active
        finally:
            kernel.CloseHandle(handle)

else:

    def _exists(pid: int) -> bool:
        try:
            os.kill(pid, 0)
        except PermissionError:
            return True
        except (OSError, OverflowError):
            return False
        return True
