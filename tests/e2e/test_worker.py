"""The parser's worker as the system sees it: what it has, what it may, what becomes of a scan when it dies.

The worker is found as any process is, among the children of the program; nothing in the program helps with it."""

import os
import shutil
import signal
import socket
import struct
import subprocess
import time
import unittest

from support import CREDWARD, SANITIZED, Case, clean_environment, env_file, made_key

HOST = "https://api.bytestack.dev/v1/queries"
REQUEST_MAGIC, ANSWER_MAGIC = 0x51525743, 0x4e415743
PARSE = 2
READY, OUTLINE = 1, 4


def good_python(number, label="worker"):
    """A file with a finding that only the parser can make (the header's parts meet in a function) and a key."""
    return (f"import requests\n\nNAME_{number} = 'x'\n\n\ndef send(token):\n"
            f"    value = 'Bearer' + token\n"
            f"    return requests.get('{HOST}', headers={{'Authorization': value}})\n")


def slow_go():
    """Passes the guards and costs the parser all its time."""
    return "// bytestack\npackage main\n" + "a<b>\n" * 100_000


def children(pid):
    found = []
    try:
        for task in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{task}/children") as file:
                found += [int(child) for child in file.read().split()]
    except (FileNotFoundError, ProcessLookupError):
        pass
    return found


def read_proc(pid, name):
    with open(f"/proc/{pid}/{name}", "rb") as file:
        return file.read()


def wait_for(condition, seconds=60):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        value = condition()
        if value:
            return value
        time.sleep(0.005)
    raise AssertionError("it did not come to pass")


class Direct:
    """The program's worker, spoken to by hand."""

    def __init__(self, command=(CREDWARD, "--parser-worker")):
        self.socket, theirs = socket.socketpair()
        self.socket.settimeout(60)
        self.process = subprocess.Popen(command, stdin=theirs, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                        env={"BYTESTACK_API_KEY": "of the caller"})
        theirs.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()
        self.process.kill()
        self.process.wait()

    def receive(self):
        head = self.exactly(20)
        magic, sequence, code, work, size = struct.unpack("<5I", head)
        assert magic == ANSWER_MAGIC
        return sequence, code & 0x7fffffff, work, self.exactly(size)

    def exactly(self, size):
        data = b""
        while len(data) < size:
            more = self.socket.recv(size - len(data))
            if not more:
                raise EOFError
            data += more
        return data

    def ask(self, sequence, language, text):
        head, body = language.encode(), text.encode()
        self.socket.sendall(struct.pack("<5I", REQUEST_MAGIC, sequence, PARSE, len(head), len(body)) + head + body)
        return self.receive()


class RealWorker(Case):
    """The worker that a scan has started."""

    def start(self, *args, **options):
        process = subprocess.Popen([CREDWARD, *map(str, args)], cwd=self.tmp, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   env=clean_environment(self.home, SECRET_OF_THE_CALLER="x"), **options)
        self.addCleanup(lambda: (process.kill(), process.communicate()))
        return process

    def worker_of(self, process):
        """Its worker, once both of its threads are behind their walls: the first shuts itself in, then the second,
        which alone reads what it is sent."""
        def is_shut(pid):
            return all(b"\nSeccomp:\t2\n" in read_proc(pid, f"task/{task}/status")
                       for task in os.listdir(f"/proc/{pid}/task"))

        def ready():
            for pid in children(process.pid):
                try:
                    if b"--parser-worker" in read_proc(pid, "cmdline") and is_shut(pid):
                        return pid
                except (FileNotFoundError, ProcessLookupError):
                    pass
            return None
        return wait_for(ready)

    def test_what_it_has_and_may(self):
        self.file("repo/slow.go", slow_go())
        with open("/dev/null") as inherited:
            process = self.start("scan", "repo", "--report", "jsonl", pass_fds=(inherited.fileno(),))
        worker = self.worker_of(process)
        os.kill(worker, signal.SIGSTOP)  # it stays while it is looked at
        try:
            status = read_proc(worker, "status").decode()
            self.assertIn("\nSeccomp:\t2\n", status)
            self.assertIn("\nNoNewPrivs:\t1\n", status)
            for task in os.listdir(f"/proc/{worker}/task"):
                with self.subTest(task):
                    self.assertIn("\nSeccomp:\t2\n", read_proc(worker, f"task/{task}/status").decode())
            if not SANITIZED:
                self.check_limits(worker)
            if os.geteuid() == 0:
                self.assertEqual(read_proc(worker, "environ"), b"")
                descriptors = {fd: os.readlink(f"/proc/{worker}/fd/{fd}") for fd in os.listdir(f"/proc/{worker}/fd")}
                if not SANITIZED:
                    self.assertEqual(list(descriptors), ["0"])
                self.assertTrue(descriptors["0"].startswith("socket:"), descriptors)
            else:  # not dumpable: even its own user may not look
                with self.assertRaises(PermissionError):
                    os.listdir(f"/proc/{worker}/fd")
        finally:
            os.kill(worker, signal.SIGCONT)
        process.communicate(timeout=120)
        self.assertFalse(os.path.exists(f"/proc/{worker}"))

    def check_limits(self, worker):
        limits = {}
        for line in read_proc(worker, "limits").decode().splitlines()[1:]:
            limits[line[:26].strip()] = (line[26:47].strip(), line[47:68].strip())
        megabyte = 1 << 20
        for name, bound in {"Max address space": 1024 * megabyte, "Max cpu time": 60, "Max stack size": 256 * megabyte,
                            "Max core file size": 0, "Max file size": 0, "Max open files": 1}.items():
            with self.subTest(name):
                soft, hard = limits[name]
                self.assertLessEqual(int(soft), bound)
                self.assertLessEqual(int(hard), bound)  # and it cannot raise it

    def test_killed_in_the_middle_of_a_document(self):
        for number in range(40):
            self.file(f"repo/good{number}.py", good_python(number))
        self.file("repo/.env", env_file(made_key("worker kill")))
        undisturbed = self.jsonl("scan", "repo", "--threads", "2", status=1)
        self.assertEqual(undisturbed.of("degraded"), [])
        self.file("repo/slow.go", slow_go())
        process = self.start("scan", "repo", "--report", "jsonl", "--threads", "2")

        def busy():
            for pid in children(process.pid):
                try:
                    ticks = int(read_proc(pid, "stat").rsplit(b")", 1)[1].split()[11])
                    if b"--parser-worker" in read_proc(pid, "cmdline") and ticks >= os.sysconf("SC_CLK_TCK") // 2:
                        return pid
                except (FileNotFoundError, ProcessLookupError):
                    pass
            return None
        os.kill(wait_for(busy), signal.SIGKILL)  # half a second in one process: that is slow.go
        out, err = process.communicate(timeout=120)
        self.assertEqual(process.returncode, 1, err)
        disturbed = type(undisturbed)((), 1, out, err)
        self.assertEqual(disturbed.findings, undisturbed.findings)
        self.assertEqual([(d["path"], "died" in d["reason"]) for d in disturbed.of("degraded")], [("slow.go", True)])
        self.assertEqual(err, b"")

    def test_no_dead_process_waits(self):
        for number in range(6):
            self.file(f"repo/slow{number}.go", slow_go() + f"// {number}\n")
        process = self.start("scan", "repo", "--report", "jsonl", "--threads", "1")
        seen, buried_late = set(), []
        while process.poll() is None:
            now = children(process.pid)
            seen.update(now)
            for pid in now[:-1]:  # the last may die at any moment; no other is left when it is started
                try:
                    buried_late += [pid] if b") Z " in read_proc(pid, "stat") else []
                except (FileNotFoundError, ProcessLookupError):
                    pass
            time.sleep(0.01)
        process.communicate()
        self.assertGreaterEqual(len(seen), 2)
        self.assertEqual(buried_late, [])
        self.assertFalse([pid for pid in seen if os.path.exists(f"/proc/{pid}")])


class Hostile(Case):
    HOSTILE = {
        "Angles.java": "// bytestack\n" + "a<b<" * 30_000,
        "brackets.go": "// bytestack\n" + "[{" * 100_000,
        "lines.java": "// bytestack\n" + "a<b<\n" * 30_000,
        "lines.go": "// bytestack\n" + "[{\n" * 500,
        "large.py": "# bytestack\n" + "x = 1\n" * 250_000,
    }

    def test_they_are_degraded_and_the_others_judged(self):
        for number in range(5):
            self.file(f"repo/good{number}.py", good_python(number))
        alone = self.jsonl("scan", "repo", status=1)
        self.assertGreaterEqual(len(alone.findings), 5, str(alone))
        for name, text in self.HOSTILE.items():
            self.file(f"repo/{name}", text)
        begin = time.monotonic()
        result = self.jsonl("scan", "repo", status=1)
        if not SANITIZED:
            self.assertLess(time.monotonic() - begin, 30)
        self.assertEqual(result.findings, alone.findings)
        degraded = {record["path"] for record in result.of("degraded")}
        self.assertLessEqual({"Angles.java", "brackets.go", "large.py"}, degraded)
        self.assertLessEqual(degraded, set(self.HOSTILE))
        self.assertEqual(self.jsonl("scan", "repo", "--threads", "4").out, result.out)

    def test_degraded_is_complete(self):
        self.file("repo/Angles.java", self.HOSTILE["Angles.java"])
        result = self.jsonl("scan", "repo", status=0)
        self.assertTrue(result.summary["complete"])

    @unittest.skipIf(SANITIZED, "bounds on memory and time do not hold there")
    def test_without_guards_each_costs_two_seconds_and_a_gigabyte(self):
        texts = {"java": "a<b<" * 30_000, "go": "[{" * 100_000, "javascript": "[{" * 250_000}
        for language, text in texts.items():
            with self.subTest(language):
                self.check_cost(language, text)

    def check_cost(self, language, text):
        """As the program does it: killed after 1.5 s of its processor's time, whatever it is doing."""
        ticks = os.sysconf("SC_CLK_TCK")
        with Direct() as worker:
            worker.receive()
            worker.socket.settimeout(0.02)
            head = language.encode()
            worker.socket.setblocking(True)
            worker.socket.sendall(struct.pack("<5I", REQUEST_MAGIC, 1, PARSE, len(head), len(text)) + head + text.encode())
            worker.socket.settimeout(0.02)
            used = 0
            while worker.process.poll() is None and used < 1.5:
                try:
                    if not worker.socket.recv(1 << 16):
                        break
                except TimeoutError:
                    pass
                fields = read_proc(worker.process.pid, "stat").rsplit(b")", 1)[1].split()
                used = (int(fields[11]) + int(fields[12])) / ticks
                peak = [line for line in read_proc(worker.process.pid, "status").splitlines() if line.startswith(b"VmHWM")]
                if peak:
                    self.assertLess(int(peak[0].split()[1]), 1 << 20)
            self.assertLessEqual(used, 2)


class Started(Case):
    """When a worker is started at all."""

    def programs(self, *args):
        """How many programs a run executes, itself included."""
        log = self.tmp / "strace.log"
        subprocess.run(["strace", "-f", "-qq", "-o", log, "-e", "trace=execve", CREDWARD, *map(str, args)], cwd=self.tmp,
                       env=clean_environment(self.home), stdout=subprocess.DEVNULL, timeout=120)
        return sum("execve(" in line and "= 0" in line for line in log.read_text().splitlines())

    @unittest.skipUnless(shutil.which("strace"), "no strace")
    @unittest.skipIf(SANITIZED, "a traced process cannot be searched for leaks")
    def test_only_where_the_vendor_is_mentioned(self):
        for number in range(30):
            self.file(f"other/a{number}.py", good_python(number).replace("bytestack", "example"))
        self.file("other/prose.md", "# Stacks of bytes\n")
        self.assertEqual(self.programs("scan", "other"), 1)
        self.file("vendor/a.py", good_python(1))
        self.assertEqual(self.programs("scan", "vendor", "--threads", "1"), 2)

    def test_by_hand_it_is_no_call(self):
        result = self.run_program("--parser-worker", status=2)
        self.assertEqual(result.out, "")
        self.assertIn("credward --help", result.err)


class Protocol(Case):
    def test_it_answers_and_ends_with_its_socket(self):
        with Direct() as worker:
            self.assertEqual(worker.receive(), (0, READY, 0, b""))
            sequence, code, _, outline = worker.ask(3, "python", "x = 'a'\n")
            self.assertEqual((sequence, code), (3, OUTLINE))
            self.assertTrue(outline)
            worker.socket.close()
            self.assertEqual(worker.process.wait(timeout=60), 0)

    def test_what_is_no_request_ends_it(self):
        for garbage in (b"x" * 20, struct.pack("<5I", REQUEST_MAGIC, 1, PARSE, 0, 1 << 30),
                        struct.pack("<5I", REQUEST_MAGIC, 1, PARSE, 1 << 30, 0), struct.pack("<5I", REQUEST_MAGIC, 1, 9, 0, 0)):
            with self.subTest(garbage), Direct() as worker:
                worker.receive()
                worker.socket.sendall(garbage)
                self.assertEqual(worker.process.wait(timeout=60), 79)

    def test_a_request_that_is_cut_off_ends_it(self):
        with Direct() as worker:
            worker.receive()
            worker.socket.sendall(struct.pack("<5I", REQUEST_MAGIC, 1, PARSE, 6, 100) + b"python" + b"x")
            worker.socket.shutdown(socket.SHUT_WR)
            self.assertEqual(worker.process.wait(timeout=60), 79)


if __name__ == "__main__":
    unittest.main()
