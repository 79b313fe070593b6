"""The charter on the pages: told to all, amended by the partners, and every rule tried around."""

import re
import unittest

from support.chromium import NARROW
from support.http import Browser
from support.server import server
from support.walk import Walk
from support.world import World


class Told(Walk):
    """Rule 5: everyone is told, says so, and is asked again when the partners amend the notice."""

    @classmethod
    def setUpClass(cls):
        cls.world = World(server(), cls.slug, "Spillekøbing")
        cls.windows = []
        cls.world.admit("kommunen", "skolen")

    def test_1_it_stands_where_nobody_is_signed_in(self):
        visitor = Browser(server())
        for path in ("/sign-in", "/charter"):
            self.assertIn("vælges af partnerne", visitor.get(path).text)
        self.assertIn("The partners choose the backbone", visitor.get("/charter?lang=en").text)
        made = self.world.talk("partner").give(
            "member.invite", email=f"ny@{self.slug}.example")
        invited = Browser(server()).get(f"/invitation/{made['secret']}")
        self.assertIn("Vigtige opmærksomhedspunkter", invited.text)
        self.assertIn("driver ikke aktiviteterne", invited.text)

    def test_2_coverage_party_by_party_is_on_every_overview(self):
        for role, party in (("backbone", "sekretariatet"), ("partner", "kommunen"),
                            ("funder", "fonden")):
            page = self.enter(role)
            page.goto(f"/i/{self.slug}/{party}")
            for other in ("sekretariatet", "kommunen", "skolen", "fonden"):
                self.assertEqual(
                    page.locator(f"[data-figure='acknowledged:{other}']").count(), 1, (role, other))

    def test_3_a_partner_proposes_a_new_wording_and_sees_the_difference(self):
        page = self.enter("partner")
        self.follow(page, "Spilleregler")
        self.follow(page, "Foreslå partnerne en ny ordlyd")
        danish = page.locator("[name=notice_da]").first
        self.assertIn("Sekretariatet vælges af partnerne i fællesskab", danish.input_value())
        danish.fill(danish.input_value() + "\n6. Mødeledelsen går på skift.")
        page.locator("[name=title]").first.fill("Mødeledelsen med")
        page.locator("[name=reasons]").first.fill("Det har vi aftalt")
        english = page.locator("[name=notice_en]").first
        english.fill(english.input_value() + "\n6. Chairing meetings rotates.")
        self.press(page, "Forelæg partnerne")
        self.says(page, "Partnerne kan nu stemme")
        self.assertGreaterEqual(page.locator("ins").count(), 2)
        self.assertEqual(page.locator("del").count(), 0)
        page.locator("[name=choice][value=for]").check()
        self.press(page, "Stem")

    def test_4_when_it_is_adopted_everyone_is_asked_again(self):
        page = self.enter("school")
        self.follow(page, re.compile("Stem: Mødeledelsen med"))
        page.locator("[name=choice][value=for]").check()
        self.press(page, "Stem")
        self.says(page, "Vedtaget")
        self.follow(page, "Overblik")
        self.press(page, "Jeg har læst dem")
        self.says(page, "Det er noteret")
        page = self.enter("backbone")
        self.says(page, "Det første, du skal gøre")
        page.goto(f"/i/{self.slug}/sekretariatet/parties/new")
        page.locator("[name=name]").fill("For tidligt")
        page.locator("[name=role][value=partner]").check()
        page.locator("main form button[type=submit]").first.click()
        self.says(page, re.compile("skal kvittere for de vigtige opmærksomhedspunkter"))
        self.watch.take()
        page.goto(f"/i/{self.slug}/sekretariatet/charter")
        self.says(page, "Mødeledelsen går på skift")
        self.press(page, "Jeg har læst dem")
        page.goto(f"/i/{self.slug}/sekretariatet/charter/versions/2")
        self.assertGreaterEqual(page.locator("ins").count(), 2)
        self.assertEqual(page.goto(f"/i/{self.slug}/sekretariatet/charter/versions/3").status, 404)
        self.watch.take()

    def test_5_what_was_refused_is_there_for_all_without_names(self):
        for role, party in (("partner", "kommunen"), ("funder", "fonden"),
                            ("backbone", "sekretariatet")):
            page = self.enter(role)
            page.goto(f"/i/{self.slug}/{party}/charter/matters")
            self.says(page, "Sekretariatet ville tilføje en part")
            text = page.locator("main").inner_text()
            self.assertIn("midlertidigt sekretariat", text)
            self.assertNotIn("Anna", text)


class WithScripts(Told, unittest.TestCase):
    slug = "spillekoebing"


class WithoutScriptsOnAPhone(Told, unittest.TestCase):
    slug = "spillekoebing-uden"
    scripts = False
    size = NARROW


class Resources(Walk, unittest.TestCase):
    """Rule 4 on the pages: what is put in, by whom, on whose word, and the partners' deadline."""

    slug = "pengeby"

    @classmethod
    def setUpClass(cls):
        cls.world = World(server(), cls.slug, "Pengeby")
        cls.windows = []
        cls.world.admit("kommunen", "skolen")
        talk = cls.world.talk("backbone")
        talk.give("grant.add", identifier="G-1", title="Koordinering", funder="fonden",
                  amount="50000", award_date="2026-01-15", backbone_amount="20000",
                  conditions="Heraf 20.000 kr. til sekretariatets arbejde")
        talk.give("allocation.propose", grant="G-1", amount="20000", purpose="Koordinator")
        cls.world.talk("partner").give("activity.add", title="Morgencafé", state="implementation")

    def test_1_everyone_sees_who_receives_everything_and_by_when_it_must_be_confirmed(self):
        for role, party in (("backbone", "sekretariatet"), ("partner", "kommunen"),
                            ("funder", "fonden")):
            page = self.enter(role)
            page.goto(f"/i/{self.slug}/{party}/cofinancing")
            self.says(page, re.compile("Sekretariatet modtager alle midler"))
            self.says(page, re.compile("Partnerne skal bekræfte det ved en beslutning senest"))
        page = self.enter("partner")
        self.says(page, "Tag stilling til, at Sekretariatet modtager alle midler")

    def test_2_what_the_backbone_writes_for_a_partner_waits_for_the_partner(self):
        page = self.enter("backbone")
        page.goto(f"/i/{self.slug}/sekretariatet/cofinancing")
        page.get_by_text("Indfør egenfinansiering eller et bidrag").click()
        page.locator("[name=party]").select_option("kommunen")
        page.locator("[name=description]").fill("Lokaler til caféen")
        page.locator("[name=activity]").select_option(label="Morgencafé – Kommunen")
        page.locator("[name=amount]").fill("12.000")
        page.locator("[name=given_on]").fill("2026-01-15")
        self.press(page, "Indfør")
        self.assertEqual(page.locator("[name=valuation][aria-invalid=true]").count(), 1)
        page.locator("[name=valuation]").fill("Leje efter takst")
        self.press(page, "Indfør")
        self.says(page, "Det tæller med, når partneren har bekræftet det")
        self.says(page, "Afventer parten")
        self.says(page, re.compile("Sekretariatet modtager alle midler"))
        page = self.enter("partner")
        self.follow(page, re.compile("Bekræft et bidrag"))
        self.press(page, "Bekræft")
        self.says(page, "tæller nu med")
        self.says(page, "Ingen enkelt organisation modtager alle midler")

    def test_3_a_partner_takes_its_own_back_with_a_reason(self):
        page = self.enter("partner")
        page.goto(f"/i/{self.slug}/kommunen/cofinancing")
        page.get_by_text("Træk tilbage …").click()
        page.locator("[name=reason]").fill("Det var sidste år")
        self.press(page, "Træk tilbage")
        self.says(page, "Bidraget er trukket tilbage")
        self.says(page, "Det var sidste år")
        self.says(page, re.compile("Sekretariatet modtager alle midler"))

    def test_4_money_is_passed_on_by_whoever_holds_it(self):
        page = self.enter("backbone")
        page.goto(f"/i/{self.slug}/sekretariatet/grants/G-1")
        page.get_by_text("Skriv, hvad I har givet videre").click()
        panel = page.locator("details", has_text="Skriv, hvad I har givet videre")
        panel.locator("[name=amount]").fill("5.000")
        panel.locator("[name=note]").fill("Caféen står for mødemad")
        panel.get_by_role("button", name="Indfør").click()
        self.says(page, "Beløbet tæller nu hos modtageren")
        page = self.enter("funder")
        page.goto(f"/i/{self.slug}/fonden/cofinancing")
        self.says(page, "Caféen står for mødemad")
        self.says(page, "Ingen enkelt organisation modtager alle midler")


class Around(unittest.TestCase):
    """Each rule, tried by forms that no page offers: sent by hand, with a true token."""

    @classmethod
    def setUpClass(cls):
        cls.world = World(server(), "omvejen", "Omvejen")
        cls.things = cls.world.things
        cls.base = "/i/omvejen"
        cls.anna = cls.world.people["backbone"].sign_in("da")
        cls.fie = cls.world.people["funder"].sign_in("da")

    def count(self, table):
        return self.world.site.sql(
            f"select count(*) from app.{table} x join host.initiative i on i.id = x.tenant_id "
            "where i.slug = 'omvejen'")

    def refused(self, browser, path, verb, fields, *words, table):
        """The form is answered by a page that says why, and the table is as it was."""
        before = self.count(table)
        answer = browser.send(
            self.base + path, verb, fields, page="/".join((self.base + path).split("/")[:4]))
        self.assertIn(answer.status, (400, 403, 404, 409, 422), (verb, answer.status))
        for word in words:
            self.assertIn(word, answer.text)
        self.assertEqual(self.count(table), before, verb)

    def test_rule_1_the_backbone_calls_and_decides_no_election(self):
        office = "/sekretariatet/office"
        chosen = "hverken åbne, lukke, ændre eller afgøre"
        self.refused(self.anna, office, "election.open", {"reason": "Vi bliver"}, chosen,
                     table="election_call")
        self.refused(self.anna, office, "choice.record",
                     {"party": "sekretariatet", "minutes": "Alle enige", "held_on": "2026-01-15"},
                     table="choice")
        self.refused(self.anna, office, "election.vote",
                     {"election": self.things["election"], "choice": "kommunen"}, table="term")
        self.refused(self.anna, "/sekretariatet/parties/new", "party.add",
                     {"name": "Andet sekretariat", "role": "backbone"},
                     "kan ikke selv tilføje", table="party")
        self.refused(self.anna, "/sekretariatet/decisions/new", "decision.propose",
                     {"kind": "remove_party", "party": "sekretariatet", "title": "Os",
                      "reasons": "x"}, "kan ikke udelukkes", table="decision")
        self.refused(self.fie, "/fonden/office", "election.open", {"reason": "Vi betaler"},
                     table="election_call")

    def test_rule_2_the_backbone_confirms_no_target(self):
        page = f"/sekretariatet/indicators/{self.things['indicator']}"
        target = {"id": self.things["target"]}
        self.refused(self.anna, page, "target.confirm", target, table="target")
        self.refused(self.anna, page.replace("sekretariatet", "kommunen"), "target.confirm", target,
                     table="target")
        self.refused(self.fie, page.replace("sekretariatet", "fonden"), "target.confirm", target,
                     table="target")
        colleague = self.world.people["colleague"].sign_in("da")
        self.refused(colleague, page, "target.confirm", target, table="target")
        self.refused(self.anna, "/sekretariatet", "target.confirm", target, table="target")
        self.assertEqual(self.world.site.sql(
            f"select state from app.target where id = '{self.things['target']}'"), [["proposed"]])

    def test_rule_3_the_backbone_gets_no_activity(self):
        own = {"title": "Egen café"}
        activity = f"/sekretariatet/activities/{self.things['activity']}"
        self.refused(self.anna, "/sekretariatet/activities/new", "activity.add", own,
                     table="activity")
        self.refused(self.anna, "/kommunen/activities/new", "activity.add", own, table="activity")
        self.refused(self.fie, "/fonden/activities/new", "activity.add", own, table="activity")
        self.refused(self.anna, activity, "activity.update",
                     {"id": self.things["activity"], "title": "Vores café"}, table="activity")
        self.refused(self.anna, activity, "commitment.add",
                     {"activity": self.things["activity"], "text": "Vi vil", "due": "2027-01-01"},
                     table="commitment")
        self.assertEqual(self.world.site.sql(
            f"select title from app.activity where id = '{self.things['activity']}'"),
            [["Morgenmad på skolen"]])

    def test_rule_4_the_backbone_vouches_for_no_money_of_its_own(self):
        talk = self.world.talk("backbone")
        talk.give("grant.add", identifier="G-9", title="Fri", funder="fonden", amount="1000",
                  award_date="2026-01-15")
        made = talk.give("cofinancing.add", party="skolen", kind="own_financing", amount="5",
                         given_on="2026-01-15", description="Opdigtet")["id"]
        page = "/sekretariatet/cofinancing"
        self.refused(self.anna, page, "cofinancing.confirm", {"id": made},
                     table="cofinancing")
        self.refused(self.fie, "/fonden/cofinancing", "cofinancing.confirm", {"id": made},
                     table="cofinancing")
        self.refused(self.fie, "/fonden/cofinancing", "cofinancing.add",
                     {"kind": "own_financing", "amount": "5", "given_on": "2026-01-15",
                      "description": "Fondens"}, table="cofinancing")
        self.refused(self.anna, "/sekretariatet/grants/new", "grant.add",
                     {"identifier": "G-10", "title": "Alt til os", "funder": "fonden",
                      "amount": "1000", "award_date": "2026-01-15", "backbone_amount": "1000"},
                     "Vilkårene skal sige", table='"grant"')
        allocation = talk.give("allocation.propose", grant="G-9", amount="10")
        self.assertEqual(allocation["state"], "proposed")
        self.refused(self.anna, "/sekretariatet/grants/G-9", "allocation.pass",
                     {"allocation": allocation["id"], "activity": self.things["activity"],
                      "amount": "5"}, table="passed_on")

    def test_rule_5_a_new_member_of_the_backbone_writes_nothing_first(self):
        made = self.world.talk("backbone").give(
            "member.invite", email="agnes@omvejen.example", administrator="true")
        self.world._join("agnes", made["secret"], "Agnes Aa")
        agnes = self.world.people["agnes"].sign_in("da")
        words = "skal kvittere"
        self.refused(agnes, "/sekretariatet/parties/new", "party.add",
                     {"name": "Ny", "role": "partner"}, words, table="party")
        self.refused(agnes, "/sekretariatet/grants/new", "grant.add",
                     {"identifier": "G-11", "title": "Ny", "funder": "fonden", "amount": "1",
                      "award_date": "2026-01-15"}, words, table='"grant"')
        self.refused(agnes, "/sekretariatet/decisions/new", "decision.propose",
                     {"kind": "other", "title": "Ny", "reasons": "x"}, words, table="decision")
        self.refused(agnes, "/sekretariatet/cofinancing", "cofinancing.add",
                     {"kind": "own_financing", "amount": "5", "given_on": "2026-01-15",
                      "description": "Ny"}, words, table="cofinancing")
        self.refused(agnes, "/sekretariatet/charter", "charter.acknowledge", {"version": "2"},
                     table="charter_acknowledgement")
        self.assertEqual(
            agnes.send(self.base + "/sekretariatet/charter", "charter.acknowledge",
                       {"version": "1"}).status, 303)
