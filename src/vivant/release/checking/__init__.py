"""Holding a release against itself: its files, its rows, its pictures, its references and its index."""
