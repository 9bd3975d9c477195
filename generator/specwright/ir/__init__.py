"""What the API says: frozen values in OpenAPI's own nouns, with no Python names in them."""
