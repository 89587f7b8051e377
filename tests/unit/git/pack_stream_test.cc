#include <catch2/catch.hpp>

#include <unistd.h>

#include <map>
#include <mutex>

#include "git/object_stream.h"
#include "git/tree_facts.h"
#include "git/tree_survey.h"
#include "hostile_repository.h"
#include "pack_builder.h"
#include "temp_repository.h"

namespace credward::git {
namespace {

using namespace test;

struct Read {
  std::map<ObjectId, std::string> blobs;
  std::vector<core::Problem> problems;
};

Read read(const TempRepository& repository, unsigned threads = 2, const ObjectSink& also = {}) {
  Read out;
  std::mutex mutex;
  StreamProgress progress;
  const std::atomic<bool> cancel{false};
  const auto problems = make_pack_stream(repository.open(), 0)->run(
      threads,
      [&](const StreamedObject& object, unsigned worker) {
        const std::lock_guard lock(mutex);
        CHECK(out.blobs.emplace(object.id, std::string(object.bytes)).second);
        if (also) also(object, worker);
      },
      progress, cancel);
  REQUIRE(problems);
  out.problems = *problems;
  CHECK(out.blobs.size() + out.problems.size() >= progress.total);
  return out;
}

PackedEntry on_entry(std::uint32_t number, std::size_t base, const std::string& instructions) {
  PackedEntry entry = blob(number, instructions);
  entry.type = 6;
  entry.base = base;
  return entry;
}

PackedEntry on_id(std::uint32_t number, std::uint32_t base, const std::string& instructions) {
  PackedEntry entry = blob(number, instructions);
  entry.type = 7;
  entry.base_id = made_up(base);
  return entry;
}

const std::string kBase = "0123456789";
const std::string kDouble = delta(10, 12, copy_op(0, 5) + insert_op("ab") + copy_op(5, 5));
const std::string kDoubled = "01234ab56789";

}  // namespace

TEST_CASE("deltas by offset and by id, also ahead, in another pack and against a loose object") {
  TempRepository repository("--bare");
  write_loose(repository, made_up(50), "blob", kBase);
  add_pack(repository.git_dir(), "pack-a", build_pack({on_id(1, 2, kDouble), blob(2, kBase), on_entry(3, 1, kDouble)}));
  add_pack(repository.git_dir(), "pack-b", build_pack({on_id(4, 2, kDouble), on_id(5, 50, kDouble), blob(2, kBase)}, true));
  add_pack(repository.git_dir(), "pack-c", build_pack({on_id(6, 3, delta(12, 3, copy_op(9, 3)))}));
  const Read got = read(repository);
  CHECK(got.problems.empty());
  CHECK(got.blobs == std::map<ObjectId, std::string>{{made_up(1), kDoubled}, {made_up(2), kBase}, {made_up(3), kDoubled},
                                                     {made_up(4), kDoubled}, {made_up(5), kDoubled}, {made_up(6), "789"},
                                                     {made_up(50), kBase}});
}

TEST_CASE("what a delta claims is checked") {
  const std::string bad = GENERATE(
      delta(10, 12, copy_op(0, 12)),                       // a copy beyond the base
      delta(10, 12, copy_op(4000000000U, 12)),             //
      delta(10, 5, copy_op(0, 10)),                        // more than the result
      delta(10, 20, copy_op(0, 10)),                       // less
      delta(9, 10, copy_op(0, 9) + insert_op("x")),        // another base
      delta(10, 10, copy_op(0, 9) + std::string("\5abc")), // the end inside an insertion
      delta(10, 10, copy_op(0, 10) + std::string(1, '\0')),
      delta(10, 10, "\xff"), std::string("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"), std::string(),
      delta(10, std::uint64_t{1} << 60, copy_op(0, 10)), delta(10, std::uint64_t{1} << 31, copy_op(0, 10)));
  TempRepository repository("--bare");
  add_pack(repository.git_dir(), "pack-a",
           build_pack({blob(1, kBase), on_entry(2, 0, bad), on_entry(3, 1, kDouble), on_entry(4, 0, kDouble)}));
  const Read got = read(repository);
  CHECK(got.blobs == std::map<ObjectId, std::string>{{made_up(1), kBase}, {made_up(4), kDoubled}});
  CHECK(got.problems.size() == 2);
  CHECK(mentions(got.problems, made_up(2).hex()));
  CHECK(mentions(got.problems, made_up(3).hex()));
}

TEST_CASE("what an entry claims is checked") {
  PackedEntry bad = blob(2, "abc");
  SECTION("more than the stream holds") { bad.size = 4; }
  SECTION("less") { bad.size = 2; }
  SECTION("far more than memory") { bad.size = std::uint64_t{1} << 50; }
  SECTION("more than any stream of that length could hold") { bad.size = 2000000000; }
  SECTION("no type of git's") { bad.type = 5; }
  SECTION("no stream") { bad.raw_stream = "not compressed"; }
  SECTION("a base that is nowhere") { bad = on_id(2, 77, kDouble); }
  SECTION("itself as base") { bad = on_id(2, 2, kDouble); }
  TempRepository repository("--bare");
  add_pack(repository.git_dir(), "pack-a", build_pack({blob(1, kBase), bad, blob(3, "fine")}));
  const Read got = read(repository);
  CHECK(got.blobs == std::map<ObjectId, std::string>{{made_up(1), kBase}, {made_up(3), "fine"}});
  CHECK(got.problems.size() == 1);
  CHECK(mentions(got.problems, made_up(2).hex()));
}

TEST_CASE("objects stored against each other in a circle are corrupt") {
  TempRepository repository("--bare");
  add_pack(repository.git_dir(), "pack-a", build_pack({on_id(1, 3, kDouble), on_id(2, 1, kDouble), on_id(3, 2, kDouble), blob(4, "x")}));
  const Read got = read(repository);
  CHECK(got.blobs == std::map<ObjectId, std::string>{{made_up(4), "x"}});
  CHECK(got.problems.size() == 3);
}

TEST_CASE("a damaged object is taken from where it is whole") {
  TempRepository repository("--bare");
  PackedEntry broken = blob(1, kBase);
  broken.raw_stream = "broken";
  add_pack(repository.git_dir(), "pack-a", build_pack({broken, blob(2, "x")}));
  add_pack(repository.git_dir(), "pack-b", build_pack({blob(1, kBase)}));
  const Read got = read(repository);
  CHECK(got.problems.empty());
  CHECK(got.blobs == std::map<ObjectId, std::string>{{made_up(1), kBase}, {made_up(2), "x"}});
}

TEST_CASE("a chain of 4,095 deltas is read, with few buffers alive") {
  TempRepository repository("--bare");
  std::vector<PackedEntry> entries{blob(0, "")};
  std::string text;
  for (std::uint32_t i = 1; i <= 4095; ++i) {
    entries.push_back(on_entry(i, i - 1, delta(text.size(), text.size() + 1, (text.empty() ? "" : copy_op(0, i - 1)) + insert_op("x"))));
    text += 'x';
  }
  add_pack(repository.git_dir(), "pack-a", build_pack(entries));
  int highest = 0;
  const Read got = read(repository, 1, [&](const StreamedObject& object, unsigned) { highest = std::max(highest, object.slot); });
  CHECK(got.problems.empty());
  CHECK(got.blobs.size() == 4096);
  CHECK(got.blobs.at(made_up(4095)) == text);
  CHECK(highest <= 2);
}

TEST_CASE("what an object has in common with its base is told, and true") {
  TempRepository repository;
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "line " + std::to_string(i * 7919 % 1000) + "\n";
  for (int i = 0; i < 40; ++i) {
    text.replace(static_cast<std::size_t>(i) * 300, 4, "LINE").insert(static_cast<std::size_t>(i) * 500, "more");
    repository.write("file", text);
    repository.commit("commit");
  }
  repository.git("repack -q -a -d -f --depth=50 --window=10");
  std::map<int, std::string> in_slot;
  std::size_t told = 0;
  read(repository, 1, [&](const StreamedObject& object, unsigned) {
    if (object.base_slot >= 0) {
      const std::string& base = in_slot.at(object.base_slot);
      std::size_t end = 0;
      for (const CopiedRun& run : object.copied) {
        REQUIRE(run.to >= end);
        end = run.to + run.size;
        REQUIRE(object.bytes.substr(run.to, run.size) == base.substr(run.from, run.size));
        ++told;
      }
      REQUIRE(end <= object.bytes.size());
    }
    in_slot[object.slot] = object.bytes;
  });
  CHECK(told > 30);
}

TEST_CASE("a pack that is cut short while it is mapped kills nobody") {
  TempRepository repository("--bare");
  std::string noise;
  for (std::uint32_t i = 0, x = 1; i < 3'000'000; ++i) noise += static_cast<char>((x = x * 1664525 + 1013904223) >> 24);
  add_pack(repository.git_dir(), "pack-a", build_pack({blob(1, "first"), blob(2, noise)}));
  const Repository opened = repository.open();
  const auto mapped = opened.open_objects();  // the packs are mapped once for all
  REQUIRE(mapped);
  REQUIRE(truncate((repository.git_dir() + "/objects/pack/pack-a.pack").c_str(), 100'000) == 0);
  StreamProgress progress;
  const std::atomic<bool> cancel{false};
  std::size_t seen = 0;
  const auto problems = make_pack_stream(opened, 0)->run(1, [&](const StreamedObject&, unsigned) { ++seen; }, progress, cancel);
  REQUIRE(problems);
  CHECK(seen == 1);
  CHECK(mentions(*problems, made_up(2).hex()));
  CHECK(mentions(*problems, "pack-a.idx"));
}

TEST_CASE("noted trees say what reading them says") {
  TempRepository repository;
  BlobSet hits;
  for (int i = 0; i < 60; ++i) {
    repository.write("a/b" + std::to_string(i % 7) + "/file" + std::to_string(i % 5), i % 3 ? "hit " + std::to_string(i) : "other");
    repository.write("top" + std::to_string(i), std::to_string(i));
    if (i % 4 == 3) repository.sh("git rm -q --cached -r a/b" + std::to_string(i % 7) + " --ignore-unmatch && rm -rf a/b" + std::to_string(i % 7));
    repository.commit("commit");
    if (i % 3) hits.insert(*ObjectId::from_hex(repository.sh("printf 'hit " + std::to_string(i) + "' | git hash-object --stdin").substr(0, 40)));
  }
  if (GENERATE(true, false)) repository.git("repack -q -a -d -f --depth=50 --window=20");
  const Repository opened = repository.open();
  const auto objects = opened.open_objects();
  const CommitGraph graph = whole_graph(opened, *objects);
  StreamNotes notes;
  notes.hits = [&] { return hits; };
  StreamProgress progress;
  const std::atomic<bool> cancel{false};
  REQUIRE(make_pack_stream(opened, 0, &notes)->run(3, [](const StreamedObject&, unsigned) {}, progress, cancel));
  REQUIRE(notes.trees.complete());
  CHECK(notes.trees.whole());
  CHECK(notes.commits.size() == graph.commits().size());
  const auto slow = trace(graph, *objects, hits, {}), fast = trace(graph, *objects, hits, {}, &notes.trees);
  REQUIRE(slow->changes.size() > 20);
  REQUIRE(fast->paths == slow->paths);
  REQUIRE(fast->changes.size() == slow->changes.size());
  for (std::size_t i = 0; i < slow->changes.size(); ++i) {
    CHECK(fast->changes[i].commit == slow->changes[i].commit);
    CHECK(fast->changes[i].path == slow->changes[i].path);
    CHECK(fast->changes[i].blob == slow->changes[i].blob);
    CHECK(fast->changes[i].parent_blobs == slow->changes[i].parent_blobs);
  }
}

}  // namespace credward::git
