"""The parts of bench_saturation.py: a load, a server that answers it slowly, and who works it off."""
