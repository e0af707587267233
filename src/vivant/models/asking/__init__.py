"""Asking in words: what planners and judges of any chat protocol are told, and how they are understood."""
