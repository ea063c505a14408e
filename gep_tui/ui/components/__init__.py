"""What every screen is made of; nothing here knows of a session's desk."""
