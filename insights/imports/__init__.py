"""Files of interview events: reading them line by line, sorting and recording them."""
