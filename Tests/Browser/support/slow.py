"""Connections that send slowly or not at all, held open while the other tests go on."""

import functools
import socket
import threading
import time

from .http import Browser
from .server import server

# Of each kind.
COUNT = 20
# Seconds within which each has to be cut off.
BOUND = 75


class Senders:
    def __init__(self):
        site = server()
        host = site.origin.removeprefix("http://")
        body = (f"POST /sign-in HTTP/1.1\r\nHost: {host}\r\nOrigin: {site.origin}\r\n"
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\n"
                "verb=x").encode()
        header = f"GET / HTTP/1.1\r\nHost: {host}\r\nX: ".encode()
        self.ends = {}
        self.started = time.monotonic()
        self.threads = [
            threading.Thread(target=self._hold, args=row, daemon=True) for row in (
                ("nothing at all", b"", b""), ("half a header", header, b""),
                ("a header byte by byte", header, b"a"), ("half a body", body, b""),
                ("a body byte by byte", body, b"a")) for _ in range(COUNT)]
        for thread in self.threads:
            thread.start()
        self.longest_wait = max(self._ask() for _ in range(50))

    def _ask(self):
        started = time.monotonic()
        if Browser(server()).get("/sign-in").status != 200:
            raise AssertionError("nobody else is answered")
        return time.monotonic() - started

    def _hold(self, kind, first, more):
        connection = socket.create_connection(("127.0.0.1", server().port))
        connection.settimeout(1)
        try:
            connection.sendall(first)
            while time.monotonic() - self.started < BOUND + 5:
                try:
                    if not connection.recv(65536):
                        break
                except TimeoutError:
                    connection.sendall(more)
        except OSError:
            pass
        self.ends.setdefault(kind, []).append(time.monotonic() - self.started)
        connection.close()

    def wait(self):
        """After how many seconds each was cut off, by kind."""
        for thread in self.threads:
            thread.join()
        return self.ends


@functools.cache
def senders():
    """Those of this process; they begin with the first call."""
    return Senders()
