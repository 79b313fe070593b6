"""HTTP/1.1 as a browser without scripts speaks it, and as one who means harm speaks it."""

import http.client
import re
import socket
import urllib.parse

SESSION = "__Host-rygrad"
FORM = "__Host-rygrad-form"


class Answer:
    """Status, headers and body of a response."""

    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")

    def header(self, name):
        """The value of a header; None where it is absent."""
        return next((v for n, v in self.headers if n.lower() == name.lower()), None)

    def all(self, name):
        return [v for n, v in self.headers if n.lower() == name.lower()]

    @property
    def token(self):
        """The form token on the page."""
        found = re.search(r'name="form-token" value="([^"]+)"', self.text)
        return found.group(1) if found else None


class Browser:
    """Keeps cookies and a connection; follows nothing by itself."""

    def __init__(self, server, cookies=None, language="da"):
        self.server = server
        self.cookies = dict(cookies or {})
        self.language = language
        self._connection = None

    def get(self, path, headers=None):
        return self.request("GET", path, headers=headers)

    def post(self, path, fields, headers=None, origin=True):
        """Sends a form as the page's own browser does."""
        given = {"Content-Type": "application/x-www-form-urlencoded"}
        if origin:
            given["Origin"] = self.server.origin
        given.update(headers or {})
        return self.request("POST", path, urllib.parse.urlencode(fields).encode(), given)

    def send(self, path, verb, fields=None, page=None, **more):
        """Gives a command by a form of `path`, with the token of the page it is on."""
        token = self.get(page or path).token
        return self.post(path, {"verb": verb, "form-token": token or "", **(fields or {})}, **more)

    def request(self, method, path, body=None, headers=None):
        given = {"Accept-Language": self.language, "User-Agent": "tests"}
        if self.cookies:
            given["Cookie"] = "; ".join(f"{n}={v}" for n, v in self.cookies.items())
        given.update(headers or {})
        for attempt in (1, 2):
            try:
                if self._connection is None:
                    self._connection = http.client.HTTPConnection(
                        "127.0.0.1", self.server.port, timeout=30)
                self._connection.request(method, path, body, given)
                response = self._connection.getresponse()
                octets = response.read()
                break
            except (http.client.HTTPException, OSError) as fault:
                self.close()
                if attempt == 2 or not isinstance(
                        fault, (http.client.RemoteDisconnected, ConnectionError)):
                    raise
        if response.will_close:
            self.close()
        answer = Answer(response.status, response.getheaders(), octets)
        self._keep(answer)
        return answer

    def _keep(self, answer):
        for line in answer.all("Set-Cookie"):
            name, _, rest = line.partition("=")
            value = rest.split(";")[0]
            if "max-age=0" in line.lower():
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = value

    def close(self):
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def exchange(server, octets, seconds=10, half_close=False):
    """Sends bytes as they are; what comes back until the server closes or falls silent."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=seconds) as connection:
        received = b""
        try:
            connection.sendall(octets)
            if half_close:
                connection.shutdown(socket.SHUT_WR)
            while chunk := connection.recv(65536):
                received += chunk
                connection.settimeout(0.5)
        except (TimeoutError, ConnectionError):
            pass
        return received


def status_of(octets):
    """The status of the first response among bytes; 0 where there is none."""
    found = re.match(rb"HTTP/1\.[01] (\d{3})", octets)
    return int(found.group(1)) if found else 0
