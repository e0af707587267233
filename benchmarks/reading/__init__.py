"""The same pictures in a release and in what else people keep pictures in, and how fast each gives them back."""
