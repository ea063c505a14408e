"""What `gep merge` does with each file: find its records, show what comes, take it in."""
