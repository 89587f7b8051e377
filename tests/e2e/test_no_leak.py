"""No report, log or message ever gives a key away: every command, every format, every place a key can stand in."""

import base64
import io
import os
import tarfile
import unittest
import zipfile

from support import Case, Repo, curl_command, env_file, env_line, made_key, python_file
from fixtures.keys import encoded_forms

WINDOW = 8


def telltales(secret):
    """Pieces that may stand nowhere: any 8 characters in a row, raw, in percent or UTF-16 form, and base64 of 12 bytes."""
    pieces = set()
    forms = encoded_forms(secret)
    for name in ("raw", "utf-16-le", "utf-16-be", "percent", "percent-lower"):
        form = forms[name]
        step = len(form) // len(secret)
        pieces |= {form[i:i + WINDOW * step] for i in range(0, len(form) - WINDOW * step + 1, step)}
    for shift in range(3):
        form = forms[f"base64+{shift}"]
        pieces |= {form[i:i + 16] for i in range(len(form) - 15)}
    return pieces


class Search:
    """Looks for all secrets at once: one pass for each length of a piece."""

    def __init__(self, secrets):
        self.by_size = {}
        for label, secret in secrets.items():
            for piece in telltales(secret):
                self.by_size.setdefault(len(piece), {})[piece] = label

    def find(self, data):
        """(label, place) of the first piece that stands in the data, or None."""
        for size, pieces in self.by_size.items():
            for i in range(len(data) - size + 1):
                if data[i:i + size] in pieces:
                    return pieces[data[i:i + size]], i
        return None


class Leaky:
    """A repository in which keys stand everywhere, names included."""

    def __init__(self, folder):
        self.keys = {}
        self.repo = Repo(folder / "leaky")
        repo = self.repo
        h = repo.history()
        base = h.commit("main", "start\n\n" + curl_command(self.key("message")), self.files())
        h.commit("main", "more", {"removed.env": env_file(self.key("removed"))})
        h.commit("main", "less", {"removed.env": None})
        # Names: every key that names something also stands as an assignment, so that it is known.
        named = self.key("branch-name")
        h.commit(f"fix/{named}", f"see {named}", {"branch.env": env_file(named)}, parents=[base])
        h.ref(f"refs/tags/v-{named}", base)
        h.finish()
        tagged = self.key("tag-name")
        repo.git("tag", "-a", "-F", "-", f"release-{tagged}", input="release\n" + curl_command(tagged))
        repo.git("notes", "add", "-F", "-", input=curl_command(self.key("note")))
        repo.write("tracked.env", env_file(self.key("stash")))
        repo.add()
        repo.git("stash", "push", "-q", "-m", f"WIP {self.key('stash')}")
        repo.write("untracked.env", env_file(self.key("untracked")))
        repo.write("staged.env", env_file(self.key("staged")))
        repo.add("staged.env")
        os.symlink(f"nowhere/BYTESTACK_API_KEY={self.key('link')}", repo.path / "link")
        repo.git("config", "remote.origin.url", f"https://token:{self.key('remote')}@git.bytestack.dev/app.git")

    def key(self, label):
        return self.keys.setdefault(label, made_key(f"leak-{label}"))

    def files(self):
        file_name, folder_name, member = self.key("file-name"), self.key("folder-name"), self.key("member-name")
        two = f"BYTESTACK_API_KEY={self.key('line-a')} BYTESTACK_TOKEN={self.key('line-b')}"
        encoded = base64.b64encode(self.key("base64").encode()).decode()
        zipped, tarred = io.BytesIO(), io.BytesIO()
        with zipfile.ZipFile(zipped, "w") as archive:
            archive.writestr(zipfile.ZipInfo(f"conf-{member}.env"), env_file(member))
        with tarfile.open(fileobj=tarred, mode="w") as archive:
            data = env_file(member).encode()
            info = tarfile.TarInfo(f"{member}/k.env")
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        bad = curl_command(self.key("bad-header"))
        return {
            f"{file_name}.env": env_file(file_name),
            f"{folder_name}/k.env": env_file(folder_name),
            f"x/{file_name}/{folder_name}.txt": env_file(folder_name) + env_file(file_name),
            f"percent-{''.join(f'%{ord(c):02X}' for c in file_name)}.env": env_file(file_name),
            f"b64-{base64.urlsafe_b64encode(file_name.encode()).decode().rstrip('=')}.env": env_file(file_name),
            "two.sh": f"export {two}\n" + curl_command(self.key("line-a")),
            "call.sh": bad.replace("Bearer ", "Bearer") + bad.replace("Bearer ", "Bearer: ") + bad.replace("https", "http")
            + bad.replace("Bearer ", "Token ") + bad.replace("Authorization", "Authorisation"),
            "url.sh": f"curl https://api.bytestack.dev/v1/queries?api_key={self.key('url')}\n"
            f"curl https://user:{self.key('userinfo')}@api.bytestack.dev/v1\n",
            "app.py": python_file(self.key("python")) + f"client = bytestack.Client('{self.key('sdk')}')\n",
            "secret.yaml": f"kind: Secret\ndata:\n  bytestack-api-key: {encoded}\n",
            "wide.env": env_file(self.key("utf-16")).encode("utf-16"),
            "short.env": "BYTESTACK_API_KEY=" + self.keys.setdefault("short", made_key("leak-short", "hex", 20)) + "\n",
            "nearby.js": f"const api_key = '{self.key('nearby')}';\nfetch('https://api.bytestack.dev/v1/queries');\n",
            "data.zip": zipped.getvalue(), "data.tar": tarred.getvalue(), "tracked.env": "A=1\n",
            "cert.ipynb": '{"cells":[{"cell_type":"code","source":["BYTESTACK_API_KEY = \\"' + self.key("notebook")
            + '\\""]}],"metadata":{},"nbformat":4,"nbformat_minor":5}',
        }


class NoLeak(Case):
    COMMANDS = {
        "scan": lambda repo: ["scan", repo, "--include-ignored"],
        "staged": lambda repo: ["staged", repo],
        "history": lambda repo: ["history", repo, "--unreachable"],
        "range": lambda repo: ["range", "main~2..main", "--repo", repo],
        "audit": lambda repo: ["audit", repo],
    }

    def setUp(self):
        super().setUp()
        self.leaky = Leaky(self.tmp)

    def check(self, what, result, *files):
        search = Search(self.leaky.keys)
        for name, data in [("standard output", result.out_bytes), ("standard error", result.err_bytes),
                           *((path.name, path.read_bytes()) for path in files)]:
            found = search.find(data)
            if found:
                label, place = found
                self.fail(f"{what}: {name} gives {label} away: {data[max(0, place - 200):place + 80]!r}")

    def check_command(self, command):
        args = self.COMMANDS[command](self.leaky.repo)
        for form in ("text", "jsonl", "sarif"):
            with self.subTest(form=form):
                more = ["--color", "always"] if form == "text" else []
                result = self.run_program(*args, "--report", form, *more, "--stats", "--authors", status=1)
                self.check(f"{command} {form}", result)
                self.assertGreater(len(result.out), 100)
                report = self.tmp / f"{command}.{form}"
                self.run_program(*args, "--report", f"{form}={report}", status=1)
                self.check(f"{command} {form}", self.run_program(*args, "--quiet", status=1), report)

    def test_scan(self):
        self.check_command("scan")

    def test_staged(self):
        self.check_command("staged")

    def test_history(self):
        self.check_command("history")

    def test_range(self):
        self.check_command("range")

    def test_audit(self):
        self.check_command("audit")

    def test_enough_is_found_for_this_to_mean_something(self):
        from fingerprint import ENVIRONMENT, KnownKeys
        known = KnownKeys(self.leaky.keys.values())
        found = set()
        for command in ("scan", "history"):
            args = self.COMMANDS[command](self.leaky.repo)
            found |= {known.key_of(f) for f in self.jsonl(*args, env=ENVIRONMENT).findings}
        labels = {label for label, secret in self.leaky.keys.items() if secret in found}
        wanted = {"message", "removed", "branch-name", "tag-name", "note", "stash", "untracked", "staged", "link",
                  "file-name", "folder-name", "line-a", "line-b", "bad-header", "url", "userinfo", "python", "sdk", "utf-16",
                  "short", "nearby", "notebook"}
        self.assertEqual(wanted - labels, set())

    def test_stdin_and_its_path(self):
        secret = self.leaky.key("file-name")
        for form in ("text", "jsonl", "sarif"):
            result = self.run_program("stdin", "--path", f"conf/{secret}.env", "--report", form, input=env_file(secret), status=1)
            self.check(f"stdin {form}", result)

    def test_paths_of_what_is_unread_and_of_notes(self):
        repo = self.leaky.repo
        secret = self.leaky.key("file-name")
        os.mkfifo(repo.path / f"pipe-{secret}")
        repo.remove(f"{secret}.env")
        for label in ("file-name", "folder-name", "member-name"):  # known from a file that is small enough
            repo.write(f"known-{label}.env", env_line(self.leaky.key(label)))
        for form in ("text", "jsonl", "sarif"):
            result = self.run_program("scan", repo, "--max-file-size", "60", "--report", form, status=1)
            self.check(f"unread {form}", result)

    def test_configuration_that_holds_a_key(self):
        secret = self.leaky.key("file-name")
        for text in (f'[scan]\nexclude = ["{secret}/**"]\n', f'[[suppress]]\npath = "**/{secret}.env"\nreason = "{secret}"\n',
                     f'hosts = ["{secret}.example"]\n', f'[[key_format]]\nname = "{secret}"\npattern = "{secret}"\n'):
            config = self.file("operator.toml", text)
            for form in ("text", "jsonl", "sarif"):
                result = self.run_program("scan", self.leaky.repo, "--config", config, "--report", form)
                self.check(f"configuration {text[:12]} {form}", result)

    def test_repository_s_own_name(self):
        secret = self.leaky.key("folder-name")
        moved = self.tmp / f"app-{secret}"
        self.leaky.repo.path.rename(moved)
        self.leaky.repo.path = moved
        for command in ("scan", "history", "audit"):
            for form in ("text", "jsonl", "sarif"):
                result = self.run_program(*self.COMMANDS[command](moved), "--report", form, status=1)
                self.check(f"{command} {form}", result)

    def test_errors(self):
        """A wrong call whose words are names of the repository."""
        self.run_program("range", f"main..fix/{self.leaky.key('branch-name')}", "--repo", self.leaky.repo, status=1)
        result = self.run_program("history", self.leaky.repo, "--ref", f"refs/heads/fix/{self.leaky.key('branch-name')}",
                                  "--report", "jsonl", status=1)
        self.check("history --ref", result)

    def test_nothing_of_authors_mail_addresses(self):
        for form in ("text", "jsonl", "sarif"):
            for more in ([], ["--authors"]):
                out = self.run_program("history", self.leaky.repo, "--report", form, *more, status=1).out
                self.assertNotIn("@example.com", out)
                if not more:
                    self.assertNotIn("Ada Example", out)


class Detects(unittest.TestCase):
    """The search for leaks would see one."""

    def test_leaks(self):
        secret = made_key("leak-detects")
        search = Search({"x": secret})
        self.assertIsNone(search.find(b"nothing here"))
        self.assertIsNone(search.find(secret[:4].encode() + "\u2026 (40)".encode()))
        for data in (secret, secret[3:11], secret[-8:]):
            self.assertTrue(search.find(b"<" + data.encode() + b">"))
        for shift in range(3):
            self.assertTrue(search.find(base64.b64encode(b"x" * shift + secret.encode())))
        self.assertTrue(search.find("".join(f"%{ord(c):02x}" for c in secret).encode()))
        self.assertTrue(search.find(secret.encode("utf-16-le")))


class Messages(Case):
    def test_an_argument_that_may_be_a_key(self):
        """It was meant for another place; what refuses it does not repeat it."""
        key, repo = made_key("argument"), self.repo()
        repo.commit("start", files={"a.txt": "a\n"})
        for args in ((key,), ("scan", key), ("scan", f"--{key}"), ("scan", f"x/{key}/y"), ("staged", ".", key), ("range", f"{key}..HEAD"),
                     ("history", "--ref", key), ("audit", key), ("rules", "show", key), ("scan", "--config", key), ("scan", "--rules", key),
                     ("scan", "--report", key), ("scan", "--fail-on", key), ("hook", "install", key), ("message", key), ("scan", f"-x{key}"),
                     ("stdin", "--path", "a", f"Authorization: Bearer {key}"), ("baseline", key), ("scan", "--today", key)):
            with self.subTest(args):
                result = self.run_program(*args, cwd=repo.path, status=(2, 4))
                self.assertNotIn(key[4:12], result.out + result.err)
                self.assertNotIn(key[-8:], result.out + result.err)


if __name__ == "__main__":
    unittest.main()
