"""An initiative made by the protocol, with a person in every role and one thing of every kind.

The demonstration is there to be looked at and may change; what tests lean on is made here.
"""

import functools
import json
import time

from .people import Person
from .protocol import Conversation
from .server import server


class World:
    """An initiative; its people are `backbone` and `colleague`, `partner` and `reviewer`, `school`
    and `funder`."""

    def __init__(self, site, slug, name="Naboerne"):
        self.site = site
        self.slug = slug
        self.people = {}
        self.parties = {"backbone": "sekretariatet", "partner": "kommunen", "funder": "fonden"}
        self._operator = Conversation(site)
        made = self._operator.give(
            "initiative.create", slug=slug, name=name, backbone="Sekretariatet",
            backbone_slug="sekretariatet", administrator=f"backbone@{slug}.example",
            phase="implement", months="12",
            reason="Partnerne vælger sekretariat, når gruppen er samlet")
        talk = self._join("backbone", made["secret"], "Anna Ågård")
        talk.give("charter.acknowledge", version="1")
        self._invite(talk, "colleague", "Asta Østergård", administrator="true")
        self.talk("colleague").give("charter.acknowledge", version="1")
        talk.give("party.add", name="Kommunen", slug="kommunen", role="partner")
        talk.give("party.add", name="Skolen", slug="skolen", role="partner")
        talk.give("party.add", name="Fonden", slug="fonden", role="funder",
                  organisation=f"DK-CVR-{abs(hash(slug)) % 10**8:08d}")
        self._invite(talk, "partner", "Bo Bæk", party="kommunen")
        self._invite(self.talk("partner"), "reviewer", "Britta Bæk", reviewer="true")
        self._invite(talk, "school", "Carl Ådal", party="skolen")
        self._invite(talk, "funder", "Fie Fønss", party="fonden")
        self.partner_reads_the_charter()

    def partner_reads_the_charter(self):
        for role in ("partner", "reviewer", "school"):
            self.talk(role).give("charter.acknowledge", version="1")

    def _join(self, role, invitation, name):
        talk = Conversation(self.site, invitation)
        token = talk.give("member.accept", invitation=invitation, name=name)["secret"]
        talk.close()
        self.people[role] = Person(self.site, role, token)
        return self.talk(role)

    def _invite(self, talk, role, name, **arguments):
        made = talk.give("member.invite", email=f"{role}@{self.slug}.example", **arguments)
        self._join(role, made["secret"], name)

    @functools.cache
    def talk(self, role):
        """A conversation of that person's in this initiative."""
        if role == "operator":
            return Conversation(self.site, None, initiative=self.slug)
        return self.people[role].conversation(initiative=self.slug)

    def admit(self, *parties):
        """Makes parties voting, as if the partners had decided so two months ago."""
        names = ", ".join(f"'{party}'" for party in parties)
        self.site.sql(f"""update app.party
            set standing = 'voting', voting_since = now() - interval '60 days'
            where slug in ({names})
              and tenant_id = (select id from host.initiative where slug = '{self.slug}')""")

    @functools.cached_property
    def things(self):
        """Makes one thing of every kind; their names by kind."""
        anna, bo = self.talk("backbone"), self.talk("partner")
        anna.give("indicator.define", slug="fravaer", title="Skolefravær", unit="%",
                  definition="Andel af skoledage med fravær", value_kind="percent",
                  direction="decrease", frequency="quarterly", decimals="1", baseline="12",
                  baseline_period="2024")
        bo.give("measurement.submit", indicator="fravaer", period="2026-Q2", numerator="96",
                denominator="800", note="Talt op på skolerne")
        self.talk("colleague").give("measurement.approve", indicator="fravaer")
        bo.give("measurement.submit", indicator="fravaer", period="2026-Q3", numerator="90",
                denominator="800")
        target = anna.give("target.propose", indicator="fravaer", period="2027-Q4", value="9.5",
                           rationale="Under ti procent")["id"]
        activity = bo.give("activity.add", title="Morgenmad på skolen", state="implementation",
                           description="Hver dag før første time")["id"]
        bo.give("commitment.add", activity=activity, text="Ansætte to medhjælpere",
                due="2027-02-01")
        founding = anna.give("decision.propose", kind="admit_party", party="kommunen",
                             title="De første med stemmeret", reasons="Vi begynder",
                             method="majority")["id"]
        for role in ("partner", "school"):
            self.talk(role).give("decision.vote", id=founding, choice="for")
        group = self.form_group("fravaer", "Gruppen om fravær", "Bo Bæk")
        meeting = self.hold(bo, group, "Efterårets tal")
        organisation = anna.give("party.show", party="fonden").get("organisation")
        anna.give("grant.import", json.dumps({"grants": [{
            "id": f"360G-{self.slug}-1", "title": "Tre år med morgenmad",
            "description": "Til skolerne", "currency": "DKK", "amountAwarded": 1234567.5,
            "awardDate": "2026-01-15",
            "recipientOrganization": [{"id": "DK-CVR-55133018", "name": "Modtageren"}],
            "fundingOrganization": [{"id": organisation, "name": "Fonden"}]}]}))
        anna.give("story.add", indicator="fravaer", text="Flere spiser morgenmad")
        self.admit("kommunen", "skolen")
        round_ = anna.give("round.open", title="Hvad skal vi nå?", invitation="Skriv, hvad I ser",
                           until="2027-06-30")["id"]
        source = bo.give("contribution.add", section="vision", origin="workshop", people="12",
                         text="Alle børn møder mætte")["id"]
        draft = self.adopt(round_, source)
        bo.give("election.open", reason="Vi vil selv vælge")
        election = self.talk("school").give("election.open", reason="Enig")["election"]
        bo.give("election.stand", election=election, statement="Vi kender alle i området")
        return {"election": election, "indicator": "fravaer", "activity": activity, "grant": f"360G-{self.slug}-1",
                "name": "kommunen", "reporter": "kommunen", "period": "2026-Q3",
                "target": target, "decision": founding, "round": round_, "draft": draft,
                "version": "1", "section": "vision", "group": group, "meeting": meeting}

    def adopt(self, round_, source):
        """Has the partners adopt an agenda, and begins the next one; its id."""
        bo = self.talk("partner")
        first = bo.give("draft.begin", title="Fælles dagsorden", round=round_)["id"]
        bo.give("draft.write", "Alle børn møder mætte.\n", draft=first, section="vision",
                source=source)
        bo.give("goal.add", draft=first, statement="Højst ni procent fravær", due="2029-12-31",
                indicator="fravaer")
        decision = bo.give("decision.propose", kind="agenda_version", draft=first,
                           title="Vores dagsorden", reasons="Vi er enige")["id"]
        for role in ("partner", "school"):
            self.talk(role).give("decision.vote", id=decision, choice="for")
        draft = bo.give("draft.begin", title="Næste udgave", round=round_)["id"]
        bo.give("draft.share", draft=draft, until="2027-06-30")
        return draft

    def member(self, name):
        """The id of a membership, by its holder's name."""
        return next(row["id"] for row in self.talk("backbone").rows("member.list", limit="1000")
                    if row["name"] == name)

    def form_group(self, slug, name, chair, kind="working_group", voters=("partner",)):
        """Has the partners form a group; its short name."""
        forming = self.talk("backbone").give(
            "decision.propose", kind="form_group", group_kind=kind, group=slug, group_name=name,
            chair=self.member(chair), title=name, reasons="Vi har brug for den",
            purpose="Finder ud af, hvorfor fraværet stiger")["id"]
        for role in voters:
            self.talk(role).give("decision.vote", id=forming, choice="for")
        return slug

    def hold(self, talk, group, title, days_ago=1):
        """A meeting of a group that was held, with minutes; its id."""
        day = time.strftime("%Y-%m-%d", time.gmtime(time.time() - days_ago * 86_400))
        meeting = talk.give("meeting.call", group=group, title=title, day=day,
                            **{"from": "00:00", "until": "00:30"}, points="Velkomst\nTallene")["id"]
        talk.give("meeting.attend", id=meeting, present=self.member("Bo Bæk"))
        talk.give("minutes.write", "1. Velkomst\nBo bød velkommen.", id=meeting)
        talk.give("minutes.publish", id=meeting)
        talk.give("action.add", meeting=meeting, text="Spørger skolerne",
                  owner=self.member("Bo Bæk"), due="2027-02-01")
        return meeting


@functools.cache
def own():
    """The initiative in which tests act."""
    world = World(server(), "hjemme", "Børn og unge i Hjemmeby")
    world.things
    return world


@functools.cache
def foreign():
    """An initiative in which the people of `own` have no part."""
    world = World(server(), "fremmed", "De fremmedes initiativ")
    world.things
    return world
