"""A repair that a report offers, once applied, takes its finding away."""

import json
import unittest

from support import Case, run

KEY = 'import os\nKEY = os.environ["BYTESTACK_API_KEY"]\nURL = "https://api.bytestack.dev/v1/x"\n'

CASES = [
    ("a.py", KEY + 'requests.get(URL, headers={"Authorization": "Bearer" + KEY})\n', "header/missing-space"),
    ("a.py", KEY + 'requests.get(URL, headers={"Authorization": f"Bearer  {KEY}"})\n', "header/extra-space"),
    ("a.py", KEY + 'requests.get(URL, headers={"Authorization": f"Bearer: {KEY}"})\n', "header/scheme-punctuation"),
    ("a.py", KEY + 'requests.get(URL, headers={"Authorization": f"bearer {KEY}"})\n', "header/scheme-case"),
    ("a.py", KEY + 'requests.get(URL, headers={"Authorization": f"Baerer {KEY}"})\n', "header/scheme-misspelt"),
    ("a.py", KEY + 'requests.get(URL, headers={"Authorization": f"Token {KEY}"})\n', "header/wrong-scheme"),
    ("a.py", KEY + 'requests.get(URL, headers={"Authorization": f"Bearer Bearer {KEY}"})\n', "header/scheme-repeated"),
    ("a.py", KEY + 'requests.get(URL, headers={"Authorisation": f"Bearer {KEY}"})\n', "header/name-misspelt"),
    ("a.py", KEY + 'requests.get(URL, headers={"Authorization": "Bearer {KEY}"})\n', "header/unexpanded-variable"),
    ("a.py", KEY + 'requests.get(URL, headers={"Authorization": f"Bearer {KEY},"})\n', "header/stray-punctuation"),
    ("a.js", "fetch('https://api.bytestack.dev/v1/x', { headers: { Authorization: 'Bearer ${key}' } });\n",
     "header/unexpanded-variable"),
]


class Repairs(Case):
    def test_each_repair_takes_its_finding_away(self):
        for path, text, rule in CASES:
            with self.subTest(rule=rule, path=path):
                result = run("stdin", "--path", path, "--report", "sarif", "--fail-on", "never", input=text.encode())
                results = [r for r in json.loads(result.out)["runs"][0]["results"] if r["ruleId"] == rule]
                self.assertEqual(len(results), 1, result)
                change = results[0]["fixes"][0]["artifactChanges"][0]["replacements"][0]
                region = change["deletedRegion"]
                lines = text.splitlines(keepends=True)
                self.assertEqual(region["startLine"], region.get("endLine", region["startLine"]))
                line = lines[region["startLine"] - 1]
                lines[region["startLine"] - 1] = (line[:region["startColumn"] - 1] + change.get("insertedContent", {}).get("text", "")
                                                  + line[region["endColumn"] - 1:])
                again = run("stdin", "--path", path, "--report", "jsonl", "--fail-on", "never", input="".join(lines).encode())
                self.assertEqual([f["rule"] for f in again.findings if f["rule"] == rule], [], "".join(lines))


if __name__ == "__main__":
    unittest.main()
