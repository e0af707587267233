"""Pipelines of diffusers in this process: how each class is called, their weights, the adapter."""
