"""What a release says of itself: card, datasheet, Croissant, and where everything came from."""
