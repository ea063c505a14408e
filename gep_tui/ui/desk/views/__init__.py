"""Views that the live screen and the review share: pure functions from a view model to styled lines."""
