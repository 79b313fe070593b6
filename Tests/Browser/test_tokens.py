"""Tokens of one's own, and certificates that stand for them."""

import re
import secrets
import unittest

from support.chromium import NARROW, WIDE, context, shoot
from support.world import own

PATH = "/account/tokens"


class Certificates(unittest.TestCase):
    """A client certificate is named by its fingerprint on the page of tokens."""

    def setUp(self):
        self.browser = own().people["partner"].sign_in()

    def make(self, certificate, name="Natlig indberetning"):
        return self.browser.post(PATH, {
            "verb": "token.create", "name": name, "days": "30", "certificate": certificate,
            "form-token": self.browser.get(PATH).token})

    def test_it_stands_for_a_token_until_it_is_revoked(self):
        octets = secrets.token_bytes(32)
        shown = octets.hex(":").upper()
        answer = self.make(octets.hex())
        self.assertEqual(answer.status, 200, answer.text)
        self.assertIn(shown, answer.text)
        self.assertNotIn("ryt_", answer.text)
        page = self.browser.get(PATH)
        self.assertIn(shown[:11], page.text)
        again = self.make(shown, name="Igen")
        self.assertEqual(again.status, 409, again.text)
        self.assertIn("gælder allerede", again.text)
        row = next(row for row in own().talk("partner").rows("token.list", limit=1000) if row["certificate"] == shown)
        gone = self.browser.post(PATH, {"verb": "token.revoke", "id": row["id"], "form-token": page.token})
        self.assertEqual(gone.status, 303, gone.text)
        self.assertNotIn(shown[:11], self.browser.get(PATH).text)

    def test_what_is_no_fingerprint_is_told_at_its_field_and_kept(self):
        answer = self.make("5F:1C:9E")
        self.assertEqual(answer.status, 400, answer.text)
        self.assertIn("64 hexadecimale cifre", answer.text)
        self.assertRegex(answer.text, r'<input[^>]*name="certificate"[^>]*value="5F:1C:9E"')

    def test_the_page_fits_a_phone_in_both_languages_and_works_without_script(self):
        octets = secrets.token_bytes(32)
        self.assertEqual(self.make(octets.hex(), name="Server i kælderen").status, 200)
        for language in ("da", "en"):
            for size in (NARROW, WIDE):
                window = context(self.browser, size=size, language=language, java_script_enabled=size == WIDE)
                try:
                    page = window.new_page()
                    page.goto(f"{PATH}?lang={language}")
                    shoot(page, "tokens", "partner", language, "light", size[0])
                    self.assertIn(octets.hex(":").upper()[:11], page.content())
                    width = page.locator("body").bounding_box()["width"]
                    self.assertLessEqual(width, size[0])
                    page.get_by_label(re.compile("Certifikat|Certificate")).last.fill(octets.hex())
                finally:
                    window.close()
