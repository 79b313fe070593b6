"""Runs the tests; arguments choose those with one of these texts in their names."""

import pathlib
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from support.slow import senders  # noqa: E402


class Result(unittest.TextTestResult):
    """Says how long each test took, since the whole has to stay short, and tells failures briefly:
    of many subtests of one test the first dozen, each with what it was about."""

    TOLD = 12

    def startTest(self, test):
        self._since = time.monotonic()
        super().startTest(test)

    def stopTest(self, test):
        super().stopTest(test)
        self.stream.write(f"        {time.monotonic() - self._since:.1f} s\n")

    def getDescription(self, test):
        name = test.id().rsplit(".", 2)[-2:]
        return f"{name[0]}: {name[-1].removeprefix('test_').replace('_', ' ')}"

    def addSubTest(self, test, subtest, fault):
        # Told at the end.
        unittest.TestResult.addSubTest(self, test, subtest, fault)

    def printErrors(self):
        self.stream.writeln()
        for kind, faults in (("ERROR", self.errors), ("FAIL", self.failures)):
            told = {}
            for test, text in faults:
                whole = getattr(test, "test_case", test)
                told.setdefault(whole.id(), []).append((test, text))
            for name, rows in told.items():
                self.stream.writeln(f"{kind} {name}: {len(rows)}")
                for test, text in rows[:self.TOLD]:
                    about = getattr(test, "params", None)
                    if about is not None:
                        lines = text.strip().split("\n")
                        start = max(i for i, line in enumerate(lines)
                                    if not line.startswith(" ") and "Error" in line or i == 0)
                        text = "\n".join(lines[start:])
                        self.stream.writeln("  " + str(dict(about)))
                    self.stream.writeln("    " + text[:4000].replace("\n", "\n    "))


def chosen(suite, words):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from chosen(test, words)
        elif not words or any(word in test.id() for word in words):
            yield test


def main(words):
    found = unittest.defaultTestLoader.discover(str(pathlib.Path(__file__).parent), "test_*.py")
    tests = list(chosen(found, words))
    if not tests:
        print("there is no such test", file=sys.stderr)
        return 2
    # The slow are waited for last, since they take their time while the others run.
    tests.sort(key=lambda test: "TooSlow" in test.id())
    if "TooSlow" in tests[-1].id():
        senders()
    suite = unittest.TestSuite(tests)
    result = unittest.TextTestRunner(resultclass=Result, verbosity=2).run(suite)
    return 0 if result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
