"""One small file per format that others read, and what stands around all of them."""
