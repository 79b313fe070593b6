"""Work in the background: an export asked for, followed and fetched, by the backbone and by an operator."""

import json
import time
import unittest

from support.http import Browser
from support.people import people
from support.server import server
from support.walk import Walk
from support.world import World


class Jobs(Walk, unittest.TestCase):
    scripts = False

    @classmethod
    def setUpClass(cls):
        cls.world = World(server(), "jobs", "Jobby")
        cls.windows = []

    def wait_for(self, page, text):
        """Looks again as people without JavaScript do."""
        limit = time.monotonic() + 20
        while page.locator("main").get_by_text(text).count() == 0:
            if time.monotonic() > limit:
                self.fail(f"{page.url} never says {text}: {page.inner_text('main')}")
            time.sleep(0.3)
            page.reload()

    def test_1_the_backbone_exports_its_initiative(self):
        page = self.enter("backbone")
        self.follow(page, "Job og eksport")
        self.says(page, "Der har ikke været noget job endnu")
        self.press(page, "Eksportér hele initiativet")
        self.says(page, "Eksporten er sat i gang")
        self.wait_for(page, "Hent filen")
        self.says(page, "Færdig")
        with page.expect_download() as download:
            page.get_by_role("link", name="Hent filen").first.click()
        self.assertRegex(download.value.suggested_filename, r"^jobs-\d{4}-\d\d-\d\d\.jsonl$")
        lines = [json.loads(line) for line in open(download.value.path(), encoding="utf-8")]
        self.assertEqual(lines[0]["format"], "rygrad-initiative")
        self.assertEqual(lines[-1], {"end": True, "rows": len(lines) - 2})
        parties = [line["row"]["name"] for line in lines[1:-1] if line["table"] == "party"]
        self.assertIn("Kommunen", parties)
        self.assertEqual(sum(lines[0]["tables"].values()), sum(
            not line["table"].startswith("host.") for line in lines[1:-1]))

    def test_2_what_runs_shows_how_far_it_is_and_can_be_called_off(self):
        talk = self.world.talk("backbone")
        job = talk.give("initiative.export")["job"]
        talk.give("job.wait", id=job)
        # As it looked on the way, which is too short to be met.
        self.held(job, "state = 'running', finished_at = null, outcome = null, done = 1234, "
                       "total = 50000, output_bytes = null, lease_until = now() + interval '1 hour'")
        page = self.enter("backbone")
        page.goto("/i/jobs/sekretariatet/jobs")
        self.says(page, "1.234 af 50.000 rækker")
        self.assertEqual(page.locator("progress").first.get_attribute("value"), "1234")
        page.locator("details.confirm summary").first.click()
        self.press(page, "Afbryd jobbet")
        self.says(page, "Jobbet bliver afbrudt")
        self.says(page, "Afbrydes")
        self.held(job, "state = 'cancelled', finished_at = now(), lease_until = null")

    def held(self, job, change):
        server().sql(f"update host.job set {change} where id = '{job}'")

    def test_3_a_file_is_for_those_who_may_see_its_job(self):
        job = self.world.talk("backbone").rows("job.list", state="done")[0]["id"]
        answers = {
            role: self.world.people[role].sign_in().get(f"/jobs/{job}/output").status
            for role in ("backbone", "colleague", "partner", "funder")}
        self.assertEqual(
            answers, {"backbone": 200, "colleague": 200, "partner": 404, "funder": 404})
        self.assertEqual(people()["operator"].sign_in().get(f"/jobs/{job}/output").status, 200)
        self.assertEqual(Browser(server()).get(f"/jobs/{job}/output").status, 404)
        backbone = self.world.people["backbone"].sign_in()
        self.assertEqual(backbone.get("/jobs/nothing/output").status, 404)
        self.assertEqual(backbone.get("/csv/watch").status, 404)
        self.assertEqual(backbone.get("/i/jobs/sekretariatet/csv/watch").status, 404)
        self.assertEqual(backbone.get("/csv/job.wait?id=" + job).status, 404)

    def test_4_an_operator_sees_the_hosts_jobs_and_its_server(self):
        browser = people()["operator"].sign_in()
        page = browser.get("/operator/jobs")
        self.assertEqual(page.status, 200)
        self.assertIn("jobs", page.text)
        answer = browser.send("/operator/initiatives/jobs", "initiative.export")
        self.assertEqual((answer.status, answer.header("Location")), (303, "/operator/jobs"))
        page = browser.get("/operator/server")
        for words in ("Helbred", "Databasen", "rygrad_export", "Stands serveren"):
            self.assertIn(words, page.text)
        answer = browser.send("/operator/server", "log.level", {"level": "debug"})
        self.assertEqual(answer.status, 303)
        self.assertIn("Der logges nu fra debug", browser.get("/operator/server").text)
        browser.send("/operator/server", "log.level", {"level": "info"})

    def test_5_an_operator_closes_a_connection(self):
        browser = people()["operator"].sign_in()
        talk = self.world.people["school"].conversation()
        rows = [row for row in people()["operator"].conversation().rows("connection.list")
                if row["name"] == "Carl Ådal"]
        answer = browser.send("/operator/server", "connection.close",
                              {"connection": rows[-1]["connection"]})
        self.assertEqual(answer.status, 303)
        with self.assertRaises(Exception):
            talk.give("whoami")


if __name__ == "__main__":
    unittest.main()
