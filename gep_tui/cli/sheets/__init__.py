"""`gep sheets`: practice sheets listed, shown, written as a booklet."""
