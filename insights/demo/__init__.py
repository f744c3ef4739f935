"""Two years of made-up but believable interviews, and the service that shows them."""
