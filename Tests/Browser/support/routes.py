"""The server's own table of routes, and the addresses that they stand for."""

import functools
import json
import re
import subprocess
import urllib.parse

from .server import PROGRAMS


class Route:
    """A page as the server declares it."""

    def __init__(self, row):
        self.path = row["path"]
        self.audience = row["audience"]
        self.roles = row["roles"]
        self.forms = row["forms"]

    @property
    def parameters(self):
        return re.findall(r"\{(\w+)\}", self.path)

    def at(self, **values):
        """The address for these parameters."""
        return re.sub(r"\{(\w+)\}", lambda found: urllib.parse.quote(
            values[found.group(1)], safe=""), self.path)

    def __repr__(self):
        return self.path


@functools.cache
def _table():
    done = subprocess.run([PROGRAMS / "rygrad", "help", "routes"], capture_output=True, text=True,
                          check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def pages():
    """Every page."""
    return [Route(row) for row in _table() if "path" in row]


def tables():
    """Every reading command: `csv` is its verb, `roles` who may give it, `scope` where."""
    return [row for row in _table() if "csv" in row]
