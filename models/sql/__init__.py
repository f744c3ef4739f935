"""SQL for what Tortoise cannot say or says much worse, a module a noun, each with its reason."""
