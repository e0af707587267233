"""Running many units of work: in processes of their own, or as tasks of one event loop."""
