"""Dividing stories so that no character is met in two splits."""
