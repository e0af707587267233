"""A server of our own that speaks the protocols of real backends, with the embedded studio behind them.

`server.py` runs it, `faults.py` says what can go wrong, `behind.py` is the studio as any protocol asks
it; every protocol is one file with its routes.
"""
