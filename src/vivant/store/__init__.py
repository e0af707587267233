"""What a project keeps: images by the hash of their pixels, and a catalogue of everything else."""
