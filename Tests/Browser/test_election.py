"""Choosing the backbone: thirty partners vote in the browser, the clock closes, the office changes hands, and nothing
tells afterwards who voted for whom."""

import json
import subprocess
import time
import unittest

from support.assembly import Assembly
from support.chromium import NARROW, WIDE, Watch, axe, check, context, take
from support.protocol import Refused
from support.secrecy import Search
from support.server import ROOT, Server

# Ways in which closing could give the voters away, each as it would be written by mistake.
BROKEN = {
    "the order of the parties is kept": """
        insert into app.counted_ballot (tenant_id, election_id, id, choices)
        select b.tenant_id, b.election_id, gen_random_uuid(), b.choices from app.ballot b
        where b.election_id = e.id order by b.party_id;
        delete from app.ballot b where b.election_id = e.id;""",
    "the order of the votes is kept": """
        insert into app.counted_ballot (tenant_id, election_id, id, choices)
        select b.tenant_id, b.election_id, gen_random_uuid(), b.choices from app.ballot b
        where b.election_id = e.id order by b.ctid;
        delete from app.ballot b where b.election_id = e.id;""",
    "the party's id is kept": """
        insert into app.counted_ballot (tenant_id, election_id, id, choices)
        select b.tenant_id, b.election_id, b.party_id, b.choices from app.ballot b
        where b.election_id = e.id order by gen_random_uuid();
        delete from app.ballot b where b.election_id = e.id;""",
    "ids tell the order in which they were made": """
        insert into app.counted_ballot (tenant_id, election_id, id, choices)
        select s.tenant_id, s.election_id, ('00000000-0000-7000-8000-0000000000' || lpad(s.n::text, 2, '0'))::uuid, s.choices
        from (select b.*, row_number() over (order by b.party_id) as n from app.ballot b where b.election_id = e.id) s
        order by gen_random_uuid();
        delete from app.ballot b where b.election_id = e.id;""",
    "the originals stay": """
        insert into app.counted_ballot (tenant_id, election_id, id, choices)
        select b.tenant_id, b.election_id, gen_random_uuid(), b.choices from app.ballot b
        where b.election_id = e.id order by gen_random_uuid();""",
    "the audit log is told": """
        perform ctx.audit_app(b.tenant_id, v.representative, b.party_id, 'election.vote', 'OK',
          jsonb_build_object('choices', b.choices)::text)
        from app.ballot b join app.elector v on v.party_id = b.party_id and v.election_id = b.election_id
        where b.election_id = e.id;
        insert into app.counted_ballot (tenant_id, election_id, id, choices)
        select b.tenant_id, b.election_id, gen_random_uuid(), b.choices from app.ballot b
        where b.election_id = e.id order by gen_random_uuid();
        delete from app.ballot b where b.election_id = e.id;""",
}


class ThirtyPartners(unittest.TestCase):
    """The tests are steps of one election, in their order."""

    @classmethod
    def setUpClass(cls):
        cls.site = Server(demonstration="off")
        cls.assembly = Assembly(cls.site)
        print(f"\n        seed {cls.assembly.seed}")
        cls.election = cls.assembly.open()
        cls.votes = cls.assembly.votes()
        cls.assembly.clock("15 days")
        cls.before = Search(cls.site.database, [])

    @classmethod
    def tearDownClass(cls):
        cls.site.stop()

    def path(self, slug, *rest):
        return "/".join((f"/i/{self.assembly.slug}", slug, *rest))

    def enter(self, name, **options):
        window = context(self.assembly.people[name].sign_in(), site=self.site, **options)
        self.addCleanup(window.close)
        page = window.new_page()
        self.watch = Watch(page, self.site)
        return page

    def test_1_thirty_partners_vote_each_in_three_actions_from_its_home(self):
        began = time.monotonic()
        # One window on a phone without scripts and one on a table, handed round.
        windows = [context(site=self.site, size=NARROW, java_script_enabled=False), context(site=self.site)]
        pages = [window.new_page() for window in windows]
        watches = [Watch(page, self.site) for page in pages]
        for number, (slug, choices) in enumerate(self.votes):
            page, watch = pages[number % 2], watches[number % 2]
            take(page.context, self.assembly.people[slug].sign_in())
            page.goto(self.path(slug))
            actions = [
                lambda: page.get_by_role("link", name="Stem om det fælles sekretariat").click(),
                lambda: [page.locator(f"[name=choice][value={choice}]").check() for choice in choices],
                lambda: page.locator("#ballot").get_by_role("button", name="Stem").click(),
            ]
            self.assertLessEqual(len(actions), 3)
            for action in actions:
                action()
            page.get_by_text("Stemmen er afgivet").wait_for()
            if number == 0:
                # Thought better of: the last ballot counts.
                page.goto(self.path(slug, "office"))
                page.get_by_role("button", name="Stem om").click()
                page.goto(self.path(slug, "office"))
                for choice in choices:
                    page.locator(f"[name=choice][value={choice}]").check()
                page.get_by_role("button", name="Stem om").click()
                page.get_by_text("Stemmen er afgivet").wait_for()
            self.assertEqual(watch.take(), [])
        for window in windows:
            window.close()
        print(f"\n        30 voters in {time.monotonic() - began:.1f} s")

    def test_2_nothing_is_known_while_it_is_open(self):
        shown = self.assembly.give("part-01", "election.show", election=self.election)
        self.assertIsNone(shown["rounds"])
        self.assertEqual(sum(elector["voted"] for elector in shown["electors"]), 30)
        page = self.enter("part-01")
        page.goto(self.path("part-01", "office"))
        self.assertIn("30 af 30 har stemt", page.locator("main").inner_text())
        for size in (WIDE, NARROW):
            page.set_viewport_size({"width": size[0], "height": size[1]})
            self.assertEqual(axe(page), [])
            self.assertEqual(check(page, "overflow"), [])
        # What stands in the database now is the copy on which closing is broken on purpose.
        type(self).dump = subprocess.run(
            ["pg_dump", "--format=custom", self.site.database], capture_output=True, check=True).stdout
        self.assertEqual(self.site.sql("select count(*) from app.ballot"), [["30"]])
        self.assertNotEqual(list(Search(self.site.database, self.assembly.voters(self.votes)).file_traces()), [])

    def test_3_the_clock_closes_and_the_office_changes_hands_in_the_same_second(self):
        page = self.enter("backbone")
        page.goto(self.path("sekretariatet"))
        page.get_by_text("Ret formål og kontakt").click()
        page.locator("[name=purpose]").fill("Det sidste ord")
        talk = self.assembly.talk("backbone")
        self.assembly.clock("29 days")
        # Whoever has a page open all the while stays signed in.
        self.site.sql("update host.session set last_seen_at = ctx.now(), expires_at = ctx.now() + interval '1 day'")
        limit = time.monotonic() + 20
        while time.monotonic() < limit:
            try:
                talk.give("initiative.describe", purpose="Vi er her endnu")
                time.sleep(0.02)
            except Refused as refused:
                self.assertEqual(refused.code, "CHARTER_CHOSEN")
                break
        else:
            self.fail("the election is not closed")
        told = time.time()
        closed, late = self.site.sql(f"""
            select extract(epoch from e.closed_at - c.shift), (
              select count(*) from app.audit_log l
              where l.command = 'initiative.describe' and l.outcome = 'OK' and l.sequence > (
                select b.sequence from app.audit_log b where b.command = 'term.begin'))
            from app.election e, host.clock c where e.id = '{self.election}'""")[0]
        self.assertEqual(late, "0", "a write of the former backbone after the hand-over")
        self.assertLess(told - float(closed), 1)
        print(f"\n        refused {told - float(closed):.3f} s after the closing began")
        # The same by the page that was open all the while.
        page.locator("form", has=page.locator("[name=purpose]")).get_by_role("button", name="Gem").click()
        page.get_by_text("Parten har ingen løbende funktionsperiode som fælles sekretariat").first.wait_for()
        self.watch.take()

    def test_4_the_count_is_published_and_counted_again_by_another_program(self):
        shown = self.assembly.give("part-30", "election.show", election=self.election)
        self.assertEqual((shown["state"], shown["chosen"]), ("concluded", "part-01"))
        rows, head = self.assembly.talk("part-30").ask("election.ballots", election=self.election)
        counted = subprocess.run(
            [ROOT / "deploy" / "recount"], input="\n".join(json.dumps(entry) for entry in [*rows, head]),
            capture_output=True, text=True, check=False)
        self.assertEqual(counted.returncode, 0, counted.stdout + counted.stderr)
        self.assertTrue(counted.stdout.endswith("chosen: part-01\n"), counted.stdout)
        tally = {name: sum(name in row["choices"] for row in rows) for name in self.assembly.candidates}
        self.assertEqual({name: shown["rounds"][0]["votes"][name] for name in tally}, tally)
        self.assertEqual(
            sorted(sorted(row["choices"]) for row in rows), sorted(sorted(choices) for _, choices in self.votes))
        page = self.enter("part-30")
        page.goto(self.path("part-30", "office"))
        page.get_by_text("Partner nr. 1 er valgt.").wait_for()

    def test_5_whoever_knows_every_vote_finds_no_trace_of_it(self):
        voters = self.assembly.voters(self.votes)
        search = Search(self.site.database, voters)
        # Until the table is vacuumed, which the server's own vacuum does within minutes, its file has the bytes.
        self.site.sql("vacuum app.ballot")
        logs = [path.read_text(errors="replace") for path in self.site.folder.rglob("*.log")]
        self.assertTrue(any("election.vote" in log for log in logs))
        self.assertEqual(list(search.traces(self.before, self.assembly.candidates, logs)), [])

    def test_6_the_search_finds_each_way_of_giving_them_away(self):
        voters = self.assembly.voters(self.votes)
        base = self.site.database
        def database(name):
            return f"{base} dbname={name}"
        self.site.sql("create database voted")
        subprocess.run(["pg_restore", "--exit-on-error", "--dbname", database("voted")], input=self.dump, check=True)
        for number, (fault, body) in enumerate(BROKEN.items()):
            with self.subTest(fault=fault):
                self.site.sql(f"create database broken_{number} template voted")
                where = database(f"broken_{number}")
                subprocess.run(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", "-", where], text=True, check=True,
                               stdout=subprocess.DEVNULL, input=f"""
                    create or replace function app.election_make_secret(e app.election) returns bigint
                    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
                    begin
                      {body}
                      return 30;
                    end $$;
                    update host.clock set shift = '29 days';
                    select * from host.due_matters();
                    vacuum app.ballot;""")
                traces = list(Search(where, voters).traces(self.before, self.assembly.candidates))
                self.assertNotEqual(traces, [])
                print(f"\n        {fault}: {traces[0][:140]}")
                self.site.sql(f"drop database broken_{number}")

    def test_7_the_incoming_backbone_finds_what_it_takes_over(self):
        self.site.sql("update host.token set everywhere = true")
        self.assembly.give("part-02", "decision.propose", kind="other", title="Fælles mødedag", reasons="Det letter")
        page = self.enter("part-01")
        page.goto(self.path("part-01-sekretariat"))
        page.get_by_role("button", name="Jeg har læst").first.click()
        page.goto(self.path("part-01-sekretariat"))
        page.get_by_role("link", name="Se, hvad I overtager efter Sekretariatet").click()
        page.get_by_role("heading", name="Overdragelse").wait_for()
        page.get_by_role("link", name="Fælles mødedag").wait_for()
        for size in (WIDE, NARROW):
            page.set_viewport_size({"width": size[0], "height": size[1]})
            self.assertEqual(axe(page), [])
            self.assertEqual(check(page, "overflow"), [])
        page.emulate_media(media="print")
        self.assertFalse(page.locator(".sections").is_visible())
        self.assertEqual(self.watch.take(), [])


if __name__ == "__main__":
    unittest.main()
