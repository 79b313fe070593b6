"""Who is in the demonstration, and ways to be signed in as each of them."""

import functools

from .http import SESSION, Browser
from .protocol import Conversation
from .server import server


class Person:
    """Somebody who has an account, or the operator."""

    def __init__(self, site, name, token):
        self.site = site
        self.name = name
        self.token = token

    def conversation(self, **modifiers):
        return Conversation(self.site, self.token, **modifiers)

    def sign_in(self, language=None):
        """A browser of its own, signed in by a fresh one-time link."""
        talk = self.conversation()
        secret = talk.give("link.create")["secret"]
        talk.close()
        browser = Browser(self.site)
        path = f"/sign-in/link/{secret}"
        answer = browser.send(path, "session.open", {"agent": "tests"})
        if SESSION not in browser.cookies:
            raise RuntimeError(f"{self.name} is not signed in: {answer.status} {answer.text}")
        if language:
            speak(browser, language)
        return browser

    @functools.cached_property
    def seats(self):
        """Rows of initiative, party and role: where the person is a member."""
        if self.token is None:
            return []
        talk = self.conversation()
        rows = talk.rows("initiative.list")
        talk.close()
        return rows


def speak(browser, language):
    """Chooses the language of the account."""
    answer = browser.send("/account", "account.update", {"language": language})
    if answer.status != 303:
        raise RuntimeError(f"the language is not chosen: {answer.status} {answer.text}")


@functools.cache
def people():
    """Everybody of the demonstration by the name in its script, and `operator`."""
    site = server()
    found = {"operator": Person(site, "operator", None)}
    tokens = site.folder / "demonstration.tokens"
    for line in tokens.read_text().splitlines() if tokens.exists() else []:
        name, token = line.split("\t")
        found[name] = Person(site, name, token)
    return found
