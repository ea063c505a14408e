"""The set-up screen: choose a programme, enter people and times, start a session."""
