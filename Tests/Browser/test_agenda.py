"""The common agenda on its pages: the backbone arranges, partners bring, write, comment and adopt,
funders read what was adopted; and ways round charter rule 2 by page."""

import re
import time
import unittest

from support.chromium import NARROW
from support.server import server
from support.walk import Walk
from support.world import World


class Agreeing(Walk):
    """The municipality holds the pen, the school votes with it."""

    @classmethod
    def setUpClass(cls):
        cls.world = World(server(), cls.slug, "Enggaard")
        cls.windows = []
        cls.world.admit("kommunen", "skolen")
        cls.world.talk("backbone").give(
            "indicator.define", slug="fravaer", title="Skolefravær", unit="%",
            value_kind="percent", direction="decrease", frequency="quarterly", decimals="1",
            baseline="12", baseline_period="2024")

    def open_all(self, page):
        """Opens what is folded, as a person would one by one."""
        closed = page.locator("main details:not([open]) > summary")
        for _ in range(100):
            if not closed.count():
                return
            closed.first.click()

    def test_1_the_backbone_opens_a_round(self):
        page = self.enter("backbone")
        self.follow(page, "Fælles dagsorden")
        self.says(page, "Partnerne har ikke vedtaget noget endnu")
        self.open_all(page)
        self.press(page, "Åbn runden")
        self.assertGreaterEqual(page.locator("[aria-invalid=true]").count(), 1)
        page.locator("[name=title]").fill("Hvad skal vi nå?")
        page.locator("[name=invitation]").fill("Skriv, hvad I ser.\n\n- hos de unge\n- hos jer selv")
        page.locator("[name=until]").fill("2027-06-30")
        self.press(page, "Åbn runden")
        self.says(page, "Runden er åben")
        self.assertEqual(page.locator("main .text li").all_inner_texts(),
                         ["hos de unge", "hos jer selv"])
        # It arranges, and brings nothing of its own.
        self.assertEqual(page.locator("form:has([value='contribution.add'])").count(), 0)

    def test_2_partners_contribute_from_their_home(self):
        page = self.enter("partner")
        self.follow(page, re.compile("Bidrag til den fælles dagsorden: Hvad skal vi nå?"))
        page.locator("[name=section]").select_option("problem")
        page.locator("[name=text]").fill("Skriv til ida@example.org")
        page.locator("[name=origin][value=interview]").check()
        self.press(page, "Bidrag")
        self.says(page, re.compile("uden CPR-numre og mailadresser"))
        page.locator("[name=text]").fill("De unge savner et sted, hvor nogen kender dem")
        page.locator("[name=people]").fill("9")
        self.press(page, "Bidrag")
        self.says(page, "Tak for bidraget")
        self.says(page, re.compile(r"Interview, 9\s+personer"))
        page.goto(f"/i/{self.slug}/kommunen")
        self.assertEqual(page.get_by_text("Bidrag til den fælles dagsorden").count(), 0)
        school = self.enter("school")
        self.follow(school, re.compile("Bidrag til den fælles dagsorden"))
        school.locator("[name=section]").select_option("vision")
        school.locator("[name=text]").fill("Alle unge har en voksen at gå til")
        self.press(school, "Bidrag")
        self.says(school, "Tak for bidraget")

    def test_3_a_partner_begins_a_draft_and_writes_from_contributions(self):
        page = self.enter("partner")
        self.follow(page, "Fælles dagsorden")
        self.follow(page, "Hvad skal vi nå?")
        self.open_all(page)
        page.locator("form:has([value='draft.begin']) [name=title]").fill("Vores dagsorden")
        self.press(page, "Begynd")
        self.says(page, "I holder pennen")
        page.locator("#vision").get_by_role("link", name="Skriv").click()
        self.says(page, "Alle unge har en voksen at gå til")
        page.locator("[name=payload]").fill("Alle unge har en voksen, der bliver.")
        page.locator("[name=source]").first.check()
        self.press(page, "Gem")
        self.says(page, "Afsnittet er gemt")
        self.says(page, re.compile(r"ud fra 1\s+bidrag: Skolen"))

    def test_4_whoever_comes_second_is_shown_both_texts(self):
        draft = self.draft()
        one, other = self.enter("partner"), self.enter("reviewer")
        for page in (one, other):
            page.goto(f"/i/{self.slug}/kommunen/agenda/drafts/{draft}/principles")
        one.locator("[name=payload]").fill("Vi deler det, vi ved.")
        self.press(one, "Gem")
        self.says(one, "Afsnittet er gemt")
        other.locator("[name=payload]").fill("Vi deler alt det, vi har.")
        self.press(other, "Gem")
        self.says(other, "Nogen har skrevet imens")
        self.assertEqual(other.locator("[name=payload]").input_value(), "Vi deler alt det, vi har.")
        self.assertIn("Vi deler det, vi ved.", other.locator("pre").first.text_content())
        self.assertTrue(other.locator("del").count() and other.locator("ins").count())
        other.locator("[name=payload]").fill("Vi deler alt det, vi ved.")
        self.press(other, "Gem")
        self.says(other, "Afsnittet er gemt")
        other.goto(f"/i/{self.slug}/kommunen/agenda/drafts/{draft}/principles")
        self.assertIn("Vi deler det, vi ved.", other.locator("pre").first.text_content())
        self.watch.take()

    def test_5_what_the_backbone_brings_waits_for_the_pen_holder(self):
        page = self.enter("backbone")
        self.follow(page, "Fælles dagsorden")
        self.follow(page, "Hvad skal vi nå?")
        self.open_all(page)
        form = page.locator("form:has([value='writeup.add'])")
        form.locator("[name=section]").select_option("problem")
        form.locator("[name=text]").fill("De unge er alene med det.")
        form.locator("[name=source]").first.check()
        form.get_by_role("button", name="Gem").click()
        self.says(page, re.compile("skrevet sammen af sekretariatet"))
        self.press(page, "Læg ved")
        self.says(page, "Penneholderen tager stilling til den")
        page.goto(f"/i/{self.slug}/sekretariatet/agenda/drafts/{self.draft()}")
        self.assertEqual(page.get_by_role("button", name="Gør den til vores egen").count(), 0)
        self.open_all(page)
        page.locator("[name=statement]").fill("Højst ni procent fravær")
        page.locator("[name=due]").fill("2029-12-31")
        page.locator("[name=indicator]").first.check()
        self.press(page, "Foreslå et mål")
        self.says(page, "Målet er foreslået")
        # It cannot be put to the vote before a partner has considered both.
        page = self.enter("partner")
        self.follow(page, re.compile("Jeres udkast venter på svar"))
        self.says(page, re.compile("1 sammenskrivning fra sekretariatet"))
        self.follow(page, "Forelæg til beslutning")
        page.locator("[name=title]").first.fill("Vores dagsorden")
        page.locator("[name=reasons]").first.fill("Vi er klar")
        self.press(page, "Forelæg partnerne")
        self.says(page, re.compile("en sammenskrivning, som ingen partner har taget stilling til"))
        page.goto(f"/i/{self.slug}/kommunen/agenda/drafts/{self.draft()}")
        self.press(page, "Gør den til vores egen")
        self.says(page, "Teksten er nu jeres")
        self.press(page, "Bekræft målet")
        self.says(page, "Målet er bekræftet")
        self.watch.take()

    def test_6_others_comment_and_the_pen_holder_answers(self):
        page = self.enter("partner")
        page.goto(f"/i/{self.slug}/kommunen/agenda/drafts/{self.draft()}")
        page.locator("[name=until]").fill("2027-06-30")
        self.press(page, "Åbn for kommentarer")
        self.says(page, "Udkastet er åbent for kommentarer")
        school = self.enter("school")
        self.follow(school, re.compile("Kommentér udkastet: Vores dagsorden"))
        section = school.locator("#vision")
        section.locator("summary").first.click()
        section.locator("[name=text]").fill("Også de unge uden for skolen?")
        section.get_by_role("button", name="Kommentér").click()
        self.says(school, "Tak for kommentaren")
        page.goto(f"/i/{self.slug}/kommunen")
        self.follow(page, re.compile("Jeres udkast venter på svar"))
        self.open_all(page)
        page.locator("[name=answer]").first.fill("Ja, alle.")
        self.press(page, "Afslut")
        self.says(page, "Kommentaren er afsluttet")
        self.says(page, "Ja, alle.")

    def test_7_the_partners_adopt_and_a_funder_reads(self):
        funder = self.enter("funder")
        self.follow(funder, "Fælles dagsorden")
        self.says(funder, "Du kan læse den, når de har vedtaget den")
        self.says(funder, re.compile(r"2\s+bidrag fra 2\s+parter; 9\s+personer er blevet hørt"))
        self.assertNotIn("Vores dagsorden", funder.locator("main").inner_text())
        page = self.enter("partner")
        page.goto(f"/i/{self.slug}/kommunen/agenda/drafts/{self.draft()}")
        self.says(page, "Der er intet i vejen for at forelægge udkastet")
        self.follow(page, "Forelæg til beslutning")
        page.locator("[name=title]").first.fill("Vores dagsorden")
        page.locator("[name=reasons]").first.fill("Vi er enige")
        self.press(page, "Forelæg partnerne")
        self.says(page, "Partnerne kan nu stemme")
        page.locator("[name=choice][value=for]").check()
        self.press(page, "Stem")
        school = self.enter("school")
        self.follow(school, re.compile("Stem: Vores dagsorden"))
        school.locator("[name=choice][value=for]").check()
        self.press(school, "Stem")
        self.says(school, re.compile("beslutningen er vedtaget"))
        self.follow(funder, "Fælles dagsorden")
        self.says(funder, "Alle unge har en voksen, der bliver.")
        self.says(funder, "Højst ni procent fravær")
        self.says(funder, re.compile("Udgave 1, vedtaget"))
        self.follow(funder, "Skolefravær")
        self.says(funder, "Mål, den fortæller om")
        self.follow(funder, "Højst ni procent fravær")
        self.assertEqual(funder.url.split("#")[1], "goals")
        self.assertEqual(
            funder.goto(f"/i/{self.slug}/fonden/agenda/drafts/{self.draft()}").status, 403)
        self.watch.take()

    def test_8_the_next_version_is_compared_word_by_word(self):
        bo = self.world.talk("partner")
        draft = bo.give("draft.begin", title="Anden udgave")["id"]
        bo.give("draft.write", "Alle unge har to voksne, der bliver.\n", draft=draft,
                section="vision")
        page = self.enter("partner")
        page.goto(f"/i/{self.slug}/kommunen/agenda/drafts/{draft}")
        self.follow(page, "Sammenlign med den udgave, der gælder")
        self.assertEqual(page.locator("#main del").all_text_contents(),
                         ["fjernet: en voksen (fjernet slut) "])
        self.assertEqual(page.locator("#main ins").all_text_contents(),
                         ["nyt: to voksne (nyt slut) "])
        decision = bo.give("decision.propose", kind="agenda_version", draft=draft,
                           title="Anden udgave", reasons="Vi har lært noget")["id"]
        for role in ("partner", "school"):
            self.world.talk(role).give("decision.vote", id=decision, choice="for")
        funder = self.enter("funder")
        self.follow(funder, "Fælles dagsorden")
        self.follow(funder, "Alle udgaver")
        self.follow(funder, "Sammenlign med udgave 1")
        self.assertEqual(funder.locator("#main ins").count(), 1)
        funder.goto(f"/i/{self.slug}/fonden/agenda/versions/1")
        self.says(funder, "Dette er en tidligere udgave")

    def draft(self):
        """The draft of these tests."""
        return [row["id"] for row in self.world.talk("partner").rows("draft.list")
                if row["title"] == "Vores dagsorden"][0]


class WithScripts(Agreeing, unittest.TestCase):
    slug = "enggaard"


class WithoutScriptsOnAPhone(Agreeing, unittest.TestCase):
    slug = "enggaard-uden"
    scripts = False
    size = NARROW


class WaysRoundRuleTwo(unittest.TestCase):
    """By page, as the backbone and as a partner without the pen: refused, and nothing is left."""

    @classmethod
    def setUpClass(cls):
        cls.world = World(server(), "omveje", "Omveje")
        cls.world.admit("kommunen", "skolen")
        anna, bo = cls.world.talk("backbone"), cls.world.talk("partner")
        anna.give("indicator.define", slug="fravaer", title="Skolefravær", unit="%",
                  value_kind="percent", direction="decrease", frequency="quarterly")
        cls.round = anna.give("round.open", title="Runde", invitation="Hvad ser I?",
                              until="2027-06-30")["id"]
        cls.brought = bo.give("contribution.add", section="vision", text="Vores ord")["id"]
        cls.draft = bo.give("draft.begin", title="Vores udkast", round=cls.round)["id"]
        bo.give("draft.write", "Vores ord", draft=cls.draft, section="vision")
        cls.writeup = anna.give("writeup.add", section="vision", text="Sekretariatets ord",
                                source=cls.brought)["id"]
        anna.give("draft.place", draft=cls.draft, writeup=cls.writeup)
        cls.goal = anna.give("goal.add", draft=cls.draft, statement="Sekretariatets mål",
                             due="2029-12-31", indicator="fravaer")["id"]
        bo.give("draft.share", draft=cls.draft, until="2027-06-30")
        cls.before = cls.left()

    @classmethod
    def left(cls):
        """All that could be left behind."""
        return server().sql(f"""
            select (select count(*) from app.agenda_contribution c where c.tenant_id = i.id),
              (select string_agg(t.text, '|') from app.agenda_draft_text t where t.tenant_id = i.id),
              (select count(*) from app.agenda_draft d where d.tenant_id = i.id),
              (select string_agg(d.state || d.holder_party_id, '|') from app.agenda_draft d where d.tenant_id = i.id),
              (select string_agg(w.state, '|') from app.agenda_draft_writeup w where w.tenant_id = i.id),
              (select string_agg(g.state || g.statement, '|') from app.agenda_goal g where g.tenant_id = i.id),
              (select count(*) from app.agenda_version v where v.tenant_id = i.id),
              (select count(*) from app.decision d where d.tenant_id = i.id and d.kind = 'agenda_version')
            from host.initiative i where i.slug = '{cls.world.slug}'""")

    def post(self, role, page, **fields):
        """Sends a form as that role; the status and the page's text."""
        browser = self.world.people[role].sign_in()
        party = {"backbone": "sekretariatet", "school": "skolen", "funder": "fonden"}[role]
        token = browser.get("/account").token
        answer = browser.post(f"/i/{self.world.slug}/{party}/{page}",
                              {**fields, "form-token": token})
        browser.close()
        return answer.status, answer.text

    def test_each_way_is_refused_and_nothing_is_left(self):
        today = time.strftime("%Y-%m-%d", time.gmtime())
        asked = f"agenda/rounds/{self.round}"
        draft = f"agenda/drafts/{self.draft}"
        ways = [
            ("contributing", asked, {"verb": "contribution.add", "section": "vision",
                                     "text": "Sekretariatets vision"}),
            ("rewording a contribution", asked, {"verb": "contribution.update",
                                                 "id": self.brought, "text": "Andre ord"}),
            ("beginning a draft", asked, {"verb": "draft.begin", "title": "Sekretariatets"}),
            ("a write-up without sources", asked, {"verb": "writeup.add", "section": "vision",
                                                   "text": "Af ingenting"}),
            ("taking its own write-up", draft, {"verb": "draft.take", "draft": self.draft,
                                                "writeup": self.writeup}),
            ("leaving a write-up out", draft, {"verb": "draft.leave", "draft": self.draft,
                                               "writeup": self.writeup}),
            ("the pen", draft, {"verb": "draft.pass", "draft": self.draft,
                                "party": "sekretariatet"}),
            ("dropping the draft", draft, {"verb": "draft.drop", "draft": self.draft}),
            ("confirming its own goal", draft, {"verb": "goal.confirm", "goal": self.goal}),
            ("putting it to the vote", "decisions/new",
             {"verb": "decision.propose", "kind": "agenda_version", "draft": self.draft,
              "title": "Vedtag", "reasons": "Det haster"}),
            ("entering it from a meeting", "decisions/new",
             {"verb": "decision.record", "kind": "agenda_version", "draft": self.draft,
              "title": "Vedtaget", "reasons": "På mødet", "held_on": today,
              "minutes": "Punkt 4", "present": "kommunen"}),
        ]
        for name, page, fields in ways:
            with self.subTest(way=name, role="backbone"):
                status, text = self.post("backbone", page, **fields)
                self.assertEqual(status, 403, text[-1500:])
        with self.subTest(way="writing", role="backbone"):
            self.assertEqual(self.post(
                "backbone", f"{draft}/vision", verb="draft.write", draft=self.draft,
                section="vision", payload="Sekretariatets ord")[0], 403)
        for fields in ({"verb": "draft.take", "draft": self.draft, "writeup": self.writeup},
                       {"verb": "draft.pass", "draft": self.draft, "party": "skolen"},
                       {"verb": "draft.drop", "draft": self.draft},
                       {"verb": "goal.confirm", "goal": self.goal}):
            with self.subTest(way=fields["verb"], role="a partner without the pen"):
                self.assertEqual(self.post("school", draft, **fields)[0], 403)
        for page in (asked, draft):
            with self.subTest(page=page, role="funder"):
                self.assertEqual(self.post("funder", page, verb="comment.add", draft=self.draft,
                                           section="vision", text="Fonden mener")[0], 403)
        self.assertEqual(self.left(), self.before)
