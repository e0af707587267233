"""Text as pictures: a typeface, lines broken and fitted, letters as paths."""
