"""How well people judge, and how much they agree."""
