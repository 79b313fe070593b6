"""Every page of the demonstration as somebody in each role sees it."""

import functools

from .http import Browser
from .people import people
from .routes import pages
from .server import server


class Visit:
    """A page, the role that looks at it and its address; `name` is that of its pictures."""

    def __init__(self, name, role, path, status=200):
        self.name = name
        self.role = role
        self.path = path
        self.status = status

    def __repr__(self):
        return f"{self.role} at {self.path}"


@functools.cache
def places():
    """The slugs of the initiatives of the demonstration, the richest first."""
    made = {row["slug"] for person in people().values() for row in person.seats}
    rows = server().sql(
        "select i.slug from host.initiative i left join app.measurement m on m.tenant_id = i.id "
        "group by i.slug order by count(m.id) desc, i.slug")
    return [row[0] for row in rows if row[0] in made]


@functools.cache
def seated(role, place=None):
    """Somebody with that role in an initiative (the richest), and the party's slug."""
    if role == "newcomer":
        return seated("backbone", places()[-1])
    place = place or places()[0]
    found = [(person, row["party"]) for person in people().values()
             for row in person.seats if row["role"] == role and row["slug"] == place]
    if not found:
        raise AssertionError(f"the demonstration has no {role} in {place}")
    # The first to have joined is the one with most to do.
    return found[0]


@functools.cache
def things(role, place):
    """What the parameters of a path stand for in an initiative, as far as there is such a thing."""
    person, party = seated(role, place)
    talk = person.conversation(initiative=place, **{"as": party})
    found = {"initiative": place, "party": party, "name": party, "version": "1"}
    for name, verb, column in (("grant", "grant.list", "identifier"),
                               ("activity", "activity.list", "id"),
                               ("decision", "decision.list", "id"),
                               ("group", "group.list", "group"),
                               ("indicator", "indicator.list", "indicator"),
                               ("version", "agenda.list", "version")):
        rows = talk.rows(verb)
        if rows:
            found[name] = str(rows[0].get(column) or rows[0].get("slug"))
    # Funders see no drafts; of the rounds they see no page.
    for name, verb in (("round", "round.list"), ("draft", "draft.list")):
        rows = talk.rows(verb) if role != "funder" else []
        if rows:
            found[name] = rows[0]["id"]
    found["section"] = "strategies"
    rows = talk.rows("meeting.list", time="past")
    if rows:
        found["meeting"] = rows[0]["id"]
    rows = talk.rows("measurement.list") if role != "funder" else []
    if rows:
        found["reporter"], found["period"] = rows[0]["party"], rows[0]["period"]
        found["measured"] = rows[0]["indicator"]
    due = talk.rows("due.list") if role != "funder" else []
    if due:
        found["due"] = due[0]["period"]
    talk.close()
    return found


def address(route, role, place):
    """The route's address there; None where the initiative has no such thing."""
    values = dict(things(role, place))
    if "{reporter}" in route.path:
        values["indicator"] = values.get("measured")
    elif "{period}" in route.path:
        values["period"] = values.get("due")
    if any(values.get(name) is None for name in route.parameters):
        return None
    return route.at(**values)


def title(route):
    """The name of a page's pictures."""
    words = [word.strip("{}") for word in route.path.split("/") if word]
    if words[:3] == ["i", "initiative", "party"]:
        words = words[3:] or ["home"]
    return "-".join(words) or "front"


@functools.cache
def visits():
    """Each page that is shown (no redirect), once for each role that may see it."""
    found = []
    for route in pages():
        if route.path == "/":
            continue
        if route.audience == "everyone":
            if not route.parameters:
                found.append(Visit(title(route), "visitor", route.path))
        elif route.audience == "operators":
            found.append(Visit(title(route), "operator", route.at(initiative=places()[0])))
        elif route.audience in ("signed_in", "accounts"):
            # What lies across initiatives is most to those who fund several.
            role = "partner" if route.path.startswith("/account") else "funder"
            found.append(Visit(title(route), role, route.path))
            if route.audience == "signed_in":
                found.append(Visit(title(route), "operator", route.path))
        elif route.audience == "members":
            for role in route.roles:
                path = address(route, role, places()[0])
                if path is None:
                    raise AssertionError(f"the demonstration has nothing to show at {route}")
                found.append(Visit(title(route), role, path))
    # Where there is next to nothing yet, pages say what belongs there.
    empty, party = places()[-1], seated("newcomer")[1]
    for page in ("", "/agenda", "/agenda/versions", "/agenda/compare", "/indicators", "/grants",
                 "/activities", "/measurements", "/parties"):
        found.append(Visit(f"empty{page.replace('/', '-')}", "newcomer", f"/i/{empty}/{party}{page}"))
    found.append(Visit("absent", "visitor", "/nowhere", 404))
    found.append(Visit("absent", "partner", "/nowhere", 404))
    party = things("funder", places()[0])["party"]
    found.append(Visit("denied", "funder", f"/i/{places()[0]}/{party}/review", 403))
    found.append(Visit("link-used", "visitor", "/sign-in/link/ryl_" + "0" * 43, 410))
    found.append(Visit("invitation-used", "visitor", "/invitation/ryi_" + "0" * 43, 410))
    return found


@functools.cache
def session(role, language):
    """An HTTP browser signed in as that role; what language it speaks is the account's choice."""
    if role == "visitor":
        return Browser(server(), {"__Host-rygrad-language": language}, language)
    person = people()["operator"] if role == "operator" else seated(role)[0]
    return person.sign_in()
