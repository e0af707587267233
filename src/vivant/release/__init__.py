"""Releases: what was accepted, frozen so that others can load it."""
