"""Debian's Chromium, one for all tests of a process, with a context for each person."""

import atexit
import functools
import os
import pathlib

from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import sync_playwright

from .http import SESSION
from .server import ROOT, server

SCREENSHOTS = ROOT / ".build" / "screenshots"
WIDE, NARROW = (1280, 900), (390, 844)


@functools.cache
def chromium():
    """The browser."""
    play = sync_playwright().start()
    # Root has no user namespace to build the sandbox from.
    flags = ["--no-sandbox"] if os.geteuid() == 0 else []
    browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=flags)

    def end():
        browser.close()
        play.stop()
    atexit.register(end)
    return browser


def context(signed_in=None, size=WIDE, language="da", scheme="light", site=None, **options):
    """A window of its own; `signed_in` is an HTTP browser whose session it shares."""
    opened = chromium().new_context(
        viewport={"width": size[0], "height": size[1]}, locale=language, color_scheme=scheme,
        reduced_motion="reduce", base_url=(site or server()).origin, **options)
    opened.set_default_timeout(10_000)
    if signed_in is not None:
        take(opened, signed_in)
    return opened


def take(opened, signed_in):
    """Has a window go on as whoever is signed in by that HTTP browser."""
    opened.clear_cookies()
    opened.add_cookies([{"name": SESSION, "value": signed_in.cookies[SESSION],
                         "url": signed_in.server.origin.replace("http:", "https:"),
                         "httpOnly": True, "secure": True, "sameSite": "Lax"}])


class Watch:
    """Collects what a page should never do: errors, dialogs, foreign requests, violations."""

    def __init__(self, page, site=None):
        self.faults = []
        origin = (site or server()).origin
        page.on("console", lambda message: self._console(message))
        page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (self.faults.append(f"dialog: {dialog.message}"),
                                          dialog.dismiss()))
        page.on("request", lambda request: None if request.url.startswith((origin, "data:"))
                else self.faults.append(f"request: {request.url}"))

    def _console(self, message):
        # The browser notes every answer of 400 and above; that is no fault of the page's.
        if message.type in ("error", "warning") and "Failed to load resource" not in message.text:
            self.faults.append(f"{message.type}: {message.text}")

    def take(self):
        """What was collected since the last time."""
        taken, self.faults = self.faults, []
        return taken


def shoot(page, name, role, language, scheme, width):
    """Leaves a picture of the whole page."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}.{role}.{language}.{scheme}.{width}.png",
                    full_page=True)


@functools.cache
def script(name):
    """A script of checks that runs in the page."""
    return (pathlib.Path(__file__).parent / name).read_text()


def check(page, name, *arguments):
    """Runs a function of checks.js in the page."""
    return page.evaluate(f"(given) => {{ {script('checks.js')}; return {name}(...given); }}",
                         list(arguments))


def axe(page, only=None):
    """Every violation that axe finds, in words; of these rules alone where some are named."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE_FILE_PATH.read_text())
    options = {"resultTypes": ["violations"]}
    if only:
        options["runOnly"] = {"type": "rule", "values": list(only)}
    # The whole report is long, and slow to hand over.
    return page.evaluate("""async (options) => {
      const { violations } = await axe.run(document, options);
      return violations.flatMap(({ id, help, nodes }) => nodes.map((node) =>
        `${id}: ${help}: ${node.html.slice(0, 160)} (${node.failureSummary.slice(0, 300)})`));
    }""", options)
