"""Finding frames among all of them."""
