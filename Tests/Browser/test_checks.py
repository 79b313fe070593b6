"""The checks themselves: each finds the fault that it is for, and nothing on a sound page."""

import unittest

from support.chromium import NARROW, axe, check, context

SOUND = """<!doctype html><html lang="en"><title>Sound</title><main><h1>Sound</h1>
<p>Text with <a href="/a">a link</a> in it.</p>
<form><label for="f">Name</label><input id="f" autocomplete="name"><button>Send</button></form>
</main>"""

FAULTS = {
    "overflow": '<div style="width: 500px">wide</div>',
    "clipped": '<div style="width: 50px; overflow: hidden; white-space: nowrap">a long text</div>',
    "overlaps": '<p style="margin: 0">One text</p><p style="margin-top: -15px">upon another</p>',
    "smallTargets": '<div style="font-size: 10px"><a href="/a" style="display: block">a</a>'
                    '<a href="/b" style="display: block">b</a></div>',
    "hiddenFocus": '<a href="/a" style="display: inline-block">a</a><div style="position: fixed; '
                   'inset: 0; background: white; z-index: 1"></div>',
}


class Checks(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.window = context(size=NARROW)
        cls.page = cls.window.new_page()

    @classmethod
    def tearDownClass(cls):
        cls.window.close()

    def test_a_sound_page_has_no_fault(self):
        self.page.set_content(SOUND)
        for function in FAULTS:
            self.assertEqual(check(self.page, function), [], function)
        self.assertEqual(axe(self.page), [])

    def test_each_fault_is_found(self):
        for function, fault in FAULTS.items():
            with self.subTest(check=function):
                self.page.set_content(SOUND.replace("</main>", fault + "</main>"))
                self.assertNotEqual(check(self.page, function), [])

    def test_a_focus_that_does_not_show_is_found(self):
        self.page.set_content(SOUND.replace("<main>", "<style>* {outline: none}</style><main>"))
        self.assertEqual(len(check(self.page, "hiddenFocus")), 3)

    def test_axe_finds_a_field_without_a_name_and_faint_text(self):
        faults = '<input><p style="color: #ccc">Faint words</p></main>'
        self.page.set_content(SOUND.replace("</main>", faults))
        found = " ".join(axe(self.page))
        self.assertIn("label:", found)
        self.assertIn("color-contrast:", found)
