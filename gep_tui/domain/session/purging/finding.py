"""Find whom a name means in a record: people by any name that they ever had, and names that are on no list."""

from __future__ import annotations

from gep_tui.domain.session.fold import Record
from gep_tui.domain.session.naming import One, Several, called
from gep_tui.domain.session.purging.wish import all_names, names_off_the_list
from gep_tui.domain.stream.text import same_name


def people_called(record: Record, words: str) -> tuple[str, ...]:
    """Return who may be meant, by ids, or by names that are no id; `words` are a whole name or whole words of it."""
    session = record.session
    listed: dict[str, str] = {}
    for id, name in all_names(record):
        who = id
        while who in session.merged:
            who = session.merged[who]
        listed[f"{len(listed)} {who}"] = name
    known = {same_name(name) for name in listed.values()}
    off = {f"{number} {name}": name for number, name in enumerate(sorted(names_off_the_list(record)), len(listed))}
    names = listed | {key: name for key, name in off.items() if same_name(name) not in known}
    match called(words, names):
        case One(person=one):
            return (one.partition(" ")[2],)
        case Several(people=several):
            return tuple(dict.fromkeys(each.partition(" ")[2] for each in several))
    return ()
