"""An invented group that runs a session by itself."""
