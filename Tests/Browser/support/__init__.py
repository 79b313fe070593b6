"""What the tests of the pages share: a server, its people, its routes, HTTP and a browser."""
