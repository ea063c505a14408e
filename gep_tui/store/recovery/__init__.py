"""Recover what damaged, misplaced and set-aside files hold, without changing or removing any of them."""
