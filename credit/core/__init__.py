"""What every layer uses: amounts of credits, errors, ids, pages, roles and the checks of text."""
