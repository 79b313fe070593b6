"""Opens pages as a role in a language, one window for each."""

import contextlib

from .chromium import Watch, context
from .gallery import session, visits
from .people import speak


@contextlib.contextmanager
def window(role, language, **options):
    """A page of the browser, signed in as that role and speaking that language, and its watch."""
    browser = session(role, language)
    if role != "visitor":
        speak(browser, language)
    opened = context(browser if role != "visitor" else None, language=language, **options)
    page = opened.new_page()
    try:
        yield page, Watch(page)
    finally:
        opened.close()


def roles():
    """The roles that look, in a fixed order."""
    return list(dict.fromkeys(visit.role for visit in visits()))
