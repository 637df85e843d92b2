"""Holding findings against cases that a person has labelled."""
