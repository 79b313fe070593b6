"""Texts that would be markup, formulas or tricks of direction if a page let them, and where to look."""

import html.parser
import re

from .protocol import Refused
from .world import World

ATTACKS = (
    "<xss-mark onclick=boom()>\"'></title></textarea></select><script>boom()</script>",
    "\"\u0301 onfocus=boom() autofocus x=\"\u0301 '\u0301 onmouseover=boom() '\u0301",
    "\"><img src=x onerror=boom()>'><svg/onload=boom()><xss-mark data-xss>",
    "javascript:boom()//",
    "{{constructor.constructor('boom()')()}}${boom()}<%= boom() %>\\(boom())`${boom()}`",
    "</style></script><base href=//evil.example>"
    "<meta http-equiv=refresh content=0;url=//evil.example>",
    "<!--><script>boom()</script-->]]>&lt;script&gt;&#x3C;xss-mark&#62;&amp;amp;",
    "=HYPERLINK(\"https://evil.example\";\"x\")", "@SUM(1+1)*cmd|' /C calc'!A0", "+1+cmd|'x'!A1",
    "-2+3+cmd|'x'!A1", "\u202egnp.exe \u2066x\u2069\u200f \ufeff", "W" * 150, "æ" * 150,
    "x\u0300\u0301\u0302" * 40,
)

# Looks for what markup from data would leave behind.
LOOK = """() => {
  const found = [];
  for (const element of document.querySelectorAll(
    "xss-mark, img, iframe, object, embed, base, meta[http-equiv], style, script:not([src])")) {
    found.push(element.outerHTML.slice(0, 200));
  }
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name) || name === "data-xss" || name === "style" || name === "autofocus"
        && element.tagName !== "INPUT" || /[^-\\w:]/.test(name)) {
        found.push(`${name} of ${element.outerHTML.slice(0, 200)}`);
      }
      if (/^(href|src|action|formaction|xlink:href)$/i.test(name)
        && (/^\\s*(javascript|data|vbscript):/i.test(value)
          || new URL(value, location).origin !== location.origin)
        && !(element.tagName === "A" && value.startsWith("mailto:"))) {
        found.push(`${name}=${value.slice(0, 100)}`);
      }
    }
  }
  if (window.boomed) found.push("a script ran");
  found.push(...(window.violations ?? []));
  return found;
}"""

READ = """() => [document.body.textContent, document.title,
  ...[...document.querySelectorAll("input, textarea")].map((field) => field.value)].join(" ")"""

SCRIPT = """
  window.boom = () => { window.boomed = true; };
  window.violations = [];
  addEventListener("securitypolicyviolation", (event) =>
    window.violations.push(`${event.violatedDirective}: ${event.sample}`));
"""


def tidy(text):
    return re.sub(r"\s+", " ", text)


class Attacker(World):
    """An initiative in which texts are attacks; what was written is kept to be looked for."""

    def __init__(self, site, slug, name):
        super().__init__(site, slug, name)
        self.refused = []
        self.written = set()

    @staticmethod
    def text(field, number, limit=200):
        """The attack for a field, with a mark by which it is found again."""
        mark = f" {field.replace('.', '_')}{number}z"
        return ATTACKS[number % len(ATTACKS)][:limit - len(mark)] + mark

    def write(self, who, verb, number, /, *fields, **arguments):
        """Gives a command with attacks in these fields; None where it is refused."""
        for field in fields:
            limit = {"note": 2000, "text": 1000}.get(field, 200)
            arguments[field] = self.text(f"{verb}.{field}", number, limit)
        try:
            answer = self.talk(who).give(verb, **arguments)
        except Refused as refused:
            # A text that the command does not take is no danger; anything else is a broken test.
            if refused.body.get("arg") in fields:
                self.refused.append((verb, refused.body["arg"], number))
                return None
            raise AssertionError(f"{verb} {arguments}: {refused}") from refused
        self.written.update((verb, field, number) for field in fields)
        return answer

    def unseen(self, everything):
        """What was written and is not in the text of the pages: numbers by command and field."""
        found = {}
        for verb, field, number in sorted(self.written):
            limit = {"note": 2000, "text": 1000}.get(field, 200)
            text = tidy(self.text(f"{verb}.{field}", number, limit))
            if text.strip() not in everything:
                found.setdefault(f"{verb}.{field}", []).append(number)
        return found


class Seen(html.parser.HTMLParser):
    """Notes tags and attributes that only an attack could have made."""

    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if tag in ("xss-mark", "img", "base", "iframe", "style", "object"):
            self.found.append(tag)
        for name, value in attributes:
            if name.startswith("on") or name == "data-xss":
                self.found.append(f"{tag} {name}")
            if name in ("href", "action") and re.match(r"\s*(javascript|data):", value or ""):
                self.found.append(f"{tag} {name}={value}")
