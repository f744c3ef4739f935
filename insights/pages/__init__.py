"""Pages for browsers: the app, the explorer, the page about errors, and the files they load."""
