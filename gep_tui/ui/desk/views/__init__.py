"""What the live screen and the review both show: pure functions from a view model to styled lines."""
