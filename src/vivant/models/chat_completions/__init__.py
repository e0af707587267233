"""OpenAI's `/chat/completions` as a protocol: what is sent, and what comes back."""
