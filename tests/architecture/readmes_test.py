"""What the readers of rules, client models and language packs accept is described beside the files that they read."""
import os
import re
import unittest

import planting

FIELD = re.compile(r'reader\.(?:string|strings|boolean|places|conditions|tables|word|find|add_place)\("([\w-]+)"')
PLACE = re.compile(r'\{"([\w-]+)", &out\.\w+\}')
WORD = re.compile(r'\{"([\w-]+)", (?:Does|View|Judge|NameMeaning)::k\w+\}')
KEY = re.compile(r'\bkey == "([\w-]+)"')
NAMES = re.compile(r'std::array<std::string_view, \d+> kNames\{([^}]*)\}')

# readme: the reader's source, what it accepts, and at least how many words that are
READERS = {
    "rules/clients/README.md": ("src/syntax/client_model.cc", (FIELD, PLACE, WORD), 50),
    "rules/README.md": ("src/detect/rule_file.cc", (FIELD, WORD), 35),
    "rules/languages/README.md": ("src/syntax/pack.cc", (KEY,), 6),
}


def read(path):
    with open(os.path.join(planting.ROOT, path), encoding="utf-8") as file:
        return file.read()


def accepted(source, forms):
    return sorted({word for form in forms for word in form.findall(source)})


def missing(words, readme):
    """Those that stand nowhere as code: `word`, `[[word]]`, `[word]`, `word = ` of an example."""
    named = set()
    for code in re.findall(r"```.*?```|`[^`\n]+`", readme, re.S):
        named.update(re.findall(r"[\w-]+", code))
    return [word for word in words if word not in named]


class Readmes(unittest.TestCase):
    maxDiff = None

    def test_each_word_is_described(self):
        for readme, (source, forms, least) in READERS.items():
            with self.subTest(readme=readme):
                words = accepted(read(source), forms)
                self.assertGreaterEqual(len(words), least, words)
                self.assertEqual(missing(words, read(readme)), [])

    def test_each_field_of_a_client_model_has_an_example(self):
        example = re.search(r"```toml\n(.*?)```", read("rules/clients/README.md"), re.S)[1]
        source = read("src/syntax/client_model.cc")
        fields = accepted(source, (FIELD, PLACE))
        self.assertEqual([field for field in fields if not re.search(rf"^\[*{field}(?: =|\])", example, re.M)], [])

    def test_settings_of_strings(self):
        words = [word for names in NAMES.findall(read("src/syntax/string_content.cc"))
                 for word in re.findall(r'"([\w-]+)"', names)]
        self.assertGreater(len(words), 15)
        self.assertEqual(missing(words, read("rules/languages/README.md")), [])

    def test_notices(self):
        words = accepted('reader.string("alpha"); {"beta", &out.beta}, {"gamma", Does::kGamma}', (FIELD, PLACE, WORD))
        self.assertEqual(words, ["alpha", "beta", "gamma"])
        self.assertEqual(missing(words, "`alpha`, [[beta]] and `[[gamma]]`, beta"), ["beta"])


if __name__ == "__main__":
    unittest.main()
