"""What the coming days will use, when credits run out, and what to buy for planned hiring."""
