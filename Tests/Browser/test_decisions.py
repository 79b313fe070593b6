"""Deciding together: what a partner, the backbone and a funder do on the pages of decisions."""

import re
import unittest

from support.chromium import NARROW
from support.server import server
from support.walk import Walk
from support.world import World


class Deciding(Walk):
    """Who decides in this initiative are the municipality and the school."""

    @classmethod
    def setUpClass(cls):
        cls.world = World(server(), cls.slug, "Valgby")
        cls.windows = []
        cls.founding = cls.world.talk("backbone").give(
            "decision.propose", kind="admit_party", party="kommunen",
            title="De første med stemmeret", reasons="Vi begynder")["id"]
        cls.vote(cls.founding, "for")

    @classmethod
    def vote(cls, decision, choice, roles=("partner", "school"), **more):
        for role in roles:
            cls.world.talk(role).give("decision.vote", id=decision, choice=choice, **more)

    def test_1_a_party_admitted_by_decision_votes_from_then_on(self):
        page = self.enter("funder")
        self.follow(page, "Beslutninger")
        self.follow(page, "De første med stemmeret")
        self.says(page, "Vedtaget")
        self.says(page, "2 af 2 har stemt")
        page.goto(f"/i/{self.slug}/fonden/parties/kommunen")
        self.says(page, re.compile("stemme", re.IGNORECASE))

    def test_2_the_backbone_puts_a_question_to_the_partners(self):
        page = self.enter("backbone")
        self.follow(page, "Beslutninger")
        self.follow(page, "Foreslå en beslutning")
        self.follow(page, "Noget andet")
        self.press(page, "Forelæg partnerne")
        # Nothing was typed: each field that is missing says so, or the first of them.
        self.assertGreaterEqual(page.locator("[aria-invalid=true]").count(), 1)
        page.locator("[name=title]").first.fill("Fælles morgencafé")
        page.locator("[name=reasons]").first.fill("Forældrene har bedt om det")
        page.locator("[name=method][value=consent]").first.check()
        self.press(page, "Forelæg partnerne")
        self.says(page, "Partnerne kan nu stemme")
        self.says(page, "0 af 1 har stemt")
        # The backbone proposes, it does not vote.
        self.assertEqual(page.locator("[name=choice]").count(), 0)

    def test_3_a_partner_votes_in_three_actions_from_its_home(self):
        page = self.enter("partner")
        self.follow(page, re.compile("Stem: Fælles morgencafé"))
        page.locator("[name=choice][value=against]").check()
        self.press(page, "Stem")
        # An objection without reasons is none.
        self.assertEqual(page.locator("[name=reasons][aria-invalid=true]").count(), 1)
        page.goto(f"/i/{self.slug}/kommunen")
        self.follow(page, re.compile("Stem: Fælles morgencafé"))
        page.locator("[name=choice][value=for]").check()
        self.press(page, "Stem")
        self.says(page, re.compile("Jeres stemme er afgivet"))
        self.says(page, "Vedtaget")

    def test_4_a_funder_reads_only_what_is_concluded(self):
        made = self.world.talk("partner").give(
            "decision.propose", kind="phase", phase="sustain", title="Videre til forankring",
            reasons="Vi er klar", open="false")["id"]
        page = self.enter("funder")
        self.follow(page, "Beslutninger")
        self.says(page, "Fælles morgencafé")
        self.assertNotIn("Videre til forankring", page.locator("main").inner_text())
        self.assertEqual(page.goto(f"/i/{self.slug}/fonden/decisions/{made}").status, 404)
        self.watch.take()

    def test_5_a_proposal_is_opened_and_changes_the_phase(self):
        page = self.enter("partner")
        self.follow(page, "Beslutninger")
        self.follow(page, "Videre til forankring")
        self.press(page, "Åbn")
        self.says(page, "Partnerne kan nu stemme")
        page.locator("[name=choice][value=for]").check()
        self.press(page, "Stem")
        self.says(page, re.compile("beslutningen er vedtaget"))
        page.goto(f"/i/{self.slug}/kommunen")
        self.assertIn("Forankring", page.locator("[aria-current=step]").inner_text())


class WithScripts(Deciding, unittest.TestCase):
    slug = "valgby"


class WithoutScriptsOnAPhone(Deciding, unittest.TestCase):
    slug = "valgby-uden"
    scripts = False
    size = NARROW
