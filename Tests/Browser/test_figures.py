"""With the real data of deploy/real-data.md imported, every figure on a funder's page is the one that
SQL finds in the tables, in both languages."""

import decimal
import os
import re
import subprocess
import unittest

from support.people import Person, speak
from support.routes import pages
from support.server import PROGRAMS, ROOT, Server

DATA = ROOT.parent / "shared" / "data"

# What a funder reads of an initiative's money, activities and reporting; each has to be on a page.
NEEDED = {"awarded", "to_activities", "to_backbone", "proposed", "unallocated", "organisation",
          "own_awarded", "grant_awarded", "grant_allocated", "amount_awarded", "activities",
          "expected", "submitted", "approved", "target", "band", "members"}

# Names and values by SQL over the tables, by none of the server's functions.
QUERY = """
with own as (select id, slug from host.initiative where slug = 'donation'),
indicator as (select i.* from app.indicator i, own where i.tenant_id = own.id),
party as (select p.* from app.party p, own where p.tenant_id = own.id),
reported as (select m.*, i.slug from app.measurement m join indicator i on i.id = m.indicator_id
  where m.tenant_id in (select id from own) and m.breakdown = ''
    and m.state in ('submitted', 'approved')),
granted as (select g.*, p.slug as funder from app.grant g join party p on p.id = g.funder_party_id
  where g.tenant_id in (select id from own)),
allocated as (select a.*, g.identifier, g.currency, g.funder,
    coalesce(p.organisation_identifier, p.name) as organisation
  from app.allocation a join granted g on g.id = a.grant_id
  join party p on p.id = a.recipient_party_id),
effective as (select * from allocated where state = 'effective'),
activity as (select a.*, p.slug as owner from app.activity a join party p on p.id = a.owner_party_id
  where a.tenant_id in (select id from own)),
member as (select p.slug, m.account_id, exists (select from app.charter_acknowledgement c
    where c.tenant_id = m.initiative_id and c.account_id = m.account_id) as read
  from host.membership m join party p on p.id = m.party_id and p.tenant_id = m.initiative_id
  where m.initiative_id in (select id from own) and m.ended_at is null)

select 'awarded:' || currency, sum(amount_awarded)::text from granted group by currency
union all select 'own_awarded:' || currency, sum(amount_awarded)::text from granted
  where funder = 'abct' group by currency
union all select 'awarded:total:' || currency, sum(amount_awarded)::text from granted
  where funder = 'abct' group by currency
union all select 'awarded:donation:' || currency, sum(amount_awarded)::text from granted
  where funder = 'abct' group by currency
union all select 'allocated:total:' || currency, sum(amount)::text from effective
  where funder = 'abct' group by currency
union all select 'allocated:donation:' || currency, sum(amount)::text from effective
  where funder = 'abct' group by currency
union all select 'to_activities:' || g.currency, (select coalesce(sum(amount), 0)::text
  from effective e where e.currency = g.currency and activity_id is not null)
  from granted g group by g.currency
union all select 'to_backbone:' || g.currency, (select coalesce(sum(amount), 0)::text
  from effective e where e.currency = g.currency and activity_id is null)
  from granted g group by g.currency
-- Nobody has put anything in beside the grants.
union all select 'split_' || what || ':' || use || ':' || g.currency,
  case when what in ('grants', 'amount') then (select coalesce(sum(amount), 0) from effective e
    where e.currency = g.currency and (activity_id is null) = (use = 'backbone')) else 0 end::text
  from granted g, (values ('grants'), ('own_financing'), ('in_kind'), ('amount')) named (what),
    (values ('activity'), ('backbone')) put (use) group by what, use, g.currency
union all select 'proposed:' || g.currency, (select coalesce(sum(amount), 0)::text
  from allocated e where e.currency = g.currency and state = 'proposed')
  from granted g group by g.currency
union all select 'unallocated:' || g.currency, (sum(amount_awarded) - (select
  coalesce(sum(amount), 0) from effective e where e.currency = g.currency))::text
  from granted g group by g.currency
union all select what || identifier, amount_awarded::text
  from granted, (values ('grant_awarded:'), ('amount_awarded:')) named (what)
union all select what || identifier, (select coalesce(sum(amount), 0)::text from effective e
  where e.grant_id = g.id) from granted g, (values ('grant_allocated:'), ('allocated:')) named (what)
union all select 'proposed:' || identifier, (select coalesce(sum(amount), 0)::text from allocated e
  where e.grant_id = g.id and e.state = 'proposed') from granted g
union all select what || identifier, (amount_awarded - (select coalesce(sum(amount), 0)
  from effective e where e.grant_id = g.id))::text
  from granted g, (values ('grant_unallocated:'), ('unallocated:')) named (what)
union all select 'organisation:' || organisation || ':' || case when bool_and(activity_id is not null)
  then 'activity' else 'backbone' end || ':' || currency, sum(amount)::text
  from effective group by organisation, currency
union all select 'activities:' || state, count(*)::text from activity group by state
union all select 'activities_of:' || owner, count(*)::text from activity group by owner
union all select 'submitted:' || slug, count(*)::text from reported group by slug
union all select 'approved:' || slug, (count(*) filter (where state = 'approved'))::text
  from reported group by slug
union all select 'expected:' || slug,
  (count(distinct party_id) * count(distinct period_start))::text from reported group by slug
union all select 'submitted:donation', count(*)::text from reported
union all select 'approved:donation', (count(*) filter (where state = 'approved'))::text
  from reported
union all select 'expected:donation', sum(expected)::text from (
  select count(distinct party_id) * count(distinct period_start) as expected
  from reported group by slug) per_indicator
union all select 'target:' || i.slug, t.value::text from app.target t
  join indicator i on i.id = t.indicator_id where t.state = 'confirmed'
union all select 'band:no_data', count(*)::text from indicator
-- What cannot be put together over the parties, for want of numerators, cannot be on track.
union all select 'band:on_track', count(*)::text from indicator i where exists (
  select from reported r where r.slug = i.slug and r.state = 'approved' and r.numerator is not null)
union all select 'band:donation:no_data', count(*)::text from indicator
union all select 'members:donation', count(*)::text from member
union all select 'members_acknowledged:donation', (count(*) filter (where read))::text from member
union all select 'members:' || slug, count(*)::text from member group by slug
union all select 'acknowledged:' || slug, (count(*) filter (where read))::text
  from member group by slug
union all select 'days_without_backbone:donation', '0'
"""


def number(text, language):
    """The number that a reader of the language takes from the text; None for a dash."""
    digits = re.sub(r"[^\d.,−-]", "", text).strip(".,")
    if not re.search(r"\d", digits):
        return None
    thousands, point = (".", ",") if language == "da" else (",", ".")
    return decimal.Decimal(digits.replace(thousands, "").replace(point, ".").replace("−", "-"))


@unittest.skipUnless((DATA / "organ_donation_rates.csv").exists(), "the real data is not here")
class Figures(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.site = Server(demonstration="off")
        cls.reader = cls.site.folder / "reader"
        cls.reader.mkdir(mode=0o700)
        (cls.reader / "profiles").write_text((cls.site.folder / "profiles").read_text())
        (cls.reader / "profiles").chmod(0o600)
        page = (ROOT / "deploy" / "real-data.md").read_text()
        script = "\n".join(re.findall(r"^```sh\n(.*?)^```", page, re.M | re.S))
        environment = {k: v for k, v in os.environ.items()
                       if not k.startswith(("RYGRAD", "XDG_", "LC_"))}
        environment |= {
            "PATH": f"{PROGRAMS}:{os.environ['PATH']}", "HOME": str(cls.reader),
            "XDG_CACHE_HOME": str(cls.reader / "cache"), "DATA": str(DATA),
            "XDG_CONFIG_HOME": str(cls.reader / "config"), "RYGRAD_LANG": "en",
            "RYGRADCTL_CONFIG": str(cls.reader / "profiles")}
        done = subprocess.run(["bash", "-euo", "pipefail", "-c", script], cwd=cls.reader,
                              env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise AssertionError(done.stdout[-2000:] + done.stderr[-2000:])
        cls.stored = {name: None if value is None else decimal.Decimal(value)
                      for name, value in cls.site.sql(QUERY)}
        token = (cls.reader / "fiona.token").read_text().strip()
        cls.browser = Person(cls.site, "fiona", token).sign_in()
        cls.shown = {language: cls.read(language) for language in ("da", "en")}

    @classmethod
    def tearDownClass(cls):
        cls.site.stop()

    @classmethod
    def read(cls, language):
        """Every figure of every page of the funder's: where, name, text."""
        speak(cls.browser, language)
        grants = [row[0] for row in cls.site.sql(
            "select identifier from app.grant order by amount_awarded desc, identifier limit 25")]
        activities = [row[0] for row in cls.site.sql("select id from app.activity limit 3")]
        paths = ["/portfolio"]
        for route in pages():
            # Decisions, versions, groups and meetings have no figures, and there are none here.
            if "funder" not in route.roles or {"decision", "group", "meeting", "version"} & set(
                    route.parameters):
                continue
            values = {"initiative": "donation", "party": "abct", "name": "alaska",
                      "indicator": "registration", "reporter": "alaska", "period": "2012-Q1",
                      "version": "1"}
            many = grants if "grant" in route.parameters else activities
            many = many if {"grant", "activity"} & set(route.parameters) else [None]
            paths += [route.at(grant=each, activity=each, **values) for each in many]
        found = []
        for path in paths:
            answer = cls.browser.get(path)
            if answer.status != 200:
                raise AssertionError(f"{path}: {answer.status}")
            # An attribute holds no bare quote, and a figure no markup.
            found += [(path, name.replace("&amp;", "&"), text) for name, text in re.findall(
                r'data-figure="([^"]+)"[^>]*>([^<]*)<', answer.text)]
        return found

    def test_every_figure_is_the_one_in_the_tables(self):
        for language, shown in self.shown.items():
            for path, name, text in shown:
                with self.subTest(page=path, figure=name, language=language):
                    value = number(text, language)
                    if value is None and name not in self.stored:
                        continue
                    self.assertIn(name, self.stored, f"nobody compares it: {text}")
                    self.assertEqual(value, self.stored[name])

    def test_both_languages_show_the_same_figures(self):
        told = {language: [(path, name, number(text, language)) for path, name, text in shown]
                for language, shown in self.shown.items()}
        self.assertEqual(told["da"], told["en"])

    def test_no_figure_is_missing(self):
        names = {name.split(":")[0] for _, name, _ in self.shown["da"]}
        self.assertEqual(NEEDED - names, set())
        organisations = {name for _, name, _ in self.shown["da"] if name.startswith("organisation:")}
        self.assertGreaterEqual(len(organisations), 5)
        self.assertEqual(self.stored["awarded:GBP"], decimal.Decimal(12785625))
