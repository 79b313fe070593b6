"""What people write stays text, on every page, in both languages, and in every table."""

import base64
import csv
import functools
import io
import json
import re
import time
import unittest
import urllib.parse

from support.attacks import ATTACKS, LOOK, READ, SCRIPT, Attacker, Seen, tidy
from support.chromium import Watch, context
from support.people import Person, speak
from support.protocol import Conversation
from support.routes import pages
from support.server import Server, server


class Attacked(Attacker):
    """An initiative in which every text is an attack."""

    def __init__(self):
        super().__init__(server(), "angreb", self.text("initiative.name", 0, 150))
        self.paths = {"backbone": set(), "partner": set(), "funder": set()}
        self.founding = self.talk("backbone").give(
            "decision.propose", kind="admit_party", party="kommunen", title="Stemmeret",
            reasons="Vi begynder")["id"]
        for role in ("partner", "school"):
            self.talk(role).give("decision.vote", id=self.founding, choice="for")
        self.page("decisions", self.founding)
        self.lessons = self.talk("school").give("activity.add", title="Lektiecafé")["id"]
        suggestions = [row["suggestion"] for row in self.talk("backbone").rows("suggestion.list")]
        # Found by name, which an attack changes.
        self.bo = self.member("Bo Bæk")
        self.form_group("gruppen", "Gruppen", "Bo Bæk")
        for number in range(len(ATTACKS)):
            self.fill(number)
            self.decide(number)
            self.work(number)
            self.give(number)
            self.agree(number)
            self.meet(number)
        for number, suggestion in zip(range(len(ATTACKS)), suggestions):
            self.write("backbone", "task.take", number, "note", suggestion=suggestion)

    def page(self, *parts):
        for role, party in (("backbone", "sekretariatet"), ("partner", "kommunen"),
                            ("funder", "fonden")):
            self.paths[role].add("/".join(("/i/angreb", party) + parts))

    def fill(self, number):
        slug = f"maal-{number}"
        self.write("backbone", "indicator.define", number, "title", "definition", "unit", "source",
                   "method", "baseline_missing", slug=slug, value_kind="number",
                   direction="increase", frequency="quarterly", decimals="1")
        if ("indicator.define", "title", number) not in self.written:
            return
        self.page("indicators", slug)
        self.write("backbone", "story.add", number, "text", indicator=slug)
        self.write("backbone", "target.propose", number, "rationale", indicator=slug,
                   period="2027-Q4", value="9")
        self.write("partner", "measurement.submit", number, "note", "source", indicator=slug,
                   period="2026-Q2", value="7")
        self.write("partner", "measurement.submit", number, "breakdown", indicator=slug,
                   period="2026-Q2", value="7")
        self.write("partner", "measurement.submit", number, "note", indicator=slug,
                   period="2026-Q3", value="7")
        waiting = [row["id"] for row in self.talk("colleague").rows(
            "measurement.list", indicator=slug) if row["period"] == "2026-Q3"]
        self.write("colleague", "measurement.return", number, "reason", id=waiting[0])
        self.page("measurements", slug, "kommunen", "2026-Q3")
        self.page("measurements", slug, "kommunen", "2026-Q2")
        activity = self.write("partner", "activity.add", number, "title", "description",
                              state="implementation")
        if activity:
            self.page("activities", activity["id"])
            self.write("partner", "commitment.add", number, "text", activity=activity["id"],
                       due="2027-02-01")
        party = self.write("backbone", "party.add", number, "name", role="partner",
                           slug=f"part-{number}")
        if party:
            self.page("parties", party["party"])
        grant = self.write("backbone", "grant.add", number, "title", "description", "programme",
                           "conditions", identifier=f"360G-angreb-{number}", funder="fonden",
                           amount="1000", award_date="2026-01-15")
        if grant:
            self.page("grants", f"360G-angreb-{number}")
            if activity:
                self.write("backbone", "allocation.propose", number, "purpose",
                           grant=f"360G-angreb-{number}", activity=activity["id"], amount="5")
        self.write("backbone", "initiative.describe", number, "purpose", "contact")
        for role in ("backbone", "partner", "funder"):
            self.write(role, "account.update", number, "name")
            self.write(role, "token.create", number, "name")

    def decide(self, number):
        notice = self.write("partner", "decision.propose", number, "title", "reasons", "notice_da",
                            "notice_en", kind="notice", open="false")
        if notice:
            self.page("decisions", notice["id"])
        self.write("backbone", "decision.review", number, "note", id=self.founding)
        held = time.strftime("%Y-%m-%d", time.gmtime())
        entered = self.write("backbone", "decision.record", number, "title", "reasons", "minutes",
                             kind="other", held_on=held, present="kommunen")
        if entered:
            self.page("decisions", entered["id"])
            self.write("partner", "decision.vote", number, "reasons", id=entered["id"],
                       choice="for")

    def work(self, number):
        self.write("backbone", "task.add", number, "title", "note", function="funding")
        task = self.talk("backbone").give("task.add", title="Opgave", function="policy")["id"]
        self.write("backbone", "task.update", number, "title", "note", id=task)

    def give(self, number):
        self.write("partner", "cofinancing.add", number, "description", "valuation",
                   kind="in_kind", amount="5", given_on="2026-01-15")
        made = self.talk("partner").give(
            "cofinancing.add", kind="own_financing", amount="5", given_on="2026-01-15",
            description="Taget tilbage")
        self.write("partner", "cofinancing.withdraw", number, "reason", id=made["id"])
        held = self.talk("partner").rows("allocation.list", recipient="kommunen", limit="1000")
        if held:
            self.write("partner", "allocation.pass", number, "note", allocation=held[-1]["id"],
                       activity=self.lessons, amount="1")

    def agree(self, number):
        later = time.strftime("%Y-%m-%d", time.gmtime(time.time() + 30 * 86400))
        opened = self.write("backbone", "round.open", number, "title", "invitation", until=later)
        if not opened:
            return
        asked = opened["id"]
        self.page("agenda", "rounds", asked)
        brought = self.write("partner", "contribution.add", number, "text", section="vision")
        written = brought and self.write("backbone", "writeup.add", number, "text",
                                         section="problem", source=brought["id"])
        self.talk("backbone").give("round.close", id=asked)
        begun = self.write("partner", "draft.begin", number, "title", round=asked)
        if not begun:
            return
        draft = begun["id"]
        self.page("agenda", "drafts", draft)
        partner = self.talk("partner")
        partner.give("draft.write", self.text("draft.write.payload", number), draft=draft,
                     section="principles")
        self.written.add(("draft.write", "payload", number))
        partner.give("draft.share", draft=draft, until=later)
        if written:
            self.talk("backbone").give("draft.place", draft=draft, writeup=written["id"])
        said = self.write("school", "comment.add", number, "text", draft=draft, section="vision")
        if said:
            self.write("partner", "comment.resolve", number, "answer", id=said["id"])
        self.write("backbone", "goal.add", number, "statement", draft=draft, due="2029-12-31",
                   indicator="maal-0")

    def meet(self, number):
        formed = self.write("backbone", "decision.propose", number, "group_name", "purpose",
                            kind="form_group", group_kind="working_group", group=f"gruppe-{number}",
                            chair=self.bo, title="En gruppe", reasons="Fordi")
        if formed:
            self.page("decisions", formed["id"])
            self.talk("partner").give("decision.vote", id=formed["id"], choice="for")
            self.page("groups", f"gruppe-{number}")
            self.write("backbone", "group.update", number, "name", "purpose",
                       group=f"gruppe-{number}")
            self.write("partner", "group.end", number, "reason", group=f"gruppe-{number}")
        day = time.strftime("%Y-%m-%d", time.gmtime(time.time() - 86_400))
        held = self.write("backbone", "meeting.call", number, "title", "place", "note", "points",
                          group="gruppen", day=day, **{"from": "00:00", "until": "00:30"})
        if held:
            self.talk("backbone").give("meeting.attend", id=held["id"],
                                       present=self.bo)
            self.talk("backbone").give("minutes.write", self.text("minutes.write.text", number),
                                       id=held["id"])
            self.talk("backbone").give("minutes.publish", id=held["id"])
            self.write("backbone", "action.add", number, "text", meeting=held["id"],
                                owner=self.bo, due="2027-02-01")
            self.page("meetings", held["id"])
            self.page("meetings", held["id"], "minutes")
        called = self.write("backbone", "meeting.call", number, "title", "place", "note", "points",
                            group="gruppen", day="2027-03-01", **{"from": "10:00", "until": "11:00"})
        if called:
            self.write("backbone", "meeting.cancel", number, "reason", id=called["id"])
            self.page("meetings", called["id"])


class Election(Attacker):
    """An initiative in which what is said of a choice and of an election is an attack."""

    def __init__(self):
        super().__init__(server(), "angreb-valg", "Angrebne valg")
        self.admit("kommunen", "skolen")
        self.shown = []
        for number in range(len(ATTACKS)):
            self.write("partner", "choice.record", number, "minutes", "name",
                       email="huset@angreb.example", held_on="2026-01-15")
        self.write("partner", "election.open", 0, "reason")
        self.look()
        election = self.talk("school").give("election.open", reason="Enig")["election"]
        self.write("partner", "election.stand", 0, "statement", election=election)
        self.talk("partner").give("election.nominate", election=election, party="skolen")
        # There are nine candidates at most, and two are there.
        for number in range(7):
            self.write("school", "election.nominate", number, "name", "statement",
                       election=election, email="huset@angreb.example")
        for number in (1, 5):
            self.write("school", "election.accept", number, "statement", election=election)
            self.look()

    def look(self):
        """The office as every role sees it in both languages, and what is wrong with it."""
        for role, party in self.parties.items():
            for language in ("da", "en"):
                session = self.people[role].sign_in(language)
                window = context(session, language=language)
                window.add_init_script(SCRIPT)
                page = window.new_page()
                page.goto(f"/i/angreb-valg/{party}/office")
                self.shown.append((page.evaluate(READ), page.evaluate(LOOK)))
                window.close()


@functools.cache
def elections():
    """Made once for the two tests that ask for it."""
    return Election()


class Injection(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.world = Attacked()

    def test_what_is_said_of_choices_and_elections_stays_text(self):
        world = elections()
        self.assertEqual([found for _, found in world.shown if found], [])
        self.assertEqual(world.unseen(tidy(" ".join(text for text, _ in world.shown))), {})

    def test_every_text_of_every_command_is_attacked(self):
        """A new command with a text has to be added to this test."""
        known = {(verb, field) for verb, field, _ in self.world.written}
        # Tried in other places: where the world is made, in forms, or no free text at all.
        elsewhere = {
            ("activity.update", "title"), ("activity.update", "description"),
            ("commitment.update", "text"), ("grant.update", "title"), ("party.add", "organisation"),
            ("grant.update", "description"), ("grant.update", "programme"),
            ("grant.update", "conditions"), ("member.accept", "name"), ("member.accept", "agent"),
            ("member.remove", "reason"), ("initiative.create", "name"),
            ("initiative.create", "backbone"), ("initiative.create", "organisation"),
            ("initiative.create", "reason"), ("initiative.resume", "reason"),
            ("initiative.suspend", "reason"), ("initiative.archive", "reason"),
            # A name that the server makes.
            ("connection.close", "connection"),
            # The same arguments, put to the vote at once.
            ("decision.record", "notice_da"), ("decision.record", "notice_en"),
            ("decision.record", "group_name"), ("decision.record", "purpose"),
            ("round.update", "title"), ("contribution.update", "text"),
            ("goal.update", "statement"), ("action.update", "text"),
            # An address is none with anything but an address in it; the others are written by calls.
            ("meeting.call", "link"), ("meeting.update", "link"), ("meeting.update", "title"),
            ("meeting.update", "place"), ("meeting.update", "note"), ("meeting.update", "points"),
            ("office.interim", "name"), ("office.interim", "organisation"),
            ("office.interim", "reason"),
            # Only a caretaker can; its form is tried below.
            ("office.withdraw", "reason"),
            # Identifiers of organisations.
            ("choice.record", "organisation"), ("election.nominate", "organisation")}
        known |= {(verb, field) for verb, field, _ in elections().written}
        closed = {"identifier", "grant", "currency", "baseline_period", "period", "map",
                  "time_zone", "invitation"}
        missing = []
        talks = [self.world.talk(role) for role in ("backbone", "partner", "funder")]
        for talk in talks + [Conversation(server())]:
            for command in talk.rows("commands"):
                for name, form in command["arguments"]["properties"].items():
                    is_text = form.get("type") == "string" and "maxLength" in form and not (
                        {"format", "enum", "pattern", "x-secret"} & set(form))
                    pair = (command["verb"], name)
                    if (command["access"] != "read" and is_text and name not in closed
                            and pair not in known | elsewhere):
                        missing.append(pair)
        self.assertEqual(missing, [])

    def test_nothing_that_was_written_becomes_markup_and_all_is_shown_as_typed(self):
        shown = []
        for role in ("backbone", "partner", "funder"):
            session = self.world.people[role].sign_in()
            party = self.world.parties[role]
            lists = [route.path for route in pages() if role in route.roles
                     and set(route.parameters) == {"initiative", "party"}]
            paths = [path.replace("{initiative}", "angreb").replace("{party}", party)
                     for path in lists]
            paths += ["/account", "/account/tokens", "/account/sessions", "/initiatives",
                      "/portfolio", f"/i/angreb/{party}/reporting/2026-Q3"]
            for language in ("da", "en"):
                speak(session, language)
                window = context(session, language=language)
                window.add_init_script(SCRIPT)
                page = window.new_page()
                watch = Watch(page)
                # What stands on the page of one thing is written by the same code in both.
                more = []
                if (role, language) == ("backbone", "da"):
                    more = sorted(self.world.paths[role])
                elif (role, language) == ("partner", "en"):
                    more = sorted(path for path in self.world.paths[role]
                                  if re.search(r"-[0-3](/|$)", path))
                for path in paths + more:
                    with self.subTest(role=role, language=language, path=path):
                        answer = page.goto(path)
                        self.assertIn(answer.status, (200, 403, 404))
                        self.assertEqual(page.evaluate(LOOK), [])
                        self.assertEqual(watch.take(), [])
                        shown.append(page.evaluate(READ))
                window.close()
        everything = tidy(" ".join(shown))
        unseen = self.world.unseen(everything)
        last = len(ATTACKS) - 1
        # Of what has one place only the last is there; what was replaced is not shown.
        for name in ("initiative.describe.purpose", "initiative.describe.contact",
                     "account.update.name"):
            if unseen.get(name) == [n for n in range(last)]:
                del unseen[name]
        # A notice is shown against the one in force, word by word, hence not in one piece.
        for name in ("decision.propose.notice_da", "decision.propose.notice_en"):
            unseen.pop(name, None)
        self.assertEqual(unseen, {})

    def test_a_refused_form_shows_what_was_typed_as_text(self):
        things = {"indicator": "maal-0", "reporter": "kommunen", "period": "2026-Q3",
                  "name": "kommunen", "initiative": "angreb", "group": "gruppen", "version": "1"}
        schemas = {}
        for role in ("backbone", "partner", "funder"):
            for command in self.world.talk(role).rows("commands"):
                schemas[command["verb"]] = command["arguments"]["properties"]
        for route in pages():
            role = next(iter(route.roles), None)
            if role is None or not route.forms:
                continue
            browser = self.world.people[role].sign_in()
            token = browser.get("/account").token
            grants = self.world.talk("backbone").rows("grant.list")
            activities = self.world.talk("backbone").rows("activity.list")
            decisions = self.world.talk("backbone").rows("decision.list")
            rounds = self.world.talk("backbone").rows("round.list")
            drafts = self.world.talk("backbone").rows("draft.list")
            meetings = self.world.talk("backbone").rows("meeting.list", time="past")
            path = route.at(party=self.world.parties[role], grant=grants[0]["identifier"],
                            activity=activities[0]["id"], decision=decisions[0]["id"],
                            round=rounds[0]["id"], draft=drafts[0]["id"], section="principles",
                            meeting=meetings[0]["id"], **things)
            for verb in route.forms:
                # What takes nothing shows nothing that was typed.
                if not schemas.get(verb):
                    continue
                for attack in ATTACKS[:7]:
                    with self.subTest(path=path, verb=verb, attack=attack[:20]):
                        fields = {name: attack for name in schemas.get(verb, {})}
                        fields |= {f"{name}.0": attack for name in schemas.get(verb, {})}
                        fields |= {"verb": verb, "form-token": token, "form": attack,
                                   "then": attack, "preview": ""}
                        answer = browser.post(path, fields)
                        self.assertGreaterEqual(answer.status, 400, answer.header("Location"))
                        self.assertEqual(Seen(answer.text).found, [])

    def test_what_the_address_and_the_cookies_say_stays_text(self):
        browser = self.world.people["backbone"].sign_in()
        speak(browser, "en")
        for attack in ATTACKS[:7]:
            flash = {"verb": attack, "count": 1, "result": {
                name: attack for name in ("name", "party", "id", "identifier", "title", "email")}}
            for verb in (attack, "party.add", "member.invite", "measurement.submit", "grant.add",
                         "member.remove", "session.revoke", "measurement.approve"):
                flash["verb"] = verb
                value = base64.urlsafe_b64encode(json.dumps(flash).encode()).decode().rstrip("=")
                browser.cookies["__Host-rygrad-flash"] = value
                answer = browser.get("/i/angreb/sekretariatet")
                self.assertEqual(answer.status, 200)
                self.assertEqual(Seen(answer.text).found, [])
            for page in ("/i/angreb/sekretariatet/audit", "/i/angreb/sekretariatet/measurements",
                         "/i/angreb/sekretariatet/activities", "/sign-in", "/portfolio"):
                names = ("cursor", "party", "state", "command", "then", "indicator", "since", "q",
                         "order", "period", "lang", "form")
                for name in names:
                    answer = browser.get(f"{page}?{name}={urllib.parse.quote(attack)}")
                    self.assertEqual(Seen(answer.text).found, [], (page, name))
        for attack in ATTACKS[:7]:
            for path in (f"/{urllib.parse.quote(attack)}", f"/i/{urllib.parse.quote(attack)}/x",
                         f"/i/angreb/sekretariatet/grants/{urllib.parse.quote(attack, safe='')}"):
                self.assertEqual(Seen(browser.get(path).text).found, [])

    def test_what_operators_write_and_are_shown_stays_text(self):
        site = Server(demonstration="off")
        self.addCleanup(site.stop)
        operator = Person(site, "operator", None)
        talk = operator.conversation()
        for number in range(len(ATTACKS)):
            def text(field, number=number):
                return Attacked.text(f"operator.{field}", number, 150)
            talk.give("initiative.create", slug=f"angreb-{number}", name=text("name"),
                      backbone=text("backbone"), reason=text("reason"),
                      administrator=f"nr{number}@angreb.example")
            talk.give("initiative.suspend", slug=f"angreb-{number}", reason=text("suspended"))
            if number % 2:
                talk.give("initiative.resume", slug=f"angreb-{number}", reason=text("resumed"))
        browser = operator.sign_in()
        for language in ("da", "en"):
            speak(browser, language)
            listed = browser.get("/operator")
            self.assertEqual(Seen(listed.text).found, [])
            for number in range(len(ATTACKS)):
                shown = browser.get(f"/operator/initiatives/angreb-{number}")
                self.assertEqual(shown.status, 200)
                self.assertEqual(Seen(shown.text).found, [])
                mark = f"operator_name{number}z"
                self.assertIn(mark, shown.text)
                self.assertIn(mark, listed.text)

    def test_no_cell_of_a_table_is_a_formula(self):
        browser = self.world.people["backbone"].sign_in()
        formulas = 0
        for language, mark in (("da", ";"), ("en", ",")):
            speak(browser, language)
            for verb in ("indicator.list", "activity.list", "party.list", "grant.list",
                         "story.list", "measurement.list", "target.list", "commitment.list",
                         "allocation.list", "audit.list"):
                answer = browser.get(f"/i/angreb/sekretariatet/csv/{verb}")
                self.assertEqual(answer.status, 200)
                rows = self.cells(answer.body.decode("utf-8-sig"), mark)
                self.assertEqual(len({len(row) for row in rows}), 1, verb)
                for row in rows:
                    for cell in row:
                        formulas += cell[:2] in ("'=", "'+", "'-", "'@")
                        self.assertFalse(
                            cell[:1] in tuple("=+-@\t\r") and not re.fullmatch(
                                r"[-+]?[\d.,]+", cell), f"{verb} {language}: {cell[:80]}")
        self.assertGreater(formulas, 20)

    @staticmethod
    def cells(text, mark):
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True))
