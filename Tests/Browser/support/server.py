"""The built server with a database of its own, started once for all tests of a process."""

import atexit
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]
PROGRAMS = pathlib.Path(os.environ.get("RYGRAD_PROGRAMS") or ROOT / ".build" / "debug")


class Server:
    """`rygrad run` in a temporary folder; its settings come from here alone."""

    def __init__(self, *settings, demonstration="on"):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="rygrad-browser-"))
        # Its PostgreSQL runs as a user of its own, who has to get at its files.
        self.folder.chmod(0o755)
        self.log_path = self.folder / "rygrad.log"
        arguments = ["run", "--data", str(self.folder), "--tcp-port", "0", "--http-port", "0",
                     "--demonstration", demonstration, "--log-format", "json", *settings]
        environment = {k: v for k, v in os.environ.items() if not k.startswith("RYGRAD")}
        with open(self.log_path, "wb") as log:
            self.process = subprocess.Popen(
                ["setpriv", "--pdeathsig", "TERM", "--", str(PROGRAMS / "rygrad"), *arguments],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=log, cwd="/",
                env=environment)
        atexit.register(self.stop)
        self._wait(demonstration)
        self.origin = (self.folder / "origin").read_text().strip()
        self.database = (self.folder / "database").read_text().strip()

    def _wait(self, demonstration):
        # The links are written last, when the demonstration is whole; without one they are empty.
        needed = [self.folder / "origin", self.folder / "database", self.folder / "links"]
        limit = time.monotonic() + 120
        while not all(path.exists() for path in needed):
            if self.process.poll() is not None or time.monotonic() > limit:
                raise RuntimeError("rygrad did not start:\n" + self.log()[-2000:])
            time.sleep(0.05)

    @property
    def port(self):
        return int(self.origin.rsplit(":", 1)[1])

    @property
    def socket(self):
        """The protocol's Unix socket, on which whoever runs the tests is an operator."""
        for line in (self.folder / "profiles").read_text().splitlines():
            if line.startswith("socket = "):
                return line.removeprefix("socket = ")
        raise RuntimeError("there is no socket in the profiles")

    def log(self):
        return self.log_path.read_text(errors="replace")

    def sql(self, text):
        """The rows of a query by the superuser, each a list of texts (None for null)."""
        done = subprocess.run(
            ["psql", "-X", "-q", "-A", "-t", "-F", "\x1f", "-R", "\x1e", "-P", "null=\x1d",
             "-v", "ON_ERROR_STOP=1", "-f", "-", self.database],
            input=text, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise RuntimeError(done.stderr)
        rows = done.stdout.rstrip("\n").split("\x1e")
        return [[None if cell == "\x1d" else cell for cell in row.split("\x1f")]
                for row in rows if row]

    def stop(self):
        """Stops it in an orderly way and removes its folder; the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=60)
        if not os.environ.get("RYGRAD_KEEP"):
            shutil.rmtree(self.folder, ignore_errors=True)
        return code


_shared = None


def server():
    """The one server with the demonstration that all tests of this process use."""
    global _shared
    if _shared is None:
        _shared = Server(demonstration=os.environ.get("RYGRAD_DEMO", "on"))
    return _shared
