"""Who is shown which page, generated from the table of routes: every route, every role, in the own
and in a foreign initiative, with a live and with a revoked session."""

import unittest

from support.http import SESSION, Browser
from support.people import people
from support.routes import pages, tables
from support.server import server
from support.world import foreign, own

ROLES = ("visitor", "operator", "backbone", "partner", "funder", "stranger")

# What an everyone's page answers: to somebody signed in, and to a visitor.
OPEN = {"/": (303, 303), "/sign-in": ((200, 303), 200), "/sign-in/link/{secret}": (410, 410),
        "/invitation/{secret}": (410, 410), "/charter": (200, 200)}


def person(role):
    if role == "operator":
        return people()["operator"]
    return (foreign() if role == "stranger" else own()).people[
        "partner" if role == "stranger" else role]


def address(route, world, party):
    """The route's address in an initiative."""
    values = {"initiative": world.slug, "party": party, "secret": "ryl_" + "0" * 43,
              **world.things}
    missing = [name for name in route.parameters if name not in values]
    if missing:
        raise AssertionError(f"support/world.py makes nothing for {missing} of {route}")
    return route.at(**values)


def expected(route, role, is_own, is_live):
    """The status that the declared audience means; the oracle that the server does not share."""
    signed_in = is_live and role != "visitor"
    if route.audience == "everyone":
        return OPEN[route.path][0 if signed_in else 1]
    if route.audience == "pending" or not signed_in:
        return 303
    if route.audience == "signed_in":
        return 200
    if route.audience == "accounts":
        return 404 if role == "operator" else 200
    if route.audience == "operators":
        return 200 if role == "operator" else 404
    if role == "operator" or is_own == (role == "stranger"):
        return 404
    return 200 if ("partner" if role == "stranger" else role) in route.roles else 403


def query(verb, world):
    """The arguments that a reading command cannot do without."""
    things = world.things
    needed = {
        "decision.show": f"id={things['decision']}",
        "round.show": f"id={things['round']}", "draft.show": f"draft={things['draft']}",
        "draft.history": f"draft={things['draft']}&section=vision",
        "comment.list": f"draft={things['draft']}", "agenda.compare": "from=1",
        "group.show": f"group={things['group']}", "meeting.show": f"id={things['meeting']}",
        "election.ballots": f"election={things['election']}",
        "grant.show": f"identifier={things['grant']}", "activity.show": f"id={things['activity']}",
        "indicator.show": "indicator=fravaer", "party.show": "party=kommunen",
        "measurement.check": "indicator=fravaer&party=kommunen&period=2026-Q3&value=1",
        "measurement.history": "indicator=fravaer&party=kommunen&period=2026-Q3"}
    return "?" + needed[verb] if verb in needed else ""


class Routes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browsers = {role: Browser(server()) if role == "visitor" else person(role).sign_in()
                        for role in ROLES}
        cls.revoked = {}
        for role in ROLES[1:]:
            browser = person(role).sign_in()
            secret = browser.cookies[SESSION]
            answer = browser.send("/account", "session.close")
            assert answer.status == 303, answer.text
            cls.revoked[role] = secret

    def visits(self):
        """Every route as each role would ask for it, with whether the initiative is its own."""
        for route in pages():
            worlds = (own(), foreign()) if "party" in route.parameters else (own(),)
            for role in ROLES:
                for world in worlds:
                    party = world.parties.get(
                        "partner" if role == "stranger" else role, "kommunen")
                    yield route, role, world, address(route, world, party)

    def test_everybody_is_answered_as_the_audience_says(self):
        for route, role, world, path in self.visits():
            with self.subTest(route=route.path, role=role, initiative=world.slug):
                answer = self.browsers[role].get(path)
                wanted = expected(route, role, world is own(), True)
                wanted = wanted if isinstance(wanted, tuple) else (wanted,)
                self.assertIn(answer.status, wanted, answer.text[-600:])

    def test_a_session_that_was_ended_opens_nothing(self):
        for route, role, world, path in self.visits():
            if role == "visitor":
                continue
            with self.subTest(route=route.path, role=role, initiative=world.slug):
                # Each request brings the ended session anew, as a browser that kept it would.
                browser = Browser(server(), {SESSION: self.revoked[role]})
                answer = browser.get(path)
                browser.close()
                self.assertEqual(answer.status, expected(route, role, world is own(), False))
                self.assertIn("Max-Age=0", answer.header("Set-Cookie") or "")
                if answer.status == 303 and route.path != "/":
                    self.assertTrue(answer.header("Location").startswith("/sign-in"))

    def test_a_page_answers_HEAD_like_GET_without_a_body(self):
        for route in pages():
            path = address(route, own(), "sekretariatet")
            with self.subTest(route=route.path):
                got = self.browsers["backbone"].get(path)
                head = self.browsers["backbone"].request("HEAD", path)
                self.assertEqual((head.status, head.body), (got.status, b""))

    # MARK: what is hidden

    def assert_alike(self, role, hidden, absent):
        """The two addresses are answered by the same bytes, but for the address itself."""
        def told(path):
            answer = self.browsers[role].get(path)
            body = answer.text.replace(path, "ADDRESS")
            headers = sorted((n.lower(), v.replace(path, "ADDRESS")) for n, v in answer.headers
                             if n.lower() not in ("date", "content-length", "x-request-id"))
            return answer.status, headers, body
        first, second = told(hidden), told(absent)
        self.assertEqual(first[0], 404)
        self.assertEqual(first, second, f"{role}: {hidden} and {absent}")

    def test_a_foreign_initiative_is_answered_like_one_that_is_not_there(self):
        for route in pages():
            if "party" not in route.parameters:
                continue
            for role in ("operator", "backbone", "partner", "funder"):
                with self.subTest(route=route.path, role=role):
                    hidden = address(route, foreign(), "kommunen")
                    absent = hidden.replace("/i/fremmed/", "/i/ikke-til/")
                    self.assert_alike(role, hidden, absent)

    def test_a_foreign_thing_is_answered_like_one_that_is_not_there(self):
        absent = {"activity": "01890000-0000-7000-8000-000000000000", "grant": "360G-ingen-1",
                  "decision": "01890000-0000-7000-8000-000000000000",
                  "draft": "01890000-0000-7000-8000-000000000000", "group": "ingen",
                  "meeting": "01890000-0000-7000-8000-000000000000",
                  "round": "01890000-0000-7000-8000-000000000000", "version": "77",
                  "indicator": "ingen", "name": "ingen", "reporter": "ingen",
                  "period": "2026-Q3"}
        for route in pages():
            kinds = [name for name in route.parameters
                     if name in ("activity", "decision", "grant", "draft", "meeting", "round")]
            if "party" not in route.parameters or not kinds:
                continue
            for role in ("backbone", "partner", "funder"):
                if role not in route.roles:
                    continue
                with self.subTest(route=route.path, role=role):
                    here = {"initiative": own().slug, "party": own().parties[role]}
                    self.assert_alike(role, route.at(**{**foreign().things, **here}),
                                      route.at(**{**own().things, **absent, **here}))

    def test_another_partys_seat_is_answered_like_one_that_is_not_there(self):
        for route in pages():
            if "party" not in route.parameters:
                continue
            with self.subTest(route=route.path):
                hidden = address(route, own(), "sekretariatet")
                absent = hidden.replace("/sekretariatet", "/sekretariatex")
                self.assert_alike("partner", hidden, absent)

    # MARK: forms

    def test_a_verb_is_taken_only_by_a_page_that_lists_it(self):
        verbs = sorted({verb for route in pages() for verb in route.forms} | {
            "grant.import", "initiative.suspend", "token.create", "member.remove", "ping"})
        for route in pages():
            role = next((role for role in ("backbone", "partner", "funder")
                         if role in route.roles), "operator" if route.audience == "operators"
                        else "backbone")
            path = address(route, own(), own().parties.get(role, "kommunen"))
            browser = self.browsers[role]
            token = browser.get("/account").token
            for verb in verbs:
                if verb in route.forms:
                    continue
                with self.subTest(route=route.path, verb=verb):
                    answer = browser.post(path, {"verb": verb, "form-token": token})
                    self.assertIn(answer.status, (303,) if route.audience == "pending" else (404,))

    def test_a_form_is_taken_only_from_the_audience_of_its_page(self):
        for route in pages():
            if "party" not in route.parameters or not route.forms:
                continue
            for role in ROLES:
                for world in (own(), foreign()):
                    wanted = expected(route, role, world is own(), True)
                    if wanted == 200:
                        continue
                    party = world.parties.get(
                        "partner" if role == "stranger" else role, "kommunen")
                    browser = self.browsers[role]
                    token = browser.get("/sign-in" if role == "visitor" else "/account").token
                    for verb in route.forms:
                        with self.subTest(route=route.path, role=role, verb=verb):
                            answer = browser.post(address(route, world, party),
                                                  {"verb": verb, "form-token": token or ""})
                            self.assertEqual(answer.status, wanted)

    # MARK: tables

    def test_rows_as_CSV_are_for_those_who_may_read_them(self):
        for table in tables():
            verb = table["csv"]
            if table["scope"] in ("host", "none"):
                continue
            for role in ROLES:
                party = own().parties.get("partner" if role == "stranger" else role, "kommunen")
                for world in (own(), foreign()):
                    with self.subTest(verb=verb, role=role, initiative=world.slug):
                        path = f"/i/{world.slug}/{party}/csv/{verb}{query(verb, world)}"
                        answer = self.browsers[role].get(path)
                        self.check_csv(table, role, world is own(), answer)

    def check_csv(self, table, role, is_own, answer):
        is_member = role in ("backbone", "partner", "funder") and is_own
        is_member = is_member or role == "stranger" and not is_own
        if not is_member:
            self.assertEqual(answer.status, 404, answer.text)
            return
        seat = "partner" if role == "stranger" else role
        if seat in table["roles"]:
            self.assertEqual(answer.status, 200, answer.text)
            self.assertEqual(
                answer.header("Content-Type"), "text/csv; charset=utf-8; header=present")
            self.assertRegex(answer.header("Content-Disposition"), r'^attachment; filename="')
        else:
            self.assertIn(answer.status, (403, 404), answer.text)

    def test_rows_about_no_initiative_are_for_those_who_may_read_them(self):
        for table in tables():
            for role in ROLES[1:]:
                with self.subTest(verb=table["csv"], role=role):
                    answer = self.browsers[role].get(f"/csv/{table['csv']}")
                    kind = {"operator"} if role == "operator" else {"account"}
                    if table["scope"] not in ("host", "none"):
                        # Whoever has one seat means that.
                        if answer.status != 200:
                            self.assertIn(answer.status, (400, 403, 404), answer.text)
                        else:
                            seat = "partner" if role == "stranger" else role
                            if seat not in table["roles"]:
                                # Over all initiatives, those in which the role is held: none.
                                self.assertLessEqual(answer.text.count("\n"), 1)
                            self.assertNotIn("Hjemmeby" if role == "stranger" else "fremmed",
                                             answer.text)
                    elif (kind | {"anyone"}) & set(table["roles"]):
                        self.assertIn(answer.status, (200, 400), answer.text)
                    else:
                        self.assertIn(answer.status, (403, 404), answer.text)

    def test_no_table_is_had_of_a_command_that_changes_something(self):
        known = {table["csv"] for table in tables()}
        for verb in sorted({verb for route in pages() for verb in route.forms} - known):
            with self.subTest(verb=verb):
                path = f"/i/{own().slug}/sekretariatet/csv/{verb}"
                self.assertEqual(self.browsers["backbone"].get(path).status, 404)

    def test_a_visitor_gets_no_table(self):
        for table in tables():
            with self.subTest(verb=table["csv"]):
                self.assertEqual(self.browsers["visitor"].get(f"/csv/{table['csv']}").status, 404)
