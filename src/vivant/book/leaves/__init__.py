"""Leaves: the pages of a book as pictures, for readers that show pictures and nothing else."""
