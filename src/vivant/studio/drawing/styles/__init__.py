"""Art styles: one small file each, over the same figures and the same places."""
