"""The tables as Tortoise sees them, a file a noun; `models/migrations/` creates them."""
