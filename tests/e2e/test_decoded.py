"""Keys and headers that are encoded: base64, percent-encoding and \\u escapes around ByteStack's name."""

import base64
import json
import unittest

from support import Case, curl_command, env_file, made_key


def b64(text, encode=base64.b64encode):
    return encode(text.encode()).decode()


class Decoded(Case):
    def found(self, path, text, status=1):
        findings = self.jsonl("stdin", "--path", path, input=text, status=status).findings
        lines = text.splitlines()
        for f in findings:
            f["text"] = lines[f["line"] - 1][f["column"] - 1:f["endColumn"] - 1] if f["line"] == f["endLine"] else None
        return findings

    def fingerprint(self, secret):
        return self.found("plain.env", env_file(secret))[0]["secret"]

    def test_kubernetes_secret(self):
        secret = made_key("k8s")
        for text in (secret, secret + "\n", "Bearer " + secret):
            encoded = b64(text)
            manifest = f"apiVersion: v1\nkind: Secret\nmetadata:\n  name: api\ndata:\n  BYTESTACK_API_KEY: {encoded}\n"
            finding, = self.found("secret.yaml", manifest)
            self.assertEqual((finding["rule"], finding["text"]), ("key/assignment", encoded))
            self.assertEqual(finding["secret"], self.fingerprint(secret))

    def test_value_is_decoded(self):
        secret = made_key("k8s-value")
        out = self.run_program("stdin", "--path", "s.yaml", "--report", "jsonl", "--show-secrets",
                               input=f"data:\n  bytestack-token: {b64(secret)}\n", status=1).out
        self.assertEqual(json.loads(out.splitlines()[0])["secret"]["value"], secret)

    def test_encoded_placeholder_is_none(self):
        self.found("secret.yaml", f"kind: Secret\ndata:\n  BYTESTACK_API_KEY: {b64('your-bytestack-api-key-here')}\n", status=0)

    def test_encoded_file_in_three_alignments(self):
        secret = made_key("b64-file")
        for shift in range(3):
            for encode in (base64.b64encode, base64.urlsafe_b64encode):
                inner = "#" * shift + "\nLOG_LEVEL=info\nBYTESTACK_API_KEY=" + secret + "\nDEBUG=0\n"
                encoded = b64(inner, encode)
                finding, = self.found("cm.yaml", f"binaryData:\n  env: {encoded}\n")
                at = inner.index(secret)
                begin, end = at * 8 // 6, -(-(at + len(secret)) * 8 // 6)
                self.assertEqual((finding["rule"], finding["text"]), ("key/assignment", encoded[begin:end]))
                self.assertEqual(finding["secret"], self.fingerprint(secret))

    def test_nothing_else_names_bytestack(self):
        # Only the encoded text has the name: the prefilter has to know it.
        secret = made_key("b64-only")
        for name in ("BYTESTACK_API_KEY", "bytestack_api_key", "ByteStackApiKey"):
            for shift in range(3):
                encoded = b64("." * shift + f"\n{name}={secret}\n")
                self.assertEqual([f["rule"] for f in self.found("blob.txt", f"{encoded}\n")], ["key/assignment"])

    def test_encoded_header_block(self):
        secret = made_key("b64-header")
        block = f"POST /v1/queries HTTP/1.1\r\nHost: api.bytestack.dev\r\nAuthorization: Bearer {secret}\r\n\r\n"
        self.assertEqual([f["rule"] for f in self.found("r.txt", b64(block) + "\n")], ["key/authorization-header"])
        wrong = block.replace("Bearer ", "Token ")
        self.assertEqual(sorted(f["rule"] for f in self.found("r.txt", b64(wrong) + "\n")),
                         ["header/wrong-scheme", "key/authorization-header"])

    def test_twice_encoded(self):
        secret = made_key("b64-twice")
        inner = b64(f"x bytestack\nBYTESTACK_API_KEY={secret}\n")
        finding, = self.found("blob.txt", "bytestack: " + b64(f"bytestack config: {inner}\n") + "\n")
        self.assertEqual(finding["secret"], self.fingerprint(secret))

    def test_twice_encoded_and_nothing_else_names_bytestack(self):
        secret = made_key("b64-twice-only")
        header = curl_command(secret).strip()
        for inner, rule in ((f"BYTESTACK_API_KEY={secret}\n", "key/assignment"), (header, "key/authorization-header"),
                            (f"ByteStackApiKey: {secret}\n", "key/assignment")):
            for shift in range(3):
                for encode in (base64.b64encode, base64.urlsafe_b64encode):
                    once = "." * shift + b64(" " * shift + inner, encode)
                    for text in (b64(once, encode), "data: " + b64(once, encode), f"a:\n  b: {b64(once, encode)}\n",
                                 b64('{"blob": "%s"}' % once, encode)):
                        with self.subTest(rule=rule, shift=shift, text=text[:20]):
                            found = self.found("blob.txt", text)
                            self.assertEqual([f["rule"] for f in found], [rule])
                            self.assertEqual(found[0]["secret"], self.fingerprint(secret))

    def test_percent(self):
        secret = made_key("percent")
        text = f"cmd=export%20BYTESTACK_API_KEY%3D{secret}%0A&x=1\n"
        finding, = self.found("access.log", text)
        self.assertEqual((finding["rule"], finding["text"]), ("key/assignment", secret))
        whole = "".join(f"%{b:02x}" for b in f"BYTESTACK_API_KEY={secret}".encode())
        finding, = self.found("access.log", f"q={whole}\n")
        self.assertEqual((finding["rule"], finding["text"]), ("key/assignment", whole[-3 * len(secret):]))
        self.assertEqual(finding["secret"], self.fingerprint(secret))

    def test_unicode_escapes(self):
        secret = made_key("unicode")
        escaped = "".join(f"\\u{ord(c):04x}" for c in secret)
        finding, = self.found("a.json", '{"bytestack_api_key": "%s"}\n' % escaped)
        self.assertEqual((finding["rule"], finding["text"]), ("key/assignment", escaped))
        self.assertEqual(finding["secret"], self.fingerprint(secret))
        name = "".join(f"\\u{ord(c):04x}" for c in "bytestack_api_key")
        finding, = self.found("a.json", '{"%s": "%s"}\n' % (name, secret))
        self.assertEqual(finding["text"], secret)

    def test_findings_do_not_double(self):
        secret = made_key("double")
        text = '{"url": "https://api.bytestack.dev/a%%20b?c\\u003d1", "bytestack_api_key": "%s"}\n' % secret
        self.assertEqual([f["rule"] for f in self.found("a.json", text)], ["key/assignment"])
        command = curl_command("$BYTESTACK_API_KEY").replace("Bearer ", "Bearer").replace("queries", "a%20b")
        self.assertEqual([f["rule"] for f in self.found("call.sh", command)], ["header/missing-space"])

    def test_other_vendors(self):
        secret = made_key("other")
        self.found("a.yaml", f"data:\n  STRIPE_API_KEY: {b64(secret)}\n  env: {b64('OPENAI_API_KEY=' + secret)}\n", status=0)

    def test_bounded(self):
        blob = b64("bytestack " * 1_000_000)
        result = self.jsonl("stdin", "--path", "a.txt", input=f"{blob}\nbytestack\n", timeout=30)
        self.assertIn("base64", result.of("degraded")[0]["reason"])

    def test_history(self):
        secret = made_key("b64-history")
        repo = self.repo()
        repo.commit("one", files={"s.yaml": f"data:\n  env: {b64('BYTESTACK_API_KEY=' + secret)}\n"})
        repo.commit("two", files={"s.yaml": "data: {}\n"})
        finding, = self.jsonl("history", repo.path, status=1).findings
        self.assertEqual((finding["rule"], finding["inHead"]), ("key/assignment", False))


if __name__ == "__main__":
    unittest.main()
