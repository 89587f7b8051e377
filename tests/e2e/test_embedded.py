"""Code inside other formats: found once, at its place in the outer file, and judged as the text around it wants."""

import json
import unittest

from support import Case, made_key

WRONG = "Token"  # filled in, so that this file holds no defect
HOST = "https://api.bytestack.dev/v1/queries"
PYTHON = f'import requests\nH = {{"Authorization": "Token " + key}}\nrequests.post("{HOST}", headers=H)\n'
SCRIPT = f'const h = {{ Authorization: "Token " + key }};\nfetch("{HOST}", {{ method: "POST", headers: h }});\n'


def fence(language, code, indent="", quote=""):
    lines = [f"```{language}", *code.rstrip("\n").split("\n"), "```"]
    return "".join(f"{quote}{indent}{line}".rstrip() + "\n" for line in lines)


class Embedded(Case):
    def found(self, path, text, status=1):
        findings = self.jsonl("stdin", "--path", path, input=text, status=status).findings
        lines = text.splitlines()
        return [(f["rule"], f["line"], lines[f["line"] - 1][f["column"] - 1:f["endColumn"] - 1]) for f in findings]

    def one(self, path, text, rule, shown):
        found = self.found(path, text)
        self.assertEqual([(r, t) for r, _, t in found], [(rule, shown)], f"{path}\n{text}")
        line = found[0][1]
        self.assertIn(shown, text.splitlines()[line - 1])

    def test_python_and_javascript_samples(self):
        bare = self.found("plain.py", PYTHON)
        self.assertEqual([r for r, _, _ in bare], ["header/wrong-scheme"])
        for indent, quote in (("", ""), ("  ", ""), ("", "> "), ("   ", "> ")):
            text = "# Use\n\nCall it:\n\n" + fence("python", PYTHON, indent, quote)
            found = self.found("README.md", text)
            self.assertEqual([r for r, _, _ in found], ["header/wrong-scheme"], text)
            self.assertEqual(found[0][1], bare[0][1] + 5)
        self.assertEqual([r for r, _, _ in self.found("README.md", fence("js", SCRIPT))], ["header/wrong-scheme"])
        rst = "Use\n===\n\n.. code-block:: python\n\n" + "".join(f"   {line}\n" for line in PYTHON.splitlines())
        self.assertEqual([r for r, _, _ in self.found("use.rst", rst)], ["header/wrong-scheme"])

    def test_samples_that_the_text_calls_wrong(self):
        self.found("README.md", "This is wrong and draws a 401:\n\n" + fence("python", PYTHON), status=0)

    def test_placeholders_in_documentation(self):
        code = PYTHON.replace('"Token " + key', '"Bearer YOUR_API_KEY"')
        self.found("README.md", fence("python", code), status=0)

    def test_correct_samples(self):
        for language, code in (("python", PYTHON), ("js", SCRIPT)):
            self.found("README.md", fence(language, code.replace("Token ", "Bearer ")), status=0)

    def test_pages_and_components(self):
        for path in ("a.html", "a.vue", "a.svelte"):
            found = self.found(path, f"<p>x</p>\n<script>\n{SCRIPT}</script>\n")
            self.assertEqual([(r, n) for r, n, _ in found], [("header/wrong-scheme", 3)], path)

    def test_commands_of_pipelines_are_found_once(self):
        command = f'curl -H "Authorization: BearerX{{}}" {HOST}'.replace("X{}", "$BYTESTACK_API_KEY")
        rule, shown = "header/missing-space", "Bearer$BYTESTACK_API_KEY"
        indented = command.replace(" -H", " \\\n            -H")
        self.one("w.yml", f"steps:\n  - run: |\n      set -e\n      {command}\n", rule, shown)
        self.one(".github/workflows/w.yml", f"jobs:\n  a:\n    steps:\n      - run: >-\n          {indented}\n", rule, shown)
        self.one(".gitlab-ci.yml", f"a:\n  script:\n    - {command}\n    - echo\n", rule, shown)
        self.one("compose.yml", "services:\n  a:\n    command: [\"sh\", \"-c\", " + json.dumps(command) + "]\n", rule, shown)
        self.one("Dockerfile", f"FROM x\nRUN {command} && \\\n    echo\n", rule, shown)
        self.one("Dockerfile", "FROM x\nRUN [\"sh\", \"-c\", " + json.dumps(command) + "]\n", rule, shown)
        self.one("Makefile", f"all:\n\t@{command}\n".replace("$", "$$"), rule, shown.replace("$", "$$"))
        self.one("package.json", json.dumps({"scripts": {"call": command}}) + "\n", rule, shown)
        self.one("Jenkinsfile", f"node {{\n  sh '''\n    {command}\n  '''\n}}\n", rule, shown)
        self.one("README.md", fence("console", "$ " + command), rule, shown)

    def test_correct_commands(self):
        command = f'curl -H "Authorization: Bearer $BYTESTACK_API_KEY" {HOST}'
        for path, text in (
            ("w.yml", f"steps:\n  - run: |\n      {command}\n"),
            ("w.yml", f"steps:\n  - run: {command}\n"),
            ("w.yml", "steps:\n  - run: curl -H 'Authorization: Bearer ${{ secrets.BYTESTACK_API_KEY }}' " + HOST + "\n"),
            ("w.yml", "steps:\n  - run: |\n      curl -H 'Authorization: Bearer ${{ secrets.BYTESTACK_API_KEY }}' " + HOST + "\n"),
            ("w.yml", "steps:\n  - run: |\n      curl -H \"Authorization: Bearer ${{ secrets.BYTESTACK_API_KEY }}\" " + HOST + "\n"),
            ("Dockerfile", f"FROM x\nRUN {command}\n"),
            ("Makefile", f"all:\n\t@{command}\n".replace("$", "$$")),
            ("Jenkinsfile", f"sh '''\n  {command}\n'''\n"),
            ("Jenkinsfile", f'sh "{command}"\n'.replace('H "', "H \\\"").replace('KEY"', 'KEY\\"').replace("$", "\\$")),
            ("package.json", json.dumps({"scripts": {"call": command}})),
            ("chart/templates/job.yaml", "command: [sh, -c, 'curl -H \"Authorization: Bearer {{ .Values.key }}\" " + HOST + "']\n"),
        ):
            self.assertEqual(self.found(path, text, status=0), [], f"{path}\n{text}")

    def test_variables_of_a_pipeline(self):
        text = f'steps:\n  - run: |\n      auth="Authorization: Token $BYTESTACK_API_KEY"\n      curl -H "$auth" {HOST}\n'
        self.assertEqual([r for r, _, _ in self.found("w.yml", text)], ["header/wrong-scheme"])

    def test_comment_in_the_outer_file(self):
        self.found("w.yml", f"steps:\n  # - run: curl -H 'Authorization: {WRONG} x' {HOST}\n  - run: echo\n", status=0)

    def test_keys_in_samples(self):
        secret = made_key("fence")
        found = self.found("README.md", fence("python", f'BYTESTACK_API_KEY = "{secret}"\n', "  ", "> "))
        self.assertEqual([(r, t) for r, _, t in found], [("key/assignment", secret)])

    def test_hostile_sizes_cost_no_more_than_their_size(self):
        for path, text in (
            ("Makefile", "\t$$$(\n"), ("Jenkinsfile", "sh '\n"), ("a.yml", "  - run: echo 'a\n"), ("a.yml", "run: |\n  ${{ a\n"),
            ("a.yml", "script:\n  - echo\n"), ("a.html", "<script>"), ("Dockerfile", "RUN a \\\n"), ("Dockerfile", "RUN [\"\n"),
            ("a.md", "> ```python\n> x = 1\n"), ("a.txt", "%41 "), ("a.json", "\\u0041"), ("a.txt", "Ynl0ZXN0YWNr"),
        ):
            with self.subTest(path, text=text):
                self.run_program("stdin", "--path", path, input="bytestack\n" + text * (3_000_000 // len(text)), status=0, timeout=20)

    def test_thousands_of_requests_and_headers_are_no_product(self):
        asked = "".join(f"    requests.get(u + '/{i}')\n" for i in range(9000))
        calls = "".join(f"f('https://api.bytestack.dev/{i % 7}')\n" for i in range(9000))
        kept = "".join(f"    k{i} = {{'Authorization': 'Bearer ' + t}}\n" for i in range(6000))
        sent = "".join(f"requests.get('https://api.bytestack.dev/{i}', params={{'Authorization': t}})\n" for i in range(4000))
        for text in ("def f(u):\n" + asked + calls, sent + "def h():\n" + kept):
            with self.subTest(text[:20]):
                self.run_program("stdin", "--path", "a.py", "--fail-on", "never", input="import requests\n" + text, status=0, timeout=20)



if __name__ == "__main__":
    unittest.main()
