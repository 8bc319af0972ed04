"""Cold and warm packs: for whom, how long, and taken off in time."""
