"""What two kept libraries know of dates, loaded when a phrase needs it and never on the way to a screen."""
