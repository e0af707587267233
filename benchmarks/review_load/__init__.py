"""Fifty reviewers at once: the real application in a process of its own, and people in another."""
