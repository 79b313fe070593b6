"""Reads PostgreSQL's log of one connection and writes the last transaction as a script for pgbench."""

import re
import sys

entry = re.compile(r"(?:LOG|DETAIL|STATEMENT|ERROR|HINT|CONTEXT|FATAL|WARNING|NOTICE):  ")
executed = re.compile(r"duration: [\d.]+ ms  execute (?:postgres: )?[^:]*: (.*)", re.S)
parameter = re.compile(r"\$(\d+) = ('(?:[^']|'')*'|NULL)")

entries = []
for line in sys.stdin.read().splitlines():
    found = entry.search(line)
    if found:
        entries.append(line[found.start():])
    elif entries:
        entries[-1] += "\n" + line



def literal(value):
    """A value as pgbench leaves it alone: it would take the colon of a time for a variable."""
    if ":" not in value:
        return value
    return "E" + value.replace("\\", "\\\\").replace(":", "\\x3a")


statements = []
for text in entries:
    if text.startswith("LOG:  "):
        match = executed.match(text[len("LOG:  "):])
        if match:
            statements.append(match.group(1))
    elif text.startswith("DETAIL:  parameters: ") and statements:
        values = dict(parameter.findall(text))
        statements[-1] = re.sub(r"\$(\d+)", lambda m: literal(values.get(m.group(1), m.group(0))), statements[-1])

first = max(i for i, s in enumerate(statements) if s.upper().startswith("BEGIN"))
last = first + next(i for i, s in enumerate(statements[first:]) if s.upper().startswith("COMMIT"))
for statement in statements[first:last + 1]:
    # A comment would swallow what follows on its line; pgbench takes a colon for a variable.
    plain = " ".join(re.sub(r"--[^\n]*", "", statement).split())
    print(plain.rstrip(";") + ";")
