"""The front door: settings, the ASGI app, who is asking, and the command line."""
