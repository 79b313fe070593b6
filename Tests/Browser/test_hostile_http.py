"""Requests as no browser sends them: malformed, endless, oversized, slow, about another host."""

import re
import time
import unittest

from support import slow
from support.http import SESSION, Browser, exchange, status_of
from support.server import server
from support.world import own

POLICY = ("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'",
          "form-action 'self'", "trusted-types 'none'", "require-trusted-types-for 'script'")


def host():
    return server().origin.removeprefix("http://")


def request(line, headers="", body=b""):
    return (f"{line}\r\nHost: {host()}\r\n{headers}\r\n").encode("latin-1") + body


class Malformed(unittest.TestCase):
    def assert_alive(self):
        self.assertEqual(Browser(server()).get("/sign-in").status, 200)

    def assert_one_answer(self, octets, *wanted):
        answer = exchange(server(), octets, seconds=3)
        if wanted != (0,):
            self.assertIn(status_of(answer), wanted, answer[:300])
        self.assertNotIn(b"evil: yes", answer.lower())
        self.assertNotIn(b"Fatal error", answer)
        self.assert_alive()
        return answer

    def test_broken_paths_are_no_pages(self):
        for path in ("/%", "/%2", "/%zz", "/%00", "/a%00b", "/%c0%ae%c0%ae/", "/%ff%fe", "/%80",
                     "/i/%ed%a0%80/x", "/i/%00/x", "/%25%30%30", "/..%2f..%2fetc/passwd",
                     "/i/%f4%90%80%80/x/grants/%"):
            with self.subTest(path=path):
                answer = Browser(server()).request("GET", path)
                self.assertIn(answer.status, (400, 404, 303), answer.text[:300])
                self.assertNotIn("\0", answer.text)

    def test_broken_queries_do_no_harm(self):
        browser = own().people["backbone"].sign_in()
        for query in ("%", "%zz", "a=%00", "=&&&=", "cursor=%ff", "cursor=AAAA", "lang=%", "lang=xx",
                      "a=" + "x" * 3000, "&" * 3000, "cursor[]=1", "then=%0d%0aevil:%20yes"):
            for page in ("/sign-in", f"/i/{own().slug}/sekretariatet/audit",
                         f"/i/{own().slug}/sekretariatet/csv/grant.list"):
                with self.subTest(page=page, query=query[:40]):
                    answer = browser.get(f"{page}?{query}")
                    self.assertIn(answer.status, (200, 303, 400, 404, 410, 414, 431),
                                  answer.text[:500])
                    self.assertIsNone(answer.header("evil"))

    def test_no_answer_splits(self):
        for place in ("/x%0d%0aevil:%20yes", "/sign-in?lang=da%0d%0aevil:%20yes",
                      "/account%0d%0aevil:%20yes", "/i/a%0d%0aSet-Cookie:%20evil=1/b"):
            with self.subTest(place=place):
                answer = exchange(server(), request(f"GET {place} HTTP/1.1",
                                                    "Connection: close\r\n"), 3)
                head = answer.split(b"\r\n\r\n")[0].lower()
                self.assertNotIn(b"\nevil", head)
                self.assertNotIn(b"evil=1", head.split(b"location")[0])

    def test_malformed_requests_are_refused_or_closed(self):
        cases = [
            b"\0\0\0\0\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\0",
            b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
            request("GET / HTTP/1.1", "Bad Header: x\r\n"), request("GET / HTTP/1.1", ": x\r\n"),
            request("GET / HTTP/1.1", "X: a\x00b\r\n"), request("GET /a b HTTP/1.1"),
            request("POST /account HTTP/1.1", "Content-Length: -1\r\n"),
            request("POST /account HTTP/1.1", "Content-Length: 1\r\nContent-Length: 2\r\n", b"a"),
            request("POST /account HTTP/1.1",
                    "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", b"0\r\n\r\n"),
            request("POST /account HTTP/1.1", "Transfer-Encoding: chunked\r\n", b"zz\r\n"),
            request("POST /account HTTP/1.1", "Transfer-Encoding: chunked, identity\r\n", b"0\r\n"),
            b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        ]
        for octets in cases:
            with self.subTest(request=octets[:70]):
                answer = exchange(server(), octets, 3, half_close=True)
                self.assertIn(status_of(answer), (0, 303, 400, 401, 403, 404, 405, 411, 413, 421,
                                                  501, 505), answer[:300])
                self.assertNotIn(status_of(answer), (200,))
                self.assert_alive()

    def test_an_ambiguous_length_smuggles_no_second_request(self):
        inner = request("GET /sign-in?smuggled HTTP/1.1")
        octets = request("POST /sign-in HTTP/1.1",
                         f"Content-Length: {len(inner) + 5}\r\nTransfer-Encoding: chunked\r\n",
                         b"0\r\n\r\n" + inner)
        answer = exchange(server(), octets, 3)
        self.assertLessEqual(answer.count(b"HTTP/1.1 200"), 0, answer[:400])

    def test_other_methods(self):
        browser = own().people["backbone"].sign_in()
        token = browser.get("/account").token
        for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get",
                       "FOO"):
            with self.subTest(method=method):
                body = f"verb=account.update&name=X&form-token={token}".encode()
                # CONNECT leaves a connection that speaks HTTP no more.
                browser.close()
                answer = browser.request(
                    method, "/account", body, {
                        "Content-Type": "application/x-www-form-urlencoded",
                        "Origin": server().origin})
                self.assertIn(answer.status, (400, 404, 405, 501))
                self.assertNotIn(b"verb=account.update", answer.body)
        for header in ("X-HTTP-Method-Override", "X-Method-Override", "_method"):
            browser.close()
            answer = browser.post("/account", {"_method": "DELETE", "verb": "account.update",
                                               "form-token": "x"}, headers={header: "DELETE"})
            self.assertEqual(answer.status, 403)

    def test_a_broken_form(self):
        browser = own().people["partner"].sign_in()
        for body in (b"", b"%", b"verb=%zz", b"verb=\xff", b"verb=a%00b", b"&&&&", b"=" * 100,
                     b"a=1&" * 6000):
            with self.subTest(body=body[:20]):
                answer = browser.request("POST", "/account", body, {
                    "Content-Type": "application/x-www-form-urlencoded",
                    "Origin": server().origin})
                self.assertIn(answer.status, (400, 403))
        for kind in ("multipart/form-data", "multipart/form-data; boundary=",
                     "multipart/form-data; boundary=x", "multipart/form-data; boundary=" + "x" * 99):
            for body in (b"", b"--x", b"--x\r\n", b"--x\r\n\r\n--x--", b"--x\r\n" * 1000,
                         b"--x\r\nContent-Disposition: form-data; name=\"verb\"\r\n\r\n\xff\r\n--x--"):
                with self.subTest(kind=kind, body=body[:20]):
                    answer = browser.request("POST", "/account", body, {
                        "Content-Type": kind, "Origin": server().origin})
                    self.assertIn(answer.status, (400, 403))

    def test_nothing_but_our_two_files_lies_under_assets(self):
        browser = Browser(server())
        page = browser.get("/sign-in").text
        style = re.search(r'href="(/[^"]+style\.css[^"]*)"', page).group(1)
        folder = style.rsplit("/", 1)[0]
        self.assertEqual(browser.get(style).status, 200)
        for name in ("/..%2fapp.js", "/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
                     "/style.css/..", "/style.css%00.js", "/..\\app.js", "//etc/passwd", "/",
                     "/style.css~", "/demonstration.txt", "/STYLE.CSS", "/.git/config"):
            for start in (folder, "/assets", "/web", ""):
                with self.subTest(path=start + name):
                    if start == "" and name in ("/",):
                        continue
                    answer = browser.request("GET", start + name)
                    self.assertIn(answer.status, (303, 400, 404), answer.text[:200])
                    self.assertNotIn("root:", answer.text)


class AnotherHost(unittest.TestCase):
    def test_another_name_of_the_host_is_written_nowhere(self):
        for name in ("evil.example", f"{host()}@evil.example", "evil.example:80", "a\"><script>",
                     "127.0.0.1.evil.example", "", "localhost/evil"):
            for path in ("/", "/account", "/sign-in", "/nowhere"):
                for extra in ("", "X-Forwarded-Host: evil.example\r\n",
                              "Forwarded: host=evil.example\r\n",
                              "X-Original-URL: /operator\r\nX-Rewrite-URL: /operator\r\n"):
                    with self.subTest(host=name, path=path, extra=extra):
                        answer = exchange(server(), (
                            f"GET {path} HTTP/1.1\r\nHost: {name}\r\n{extra}"
                            "Connection: close\r\n\r\n").encode(), 3)
                        self.assertNotIn(b"evil.example", answer)

    def test_a_form_for_another_host_is_refused_even_with_its_own_origin(self):
        browser = own().people["partner"].sign_in()
        token = browser.get("/account").token
        answer = browser.post(
            "/account", {"verb": "account.update", "name": "X", "form-token": token},
            headers={"Host": "evil.example", "Origin": "http://evil.example"}, origin=False)
        self.assertIn(answer.status, (403, 421))

    def test_an_absolute_address_of_another_host_is_none_of_ours(self):
        answer = exchange(server(), (f"GET http://evil.example/sign-in HTTP/1.1\r\nHost: {host()}"
                                     "\r\nConnection: close\r\n\r\n").encode(), 3)
        self.assertNotIn(b"evil.example", answer)


class TooMuch(unittest.TestCase):
    def test_a_body_that_is_too_long_is_refused(self):
        browser = own().people["partner"].sign_in()
        for kind, size in (("application/x-www-form-urlencoded", (1 << 20) + 1),
                           ("multipart/form-data; boundary=x", (16 << 20) + 1)):
            with self.subTest(kind=kind):
                head = request("POST /account HTTP/1.1", (
                    f"Content-Type: {kind}\r\nContent-Length: {size}\r\n"
                    f"Origin: {server().origin}\r\n"
                    f"Cookie: {SESSION}={browser.cookies[SESSION]}\r\nConnection: close\r\n"))
                answer = exchange(server(), head + b"a" * size, 20)
                self.assertEqual(status_of(answer), 413, answer[:300])

    def test_a_body_without_a_declared_length_is_cut_off_too(self):
        browser = own().people["partner"].sign_in()
        head = request("POST /account HTTP/1.1", (
            "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n"
            f"Origin: {server().origin}\r\nCookie: {SESSION}={browser.cookies[SESSION]}\r\n"))
        chunk = b"10000\r\n" + b"a" * 0x10000 + b"\r\n"
        answer = exchange(server(), head + chunk * 40, 20)
        self.assertEqual(status_of(answer), 413, answer[:300])

    def test_headers_that_are_too_many_or_too_long_are_refused(self):
        for headers in ("X: " + "a" * 20_000 + "\r\n", "X: a\r\n" * 5_000,
                        "Cookie: " + "a=b; " * 10_000 + "\r\n"):
            with self.subTest(headers=headers[:20]):
                answer = exchange(server(), request("GET /sign-in HTTP/1.1", headers), 5)
                self.assertIn(status_of(answer), (0, 400, 431), answer[:200])

    def test_an_address_that_is_too_long_is_refused(self):
        answer = exchange(server(), request("GET /" + "a" * 100_000 + " HTTP/1.1"), 5)
        self.assertIn(status_of(answer), (0, 400, 404, 414, 431), answer[:200])

    def test_a_deep_query_takes_no_time(self):
        started = time.monotonic()
        Browser(server()).get("/sign-in?" + "&".join(f"a{i}=1" for i in range(700)))
        self.assertLess(time.monotonic() - started, 2)


class TooSlow(unittest.TestCase):
    """Those who send nothing, or a byte now and then, are cut off, and nobody waits for them."""

    def test_others_are_answered_meanwhile(self):
        self.assertLess(slow.senders().longest_wait, 3)

    def test_they_are_cut_off(self):
        for kind, ends in slow.senders().wait().items():
            with self.subTest(kind=kind):
                self.assertEqual(len(ends), slow.COUNT)
                self.assertLess(max(ends), slow.BOUND)


class EveryAnswer(unittest.TestCase):
    """Whatever the status, the answer says what the browser may not do."""

    def test_each_status_has_the_headers(self):
        browser = own().people["backbone"].sign_in()
        here = f"/i/{own().slug}/sekretariatet"
        token = browser.get("/account").token
        answers = [
            browser.get(here), browser.get("/"), browser.get("/nowhere"),
            browser.get(f"/i/{own().slug}/sekretariatet/reporting"), browser.get("/operator"),
            browser.get(here + "/csv/grant.list"), browser.get(here + "/csv/nothing"),
            browser.post("/account", {"verb": "ping", "form-token": token}),
            browser.post("/account", {"verb": "account.update", "form-token": "x"}),
            browser.post("/account", {"verb": "account.update", "language": "xx",
                                      "form-token": token}),
            browser.request("POST", "/account", b"%", {"Origin": server().origin}),
            browser.request("DELETE", here), Browser(server()).get("/sign-in/link/x"),
            browser.request("GET", "/%zz"), browser.get("/assets/none/style.css"),
            Browser(server()).get("/csv/grant.list")]
        for path in re.findall(r'"(/[^"]+\.(?:css|js)[^"]*)"', answers[0].text):
            answers.append(browser.get(path))
        statuses = {answer.status for answer in answers}
        self.assertLessEqual({200, 303, 400, 403, 404, 410}, statuses)
        for answer in answers:
            with self.subTest(status=answer.status, kind=answer.header("Content-Type")):
                policy = answer.header("Content-Security-Policy") or ""
                for part in POLICY:
                    self.assertIn(part, policy)
                self.assertNotIn("unsafe", policy)
                self.assertEqual(answer.header("X-Content-Type-Options"), "nosniff")
                self.assertEqual(answer.header("X-Frame-Options"), "DENY")
                self.assertIn(answer.header("Referrer-Policy"), ("same-origin", "no-referrer"))
                self.assertEqual(answer.header("Cross-Origin-Opener-Policy"), "same-origin")
                self.assertEqual(answer.header("Cross-Origin-Resource-Policy"), "same-origin")
                self.assertIsNotNone(answer.header("Permissions-Policy"))
                self.assertIsNone(answer.header("Server"))
                self.assertIsNone(answer.header("Access-Control-Allow-Origin"))
                kind = answer.header("Content-Type") or ""
                if "css" not in kind and "javascript" not in kind:
                    self.assertIn("no-store", answer.header("Cache-Control") or "")

    def test_a_page_whose_address_is_a_secret_tells_nobody(self):
        answer = Browser(server()).get("/sign-in/link/ryl_" + "0" * 43)
        self.assertEqual(answer.header("Referrer-Policy"), "no-referrer")
        self.assertNotIn("ryl_" + "0" * 43, server().log())
