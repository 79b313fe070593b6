"""No page speaks the wrong language, and figures and dates have the reader's form.

Each page is read in both languages. A text that is the same in both is somebody's data, a figure,
or one of the few words that both languages share.
"""

import functools
import re
import unittest

from support.chromium import check
from support.gallery import visits
from support.look import roles, window
from support.server import server

# The same in Danish and English, or a name.
SHARED = set("""
    Rygrad Dansk English CSV JSON 360Giving TOTP QR Part Partner Partnere Status Alarm Program Id
    SMS e-mail app URL UTC DKK EUR GBP kr. K1 K2 K3 K4 Q1 Q2 Q3 Q4 p.a. j k a r n
    partner partnere status id i mail Organisation organisation Send invitation link
    Administrator administrator Start Definition Sum For Vision Workshop Interview Mail Job kB
    trace debug info warning error critical
""".split())

# Words that belong to one language alone; a page of the other has them only inside data.
DANISH = set("""
    og er ikke af på med den det som du dit din dine har kan skal ikke endnu eller hvis ved mellem
    fra til der dette denne vælg gem log ud parter mål målinger bevillinger aktiviteter indberet
    godkend godkendt afvist kladde sekretariat sekretariatet bevilget tildelt periode værdi senest
    frist ingen alle hver uden efter før siden vis skjul ny nyt tilbage næste forrige i dag måned
    kvartal halvår skoleår år beløb navn adresse adgangskode
""".split()) - {"i", "log", "for", "at", "for", "den"}
ENGLISH = set("""
    the of and is are not with you your this that from which has can been choose save sign
    out parties target targets measurements grants activities report approve approved rejected
    draft backbone awarded allocated period value due none all each without after before since show
    hide new back next previous today month quarter half year amount name password address
    will was were its their there when where while by on as it be or if an
""".split()) - {"on", "as", "by", "be", "an"}

# What is to be typed as it stands.
EXAMPLES = ("Kommune:party,Kvartal:period,Andel:value", "Tomt: backbone", "2026-09", "2026-K3",
            "2026-Q3", "2026-Q4", "2026-H2", "12,5", "DK-CVR-12345678")

DATA_TABLES = """
    select table_schema, table_name, column_name from information_schema.columns
    where table_schema in ('host', 'app') and data_type in ('text', 'character varying', 'jsonb')
      and table_name not like 'audit%' and table_name not like 'mail%'
"""


@functools.cache
def data():
    """Every text that people have put into the database, and its lines."""
    columns = server().sql(DATA_TABLES)
    found = set()
    for schema, table, column in columns:
        for (text,) in server().sql(
                f'select distinct "{column}"::text from {schema}."{table}" '
                f'where "{column}" is not null'):
            found.add(tidy(text))
            found.update(tidy(line) for line in text.split("\n"))
    return found - {""}


@functools.cache
def long_data():
    """The longer of them as one text, in which parts of them are found."""
    return "\n".join(text for text in data() if len(text) > 20)


def tidy(text):
    return re.sub(r"\s+", " ", text).strip()


@functools.cache
def without_data(text):
    """What is left of a text when everything that people have written is taken out."""
    for example in EXAMPLES:
        text = text.replace(example, " ")
    if text in data() or len(text) > 20 and text in long_data():
        return ""
    for known in sorted((known for known in names() if known in text), key=len, reverse=True):
        text = text.replace(known, " ")
    return text


@functools.cache
def names():
    """The texts of the data that are long enough to be told from words."""
    return {text for text in data() if len(text) > 3 and text.lower() not in DANISH | ENGLISH}


def letters(text):
    return re.findall(r"[^\W\d_]{2,}", text)


ISO = re.compile(r"\b\d{4}-(\d\d(-\d\d)?|Q[1-4]|H[12])\b|\d\d:\d\d:\d\d|\dT\d")
# A sign of the other language's way to write numbers.
FOREIGN = {
    "da": re.compile(r"\d,\d{3},\d{3}|\d,\d{3}\.\d|\d{1,3}(?:,\d{3})+ (?:kr|DKK)|\d\.\d+ ?%"),
    "en": re.compile(r"\d\.\d{3}\.\d{3}|\d\.\d{3},\d|\d,\d+ ?%|\d,\d\b(?!\d)"),
}
RAW = re.compile(r"\b[a-z]+_[a-z_]+\b")
# Values of the database's enumerations that are words of neither language as the pages write them.
VALUES = {
    "da": re.compile(r"\b(submitted|approved|returned|superseded|proposed|confirmed|listed|"
                     r"collaborating|voting|suspended|archived|quarterly|monthly|yearly|decrease|"
                     r"increase|maintain|backbone|funder|interim|recorded|elected|effective|"
                     r"withdrawn|pipeline|finalisation|cancelled)\b"),
    "en": re.compile(r"(?!)"),
}


class Language(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        """What each page says in each language."""
        cls.said = {}
        for role in roles():
            for language in ("da", "en"):
                with window(role, language) as (page, _):
                    for visit in visits():
                        if visit.role == role:
                            page.goto(visit.path)
                            page.evaluate("document.querySelectorAll('details')"
                                          ".forEach((each) => { each.open = true; })")
                            cls.said[role, visit.name, language] = check(page, "words")

    def pairs(self):
        for visit in visits():
            key = (visit.role, visit.name)
            yield key, self.said[*key, "da"], self.said[*key, "en"]

    def test_a_text_that_is_the_same_in_both_languages_is_data_or_a_shared_word(self):
        told = {}
        for key, danish, english in self.pairs():
            same = {row["text"] for row in danish} & {row["text"] for row in english}
            for text in same:
                rest = [word for word in letters(without_data(text)) if word not in SHARED]
                if rest:
                    told.setdefault(text, f"{key}: “{text}” ({' '.join(rest)})")
        if told:
            self.fail("\n".join(["", *told.values()]))

    def test_no_word_of_the_other_language(self):
        told = {}
        for key, danish, english in self.pairs():
            for language, rows, other in (("da", danish, ENGLISH), ("en", english, DANISH)):
                for row in rows:
                    words = {word.lower() for word in letters(without_data(row["text"]))}
                    if words & other:
                        told.setdefault((language, row["text"]), f"{key} {language} {row['at']}: "
                                        f"“{row['text'][:120]}” ({' '.join(words & other)})")
        if told:
            self.fail("\n".join(["", *told.values()]))

    def test_numbers_and_dates_have_the_readers_form(self):
        told = {}
        for key, danish, english in self.pairs():
            for language, rows in (("da", danish), ("en", english)):
                for row in rows:
                    text = without_data(row["text"])
                    for rule in (ISO, FOREIGN[language], RAW, VALUES[language]):
                        if found := rule.search(text):
                            told.setdefault((language, row["text"]), f"{key} {language} "
                                            f"{row['at']}: {found.group(0)} in “{text[:120]}”")
        if told:
            self.fail("\n".join(["", *told.values()]))
