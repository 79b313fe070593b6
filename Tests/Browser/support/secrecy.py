"""What a closed election leaves behind, searched by somebody who knows every vote.

The search has the whole database, as a superuser dumps it, with the transaction and the place of each row, the file of
the table in which ballots were, and whatever logs it is given. It answers with each trace that leads from a party to its
ballot, or from a ballot to its party.
"""

import itertools
import re
import subprocess

SYSTEM = ("xmin", "xmax", "ctid")
# Of thirty things in two orders that have nothing to do with each other, one pair in a million agrees or disagrees so much.
RELATED = 0.65


class Voter:
    """A party of the electorate: all by which it can be recognised, and what it voted."""

    def __init__(self, slug, identities, choices):
        self.slug = slug
        self.identities = {text for text in identities if text}
        self.choices = choices


class Search:
    """A database, by its connection string, and the voters of its one election."""

    def __init__(self, database, voters):
        self.database = database
        self.voters = voters
        self._owners = {identity: voter for voter in voters for identity in voter.identities}
        self._identity = self._any(self._owners)
        self.rows = {table: self._read(table) for table, in self._sql(
            "select oid::regclass from pg_class where relkind = 'r' and relnamespace in "
            "('app'::regnamespace, 'host'::regnamespace) order by 1")}

    def _sql(self, text):
        done = subprocess.run(
            ["psql", "-X", "-q", "-A", "-t", "-F", "\x1f", "-R", "\x1e", "-v", "ON_ERROR_STOP=1", "-c", text,
             self.database], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise RuntimeError(done.stderr)
        return [row.split("\x1f") for row in done.stdout.rstrip("\n").split("\x1e") if row.strip()]

    def _read(self, table):
        """Every row in the order of the file: transaction, deleter, place, and the columns as text."""
        return [dict(zip((*SYSTEM, "text"), row)) for row in self._sql(
            f"select xmin, xmax, ctid, t::text from {table} t order by t.ctid")]

    def ballots(self):
        """Place, id and choices of what was counted, in the order of the file."""
        return [{"xmin": row[0], "id": row[1], "numbers": row[2]} for row in self._sql(
            "select xmin, id, choices from app.counted_ballot order by ctid")]

    @staticmethod
    def _any(words):
        """Finds any of these words, each whole."""
        longest_first = sorted(map(re.escape, words), key=len, reverse=True)
        return re.compile(rf"(?<![\w-])(?:{'|'.join(longest_first) or '(?!)'})(?![\w-])")

    def _whose(self, text):
        """The voters that a text names in any way."""
        return {self._owners[identity].slug for identity in self._identity.findall(text)}

    # MARK: - The traces

    def traces(self, before, candidates, logs=()):
        """All of them. `before` is the same search as voting began; `candidates` are short names by number."""
        return [*self._originals(), *self._named(before, candidates), *self._ids(), *self._transactions(),
                *self._orders(candidates), *self.file_traces(), *self._logs(logs, candidates)]

    def _originals(self):
        for row in self.rows["app.ballot"]:
            yield f"app.ballot still holds {row['text']}"

    def _named(self, before, candidates):
        """Rows that came or changed since voting began, tell who a voter is and name a candidate or a ballot."""
        numbers = re.compile(r"[\[{]\s*\d(\s*,\s*\d)*\s*[\]}]")
        candidate = self._any(candidates)
        for table, rows in self.rows.items():
            known = {row["text"] for row in before.rows[table]}
            for row in rows:
                text = row["text"]
                whose = set() if text in known else self._whose(text)
                if table == "app.counted_ballot" and whose:
                    yield f"{table} names {whose}: {text}"
                for voter in whose:
                    told = set(candidate.findall(text)) - {voter}
                    if told or numbers.search(text):
                        yield f"{table} tells of {voter} and {told or 'a ballot'}: {text[:300]}"

    def _ids(self):
        """A ballot's id that is anywhere else, or that tells when it was made."""
        texts = {table: "\n".join(row["text"] for row in rows) for table, rows in self.rows.items()}
        del texts["app.counted_ballot"]
        for ballot in self.ballots():
            if ballot["id"][14] != "4":
                yield f"the id {ballot['id']} is no random one"
            elsewhere = [table for table, text in texts.items() if ballot["id"] in text]
            if elsewhere:
                yield f"the id {ballot['id']} stands in {elsewhere} too"

    def _transactions(self):
        """Ballots written by more than one transaction, or by one that wrote what is of a single voter."""
        written = {ballot["xmin"] for ballot in self.ballots()}
        if len(written) > 1:
            yield f"ballots were written by {len(written)} transactions"
        for table, rows in self.rows.items():
            if table == "app.counted_ballot":
                continue
            for row in rows:
                if row["xmin"] in written and table in ("app.elector", "host.session", "host.idempotency"):
                    if whose := self._whose(row["text"]):
                        yield f"{table} of {whose} was written with the ballots"

    def _orders(self, candidates):
        """An order of the ballots that goes with an order of the voters."""
        by_choices = {frozenset(voter.choices): voter.slug for voter in self.voters}
        ballots = self.ballots()
        owners = [by_choices[frozenset(candidates[int(number)] for number in re.findall(r"\d+", ballot["numbers"]))]
                  for ballot in ballots]
        of_ballots = {"place": owners,
                      "id": [owner for _, owner in sorted(zip((b["id"] for b in ballots), owners))]}
        for (name, left), (other, right) in itertools.product(of_ballots.items(), self._voters().items()):
            if left == right or abs(self.agreement(left, right)) > RELATED:
                yield f"ballots by {name} go with voters by {other}: {self.agreement(left, right):.2f}"

    def _voters(self):
        """Every order of the voters that the database tells."""
        slugs = [voter.slug for voter in self.voters]
        orders = {"the vote": slugs, "name": sorted(slugs)}
        wanted = ", ".join(f"'{slug}'" for slug in slugs)
        elector = "app.elector v join app.party p on p.id = v.party_id"
        for name, source, key in (
                ("party id", "app.party p", "p.id"), ("place of the party", "app.party p", "p.ctid"),
                ("place in the electorate", elector, "v.ctid"), ("transaction of the vote", elector, "v.xmin::text::bigint"),
                ("representative", elector, "v.representative"),
                ("audit", "app.audit_log l join app.party p on p.id = l.party_id and l.command = 'election.vote'",
                 "max(l.sequence)")):
            grouped = " group by p.slug" if "max" in key else ""
            rows = self._sql(f"select p.slug from {source} where p.slug in ({wanted}){grouped} order by {key}")
            orders[name] = [row[0] for row in rows]
        return {name: order for name, order in orders.items() if len(order) == len(slugs)}

    @staticmethod
    def agreement(left, right):
        """Kendall's tau of two orders of the same things: 1 the same, -1 the reverse, about 0 unrelated."""
        place = {thing: index for index, thing in enumerate(right)}
        pairs = list(itertools.combinations([place[thing] for thing in left], 2))
        return sum(1 if a < b else -1 for a, b in pairs) / len(pairs)

    def file_traces(self):
        """The file of the table in which ballots were: deleted rows keep their bytes until it is vacuumed."""
        octets = self.file("app.ballot")
        for voter in self.voters:
            for identity in voter.identities:
                if re.fullmatch(r"[0-9a-f-]{36}", identity) and bytes.fromhex(identity.replace("-", "")) in octets:
                    yield f"the file of app.ballot still has bytes of {voter.slug}"
                    break

    def file(self, table):
        """The bytes of a table's file, as whoever has the disk reads them."""
        self._sql("checkpoint")
        hexadecimal = self._sql(
            f"select encode(pg_read_binary_file(pg_relation_filepath('{table}')), 'hex')")
        return bytes.fromhex(hexadecimal[0][0].replace("\n", "")) if hexadecimal else b""

    def _logs(self, logs, candidates):
        candidate = self._any(candidates)
        for log in logs:
            for line in log.splitlines():
                told = set(candidate.findall(line))
                for voter in self._whose(line) if told else ():
                    if told - {voter}:
                        yield f"a log tells of {voter} and {told}: {line[:300]}"
