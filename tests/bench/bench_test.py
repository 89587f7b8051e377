"""The benchmark's own arithmetic: what it writes it can read, and it names what became slower."""
import os
import subprocess
import sys
import tempfile
import unittest

import bench


def row(cpu, wall=None, reference=0.5, name="scan curl", goal="CPU < 3 × git grep"):
    return bench.Row(name, cpu, cpu if wall is None else wall, reference, reference, goal)


class Bench(unittest.TestCase):
    def test_a_written_table_reads_back(self):
        text = bench.with_table(f"# Head\n{bench.BEGIN}\nold\n{bench.END}\nfoot\n", bench.table([row(1.0), row(0.25, name="b")]))
        self.assertTrue(text.startswith("# Head\n") and text.endswith("\nfoot\n"))
        self.assertNotIn("old", text)
        rows = bench.read_table(text)
        self.assertEqual(sorted(rows), ["b", "scan curl"])
        self.assertAlmostEqual(rows["scan curl"].cpu_ratio, 2.0)
        self.assertAlmostEqual(rows["b"].ours_cpu, 0.25)

    def test_a_readme_without_a_place_is_an_error(self):
        with self.assertRaises(bench.BenchError):
            bench.with_table("# nothing\n", "table")

    def test_names_what_got_worse_and_nothing_else(self):
        recorded = {"scan curl": row(1.0)}
        self.assertEqual(list(bench.worse(recorded, [row(1.2)], 25)), [])
        self.assertEqual(list(bench.worse(recorded, [row(0.5)], 25)), [])
        self.assertEqual(list(bench.worse(recorded, [row(9.0, name="new")], 25)), [])
        self.assertEqual(len(list(bench.worse(recorded, [row(1.3)], 25))), 2)
        slow_wall = list(bench.worse(recorded, [row(1.0, wall=1.3)], 25))
        self.assertEqual(len(slow_wall), 1)
        self.assertIn("wall", slow_wall[0])
        # A slower machine slows both sides: no finding.
        self.assertEqual(list(bench.worse(recorded, [row(3.0, reference=1.5)], 25)), [])

    def test_milliseconds_are_noise(self):
        recorded = {"--version": row(0.002, reference=0.002, name="--version")}
        self.assertEqual(list(bench.worse(recorded, [row(0.008, reference=0.002, name="--version")], 25)), [])

    def test_goals(self):
        self.assertTrue(bench.goal_met(row(1.4)))
        self.assertFalse(bench.goal_met(row(1.6)))
        self.assertFalse(bench.goal_met(row(0.011, goal="wall < 10 ms")))
        self.assertIsNone(bench.goal_met(row(1.0, goal="")))
        several = row(0.25, goal="CPU < 0.6 ×, wall < 0.6 ×, memory < 300 MB")
        self.assertTrue(bench.goal_met(several))
        several.memory = 301
        self.assertFalse(bench.goal_met(several))

    def test_measures_the_processor_and_refuses_failures(self):
        busy = [sys.executable, "-c", "sum(range(3_000_000))"]
        with tempfile.TemporaryDirectory() as folder:
            measured = bench.measure(bench.Case("busy", busy, ["true"], folder), rounds=1)
            self.assertGreater(measured.ours_cpu, 0.02)
            self.assertLess(measured.reference_cpu, measured.ours_cpu)
            with self.assertRaises(bench.BenchError):
                bench.measure(bench.Case("fails", [sys.executable, "-c", "exit(4)"], ["true"], folder), rounds=1)

    def test_memory_is_what_a_process_takes(self):
        hungry = [sys.executable, "-c", "import time; x = bytearray(100_000_000); time.sleep(0.2)"]
        with tempfile.TemporaryDirectory() as folder:
            self.assertGreater(bench.peak_memory(bench.Case("hungry", hungry, ["true"], folder)), 95)

    def test_a_change_is_staged_and_the_repository_left_alone(self):
        with tempfile.TemporaryDirectory() as folder:
            bench.write_candidates(folder, 3)
            git = lambda *a, **o: subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b", *a], cwd=folder,
                                                 check=True, capture_output=True, text=True, **o).stdout
            git("add", ".")
            git("commit", "-q", "-m", "three")
            with bench.staged_change(folder) as environment:
                changed = git("diff", "--cached", "--numstat", env={**os.environ, **environment})
                self.assertEqual(len(changed.splitlines()), 1)
            self.assertEqual(git("status", "--porcelain"), "")

    def test_the_readme_has_the_place(self):
        with open(os.path.join(bench.HERE, "README.md"), encoding="utf-8") as file:
            bench.with_table(file.read(), "")


if __name__ == "__main__":
    unittest.main()
