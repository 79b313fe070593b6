"""Every page in both languages, both schemes and two widths: for those who see, hear and type."""

import unittest

from support.chromium import NARROW, WIDE, axe, check, shoot
from support.gallery import visits
from support.look import roles, window

# The style sheet gives the dark scheme other colours and nothing else.
COLOURS = ("color-contrast", "link-in-text-block")
# Pictures for those who look at the pages: these of each page and role.
PICTURES = (("da", "light", 1280), ("da", "dark", 1280), ("da", "light", 390),
            ("en", "light", 1280))


class Pages(unittest.TestCase):
    """Each page is loaded once for each language; the rest is done to the loaded page."""

    def each_page(self, look, **options):
        for role in roles():
            for language in ("da", "en"):
                with window(role, language, **options) as (page, watch):
                    for visit in visits():
                        if visit.role != role:
                            continue
                        with self.subTest(page=visit.name, role=role, language=language):
                            answer = page.goto(visit.path)
                            self.assertEqual(answer.status, visit.status)
                            self.assertEqual(page.get_attribute("html", "lang"), language)
                            look(page, visit, language)
                            self.assertEqual(watch.take(), [])

    def assert_nothing(self, found, *where):
        self.assertEqual(found, [], "\n".join([str(where), *map(str, found)]))

    def test_axe_finds_nothing_and_nothing_is_cut_off_covered_or_too_small(self):
        def look(page, visit, language):
            complaints = []
            for size in (WIDE, NARROW):
                page.set_viewport_size({"width": size[0], "height": size[1]})
                for scheme in ("light", "dark"):
                    page.emulate_media(color_scheme=scheme)
                    complaints += [f"{size[0]} {scheme} {found}" for found in axe(
                        page, COLOURS if scheme == "dark" else None)]
                    if (language, scheme, size[0]) in PICTURES:
                        shoot(page, visit.name, visit.role, language, scheme, size[0])
                for function in ("overflow", "clipped", "overlaps", "smallTargets"):
                    complaints += [f"{size[0]} {found}" for found in check(page, function)]
            page.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})
            page.emulate_media(color_scheme="light")
            self.assert_nothing(complaints, visit)
        self.each_page(look)

    def test_at_200_per_cent_nothing_is_cut_off_or_covered(self):
        def look(page, visit, language):
            complaints = []
            for function in ("overflow", "clipped", "overlaps"):
                complaints += check(page, function)
            self.assert_nothing(complaints, visit)
        self.each_page(look, size=(640, 450), device_scale_factor=2)

    def test_what_has_the_focus_is_seen(self):
        def look(page, visit, language):
            if language == "en":
                return
            page.keyboard.press("Tab")
            self.assert_nothing(check(page, "hiddenFocus"), visit)
        self.each_page(look, size=NARROW)
