"""Going through the pages as people do: in by a mailed link, then by links and buttons."""

import re

from playwright.sync_api import TimeoutError

from .chromium import Watch, context


class Walk:
    """A class of tests that walks has a world and a list of windows; one of it may be without
    JavaScript, or of another size."""

    scripts = True
    size = (1280, 900)

    @classmethod
    def tearDownClass(cls):
        for window in cls.windows:
            window.close()

    def enter(self, role):
        """Signs in by a mailed link: opens it and presses its button."""
        window = context(size=self.size, java_script_enabled=self.scripts)
        self.windows.append(window)
        page = window.new_page()
        self.watch = Watch(page)
        talk = self.world.people[role].conversation()
        page.goto(f"/sign-in/link/{talk.give('link.create')['secret']}")
        self.press(page, re.compile("^Log ind som"))
        return page

    def press(self, page, name):
        page.locator("main").get_by_role("button", name=name).first.click()

    def follow(self, page, name):
        """Follows a link that is to be seen; on a phone that may be in the menu."""
        links = page.get_by_role("link", name=name)
        menu = page.locator("nav.sections > details:not([open]) > summary")
        if menu.is_visible() and not links.count():
            menu.click()
        links.first.click()

    def says(self, page, text):
        try:
            page.get_by_text(text).first.wait_for(timeout=4_000)
        except TimeoutError as late:
            self.fail(f"{page.url} does not say {text} but\n{page.inner_text('body')} ({late})")

    def tearDown(self):
        if hasattr(self, "watch"):
            self.assertEqual(self.watch.take(), [])
