"""Groups and meetings: formed, called, answered, moved, held and minuted on the pages."""

import datetime
import re
import unittest

from support.chromium import NARROW
from support.server import server
from support.walk import Walk
from support.world import World


def day(days):
    """The day so many days from now, as a field of a date takes it."""
    return (datetime.date.today() + datetime.timedelta(days=days)).isoformat()


class Meeting(Walk):
    """Bo of the municipality chairs a group of absence, which Carl of the school joins."""

    @classmethod
    def setUpClass(cls):
        cls.world = World(server(), cls.slug, "Mødeby")
        cls.windows = []
        cls.world.admit("kommunen", "skolen")

    def test_01_the_partners_form_a_group(self):
        page = self.enter("partner")
        self.follow(page, "Grupper")
        self.says(page, "Der er ingen grupper endnu")
        self.follow(page, "Foreslå en gruppe")
        page.locator("[name=title]").first.fill("En gruppe om fravær")
        page.locator("[name=group_name]").first.fill("Gruppen om fravær")
        page.locator("[name=reasons]").first.fill("Fraværet stiger")
        self.press(page, "Forelæg partnerne")
        # A group has a chair.
        self.assertEqual(page.locator("[name=chair][aria-invalid=true]").count(), 1)
        page.locator("[name=chair]").first.select_option(label="Bo Bæk, Kommunen")
        self.press(page, "Forelæg partnerne")
        self.says(page, "Partnerne kan nu stemme")
        page.locator("[name=choice][value=for]").check()
        self.press(page, "Stem")
        made = [row for row in self.world.talk("school").rows("decision.list")
                if row["title"] == "En gruppe om fravær"][0]
        self.world.talk("school").give("decision.vote", id=made["id"], choice="for")
        self.follow(page, "Grupper")
        self.follow(page, "Gruppen om fravær")
        self.says(page, "Bo Bæk, Kommunen")

    def test_02_a_partner_joins_it_and_a_funder_reads_which_parties_do(self):
        page = self.enter("school")
        self.follow(page, "Grupper")
        self.follow(page, "Gruppen om fravær")
        self.press(page, "Gå med i gruppen")
        self.says(page, "Gruppen har fået et medlem mere")
        self.says(page, "Carl Ådal")
        page = self.enter("funder")
        self.follow(page, "Grupper")
        self.follow(page, "Gruppen om fravær")
        self.says(page, "Skolen")
        self.assertNotIn("Carl Ådal", page.locator("main").inner_text())
        self.assertEqual(page.locator("main form").count(), 0)

    def test_03_the_chair_calls_it_to_a_meeting(self):
        page = self.enter("partner")
        self.follow(page, "Møder")
        self.follow(page, "Indkald til møde")
        page.locator("[name=group]").select_option(label="Gruppen om fravær")
        self.press(page, "Indkald")
        self.assertGreaterEqual(page.locator("[aria-invalid=true]").count(), 1)
        page.locator("[name=title]").fill("Hvordan tæller vi?")
        page.locator("[name=day]").fill(day(9))
        page.locator("[name=from]").fill("15:00")
        page.locator("[name=until]").fill("13:00")
        self.press(page, "Indkald")
        self.says(page, "Mødet skal slutte senere, end det begynder")
        self.assertEqual(page.locator("[name=title]").input_value(), "Hvordan tæller vi?")
        page.locator("[name=until]").fill("16:30")
        page.locator("[name=place]").fill("Skolen, lokale 2")
        page.locator("[name=points]").fill("Fire måder at tælle på\nEt forslag")
        # The charter's notice stands in every call.
        self.says(page, re.compile("Vigtige opmærksomhedspunkter"))
        self.press(page, "Indkald")
        self.says(page, "Mødet er indkaldt")
        self.says(page, re.compile(r"kl\.\s15\.00–16\.30"))
        self.says(page, "Et forslag")
        self.says(page, "Carl Ådal")

    def test_04_who_is_called_answers_from_the_overview(self):
        page = self.enter("school")
        self.follow(page, re.compile("Du er indkaldt til møde: Hvordan tæller vi"))
        self.press(page, "Ja, jeg kommer")
        self.says(page, "Vi regner med dig")
        page.goto(f"/i/{self.slug}/skolen")
        self.assertNotIn("Du er indkaldt", page.locator("main").inner_text())

    def test_05_a_meeting_that_is_moved_asks_again(self):
        page = self.enter("partner")
        self.follow(page, "Møder")
        self.follow(page, "Hvordan tæller vi?")
        self.follow(page, "Ret eller flyt")
        self.assertEqual(page.locator("[name=from]").input_value(), "15:00")
        page.locator("[name=day]").fill(day(10))
        self.press(page, "Gem")
        self.says(page, "Mødet er flyttet")
        page = self.enter("school")
        self.follow(page, re.compile("Du er indkaldt til møde: Hvordan tæller vi"))
        self.press(page, "Nej, jeg kan ikke")
        self.says(page, "Kommer ikke")

    def test_06_a_meeting_is_cancelled_and_stays(self):
        page = self.enter("backbone")
        self.follow(page, "Møder")
        self.follow(page, "Hvordan tæller vi?")
        page.get_by_text("Aflys mødet").click()
        self.press(page, re.compile("^Aflys$"))
        # Those called are told why.
        self.assertEqual(page.locator("[name=reason][aria-invalid=true]").count(), 1)
        page.locator("[name=reason]").fill("Vi er for få")
        self.press(page, re.compile("^Aflys$"))
        self.says(page, "Mødet er aflyst")
        self.says(page, "Vi er for få")
        page = self.enter("partner")
        self.says(page, re.compile("Mødet er aflyst: Hvordan tæller vi"))

    def test_07_minutes_are_drafted_and_published(self):
        held = self.world.talk("partner").give(
            "meeting.call", group="gruppen-om-fravaer", title="Første møde", day=day(-1),
            from_="10:00", until="11:00", points="Velkomst\nTallene")["id"]
        page = self.enter("partner")
        self.follow(page, re.compile("Referatet mangler: Første møde"))
        page.get_by_label(re.compile("Bo Bæk")).first.check()
        page.get_by_label(re.compile("Anna Ågård")).first.check()
        self.press(page, re.compile("^Gem$"))
        self.says(page, "Det er noteret, hvem der var til stede")
        page.get_by_text("Skriv referat").click()
        # The draft begins with the points.
        self.assertIn("1. Velkomst", page.locator("#draft textarea").input_value())
        page.locator("#draft textarea").fill("1. Velkomst\nBo bød velkommen.")
        self.press(page, "Gem kladde")
        self.says(page, "Kladden er gemt")
        funder = self.enter("funder")
        self.assertEqual(funder.goto(f"/i/{self.slug}/fonden/meetings/{held}").status, 404)
        self.watch.take()
        self.press(page, "Offentliggør referatet")
        self.says(page, "Referatet er offentliggjort for alle parter")
        self.follow(funder, "Møder")
        self.follow(funder, "Første møde")
        self.says(funder, "Bo bød velkommen.")
        self.assertNotIn("Anna Ågård", funder.locator("main").inner_text())
        self.follow(funder, "Til udskrift")
        funder.emulate_media(media="print")
        self.assertFalse(funder.locator("nav.sections").is_visible())
        self.says(funder, "Bo bød velkommen.")

    def test_08_two_who_write_at_once_lose_nothing(self):
        page = self.enter("partner")
        self.follow(page, "Møder")
        self.follow(page, "Første møde")
        page.get_by_text("Ret referatet").click()
        page.locator("#draft textarea").fill("Bos rettelse")
        found = [row for row in self.world.talk("backbone").rows("meeting.list", time="past")
                 if row["title"] == "Første møde"]
        self.world.talk("backbone").give("minutes.write", "Annas rettelse", id=found[0]["id"])
        self.press(page, "Gem kladde")
        self.says(page, re.compile("En anden har rettet mødet eller kladden"))
        self.assertEqual(page.locator("#draft textarea").input_value(), "Bos rettelse")

    def test_09_a_decision_is_entered_with_who_was_there(self):
        page = self.enter("partner")
        self.follow(page, "Møder")
        self.follow(page, "Første møde")
        page.get_by_text("Før en beslutning ind").click()
        form = page.locator("form", has=page.locator("[name=verb][value='decision.record']"))
        form.locator("[name=title]").fill("Fælles morgencafé")
        form.locator("[name=reasons]").fill("Forældrene har bedt om den")
        form.locator("[name=minutes]").fill("Punkt 2: alle var enige")
        form.get_by_role("button", name="Før ind").click()
        self.follow(page, "Fælles morgencafé")
        self.says(page, "Til afstemning")
        self.says(page, "Punkt 2: alle var enige")

    def test_10_what_was_agreed_waits_for_its_owner(self):
        page = self.enter("partner")
        self.follow(page, "Møder")
        self.follow(page, "Første møde")
        page.get_by_text("Notér en aftale").click()
        form = page.locator("form", has=page.locator("[name=verb][value='action.add']"))
        form.locator("[name=text]").fill("Spørger de andre skoler")
        form.locator("[name=owner]").select_option(label="Carl Ådal, Skolen")
        form.locator("[name=due]").fill(day(5))
        form.get_by_role("button", name="Notér").click()
        self.says(page, "Aftalen er noteret")
        page = self.enter("school")
        self.follow(page, re.compile("Du har lovet: Spørger de andre skoler"))
        self.press(page, re.compile("^Gjort"))
        self.says(page, "Aftalen er gemt")
        page.goto(f"/i/{self.slug}/skolen")
        self.assertNotIn("Du har lovet", page.locator("main").inner_text())

    def test_11_a_working_group_ends_and_stays_readable(self):
        page = self.enter("partner")
        self.follow(page, "Grupper")
        self.follow(page, "Gruppen om fravær")
        page.get_by_text("Afslut gruppen").click()
        page.locator("[name=reason]").fill("Opgaven er løst")
        self.press(page, re.compile("^Afslut$"))
        self.says(page, "Gruppen er afsluttet")
        self.says(page, "Opgaven er løst")
        self.assertEqual(page.get_by_role("button", name="Gå med i gruppen").count(), 0)


class WithScripts(Meeting, unittest.TestCase):
    slug = "moedeby"


class WithoutScriptsOnAPhone(Meeting, unittest.TestCase):
    slug = "moedeby-uden"
    scripts = False
    size = NARROW
