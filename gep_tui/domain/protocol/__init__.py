"""What a protocol or programme says, and the plan that becomes of it for people and a time at hand."""
