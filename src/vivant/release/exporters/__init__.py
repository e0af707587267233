"""One small file per format that others read."""
