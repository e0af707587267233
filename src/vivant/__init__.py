"""Vivant: illustrated stories whose characters stay themselves from frame to frame."""

__version__ = "0.1.0"
