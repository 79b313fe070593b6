"""What the audit trail says of itself: that it was recomputed, to those who may recompute it."""

import unittest

from support.people import people


class Audit(unittest.TestCase):
    def trail(self, name, party):
        browser = people()[name].sign_in("en")
        return browser.get(f"/i/ungeloeftet/{party}/audit").text

    def test_the_backbone_is_told_that_the_trail_is_unbroken(self):
        trail = self.trail("mette", "sekretariatet")
        self.assertIn("The trail is unbroken", trail)
        self.assertNotIn("The trail is broken", trail)

    def test_a_funder_is_told_nothing_that_nobody_has_verified(self):
        trail = self.trail("fie", "nordlysfonden")
        self.assertIn("What you yourselves have done", trail)
        self.assertNotIn("The trail is", trail)
