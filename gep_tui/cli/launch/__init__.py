"""From a command to a screen: a session opened, resumed or rehearsed, and what is said afterwards."""
