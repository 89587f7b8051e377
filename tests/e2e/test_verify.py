"""`verify` against a server on loopback that plays every answer, slow and broken ones, and redirects."""

import http.server
import os
import socket
import subprocess
import threading
import time
import unittest

from support import CREDWARD, Case, env_file, made_key

ANSWERS = {"live": 200, "created": 204, "dead": 401, "unpaid": 402, "scopeless": 403, "busy": 429, "broken": 500, "moved": 302}
KEYS = {name: made_key(f"verify-{name}") for name in [*ANSWERS, "silent", "cut", "flood"]}


class Server(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def do_GET(self):
        key = (self.headers.get("Authorization") or "").removeprefix("Bearer ")
        self.server.seen.append((self.command, self.path, key))
        name = next((name for name, value in KEYS.items() if value == key), None)
        if name is None:
            return self.answer(self.server.control)
        if name == "silent":
            time.sleep(3)
        elif name == "cut":
            self.connection.shutdown(socket.SHUT_RDWR)
        elif name == "flood":
            self.send_response(200)
            self.end_headers()
            try:
                for _ in range(2000):
                    self.wfile.write(b"x" * 65536)
            except OSError:
                pass
            self.close_connection = True
        else:
            self.answer(ANSWERS[name])
        return None

    def answer(self, status):
        self.send_response(status)
        if status == 302:
            self.send_header("Location", f"http://127.0.0.1:{self.server.server_port}/elsewhere")
        self.send_header("Content-Length", "0")
        self.end_headers()


class Verify(Case):
    def setUp(self):
        super().setUp()
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
        self.server.seen, self.server.control = [], 401
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)
        self.url = f"http://127.0.0.1:{self.server.server_port}/v1/sources"

    def repository(self, *names):
        repo = self.repo()
        repo.commit("keys", files={f"{name}.env": env_file(KEYS[name]) for name in names})
        return repo

    def verify(self, repo, *args, status, url=None):
        result = self.run_program("verify", repo, "--probe-url", url or self.url, "--request-timeout", "1s", *args, status=status)
        for key in KEYS.values():
            for i in range(len(key) - 7):
                self.assertNotIn(key[i:i + 8], result.out + result.err)
        return result

    def sent(self):
        return {key for _, _, key in self.server.seen} & set(KEYS.values())

    def test_every_answer(self):
        result = self.verify(self.repository(*KEYS), status=1)
        said = {}
        blocks = result.out.split("\n")
        for i, line in enumerate(blocks):
            if line.startswith("  ") and ".env:" in line:
                said[line.strip().split(".env")[0]] = blocks[i - 1].strip()
        for name, words in {"live": "LIVE: rotate", "created": "LIVE: rotate", "dead": "not live (401)", "unpaid": "(402)",
                            "scopeless": "(403)", "busy": "(429)", "broken": "unknown: HTTP status 500", "moved": "unknown: HTTP status 302",
                            "silent": "unknown: ", "cut": "unknown: ", "flood": "LIVE: rotate"}.items():
            self.assertIn(words, said[name], name)
        self.assertIn("11 keys: 5 live, 1 not live, 5 unknown", result.out)
        self.assertEqual({path for _, path, _ in self.server.seen}, {"/v1/sources"}, "no redirect was followed")
        keys = [key for _, _, key in self.server.seen if key in KEYS.values()]
        self.assertEqual(sorted(keys), sorted(KEYS.values()), "one request for each key")
        self.assertNotIn(self.server.seen[0][2], KEYS.values(), "the made-up key comes first")
        self.assertRegex(self.server.seen[0][2], r"^[A-Za-z0-9]{40}$")

    def test_statuses(self):
        self.verify(self.repository("dead"), status=0)
        self.assertEqual(self.sent(), {KEYS["dead"]})

    def test_unknown_is_incomplete(self):
        repo = self.repository("busy")
        self.verify(repo, status=3)
        self.verify(repo, "--allow-incomplete", status=0)

    def test_a_url_that_cannot_judge_gets_no_key(self):
        repo = self.repository("live")
        for control in (200, 403, 404, 302, 500):
            self.server.control = control
            result = self.verify(repo, status=2)
            self.assertIn(str(control), result.err)
        self.assertEqual(self.sent(), set())
        self.verify(repo, status=2, url="http://127.0.0.1:1/")

    def test_no_proxy_reads_the_key(self):
        proxy = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
        proxy.seen, proxy.control = [], 401
        threading.Thread(target=proxy.serve_forever, daemon=True).start()
        self.addCleanup(proxy.server_close)
        self.addCleanup(proxy.shutdown)
        address = f"http://127.0.0.1:{proxy.server_port}"
        self.run_program("verify", self.repository("live"), "--probe-url", self.url, status=1,
                         env={"http_proxy": address, "HTTP_PROXY": address, "all_proxy": address, "ALL_PROXY": address})
        self.assertEqual(proxy.seen, [])
        self.assertEqual(self.sent(), {KEYS["live"]})

    def test_refused_urls(self):
        repo = self.repository("live")
        for url in ("http://api.example.com/", "ftp://127.0.0.1/", "api.bytestack.dev", "file:///etc/passwd",
                    f"http://user:word@127.0.0.1:{self.server.server_port}/", f"http://127.0.0.1.example.com:{self.server.server_port}/"):
            with self.subTest(url):
                self.verify(repo, status=2, url=url)
        self.assertEqual(self.server.seen, [])

    def test_without_a_url_it_says_why(self):
        result = self.run_program("verify", self.repository("live"), status=2)
        self.assertIn("no default", result.err)
        self.assertIn("--probe-url", result.err)

    def test_no_other_command_has_libcurl(self):
        libraries = subprocess.run(["ldd", CREDWARD], capture_output=True, text=True, check=True, env=os.environ).stdout
        self.assertNotIn("libcurl", libraries)


if __name__ == "__main__":
    unittest.main()
