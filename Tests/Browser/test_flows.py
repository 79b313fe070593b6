"""The first ten minutes of each role, as people go through them: with the mouse, with the keyboard
alone, and with JavaScript off."""

import re
import unittest

from support.chromium import NARROW, axe, check, context
from support.http import SESSION
from support.server import server
from support.walk import Walk
from support.world import World


class Flow(Walk):
    """What every way of going has in common; each class of tests below is one way."""

    slug = "flow"

    @classmethod
    def setUpClass(cls):
        cls.world = World(server(), cls.slug, "Flowby")
        anna, colleague = cls.world.talk("backbone"), cls.world.talk("colleague")
        anna.give("indicator.define", slug="fravaer", title="Skolefravær", unit="%",
                  definition="Andel af skoledage med fravær", value_kind="percent",
                  direction="decrease", frequency="quarterly", decimals="1", baseline="12",
                  baseline_period="2024")
        for party in ("kommunen", "skolen"):
            anna.give("reporter.add", indicator="fravaer", party=party, from_="2026-Q1")
        cls.world.talk("school").give("measurement.submit", indicator="fravaer", period="2026-Q1",
                                      numerator="96", denominator="800")
        colleague.give("measurement.approve", indicator="fravaer")
        cls.windows = []

    def test_1_a_partner_reports_a_figure_after_seeing_how_it_is_read(self):
        page = self.enter("school")
        self.assertEqual(page.locator("h1").inner_text(), "Flowby")
        self.follow(page, "Indberet tal")
        page.goto(f"/i/{self.slug}/skolen/reporting/2026-Q2")
        page.locator("[name='numerator.0']").fill("1.095,5")
        page.locator("[name='denominator.0']").fill("tolv")
        self.press(page, "Gennemse")
        self.says(page, re.compile("kan ikke læses|ikke et tal|er ikke"))
        self.assertEqual(page.locator("[name='numerator.0']").input_value(), "1.095,5")
        page.locator("[name='numerator.0']").fill("95")
        page.locator("[name='denominator.0']").fill("1.000,0")
        self.press(page, "Gennemse")
        self.says(page, "9,5 %")
        self.says(page, "Intet er indsendt endnu")
        self.press(page, "Indsend tallet")
        page.goto(f"/i/{self.slug}/skolen/measurements/fravaer/skolen/2026-Q2")
        self.says(page, "9,5 %")

    def test_2_a_figure_far_from_the_last_is_questioned_before_it_is_sent(self):
        page = self.enter("school")
        page.goto(f"/i/{self.slug}/skolen/reporting/2026-Q3")
        page.locator("[name='numerator.0']").fill("700")
        page.locator("[name='denominator.0']").fill("800")
        self.press(page, "Gennemse")
        self.says(page, "87,5 %")
        self.says(page, re.compile("Mere end halvanden gang sidste tal: 9,5"))
        self.press(page, "Ret")
        self.assertEqual(page.locator("[name='numerator.0']").input_value(), "700")
        page.locator("[name='numerator.0']").fill("68")
        self.press(page, "Gennemse")
        self.press(page, "Indsend tallet")
        page.goto(f"/i/{self.slug}/skolen/measurements/fravaer/skolen/2026-Q3")
        self.says(page, "8,5 %")

    def test_3_the_backbone_approves_one_figure_and_returns_the_other_with_a_reason(self):
        page = self.enter("colleague")
        page.goto(f"/i/{self.slug}/sekretariatet/review")
        self.assertEqual(page.locator("article.review").count(), 2)
        first = page.locator("article.review").first
        first.get_by_role("button", name=re.compile("Godkend")).click()
        self.says(page, re.compile("godkendt"))
        self.assertEqual(page.locator("article.review").count(), 1)
        page.locator("summary", has_text="Returnér").first.click()
        self.press(page, re.compile("Returnér tallet"))
        # Without a reason nothing is returned, and the field says so.
        self.assertTrue(page.locator("[aria-invalid=true]").count() == 1)
        if not page.locator("[name=reason]").first.is_visible():
            page.locator("summary", has_text="Returnér").first.click()
        page.locator("[name=reason]").first.fill("Tallet er for hele året")
        self.press(page, re.compile("Returnér tallet"))
        self.assertEqual(page.locator("article.review").count(), 0)

    def test_4_the_partner_sees_what_was_returned_and_why(self):
        page = self.enter("school")
        self.says(page, re.compile("[Rr]etur|[Ss]endt tilbage"))
        page.goto(f"/i/{self.slug}/skolen/reporting")
        page.locator("main").get_by_role("link", name=re.compile("3. kvartal 2026")).first.click()
        self.says(page, "Tallet er for hele året")

    def test_5_a_file_with_faults_is_shown_with_each_fault_beside_its_line(self):
        page = self.enter("partner")
        page.goto(f"/i/{self.slug}/kommunen/upload")
        page.locator("[name=indicator]").select_option("fravaer")
        page.locator("input[type=file]").set_input_files({
            "name": "tal.csv", "mimeType": "text/csv", "buffer": (
                "part;periode;tæller;nævner\nKommunen;2026-K1;94;1000\n"
                "Kommunen;2026-K5;88;1012\nKomunen;2026-K2;tolv;1000\n").encode()})
        self.press(page, "Indlæs")
        text = page.locator("main").inner_text()
        self.assertIn("2026-K5", text)
        self.assertIn("Komunen", text)
        self.assertGreaterEqual(page.locator("p.error, tr.wrong").count(), 2)
        rows = self.world.talk("partner").rows("measurement.list", indicator="fravaer")
        self.assertFalse([row for row in rows if row["party"] == "kommunen"])

    def test_6_an_administrator_invites_and_the_invited_comes_in(self):
        page = self.enter("partner")
        page.goto(f"/i/{self.slug}/kommunen/parties/kommunen")
        page.locator("[name=email]").fill(f"ny@{self.slug}.example")
        self.press(page, "Send invitation")
        link = re.search(r"/invitation/ryi_[\w-]+", page.locator("main").inner_text()).group(0)
        window = context(size=self.size, java_script_enabled=self.scripts)
        self.windows.append(window)
        guest = window.new_page()
        guest.goto(link)
        self.says(guest, "Flowby")
        guest.locator("[name=name]").fill("Nanna Ny")
        self.press(guest, re.compile("Tag imod"))
        self.assertEqual(guest.locator("h1").inner_text(), "Flowby")
        self.says(guest, "Nanna Ny")

    def test_7_a_funder_acknowledges_the_notice_and_finds_the_way_to_a_figures_source(self):
        page = self.enter("funder")
        self.press(page, "Jeg har læst dem")
        self.says(page, re.compile("Tak"))
        self.follow(page, "Skolefravær")
        self.assertEqual(page.locator("h1").inner_text(), "Skolefravær")
        page.locator("details.data summary, details summary", has_text="tabel").first.click()
        table = page.locator("details.data table").first
        self.assertIn("12,0", table.inner_text())
        address = page.get_by_role("link", name="Hent som CSV").first.get_attribute("href")
        answer = page.request.get(address)
        self.assertEqual(answer.status, 200)
        self.assertIn("12", answer.text())
        self.follow(page, "Rapport")
        self.assertIn("Skolefravær", page.locator("main").inner_text())

    def test_8_the_language_is_chosen_and_kept(self):
        page = self.enter("reviewer")
        for language, save in (("en", "Gem"), ("da", "Save")):
            page.goto("/account")
            page.locator("select[name=language]").select_option(language)
            self.press(page, save)
            page.goto(f"/i/{self.slug}/kommunen/indicators")
            self.assertEqual(page.get_attribute("html", "lang"), language)

    def test_9_signing_out_closes_the_door(self):
        page = self.enter("reviewer")
        page.locator("details.menu summary", has_text="Britta").click()
        page.get_by_role("button", name="Log ud").first.click()
        self.says(page, re.compile("logget ud|Log ind"))
        page.goto(f"/i/{self.slug}/kommunen")
        self.assertIn("/sign-in", page.url)


class WithScripts(Flow, unittest.TestCase):
    slug = "flow-med"


class WithoutScripts(Flow, unittest.TestCase):
    slug = "flow-uden"
    scripts = False
    size = NARROW


class Keyboard(unittest.TestCase):
    """Every form is reached and sent without a mouse."""

    @classmethod
    def setUpClass(cls):
        cls.world = World(server(), "tastatur", "Tastaturby")
        anna = cls.world.talk("backbone")
        anna.give("indicator.define", slug="fravaer", title="Fravær", unit="dage",
                  value_kind="count", direction="decrease", frequency="quarterly",
                  baseline="12", baseline_period="2024")
        anna.give("reporter.add", indicator="fravaer", party="kommunen", from_="2026-Q2")

    def tab_to(self, page, condition, most=120):
        """Presses Tab until the element in focus is the one meant."""
        for _ in range(most):
            page.keyboard.press("Tab")
            if page.evaluate(f"((at) => {condition})(document.activeElement)"):
                return
        self.fail(f"Tab never reaches {condition} on {page.url}")

    def window(self, role, path):
        opened = context(self.world.people[role].sign_in())
        self.addCleanup(opened.close)
        page = opened.new_page()
        page.goto(path)
        return page

    def test_a_figure_is_reported_by_keyboard_alone(self):
        page = self.window("partner", "/i/tastatur/kommunen/reporting/2026-Q2")
        page.evaluate("document.activeElement.blur()")
        self.tab_to(page, "at.name === 'value.0'")
        page.keyboard.type("1.234")
        page.keyboard.press("Enter")
        page.get_by_text("Det indsender du").wait_for()
        self.assertEqual(axe(page), [])
        self.tab_to(page, "at.tagName === 'BUTTON' && at.innerText.startsWith('Indsend')")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        rows = self.world.talk("partner").rows("measurement.list")
        self.assertEqual([row["value"] for row in rows], ["1234"])

    def test_b_the_queue_is_gone_through_by_single_keys_and_they_can_be_turned_off(self):
        page = self.window("colleague", "/i/tastatur/sekretariatet/review")
        page.locator(".keys button").click()
        page.keyboard.press("j")
        page.keyboard.press("a")
        self.assertEqual(page.locator("article.review").count(), 1)
        page.locator(".keys button").click()
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press("j")
        with page.expect_navigation():
            page.keyboard.press("a")
        self.assertEqual(page.locator("article.review").count(), 0)

    def test_c_the_first_stop_leads_past_the_navigation(self):
        page = self.window("partner", "/i/tastatur/kommunen")
        page.keyboard.press("Tab")
        self.assertEqual(page.evaluate("document.activeElement.className"), "skip")
        page.keyboard.press("Enter")
        self.assertEqual(page.evaluate("document.activeElement.id"), "main")

    def test_d_menus_open_and_close_by_keyboard(self):
        page = self.window("partner", "/i/tastatur/kommunen")
        self.tab_to(page, "at.tagName === 'SUMMARY'")
        page.keyboard.press("Enter")
        self.assertTrue(page.evaluate("document.activeElement.parentElement.open"))
        page.keyboard.press("Escape")
        self.assertFalse(page.locator("details.menu[open]").count())

    def test_e_after_a_refusal_the_focus_is_where_it_is_explained(self):
        page = self.window("partner", "/i/tastatur/kommunen/activities/new")
        page.evaluate("document.activeElement.blur()")
        self.tab_to(page, "at.name === 'title'")
        page.keyboard.press("Enter")
        page.locator(".errors").wait_for()
        self.assertEqual(axe(page), [])
        inside = "document.activeElement.matches('.errors, [aria-invalid=true]')"
        self.assertTrue(page.evaluate(inside))
        field = page.locator("[aria-invalid=true]").first
        described = field.get_attribute("aria-describedby").split()
        self.assertIn("Fejl", " ".join(page.locator(f"[id='{each}']").inner_text()
                                       for each in described))


class SignIn(unittest.TestCase):
    """WCAG 2.2, 3.3.7 and 3.3.8: nothing is asked twice, nothing has to be remembered or copied."""

    @classmethod
    def setUpClass(cls):
        cls.world = World(server(), "adgang", "Adgangsby")

    def test_fields_of_sign_in_can_be_filled_by_the_browser_and_by_pasting(self):
        opened = context()
        self.addCleanup(opened.close)
        page = opened.new_page()
        page.goto("/sign-in")
        wanted = {"link.request": {"email": "email"},
                  "session.open": {"email": "username", "password": "current-password"}}
        for verb, fields in wanted.items():
            form = page.locator(f"form:has(input[name=verb][value='{verb}'])")
            for name, completion in fields.items():
                field = form.locator(f"[name={name}]")
                self.assertEqual(field.get_attribute("autocomplete"), completion)
                # What the clipboard holds arrives; no script or attribute stands in the way.
                field.focus()
                taken = field.evaluate(
                    "(field) => field.dispatchEvent(new ClipboardEvent('paste', {bubbles: true, "
                    "cancelable: true, clipboardData: new DataTransfer()}))")
                self.assertTrue(taken)
                page.keyboard.insert_text("a@b.example")
                self.assertEqual(field.input_value(), "a@b.example")

    def test_the_address_is_not_asked_again_after_a_wrong_password(self):
        opened = context()
        self.addCleanup(opened.close)
        page = opened.new_page()
        page.goto("/sign-in")
        form = page.locator("form:has(input[value='session.open'])")
        form.locator("[name=email]").fill("partner@adgang.example")
        form.locator("[name=password]").fill("forkert og lang nok")
        form.get_by_role("button").click()
        form = page.locator("form:has(input[value='session.open'])")
        self.assertEqual(form.locator("[name=email]").input_value(), "partner@adgang.example")
        self.assertEqual(form.locator("[name=password]").input_value(), "")
        self.assertNotIn(SESSION, [cookie["name"] for cookie in opened.cookies()])

    def test_the_same_is_told_of_an_address_that_has_no_account(self):
        told = []
        for address in ("partner@adgang.example", "ingen@adgang.example"):
            opened = context()
            self.addCleanup(opened.close)
            page = opened.new_page()
            page.goto("/sign-in")
            page.locator("form:has(input[value='link.request']) [name=email]").fill(address)
            page.locator("form:has(input[value='link.request'])").get_by_role("button").click()
            told.append(page.locator("main").inner_text().replace(address, ""))
        self.assertEqual(told[0], told[1])

    def test_the_link_page_needs_one_press_and_no_puzzle(self):
        opened = context()
        self.addCleanup(opened.close)
        page = opened.new_page()
        secret = self.world.people["partner"].conversation().give("link.create")["secret"]
        page.goto(f"/sign-in/link/{secret}")
        self.assertEqual(page.locator("main input:not([type=hidden])").count(), 0)
        self.assertEqual(check(page, "smallTargets"), [])
        page.locator("main").get_by_role("button").first.click()
        self.assertEqual(page.locator("h1").inner_text(), "Adgangsby")
