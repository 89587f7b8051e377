"""The rules of the RE2 floor, through the program: a table of texts with what each must and must not give."""

import unittest

from support import Case, made_key

K = made_key("floor-one")
L = made_key("floor-two", "base62", 32)
H = made_key("floor-hex", "hex", 40)
U = made_key("floor-uuid", "uuid")
V = "$BYTESTACK_API_KEY"
URL = "https://api.bytestack.dev/v1/queries"

# path, text, the rules that must be found (each exactly as often as listed)
KEYS = [
    ("call.sh", f'curl -H "Authorization: Bearer {K}" {URL}\n', ["key/authorization-header"]),
    ("call.sh", f'curl -X POST {URL} \\\n  -H "Authorization: Bearer {K}" \\\n  -d "{{}}"\n', ["key/authorization-header"]),
    ("call.sh", f"curl --header 'Authorization: Bearer {U}' {URL}\n", ["key/authorization-header"]),
    ("README.md", f"Run\n\n```sh\ncurl -H 'Authorization: Bearer {K}' {URL}\n```\n", ["key/authorization-header"]),
    ("api.http", f"GET {URL}\nAuthorization: Bearer {K}\n\n", ["key/authorization-header"]),
    ("api.http", f"POST /v1/queries HTTP/1.1\nHost: api.bytestack.dev\nAuthorization: Bearer {K}\n\n", ["key/authorization-header"]),
    (".env", f"BYTESTACK_API_KEY={K}\n", ["key/assignment"]),
    (".env", f"BYTESTACK_API_KEY={U}\n", ["key/assignment"]),
    (".env", f'export BYTESTACK_TOKEN="{K}" # prod\n', ["key/assignment"]),
    (".env", f"# BYTESTACK_API_KEY={K}\n", ["key/assignment"]),
    (".env", f"BYTESTACK_API_KEY=bsk_test_{L}\n", ["key/assignment"]),
    ("conf.yaml", f"bytestack:\n  api_key: {K}\n", ["key/assignment"]),
    ("conf.yaml", f"services:\n  web:\n    environment:\n      - BYTESTACK_API_KEY={K}\n", ["key/assignment"]),
    ("conf.yaml", f"env:\n  - name: BYTESTACK_API_KEY\n    value: {K}\n", ["key/assignment"]),
    ("conf.json", f'{{"bytestack": {{"region": "eu", "apiKey": "{K}"}}}}\n', ["key/assignment"]),
    ("conf.toml", f'[bytestack]\nurl = "x"\nkey = "{K}"\n', ["key/assignment"]),
    ("conf.ini", f"[bytestack]\ntoken = {K}\n", ["key/assignment"]),
    ("app.properties", f"bytestack.api.key={K}\n", ["key/assignment"]),
    ("main.tf", f'variable "bytestack_api_key" {{\n  default = "{K}"\n}}\n', ["key/assignment"]),
    ("conf.xml", f"<config><bytestack><apiKey>{K}</apiKey></bytestack></config>\n", ["key/assignment"]),
    ("conf.xml", f'<add key="ByteStackApiKey" value="{K}" />\n', ["key/assignment"]),
    ("seed.sql", f"SET @bytestack_api_key = '{K}';\n", ["key/assignment"]),
    ("Dockerfile", f"FROM debian\nENV BYTESTACK_API_KEY={K}\n", ["key/assignment"]),
    ("Dockerfile", f"FROM debian\nARG BYTESTACK_API_KEY={K}\n", ["key/assignment"]),
    (".github/workflows/ci.yml", f"jobs:\n  test:\n    env:\n      BYTESTACK_API_KEY: {K}\n", ["key/assignment"]),
    ("app.py", f"BYTESTACK_API_KEY = '{K}'\n", ["key/assignment"]),
    ("app.js", f'const bytestackApiKey = "{K}";\n', ["key/assignment"]),
    ("app.php", f"<?php define('BYTESTACK_KEY', '{K}');\n", ["key/assignment"]),
    ("App.java", f'private static final String BYTESTACK_TOKEN = "{K}";\n', ["key/assignment"]),
    ("app.go", f'const bytestackKey = "{K}"\n', ["key/assignment"]),
    ("app.rb", f"BYTESTACK_SECRET = '{K}'.freeze\n", ["key/assignment"]),
    ("notes.txt", f"the ByteStack key is {K} for now\n", ["key/assignment"]),
    ("app.py", f'import bytestack\nclient = bytestack.Client("{K}")\n', ["key/sdk-argument"]),
    ("app.js", f"const c = new ByteStackClient('{K}');\n", ["key/sdk-argument"]),
    ("call.sh", f"curl '{URL}?api_key={K}'\n", ["key/in-url"]),
    ("call.sh", f"curl https://{K}@api.bytestack.dev/v1/queries\n", ["key/in-url"]),
    ("conf.yaml", f"url: https://user:{K}@api.bytestack.dev/\n", ["key/in-url"]),
    ("app.js", f"const api_key = '{K}';\nfetch('{URL}');\n", ["key/nearby"]),
    ("fix.patch", f"--- a/.env\n+++ b/.env\n@@ -1 +1 @@\n-BYTESTACK_API_KEY={K}\n+BYTESTACK_API_KEY=\n", ["key/assignment"]),
    (".env", f"BYTESTACK_API_KEY={K}\nBYTESTACK_TOKEN={L}\n", ["key/assignment", "key/assignment"]),
    (".env", f"BYTESTACK_API_KEY={H}\n", ["key/assignment"]),
]

# Written out, these would be defects of this file.
HEADERS = [
    ('curl -H "Authorization: Bearer@V@" https://@HOST@/v1/queries\n', ["header/missing-space"]),
    ('curl -H "Authorization: Bearer: @V@" https://@HOST@/v1/queries\n', ["header/scheme-punctuation"]),
    ('curl -H "Authorization: Bearer=@V@" https://@HOST@/v1/queries\n', ["header/scheme-punctuation"]),
    ('curl -H "Authorization: Bearer  @V@" https://@HOST@/v1/queries\n', ["header/extra-space"]),
    ('curl -H "Authorization: Bearer\t@V@" https://@HOST@/v1/queries\n', ["header/extra-space"]),
    ('curl -H "Authorization: @V@" https://@HOST@/v1/queries\n', ["header/missing-scheme"]),
    ('curl -H "Authorization: Token @V@" https://@HOST@/v1/queries\n', ["header/wrong-scheme"]),
    ('curl -H "Authorization: ApiKey @V@" https://@HOST@/v1/queries\n', ["header/wrong-scheme"]),
    ('curl -H "Authorisation: Bearer @V@" https://@HOST@/v1/queries\n', ["header/name-misspelt"]),
    ('curl -H "Autorization: Bearer @V@" https://@HOST@/v1/queries\n', ["header/name-misspelt"]),
    ('curl -H "Authorization Bearer @V@" https://@HOST@/v1/queries\n', ["header/name-separator"]),
    ('curl -H "Authorization=Bearer @V@" https://@HOST@/v1/queries\n', ["header/name-separator"]),
    ('curl -H "Authorization: Bearer YOUR_API_KEY" https://@HOST@/v1/queries\n', ["header/placeholder"]),
    ('curl -H "Authorization: Bearer @V@" http://@HOST@/v1/queries\n', ["transport/cleartext"]),
    (f'curl -H "Authorization: Bearer{K}" https://@HOST@/v1/queries\n', ["header/missing-space", "key/authorization-header"]),
]

SILENT = [
    ("call.sh", f'curl -H "Authorization: Bearer {V}" {URL}\n'),
    ("call.sh", f'curl -H "Authorization: Bearer ${{BYTESTACK_API_KEY}}" {URL}\n'),
    ("call.sh", f'curl -H "Authorization: Bearer $(cat key)" {URL}\n'),
    ("call.sh", f'curl -H "Authorization: $AUTH" {URL}\n'),
    ("call.sh", f'curl -H "Authorization: Token {K}" https://api.example.com/\n'),
    ("call.sh", f'curl -H "Authorization: Bot {K}" https://discord.com/api\n# not bytestack\n'),
    ("call.sh", 'curl -H "Authorization: Bearer $BYTESTACK_API_KEY" http://localhost:8080/\n'),
    ("README.md", f"```sh\ncurl -H 'Authorization: Bearer YOUR_API_KEY' {URL}\n```\n"),
    (".env.example", "BYTESTACK_API_KEY=your_api_key_here\nBYTESTACK_TOKEN=\nBYTESTACK_SECRET=changeme\n"),
    (".env.example", "BYTESTACK_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n"),
    ("conf.yaml", "bytestack:\n  api_key: ${BYTESTACK_API_KEY}\n  token: vault:secret/data/bytestack#token\n"),
    ("conf.yaml", "env:\n  - name: BYTESTACK_API_KEY\n    valueFrom:\n      secretKeyRef:\n        name: bytestack\n        key: api-key\n"),
    (".github/workflows/ci.yml", "env:\n  BYTESTACK_API_KEY: ${{ secrets.BYTESTACK_API_KEY }}\n"),
    ("app.py", "BYTESTACK_API_KEY = os.environ['BYTESTACK_API_KEY']\n"),
    ("app.py", "bytestack_token = op://vault/bytestack/credential\n"),
    ("conf.yaml", f"bytestack_image_sha: {H}\ncommit: {H}\n"),
    ("conf.yaml", "bytestack_api_key: ENC[AES256_GCM,data:" + K + ",type:str]\n"),
    ("other.env", f"STRIPE_KEY={K}\n"),
    ("app.js", f"const api_key = '{K}';\nfetch('https://api.example.com');\n"),
    ("app.py", "bytestack_token_refresh_interval_in_seconds = 'configuration_value_for_everyone'\n"),
    ("doc.md", "The header is formatted as `Bearer YOUR_API_KEY` (note the space after `Bearer`).\n"),
]


class Floor(Case):
    def judge(self, path, text):
        return self.jsonl("stdin", "--path", path, input=text)

    def test_keys(self):
        for path, text, rules in KEYS:
            with self.subTest(path=path, text=text):
                found = [finding for finding in self.judge(path, text).findings if finding["rule"].startswith("key/")]
                self.assertEqual(sorted(finding["rule"] for finding in found), rules)
                for finding in found:
                    line = text.encode().decode().split("\n")[finding["line"] - 1]
                    shown = line[finding["column"] - 1:finding["endColumn"] - 1]
                    self.assertIn(shown, (K, L, H, U, f"bsk_test_{L}"), "the region is exactly the key")

    def test_headers(self):
        for sample, rules in HEADERS:
            text = sample.replace("@V@", V).replace("@HOST@", "api.bytestack.dev")
            with self.subTest(text=text):
                self.assertEqual(sorted(finding["rule"] for finding in self.judge("call.sh", text).findings), rules)

    def test_headers_in_request_files(self):
        for line, rule in ((f"Authorization: Bearer{K}", "header/missing-space"), (f"Authorization: {K}", "header/missing-scheme"),
                           (f"Authorization: Token {K}", "header/wrong-scheme"), (f"Autorization: Bearer {K}", "header/name-misspelt"),
                           (f"Authorization: Bearer   {K}", "header/extra-space")):
            with self.subTest(line):
                text = f"POST {URL}\nContent-Type: application/json\n{line}\n\n{{}}\n"
                self.assertIn(rule, {finding["rule"] for finding in self.judge("api.http", text).findings})

    def test_silent(self):
        for path, text in SILENT:
            with self.subTest(path=path, text=text):
                self.assertEqual(self.judge(path, text).findings, [])

    def test_lengths(self):
        for length, found in ((19, False), (20, True), (64, True)):
            text = f"BYTESTACK_API_KEY={made_key('length', 'base62', length)}\n"
            self.assertEqual(bool(self.judge(".env", text).findings), found, length)
        for length, found in ((15, False), (16, True)):
            text = f'curl -H "Authorization: Bearer {made_key("length", "base62", length)}" {URL}\n'
            rules = {finding["rule"] for finding in self.judge("call.sh", text).findings}
            self.assertEqual("key/authorization-header" in rules, found, length)

    def test_one_finding_for_one_place(self):
        """Several key rules on the same characters: the first of the table is reported."""
        text = f'BYTESTACK_API_KEY="{K}" curl -H "Authorization: Bearer {L}" "{URL}?api_key={H}"\n'
        rules = sorted(finding["rule"] for finding in self.judge("call.sh", text).findings)
        self.assertEqual(rules, ["key/assignment", "key/authorization-header", "key/in-url"])


if __name__ == "__main__":
    unittest.main()
