"""The web application: pages for reading, an interface for the live screens."""
