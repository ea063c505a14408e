"""Names to be replaced or left one by one, each shown in its sentence: for any screen."""
