"""One story as a book that people read: HTML, PDF, EPUB, CBZ."""
