"""Signing in with an account of an OpenID Connect provider."""
