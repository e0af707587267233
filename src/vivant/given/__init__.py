"""What people bring: characters, scripts and pictures of their own, read whole before anything is made."""
