"""An invented group that holds a session by itself."""
