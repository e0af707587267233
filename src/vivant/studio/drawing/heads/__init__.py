"""Heads, faces and what is worn on them."""
