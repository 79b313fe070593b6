"""A client of rygrad/1, by which tests put things in place: the protocol is the same gate."""

import json
import re
import socket
import time

# The server closes a connection that has been idle for ten minutes.
_IDLE_SECONDS = 500

_BARE = re.compile(r'[!#-\[\]-~]+')


class Refused(Exception):
    """A command that was refused; `code` is its stable code."""

    def __init__(self, code, body):
        super().__init__(f"{code} {body.get('msg')} {body.get('hint', '')} {body.get('arg', '')}")
        self.code = code
        self.body = body


class Conversation:
    """One connection, signed in by a token or, without one, as whoever runs the tests."""

    def __init__(self, server, token=None, **modifiers):
        self.modifiers = modifiers
        self._server, self._token = server, token
        self._connect()

    def _connect(self):
        self._used = time.monotonic()
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(60)
        self._socket.connect(self._server.socket)
        self._lines = self._socket.makefile("rb")
        self.give("hello", rygrad="1", lang="en")
        self.identity = (self.give("auth", token=self._token) if self._token
                         else self._ask(b"auth peer\n")[1])

    def give(self, verb, payload=None, **arguments):
        """Gives a command; the closing object of its answer. Names may end in an underscore; a list
        gives its argument several times."""
        return self.ask(verb, payload, **arguments)[1]

    def rows(self, verb, **arguments):
        """The rows of a reading command."""
        return self.ask(verb, **arguments)[0]

    def ask(self, verb, payload=None, **arguments):
        words = [verb]
        if "." in verb:
            words += [f"@{name}={self._value(value)}" for name, value in self.modifiers.items()]
        for name, value in arguments.items():
            for one in value if isinstance(value, (list, tuple)) else [value]:
                if one is not None:
                    words.append(f"{name.rstrip('_')}={self._value(str(one))}")
        line = " ".join(words)
        if payload is None:
            return self._ask(line.encode() + b"\n")
        octets = payload.encode() if isinstance(payload, str) else payload
        return self._ask(f"{line} <<{len(octets)}\n".encode() + octets + b"\n")

    def at(self, **modifiers):
        """Speaks from here on in that initiative (and as that party)."""
        self.modifiers = modifiers
        return self

    @staticmethod
    def _value(text):
        bare = (_BARE.fullmatch(text) and "<<" not in text and text[0] not in "{[<")
        return text if bare else json.dumps(text, ensure_ascii=False)

    def _ask(self, octets):
        if time.monotonic() - self._used > _IDLE_SECONDS:
            self.close()
            self._connect()
        self._used = time.monotonic()
        self._socket.sendall(octets)
        rows = []
        while True:
            line = self._lines.readline()
            if not line:
                raise ConnectionError("the server closed the connection")
            _, kind, label, body = line.decode().rstrip("\n").split(" ", 3)
            value = json.loads(body)
            if kind == "ROW":
                rows.append(value)
            elif kind == "OK":
                return rows, value
            elif kind in ("ERR", "BYE"):
                raise Refused(label, value)

    def close(self):
        self._lines.close()
        self._socket.close()
