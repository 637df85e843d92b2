"""Whether something happened, did not, or is still to come."""
