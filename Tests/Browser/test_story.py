"""The story of an initiative, from its founding to the second term of the backbone that its partners chose, as the people
in it see it. `Tests/Transcripts/story.txt` tells the same by the protocol."""

import hashlib
import re
import secrets
import unittest

from support.chromium import NARROW, Watch, context
from support.people import Person
from support.server import Server
from support.walk import Walk


class AStory(Walk, unittest.TestCase):
    """Each chapter is a test, in their order; Bo reads on his phone, without scripts."""

    slug = "unge-i-havneby"

    @classmethod
    def setUpClass(cls):
        cls.site = Server(demonstration="off")
        cls.windows = []
        cls.links = {}

    @classmethod
    def tearDownClass(cls):
        super().tearDownClass()
        cls.site.stop()

    # What people do over and over

    def window(self, who):
        window = (context(site=self.site, size=NARROW, java_script_enabled=False) if who == "bo"
                  else context(site=self.site))
        self.windows.append(window)
        page = window.new_page()
        self.watch = Watch(page, self.site)
        return page

    def comes(self, who):
        """Somebody follows the link that was mailed to them."""
        secret = "ryl_" + secrets.token_urlsafe(32)
        self.site.sql(f"""
            insert into host.link (id, account_id, origin, everywhere, secret_hash, created_at, expires_at)
            select gen_random_uuid(), a.id, 'mail', true, '\\x{hashlib.sha256(secret.encode()).hexdigest()}',
              ctx.now(), ctx.now() + interval '20 minutes' from host.account a where a.email = '{who}@havneby.example'""")
        page = self.window(who)
        page.goto(f"/sign-in/link/{secret}")
        self.press(page, re.compile("^Log ind som"))
        return page

    def accepts(self, who, name):
        """Somebody who was invited follows the link and says who they are."""
        page = self.window(who)
        page.goto(self.links[who])
        page.locator("[name=name]").fill(name)
        self.press(page, re.compile("Tag imod"))
        return page

    def link(self, page):
        return re.search(r"/invitation/ryi_[\w-]+", page.locator("main").inner_text()).group(0)

    def at(self, party, *rest):
        return "/".join((f"/i/{self.slug}", party, *rest))

    def later(self, days):
        self.site.sql(f"update host.clock set shift = '{days} days'")

    def until(self, condition):
        """The server's clock has its say once a second."""
        for _ in range(100):
            if self.site.sql(f"select 1 where {condition}"):
                return
            self.windows[-1].pages[0].wait_for_timeout(100)
        self.fail(f"never: {condition}")

    def votes_for(self, who, party, decision):
        page = self.comes(who)
        page.goto(self.at(party))
        self.follow(page, re.compile(f"Stem: {decision}"))
        page.locator("[name=choice][value=for]").check()
        self.press(page, "Stem")
        return page

    # The chapters

    def test_1_an_operator_founds_the_initiative_and_sees_nothing_of_its_inside(self):
        window = context(Person(self.site, "operator", None).sign_in(), site=self.site)
        self.windows.append(window)
        page = window.new_page()
        self.watch = Watch(page, self.site)
        page.goto("/operator/new")
        page.locator("[name=name]").fill("Unge i Havneby")
        page.locator("[name=backbone]").fill("Stifterne")
        page.locator("[name=administrator]").fill("anna@havneby.example")
        page.locator("[name=reason]").fill("Til partnerne har valgt")
        self.press(page, "Opret, og send invitationen")
        self.links["anna"] = self.link(page)
        page.goto(f"/operator/initiatives/{self.slug}")
        self.says(page, "Stifterne")
        self.assertEqual(page.get_by_role("link", name="Beslutninger").count(), 0)

    def test_2_the_interim_backbone_is_told_what_it_is_not_and_invites_the_partners(self):
        anna = self.accepts("anna", "Anna Ågård")
        self.says(anna, "Det første, du skal gøre")
        self.press(anna, "Jeg har læst dem")
        for name, slug, who, person in (
                ("Havneby Kommune", "kommunen", "bo", "Bo Bæk"), ("Havneskolen", "skolen", "carl", "Carl Ådal"),
                ("Idrætsforeningen", "idraet", "dorte", "Dorte Dam")):
            anna.goto(self.at("backbone", "parties", "new"))
            anna.locator("[name=name]").fill(name)
            anna.locator("[name=slug]").fill(slug)
            anna.locator("[name=role][value=partner]").check()
            self.press(anna, "Tilføj")
            anna.locator("[name=email]").fill(f"{who}@havneby.example")
            self.press(anna, "Send invitation")
            self.links[who] = self.link(anna)
            page = self.accepts(who, person)
            self.assertEqual(page.locator("h1").inner_text(), "Unge i Havneby")

    def test_3_the_partners_decide_together_who_of_them_votes(self):
        page = self.comes("bo")
        page.goto(self.at("kommunen", "decisions", "new") + "?kind=admit_party")
        for party in ("kommunen", "skolen", "idraet"):
            page.locator(f"[name=party][value={party}]").first.check()
        page.locator("[name=title]").first.fill("Vi tre begynder")
        page.locator("[name=reasons]").first.fill("Vi vil det sammen")
        self.press(page, "Forelæg partnerne")
        self.says(page, "0 af 3 har stemt")
        for who, party in (("bo", "kommunen"), ("carl", "skolen"), ("dorte", "idraet")):
            page = self.votes_for(who, party, "Vi tre begynder")
        self.says(page, "Vedtaget")

    def test_4_they_call_for_an_election_which_the_backbone_cannot(self):
        for who, party in (("bo", "kommunen"), ("carl", "skolen")):
            page = self.comes(who)
            page.goto(self.at(party, "office"))
            page.locator("summary", has_text="Kræv et valg").click()
            page.locator("[name=reason]").fill("Vi vil selv vælge")
            self.press(page, "Kræv et valg")
        self.says(page, "Valget er åbnet")
        page = self.comes("bo")
        page.goto(self.at("kommunen", "office"))
        page.locator("summary", has_text="Stil op").click()
        page.locator("[name=statement]").first.fill("Vi kender alle, der arbejder med de unge")
        self.press(page, "Stil op")
        self.says(page, "I har stillet op")
        anna = self.comes("anna")
        anna.goto(self.at("backbone", "office"))
        self.says(anna, "Vi kender alle, der arbejder med de unge")
        self.assertEqual(anna.get_by_role("button", name="Kræv et valg").count(), 0)
        self.assertEqual(anna.get_by_role("button", name="Stil op").count(), 0)

    def test_5_they_vote_and_the_office_changes_hands_when_the_clock_closes_the_election(self):
        self.later(15)
        for who, party in (("bo", "kommunen"), ("carl", "skolen"), ("dorte", "idraet")):
            page = self.comes(who)
            page.goto(self.at(party))
            self.follow(page, "Stem om det fælles sekretariat")
            page.locator("[name=choice][value=kommunen]").check()
            self.press(page, "Stem")
            self.says(page, "Stemmen er afgivet")
        self.later(29)
        self.until("exists (select from app.term where kind = 'elected')")
        anna = self.comes("anna")
        anna.goto(self.at("backbone", "parties", "new"))
        anna.locator("[name=name]").fill("For sent")
        anna.locator("[name=role][value=partner]").check()
        self.press(anna, "Tilføj")
        self.says(anna, "Parten har ingen løbende funktionsperiode som fælles sekretariat")
        self.watch.take()

    def test_6_the_chosen_backbone_sees_what_it_takes_over(self):
        page = self.comes("bo")
        page.goto(self.at("kommunen-sekretariat"))
        self.press(page, "Jeg har læst dem")
        self.follow(page, re.compile("Se, hvad I overtager efter Stifterne"))
        self.says(page, "Det er åbent")
        self.says(page, "Det har frist")
        self.says(page, "Det er lovet")

    def test_7_the_partners_move_on_to_carrying_it_out(self):
        page = self.comes("carl")
        page.goto(self.at("skolen", "decisions", "new") + "?kind=phase")
        page.locator("[name=phase]").first.select_option("implement")
        page.locator("[name=title]").first.fill("Nu går vi i gang")
        page.locator("[name=reasons]").first.fill("Vi er klar")
        self.press(page, "Forelæg partnerne")
        for who, party in (("carl", "skolen"), ("bo", "kommunen"), ("dorte", "idraet")):
            page = self.votes_for(who, party, "Nu går vi i gang")
        self.says(page, re.compile("beslutningen er vedtaget"))
        page.goto(self.at("idraet"))
        self.assertIn("Gennemførelse", page.locator("[aria-current=step]").inner_text())

    def test_8_sixty_days_before_the_term_ends_the_server_opens_the_next_election(self):
        self.later(705)
        self.until("exists (select from app.election where opened_because = 'term' and state = 'open')")
        page = self.comes("dorte")
        page.goto(self.at("idraet", "office"))
        page.locator("summary", has_text="Indstil en anden").click()
        page.locator("[name=party]").first.fill("kommunen-sekretariat")
        self.press(page, "Indstil")
        self.says(page, "Kandidaten er indstillet")
        page = self.comes("bo")
        page.goto(self.at("kommunen-sekretariat"))
        self.follow(page, "I er indstillet som fælles sekretariat")
        page.locator("[name=statement]").fill("Vi vil gerne fortsætte")
        self.press(page, "Tag imod indstillingen")
        self.says(page, "I er på stemmesedlen")

    def test_9_it_is_chosen_again_and_its_second_term_follows_on_the_first(self):
        self.later(720)
        for who, party in (("bo", "kommunen"), ("carl", "skolen"), ("dorte", "idraet")):
            page = self.comes(who)
            page.goto(self.at(party, "office"))
            page.locator("[name=choice][value=kommunen-sekretariat]").check()
            self.press(page, "Stem")
        self.later(765)
        self.until("(select count(*) from app.term where kind = 'elected') = 2")
        page = self.comes("carl")
        page.goto(self.at("skolen", "office"))
        self.says(page, "Havneby Kommune er valgt.")
        table = page.locator("table").first.inner_text()
        self.assertEqual(table.count("Havneby Kommune"), 2)
        self.assertEqual(table.count("Stifterne"), 1)


if __name__ == "__main__":
    unittest.main()
