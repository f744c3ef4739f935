"""One command of the command line a file; each is imported when it is called."""
