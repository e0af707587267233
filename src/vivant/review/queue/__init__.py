"""What waits for people: tasks, leases, answers, and what follows from them."""
