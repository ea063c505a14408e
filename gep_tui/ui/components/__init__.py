"""Building blocks of all screens; none of them knows a session's desk."""
