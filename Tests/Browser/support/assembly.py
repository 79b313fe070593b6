"""An initiative of thirty partners that vote, on a server of its own, whose clock can be moved."""

import itertools
import random

from .people import Person
from .protocol import Conversation
from .secrecy import Voter

CANDIDATES = 5


class Assembly:
    """Thirty partners, each with a representative; `seed` decides who votes for whom."""

    def __init__(self, site, count=30, seed=None):
        self.site = site
        self.seed = random.randrange(10**9) if seed is None else seed
        self.slug = "valget"
        self.slugs = [f"part-{number:02d}" for number in range(1, count + 1)]
        self.people = {}
        operator = Conversation(site)
        made = operator.give(
            "initiative.create", slug=self.slug, name="Fælles om de unge", backbone="Sekretariatet",
            backbone_slug="sekretariatet", administrator="anna@valget.example")
        backbone = self._join("backbone", made["secret"], "Anna Ågård")
        backbone.give("charter.acknowledge", version="1")
        for number, slug in enumerate(self.slugs, 1):
            backbone.give("party.add", name=f"Partner nr. {number}", slug=slug, role="partner")
            invitation = backbone.give("member.invite", party=slug, email=f"{slug}@valget.example")
            self._join(slug, invitation["secret"], f"Person {number}")
        founding = backbone.give("decision.propose", kind="admit_party", party=self.slugs, title="De tredive",
                                 reasons="Vi begynder")["id"]
        for slug in self.slugs:
            self.give(slug, "decision.vote", id=founding, choice="for")

    def _join(self, name, invitation, person):
        talk = Conversation(self.site, invitation)
        token = talk.give("member.accept", invitation=invitation, name=person)["secret"]
        talk.close()
        self.people[name] = Person(self.site, name, token)
        return self.talk(name)

    def talk(self, name):
        """A conversation of that party's person."""
        return self.people[name].conversation(initiative=self.slug)

    def give(self, name, verb, **arguments):
        """One command of that party's person, over a connection of its own."""
        talk = self.talk(name)
        try:
            return talk.give(verb, **arguments)
        finally:
            talk.close()

    def clock(self, shift):
        """Moves the server's one clock to that long after now."""
        self.site.sql(f"update host.clock set shift = '{shift}'")

    def open(self):
        """A quarter of the partners calls for the election, and five of them stand; its id."""
        needed = (len(self.slugs) + 3) // 4
        for slug in self.slugs[:needed]:
            called = self.give(slug, "election.open", reason="Vi vil selv vælge")
        self.election = called["election"]
        self.candidates = self.slugs[:CANDIDATES]
        for slug in self.candidates:
            self.give(slug, "election.stand", election=self.election, statement=f"{slug} vil gerne")
        return self.election

    def votes(self):
        """Who votes for whom, in the order of voting: no two ballots are the same, and the first candidate wins."""
        every = [set(chosen) for size in range(1, CANDIDATES + 1)
                 for chosen in itertools.combinations(self.candidates, size)]
        every.remove(set(self.candidates[1:]))
        assert len(every) == len(self.slugs)
        chance = random.Random(self.seed)
        order = chance.sample(self.slugs, len(self.slugs))
        chance.shuffle(every)
        return list(zip(order, every))

    def voters(self, votes):
        """The voters, with all by which the database knows them."""
        known = {}
        for row in self.site.sql(f"""
            select p.slug, p.id, p.name, a.id, a.email, a.name, m.id, t.id, s.id
            from app.party p join host.membership m on m.party_id = p.id and m.ended_at is null
            join host.account a on a.id = m.account_id
            left join host.token t on t.account_id = a.id left join host.session s on s.account_id = a.id
            where p.tenant_id = (select id from host.initiative where slug = '{self.slug}')
              and p.role = 'partner'"""):
            known.setdefault(row[0], set()).update(row)
        return [Voter(slug, known[slug], choices) for slug, choices in votes]
