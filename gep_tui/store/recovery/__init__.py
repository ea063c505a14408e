"""What can be had of damaged, misplaced and set-aside files. Nothing that stands is rewritten or removed."""
