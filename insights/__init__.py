"""The entrance: settings, the ASGI app, authentication, and the command line."""
