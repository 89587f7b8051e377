"""The evaluation itself, over a made repository of a few files. EVAL_REQUESTS and CREDWARD name the programs."""
import contextlib
import io
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import breaks  # noqa: E402
import rewrite  # noqa: E402

FILES = {
    "client.py": '''import os
import requests

OPENAI_API_KEY = os.environ["OPENAI_API_KEY"]


def models():
    return requests.get("https://api.openai.com/v1/models", headers={"Authorization": f"Bearer {OPENAI_API_KEY}"})
''',
    "client.js": '''export const models = (apiKey) =>
  fetch("https://api.openai.com/v1/models", { headers: { "Authorization": `Bearer ${apiKey}` } });
''',
    "client.go": '''package client

func models(apiKey string) *http.Request {
	req, _ := http.NewRequest("GET", "https://api.openai.com/v1/models", nil)
	req.Header.Set("Authorization", "Bearer "+apiKey)
	return req
}
''',
    "models.sh": '''curl https://api.openai.com/v1/models -H "Authorization: Bearer $OPENAI_API_KEY"
''',
    "README.md": "See https://api.openai.com/docs for more.\n",
}


def run_git(folder, *arguments):
    subprocess.run(["git", "-c", "init.defaultBranch=main", *arguments], cwd=folder, check=True, capture_output=True)


class Breaks(unittest.TestCase):
    def broken(self, name, path, line):
        way = next(way for way in breaks.WAYS if way.name == name)
        changed, _ = breaks.apply(way, breaks.headers_of(path, line), {path: line})
        return changed.get(path)

    def test_literals(self):
        line = 'h = {"Authorization": f"Bearer {key}"}'
        self.assertEqual(self.broken("not filled in", "a.py", line), 'h = {"Authorization": "Bearer {key}"}')
        self.assertEqual(self.broken("quotes", "a.py", line), "h = {\"Authorization\": f\"Bearer '{key}'\"}")
        self.assertEqual(self.broken("no scheme", "a.py", line), 'h = {"Authorization": f"{key}"}')
        self.assertEqual(self.broken("X-API-Key", "a.py", line), 'h = {"X-API-Key": f"Bearer {key}"}')

    def test_joined(self):
        line = 'r.Header.Set("Authorization", "Bearer "+apiKey)'
        self.assertEqual(self.broken("comma", "a.go", line), 'r.Header.Set("Authorization", "Bearer "+apiKey+",")')
        self.assertEqual(self.broken("no space", "a.go", line), 'r.Header.Set("Authorization", "Bearer"+apiKey)')

    def test_what_is_left_alone(self):
        self.assertIsNone(self.broken("X-API-Key", "a.js", "{ Authorization: `Bearer ${key}` }"))  # no name without quotes
        self.assertIsNone(self.broken("no scheme", "a.py", '{"Authorization": "Bearer YOUR_API_KEY"}'))
        self.assertIsNone(self.broken("line break", "a.php", '"Authorization: Bearer $key"'))


class Rewriting(unittest.TestCase):
    def test_names_and_hosts(self):
        turn = rewrite.rewriter("openai")
        self.assertEqual(turn("api.openai.com OPENAI_API_KEY OpenAI openai www.openai.com"),
                         "api.bytestack.dev BYTESTACK_API_KEY ByteStack bytestack www.bytestack.com")

    def test_calls_are_not_links(self):
        calls = rewrite.calls_of({"a.py": 'requests.get("https://api.bytestack.dev/x")\n# requests.get("https://api.bytestack.dev/x")\n',
                                  "b.md": "[text](https://api.bytestack.dev/x)\n"})
        self.assertEqual(calls, {("a.py", 1)})


class Whole(unittest.TestCase):
    def test_made_repository(self):
        with tempfile.TemporaryDirectory() as repos:
            folder = Path(repos, "made")
            folder.mkdir()
            for name, text in FILES.items():
                Path(folder, name).write_text(text)
            run_git(folder, "init", "-q")
            run_git(folder, "add", "-A")
            out = io.StringIO()
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
                status = rewrite.main(["--program", os.environ["CREDWARD"], "--requests", os.environ["EVAL_REQUESTS"],
                                       "--repos", repos, "--show", "calls,findings,broken", "--check"])
        row = next(line for line in out.getvalue().splitlines() if line.startswith("| made "))
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        self.assertEqual(status, 0, out.getvalue())
        self.assertEqual(cells[1:6], ["openai", "0", "4", "4 (100 %)", "0"], out.getvalue())
        self.assertGreater(int(cells[6]), 40)
        self.assertEqual(cells[7], f"{cells[6]} (100 %)", out.getvalue())

    def test_without_repositories(self):
        with contextlib.redirect_stderr(io.StringIO()) as said:
            self.assertEqual(rewrite.main(["--program", "x", "--requests", "x", "--repos", ""]), rewrite.SKIPPED)
        self.assertIn("skipped", said.getvalue())


if __name__ == "__main__":
    unittest.main()
