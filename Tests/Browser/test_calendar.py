"""A member's calendar, fetched as a calendar program does and read by a parser that is not ours; and
how members choose to be told."""

import datetime
import re
import unittest
import urllib.error
import urllib.parse
import urllib.request

import icalendar
from support.chromium import NARROW
from support.http import Browser
from support.server import server
from support.walk import Walk
from support.world import World


def fetch(address, **headers):
    """Status, headers and body, without a cookie; nothing is followed."""
    request = urllib.request.Request(address, headers=headers)
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as fault:
        return fault.code, fault.headers, fault.read()


def events(octets):
    return icalendar.Calendar.from_ical(octets).walk("VEVENT")


class Calendar(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.world = World(server(), "kalenderby", "Kalender, by & land; \\ og “mere”")
        cls.world.admit("kommunen", "skolen")
        cls.world.form_group("fravaer", "Gruppen om fravær", "Bo Bæk", voters=("partner", "school"))
        cls.day = datetime.date.today() + datetime.timedelta(days=8)

    def renew(self, role):
        """A new address of that person's calendar."""
        talk = self.world.people[role].conversation()
        membership = talk.rows("notice.list")[0]["membership"]
        made = talk.give("calendar.renew", membership=membership)
        talk.close()
        return membership, f"{server().origin}{made['path']}"

    def call(self, title, role="partner", group="fravaer", **more):
        given = {"day": self.day.isoformat(), "from_": "13:00", "until": "15:00", **more}
        return self.world.talk(role).give("meeting.call", title=title, group=group, **given)

    def test_a_meeting_is_read_by_a_calendar_program(self):
        title = "Møde; med, mange \\ tegn: " + "æøå€😀" * 30
        made = self.call(title, place="Rådhuset, lokale 2;3", note="Første linje\nAnden linje",
                         points="Velkomst\nTallene", link="https://video.example/a,b;c")
        _, address = self.renew("partner")
        status, headers, body = fetch(address)
        self.assertEqual(status, 200)
        self.assertEqual(headers["Content-Type"], "text/calendar; charset=utf-8")
        self.assertEqual(headers["Referrer-Policy"], "no-referrer")
        self.assertIsNone(headers["Set-Cookie"])
        lines = body.split(b"\r\n")
        self.assertEqual(lines[-1], b"")
        self.assertLessEqual(max(map(len, lines)), 75)
        self.assertEqual(body.count(b"\n"), len(lines) - 1)
        for line in lines:
            line.decode()
        calendar = icalendar.Calendar.from_ical(body)
        self.assertEqual(calendar["VERSION"], "2.0")
        self.assertEqual(re.sub(r"\\(.)", r"\1", str(calendar["NAME"])),
                         "Kalender, by & land; \\ og “mere”, Kommunen")
        event = next(e for e in events(body) if made["id"] in e["UID"])
        self.assertEqual(str(event["SUMMARY"]), "Gruppen om fravær: " + title)
        self.assertEqual(str(event["LOCATION"]), "Rådhuset, lokale 2;3")
        self.assertIn("Første linje\nAnden linje\n1. Velkomst\n2. Tallene", event["DESCRIPTION"])
        self.assertIn("https://video.example/a,b;c", event["DESCRIPTION"])
        start = datetime.datetime.fromisoformat(made["starts_at"])
        self.assertEqual(event["DTSTART"].dt, start)
        self.assertEqual(event["DTEND"].dt - event["DTSTART"].dt, datetime.timedelta(hours=2))
        self.assertEqual(event["STATUS"], "CONFIRMED")
        self.assertEqual(event["SEQUENCE"], 0)
        self.assertIn("DTSTAMP", event)

    def test_a_meeting_keeps_its_id_when_it_is_moved_and_when_it_is_cancelled(self):
        made = self.call("Flyttes")
        _, address = self.renew("partner")
        before = next(e for e in events(fetch(address)[2]) if made["id"] in e["UID"])
        talk = self.world.talk("partner")
        talk.give("meeting.update", id=made["id"],
                  day=(self.day + datetime.timedelta(days=1)).isoformat())
        moved = next(e for e in events(fetch(address)[2]) if made["id"] in e["UID"])
        self.assertEqual(moved["UID"], before["UID"])
        self.assertEqual(moved["SEQUENCE"], 1)
        self.assertEqual((moved["DTSTART"].dt - before["DTSTART"].dt).days, 1)
        self.assertGreaterEqual(moved["DTSTAMP"].dt, before["DTSTAMP"].dt)
        talk.give("meeting.cancel", id=made["id"], reason="For få")
        cancelled = next(e for e in events(fetch(address)[2]) if made["id"] in e["UID"])
        self.assertEqual((cancelled["STATUS"], cancelled["SEQUENCE"]), ("CANCELLED", 2))

    def test_what_is_declined_or_not_one_s_own_is_not_in_it(self):
        made = self.call("Kun gruppens")
        other = self.call("Alle", role="backbone", group=None)
        _, school = self.renew("school")
        titles = [str(e["SUMMARY"]) for e in events(fetch(school)[2])]
        self.assertIn("Alle", titles)
        self.assertNotIn("Gruppen om fravær: Kun gruppens", titles)
        self.world.talk("school").give("meeting.answer", id=other["id"], answer="declined")
        self.assertNotIn("Alle", [str(e["SUMMARY"]) for e in events(fetch(school)[2])])
        _, funder = self.renew("funder")
        self.assertEqual([e for e in events(fetch(funder)[2]) if made["id"] in e["UID"]], [])

    def test_what_is_due_is_a_day(self):
        held = self.world.hold(self.world.talk("partner"), "fravaer", "Holdt")
        self.assertTrue(held)
        _, address = self.renew("partner")
        due = [e for e in events(fetch(address)[2]) if "Spørger skolerne" in e["SUMMARY"]]
        self.assertEqual([str(e["SUMMARY"]) for e in due], ["Du har lovet: Spørger skolerne"])
        self.assertEqual(due[0]["DTSTART"].dt, datetime.date(2027, 2, 1))
        self.assertEqual(due[0]["TRANSP"], "TRANSPARENT")

    def test_a_program_that_has_it_already_is_told_so(self):
        _, address = self.renew("partner")
        status, headers, _ = fetch(address)
        self.assertEqual((status, headers["Cache-Control"]), (200, "private, max-age=300"))
        status, again, body = fetch(address, **{"If-None-Match": headers["ETag"]})
        self.assertEqual((status, body), (304, b""))
        self.call("Nyt møde")
        status, changed, _ = fetch(address, **{"If-None-Match": headers["ETag"]})
        self.assertEqual(status, 200)
        self.assertNotEqual(changed["ETag"], headers["ETag"])

    def test_an_address_that_is_renewed_or_revoked_is_like_one_that_never_was(self):
        membership, first = self.renew("reviewer")
        self.assertEqual(fetch(first)[0], 200)
        _, second = self.renew("reviewer")
        talk = self.world.people["reviewer"].conversation()
        self.assertEqual(fetch(second)[0], 200)
        talk.give("calendar.revoke", membership=membership)
        never = f"{server().origin}/calendar/ryk_{'0' * 43}.ics"
        for address in (first, second):
            self.assertEqual(fetch(address)[::2], fetch(never)[::2])
            self.assertEqual(fetch(address)[0], 404)
        for address in (first.removesuffix(".ics"), first + ".ics", never.replace("ryk_", "rys_"),
                        f"{server().origin}/calendar/%00.ics", f"{server().origin}/calendar/.ics"):
            self.assertEqual(fetch(address)[0], 404, address)

    def test_the_address_signs_nobody_in_and_stands_in_no_log(self):
        _, address = self.renew("partner")
        secret = address.rsplit("/", 1)[1].removesuffix(".ics")
        fetch(address)
        browser = Browser(server(), cookies={"__Host-rygrad": secret})
        self.assertEqual(browser.get("/account").status, 303)
        self.assertNotIn(secret, server().log())
        found = server().sql(f"select count(*) from host.calendar c where c::text like '%{secret}%'")
        self.assertEqual(found, [["0"]])

    def test_a_day_is_typed_as_danes_write_it(self):
        browser = self.world.people["backbone"].sign_in()
        answer = browser.send(
            "/i/kalenderby/sekretariatet/meetings/new", "meeting.call",
            {"title": "Juleaften", "day": self.day.strftime("%d.%m.%Y"), "from": "9.30",
             "until": "11.00"})
        self.assertEqual(answer.status, 303)
        shown = browser.get(answer.header("Location"))
        self.assertRegex(shown.text, "kl\\.\u00a009\\.30–11\\.00")


class Choosing(Walk):
    @classmethod
    def setUpClass(cls):
        cls.world = World(server(), cls.slug, "Beskedby")
        cls.windows = []

    def test_1_a_member_chooses_how_to_be_told(self):
        page = self.enter("partner")
        page.goto("/account")
        self.follow(page, "Besked på mail og kalender")
        self.assertTrue(page.locator("[name=mail][value=at_once]").is_checked())
        page.locator("[name=mail][value=daily]").check()
        self.press(page, re.compile("^Gem$"))
        self.says(page, "Dit valg af besked er gemt")
        self.assertTrue(page.locator("[name=mail][value=daily]").is_checked())

    def test_2_an_address_is_shown_once_and_revoked(self):
        page = self.enter("partner")
        page.goto("/account/notices")
        self.press(page, re.compile("Lav en kalenderadresse"))
        self.says(page, "den vises kun denne ene gang")
        # The server of the tests is at a port that its settings do not know.
        address = server().origin + urllib.parse.urlsplit(
            page.locator("code.secret").inner_text()).path
        self.assertEqual(fetch(address)[0], 200)
        page.goto("/account/notices")
        self.assertEqual(page.locator("code.secret").count(), 0)
        page.get_by_text("Tilbagekald adressen").click()
        self.press(page, re.compile("^Tilbagekald$"))
        self.says(page, "Kalenderadressen virker ikke længere")
        self.assertEqual(fetch(address)[0], 404)


class ChoosingWithScripts(Choosing, unittest.TestCase):
    slug = "beskedby"


class ChoosingWithoutScriptsOnAPhone(Choosing, unittest.TestCase):
    slug = "beskedby-uden"
    scripts = False
    size = NARROW
