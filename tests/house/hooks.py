"""Names that somebody else calls: the frameworks, the shell, the interpreter. The program itself need not use them."""

from __future__ import annotations

from fnmatch import fnmatchcase

#: Patterns of names, each with who calls it.
HOOKS = {
    "__*__": "Python",
    "on_*": "Textual: what happens to a widget",
    "_on_*": "Textual: what happens to a widget, before its own handling",
    "action_*": "Textual: actions named in bindings",
    "watch_*": "Textual: a reactive value has changed",
    "validate_*": "Textual: a reactive value is about to change",
    "compute_*": "Textual: a reactive value made of others",
    "compose": "Textual: what stands in a screen or widget",
    "render": "Textual: what a widget shows",
    "render_line": "Textual: one row of a widget",
    "render_segments": "Textual: what is written to the terminal",
    "render_partial_update": "Textual: what has changed on the terminal",
    "reflow*": "Textual: where the widgets are",
    "get_content_height": "Textual: the height of a widget",
    "get_content_width": "Textual: the width of a widget",
    "get_cursor_left_location": "Textual: where a text area's cursor goes",
    "get_cursor_right_location": "Textual: where a text area's cursor goes",
    "get_default_screen": "Textual: the screen below all others",
    "_get_renders": "Textual: what is drawn, and where",
    "set_focus": "Textual: which widget gets the keys",
    "divide": "Textual: a row, cut where widgets begin",
    "_handle_exception": "Textual: an error that nobody caught",
    "notify_style_update": "Textual: colours have changed",
    "can_replace": "Textual: whether a newer message stands for an older one",
    "list_commands": "click: the names of commands",
    "parse_args": "click: the arguments of a command",
    "get_command": "click: a command by its name",
    "resolve_command": "click: a command by what was typed",
    "emit": "logging: one record",
    "COMPONENT_CLASSES": "Textual: the parts of a widget that have styles",
}

#: What is loaded by name, or read by a tool, by path and name; each with who does it.
ENTRIES = {
    "gep_tui/cli/commands/*.py::command": "cli/program.py loads the module that has the command's name",
    "gep_tui/cli/groups/*.py::command": "cli/commands/group.py does so too",
    "gep_tui/cli/cases/*.py::command": "cli/commands/cases.py does so too",
    "gep_tui/cli/common/click_words.py::WORDS": "click looks these up in our catalogue, which is made of the code",
    "gep_tui/cli/common/click_words.py::counted": "as WORDS",
    "gep_tui/domain/session/report.py::PhaseRow.overtime_seconds": "a column of every table of phases",
    "gep_tui/store/files/heartbeat.py::Alive.awake": "an older gep, whose checksum counts it",
    "gep_tui/live/headless.py::*": "programs of others, as README.md shows",
    "gep_tui/live/clock.py::ManualClock*": "programs of others, as README.md shows",
}


def is_hook(name: str) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in HOOKS)


def is_entry(path: str, name: str) -> bool:
    """Tell whether somebody outside the program uses a name, given as `function` or `Class.method`."""
    return is_hook(name.rpartition(".")[2]) or any(fnmatchcase(f"{path}::{name}", pattern) for pattern in ENTRIES)
