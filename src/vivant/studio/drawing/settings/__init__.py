"""The places where stories happen, one file each."""
