"""What holds for any record: events, their order and place, spans of time, text. It knows no session."""
