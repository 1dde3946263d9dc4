"""A web page on this machine to read findings and decide about them."""
