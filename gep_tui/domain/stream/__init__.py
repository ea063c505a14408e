"""The parts of any record: events, their order and place, spans of time, text. Nothing here knows a session."""
