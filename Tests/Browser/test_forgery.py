"""Forms from elsewhere, sessions planted or kept, and addresses that lead away."""

import re
import unittest
import urllib.parse

from support.http import FORM, SESSION, Browser
from support.server import server
from support.world import own

FOREIGN = "https://evil.example"


def home():
    return f"/i/{own().slug}/kommunen"


class ForgedForms(unittest.TestCase):
    """A form is carried out only when it provably comes from a page of ours, in this session."""

    def setUp(self):
        self.browser = own().people["partner"].sign_in()
        self.path = "/account"
        self.token = self.browser.get(self.path).token
        self.name = own().talk("partner").give("account.show")["name"]

    def assert_refused(self, answer, status=403):
        self.assertEqual(answer.status, status, answer.text[:2000])
        self.assertEqual(own().talk("partner").give("account.show")["name"], self.name)

    def change(self, token, headers=None, origin=True):
        fields = {"verb": "account.update", "name": "Overtaget"}
        if token is not None:
            fields["form-token"] = token
        return self.browser.post(self.path, fields, headers=headers, origin=origin)

    def test_the_right_form_is_carried_out(self):
        answer = self.browser.post(self.path, {
            "verb": "account.update", "name": self.name, "form-token": self.token})
        self.assertEqual(answer.status, 303, answer.text)

    def test_no_token(self):
        self.assert_refused(self.change(None))

    def test_an_empty_a_wrong_and_a_shortened_token(self):
        for token in ("", "x", self.token[:-1], self.token + "A", self.token.swapcase()):
            with self.subTest(token=token):
                self.assert_refused(self.change(token))

    def test_the_token_of_another_session_of_the_same_person(self):
        self.assert_refused(self.change(own().people["partner"].sign_in().get(self.path).token))

    def test_the_token_of_a_visitor(self):
        self.assert_refused(self.change(Browser(server()).get("/sign-in").token))

    def test_no_word_of_where_it_comes_from(self):
        self.assert_refused(self.change(self.token, origin=False))

    def test_a_foreign_origin(self):
        own_host = server().origin.removeprefix("http://")
        for origin in (FOREIGN, "null", "", server().origin + ".evil.example", "http://127.0.0.1",
                       f"http://{own_host}@evil.example", server().origin.upper() + "0",
                       "http://127.0.0.1:1"):
            with self.subTest(origin=origin):
                self.assert_refused(self.change(self.token, {"Origin": origin}, origin=False))

    def test_a_browser_that_says_it_comes_from_another_site(self):
        for place in ("cross-site", "same-site", "none"):
            with self.subTest(place=place):
                self.assert_refused(
                    self.change(self.token, {"Sec-Fetch-Site": place}, origin=False))

    def test_our_origin_but_fetched_from_another_site(self):
        self.assert_refused(self.change(self.token, {"Sec-Fetch-Site": "cross-site"}))

    def test_a_token_in_the_query_and_a_form_by_GET(self):
        self.assert_refused(self.browser.post(
            f"{self.path}?form-token={self.token}", {"verb": "account.update", "name": "X"}))
        answer = self.browser.get(
            f"{self.path}?verb=account.update&name=Overtaget&form-token={self.token}")
        self.assert_refused(answer, 200)

    def test_other_ways_to_write_a_body(self):
        body = f'{{"verb":"account.update","name":"X","form-token":"{self.token}"}}'
        for media in ("text/plain", "application/json", "application/xml", ""):
            with self.subTest(media=media):
                answer = self.browser.request(
                    "POST", self.path, body.encode(),
                    {"Content-Type": media, "Origin": server().origin})
                self.assert_refused(answer, 400)

    def test_a_second_cookie_of_the_same_name_changes_nothing(self):
        other = own().people["school"].sign_in()
        headers = {"Cookie": f"{SESSION}={self.browser.cookies[SESSION]}; "
                             f"{SESSION}={other.cookies[SESSION]}"}
        self.assert_refused(self.change(other.get(self.path).token, headers))


class Sessions(unittest.TestCase):
    def test_a_planted_session_is_not_kept(self):
        planted = "rys_" + "A" * 43
        victim = Browser(server(), {SESSION: planted})
        victim.get("/sign-in")
        self.assertNotIn(SESSION, victim.cookies)

    def test_signing_in_gives_a_secret_of_its_own_each_time(self):
        person = own().people["partner"]
        attacker = own().people["school"].sign_in()
        planted = attacker.cookies[SESSION]
        talk = person.conversation()
        link = f"/sign-in/link/{talk.give('link.create')['secret']}"
        victim = Browser(server(), {SESSION: planted})
        self.assertEqual(victim.send(link, "session.open").status, 303)
        self.assertNotEqual(victim.cookies[SESSION], planted)
        name = own().talk("school").give("account.show")["name"]
        self.assertIn(name, attacker.get("/account").text)

    def test_the_token_of_forms_changes_with_the_session(self):
        visitor = Browser(server())
        before = visitor.get("/sign-in").token
        signed_in = own().people["partner"].sign_in()
        self.assertNotIn(before, signed_in.get("/account").text)
        self.assertNotIn(FORM, signed_in.cookies)

    def test_a_link_signs_in_once(self):
        talk = own().people["partner"].conversation()
        link = f"/sign-in/link/{talk.give('link.create')['secret']}"
        for _ in range(3):
            self.assertEqual(Browser(server()).get(link).status, 200)
        first, second = Browser(server()), Browser(server())
        token = second.get(link).token
        self.assertEqual(first.send(link, "session.open").status, 303)
        answer = second.post(link, {"verb": "session.open", "form-token": token})
        self.assertEqual(answer.status, 410)
        self.assertNotIn(SESSION, second.cookies)

    def test_after_signing_out_the_secret_opens_nothing(self):
        browser = own().people["partner"].sign_in()
        secret = browser.cookies[SESSION]
        self.assertEqual(browser.send("/account", "session.close").status, 303)
        self.assertNotIn(SESSION, browser.cookies)
        self.assertEqual(Browser(server(), {SESSION: secret}).get("/account").status, 303)

    def test_a_secret_is_kept_nowhere_as_it_is(self):
        secret = own().people["partner"].sign_in().cookies[SESSION]
        tables = server().sql(
            "select format('select %L from %I.%I t where t::text like %L', table_name, "
            f"table_schema, table_name, '%{secret}%') from information_schema.tables "
            "where table_schema in ('host', 'app') and table_type = 'BASE TABLE'")
        found = server().sql(" union all ".join(f"({row[0]})" for row in tables))
        self.assertEqual(found, [])
        self.assertNotIn(secret, server().log())

    def test_cookies_are_bound_to_the_host_and_hidden_from_scripts(self):
        browser = Browser(server())
        seen = set()
        person = own().people["partner"]
        link = f"/sign-in/link/{person.conversation().give('link.create')['secret']}"
        answers = [browser.get("/sign-in?lang=en"), browser.send(link, "session.open"),
                   browser.send("/account", "account.update", {"language": "da"}),
                   browser.get("/account"), browser.send("/account", "session.close")]
        for answer in answers:
            for line in answer.all("Set-Cookie"):
                seen.add(line.partition("=")[0])
                with self.subTest(cookie=line):
                    self.assertTrue(line.startswith("__Host-rygrad"))
                    attributes = [part.strip().lower() for part in line.split(";")[1:]]
                    for wanted in ("secure", "httponly", "path=/", "samesite=lax"):
                        self.assertIn(wanted, attributes)
                    self.assertFalse([a for a in attributes if a.startswith("domain")])
        self.assertIn(SESSION, seen)


class WaysOut(unittest.TestCase):
    """What is asked for as the next page is followed only on this site."""

    TRICKS = ["//evil.example", "\\\\evil.example", "/\\evil.example", "https://evil.example",
              "https:evil.example", "https:/evil.example", "http:///evil.example",
              "javascript:alert(1)", "data:text/html,x", "/%09/evil.example", "/\t/evil.example",
              "\t//evil.example", " //evil.example", "/%5cevil.example", "%2f%2fevil.example",
              "/%2fevil.example", "///evil.example", "/.//evil.example", "/..//evil.example",
              "evil.example", "@evil.example", "/\r\nLocation: https://evil.example",
              "/\r\n\r\n<script>", "//evil.example/%2f..", "/ﾠ/evil.example", "／／evil.example",
              "/a\\..\\..\\evil.example", "?then=//evil.example", "#//evil.example"]

    def assert_here(self, answer):
        location = answer.header("Location")
        if location is not None:
            self.assertRegex(location, r"^/(?![/\\])[!-~]*$")
            self.assertNotIn("\\", location)
        self.assertEqual(len(answer.all("Location")), 0 if location is None else 1)

    def test_after_a_form(self):
        browser = own().people["partner"].sign_in()
        token = browser.get("/account").token
        for trick in self.TRICKS:
            with self.subTest(then=trick):
                answer = browser.post("/account", {
                    "verb": "account.update", "language": "da", "form-token": token,
                    "then": trick})
                self.assertEqual(answer.status, 303, answer.text[:500])
                self.assert_here(answer)

    def test_after_signing_in(self):
        for trick in self.TRICKS:
            with self.subTest(then=trick):
                browser = Browser(server())
                page = "/sign-in?then=" + urllib.parse.quote(trick, safe="")
                answer = browser.get(page)
                self.assertIn(answer.status, (200, 400))
                hidden = re.findall(r'name="then" value="([^"]*)"', answer.text)
                for value in hidden:
                    self.assertRegex(value, r"^/(?![/\\])")
                link = own().people["partner"].conversation().give("link.create")["secret"]
                answer = browser.send(f"/sign-in/link/{link}", "session.open", {"then": trick})
                self.assertEqual(answer.status, 303)
                self.assert_here(answer)

    def test_by_the_path_itself(self):
        for path in ("//evil.example", "//evil.example/account", "/\\evil.example",
                     "/%2e%2e//evil.example", "/account//evil.example"):
            with self.subTest(path=path):
                for browser in (Browser(server()), own().people["partner"].sign_in()):
                    answer = browser.request("GET", path)
                    self.assert_here(answer)
                    for link in re.findall(r'(?:href|action)="([^"]*)"', answer.text):
                        self.assertNotRegex(link, r"^(//|/\\|\\)|^https?://(?!127\.0\.0\.1)")
