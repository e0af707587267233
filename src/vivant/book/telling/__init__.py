"""One text in, one book out: a project of a single text, built and bound."""
