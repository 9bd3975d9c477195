"""Our names beside those that the designers of a vendor's own SDK chose by hand."""
