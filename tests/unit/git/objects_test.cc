#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <mutex>
#include <set>
#include <sstream>

#include "git/object_check.h"
#include "git/object_parse.h"
#include "git/object_stream.h"
#include "temp_repository.h"

namespace credward::git {
namespace {

using test::TempRepository;

// Type and bytes of every object, as git prints them.
std::map<std::string, std::string> as_git_has_them(TempRepository& repository) {
  std::map<std::string, std::string> out;
  const std::string text = repository.sh("git cat-file --batch-all-objects --batch");
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    std::istringstream header(text.substr(at, end - at));
    std::string id, type;
    std::size_t size = 0;
    header >> id >> type >> size;
    out[id] = type + " " + text.substr(end + 1, size);
    at = end + 2 + size;
  }
  return out;
}

std::string type_name(ObjectType type) {
  constexpr const char* kNames[] = {"commit", "tree", "blob", "tag"};
  return kNames[static_cast<int>(type)];
}

struct Streamed {
  std::map<std::string, std::string> objects;
  std::size_t calls = 0;
  std::vector<core::Problem> problems;
};

Streamed stream_with(ObjectStream& reader, unsigned threads) {
  Streamed out;
  std::mutex mutex;
  StreamProgress progress;
  const std::atomic<bool> cancel{false};
  const auto problems = reader.run(
      threads,
      [&](const StreamedObject& object, unsigned worker) {
        const std::lock_guard lock(mutex);
        REQUIRE(worker < threads);
        ++out.calls;
        out.objects[object.id.hex()] = type_name(object.type) + " " + std::string(object.bytes);
      },
      progress, cancel);
  REQUIRE(problems);
  CHECK(progress.objects == progress.total);
  out.problems = *problems;
  return out;
}

// With both readers, which must say the same.
Streamed stream(const Repository& repository, unsigned threads, std::uint64_t limit = 0) {
  const Streamed reference = stream_with(*make_odb_stream(repository, limit), threads);
  Streamed out = stream_with(*make_pack_stream(repository, limit), threads);
  CHECK(out.objects == reference.objects);
  CHECK(out.calls == reference.calls);
  CHECK(out.problems == reference.problems);
  return out;
}

// Some history: deltas in a pack, a second pack with duplicates, loose objects, a tag.
void fill(TempRepository& repository) {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "line " + std::to_string(i * 7919 % 1000) + "\n";
  for (int i = 0; i < 30; ++i) {
    text.replace(static_cast<std::size_t>(i) * 100, 4, "LINE");
    repository.write("deep/er/file", text);
    repository.write("other" + std::to_string(i), std::to_string(i));
    repository.commit("commit " + std::to_string(i));
  }
  repository.git("tag -a -m note v1");
  repository.git("repack -q -a -d -f --depth=50 --window=10");
  repository.sh("git rev-list --objects HEAD~5 | cut -c1-40 | git pack-objects -q .git/objects/pack/pack");
  repository.write("loose", "a loose one");
  repository.write("empty", "");
  repository.commit("loose");
}

}  // namespace

TEST_CASE("every object comes once, with git's own bytes") {
  TempRepository repository;
  fill(repository);
  if (GENERATE(false, true)) repository.git("multi-pack-index write");
  const auto expected = as_git_has_them(repository);
  REQUIRE(expected.size() > 100);
  const Repository opened = repository.open();
  for (const unsigned threads : {1U, 2U, 5U}) {
    const Streamed got = stream(opened, threads);
    CHECK(got.calls == expected.size());
    CHECK(got.objects == expected);
    CHECK(got.problems.empty());
  }
  const auto objects = opened.open_objects();
  CHECK(objects->list()->size() == expected.size());
  for (const auto& [hex, text] : expected) {
    const ObjectId id = *ObjectId::from_hex(hex);
    REQUIRE(objects->contains(id));
    const auto object = objects->read(id);
    REQUIRE(object);
    REQUIRE(type_name(object->type) + " " + object->bytes == text);
  }
  CHECK(opened.problems().empty());
}

TEST_CASE("an old pack index is read") {
  TempRepository repository;
  fill(repository);
  repository.git("-c pack.indexVersion=1 repack -q -a -d -f");
  CHECK(stream(repository.open(), 1).objects == as_git_has_them(repository));
}

TEST_CASE("bases named by id are found") {
  TempRepository repository;
  fill(repository);
  repository.git("-c repack.useDeltaBaseOffset=false repack -q -a -d -f");
  CHECK(stream(repository.open(), 1).objects == as_git_has_them(repository));
}

TEST_CASE("abbreviated ids give all that begin so") {
  TempRepository repository;
  fill(repository);
  const auto objects = repository.open().open_objects();
  std::map<std::string, std::vector<std::string>> by_prefix;
  for (const auto& [hex, unused] : as_git_has_them(repository)) by_prefix[hex.substr(0, 4)].push_back(hex);
  for (const auto& [prefix, expected] : by_prefix) {
    std::vector<std::string> found;
    for (const ObjectId& id : objects->with_prefix(prefix)) found.push_back(id.hex());
    REQUIRE(found == expected);
  }
  CHECK(objects->with_prefix("abc").empty());
  CHECK(objects->with_prefix("not hex").empty());
}

TEST_CASE("objects over the limit are unread, all others read") {
  TempRepository repository;
  repository.write("big", std::string(5000, 'x'));
  repository.write("big2", std::string(5000, 'x') + "y");
  repository.write("small", "s");
  repository.commit("one");
  if (GENERATE(false, true)) repository.git("repack -q -a -d");
  const Streamed got = stream(repository.open(), 2, 4999);
  CHECK(got.objects.size() == as_git_has_them(repository).size() - 2);
  REQUIRE(got.problems.size() == 2);
  CHECK(got.problems[0].reason.find("limit") != std::string::npos);
  const std::set<std::string> ids{*got.problems[0].object, *got.problems[1].object};
  CHECK(ids == std::set<std::string>{repository.id("HEAD:big").hex(), repository.id("HEAD:big2").hex()});
  CHECK(stream(repository.open(), 2, 5001).problems.empty());
}

TEST_CASE("the stream stops when cancelled") {
  TempRepository repository;
  fill(repository);
  StreamProgress progress;
  std::atomic<bool> cancel{false};
  std::size_t calls = 0;
  const auto reader = make_odb_stream(repository.open(), 0);
  const auto problems = reader->run(
      1, [&](const StreamedObject&, unsigned) { cancel = ++calls == 10; }, progress, cancel);
  CHECK(problems);
  CHECK(calls == 10);
  CHECK(progress.objects < progress.total);
}

TEST_CASE("an exception of the sink is an error, not the end") {
  TempRepository repository;
  fill(repository);
  StreamProgress progress;
  const std::atomic<bool> cancel{false};
  const auto reader = make_odb_stream(repository.open(), 0);
  const auto problems = reader->run(
      2, [](const StreamedObject&, unsigned) { throw std::runtime_error("no more"); }, progress, cancel);
  REQUIRE_FALSE(problems);
  CHECK(problems.error().code == core::ErrorCode::kInternal);
}

TEST_CASE("alternates inside are read, outside ones only when asked for") {
  TempRepository lender, repository;
  lender.write("a", "lent");
  lender.commit("one");
  const ObjectId blob = lender.id("HEAD:a");
  SECTION("outside") {
    test::write_file(repository.git_dir() + "/objects/info/alternates", lender.git_dir() + "/objects\n");
    const Repository closed = repository.open();
    CHECK_FALSE(closed.open_objects()->contains(blob));
    REQUIRE(closed.problems().size() == 1);
    CHECK(closed.problems()[0].kind == core::ProblemKind::kUnread);
    CHECK(closed.problems()[0].reason.find("--alternates") != std::string::npos);
    const Repository open = repository.open({false, true});
    CHECK(open.open_objects()->read(blob)->bytes == "lent");
    CHECK(open.problems().empty());
  }
  SECTION("inside, in two steps") {
    std::filesystem::copy(lender.git_dir() + "/objects", repository.git_dir() + "/lent",
                          std::filesystem::copy_options::recursive);
    std::filesystem::create_directories(repository.git_dir() + "/step/info");
    test::write_file(repository.git_dir() + "/step/info/alternates", "../lent\n");
    test::write_file(repository.git_dir() + "/objects/info/alternates", "# note\n../step\n../objects\n");
    const Repository opened = repository.open();
    CHECK(opened.open_objects()->read(blob)->bytes == "lent");
    CHECK(test::reasons(opened.problems()).empty());
  }
  SECTION("a link inside that leads outside") {
    std::filesystem::create_directory_symlink(lender.git_dir() + "/objects", repository.git_dir() + "/link");
    test::write_file(repository.git_dir() + "/objects/info/alternates", "../link\n");
    const Repository opened = repository.open();
    CHECK_FALSE(opened.open_objects()->contains(blob));
    CHECK(opened.problems().size() == 1);
  }
}

TEST_CASE("what a history names and the database lacks is listed") {
  TempRepository repository;
  repository.write("d/gone", "gone");
  repository.write("here", "here");
  repository.commit("one");
  const ObjectId blob = repository.id("HEAD:d/gone");
  const ObjectId tree = repository.id("HEAD:d");
  repository.git("rm -rq d");
  repository.commit("two");
  const auto remove = [&](const ObjectId& id) {
    REQUIRE(std::filesystem::remove(repository.git_dir() + "/objects/" + id.hex().substr(0, 2) + "/" +
                                    id.hex().substr(2)));
  };
  const auto missing = [&] {
    const Repository opened = repository.open();
    const auto objects = opened.open_objects();
    return missing_objects(opened, test::whole_graph(opened, *objects), *objects);
  };
  CHECK(missing().empty());
  remove(blob);
  REQUIRE(missing().size() == 1);
  CHECK(missing()[0].object == blob.hex());
  CHECK(missing()[0].reason.find(tree.hex()) != std::string::npos);
  remove(tree);
  REQUIRE(missing().size() == 1);  // what an absent tree names is not known
  CHECK(missing()[0].object == tree.hex());
  repository.git("config remote.origin.promisor true");
  CHECK(missing()[0].reason.find("partial clone") != std::string::npos);
}

TEST_CASE("what only dangling commits lack is a note, what others lack too is missing") {
  TempRepository repository;
  repository.write("kept", "kept");
  repository.commit("one");
  repository.write("gone", "gone");
  repository.commit("two");
  const ObjectId blob = repository.id("HEAD:gone");
  const Repository opened = repository.open();
  const CommitGraph graph = test::whole_graph(opened, *opened.open_objects());
  REQUIRE(graph.commits().size() == 2);
  REQUIRE(std::filesystem::remove(repository.git_dir() + "/objects/" + blob.hex().substr(0, 2) + "/" + blob.hex().substr(2)));
  const Repository damaged = repository.open();
  const std::uint32_t second = *graph.find(repository.id("HEAD"));
  std::vector<bool> dangling(2);
  const auto objects = damaged.open_objects();
  CHECK(missing_objects(damaged, graph, *objects, nullptr, dangling).at(0).kind == core::ProblemKind::kUnread);
  dangling[second] = true;
  const auto problems = missing_objects(damaged, graph, *objects, nullptr, dangling);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].kind == core::ProblemKind::kNote);
  CHECK(problems[0].reason.starts_with("1 object that only dangling commits name is not here"));
}

TEST_CASE("long lists of missing objects end with a count") {
  TempRepository repository;
  std::string input;
  for (int i = 0; i < 1500; ++i)
    input +=
        "100644 blob " + std::string(36, 'a') + std::to_string(1000 + i) + "\tf" + std::to_string(i) + "\n";
  const std::string tree = repository.git("mktree --missing", input);
  repository.git("update-ref refs/heads/main $(git commit-tree -m x " + tree + ")");
  const Repository opened = repository.open();
  const auto objects = opened.open_objects();
  const auto problems = missing_objects(opened, test::whole_graph(opened, *objects), *objects);
  REQUIRE(problems.size() == 1001);
  CHECK(problems.back().reason.find("500 more") != std::string::npos);
}

TEST_CASE("trees are taken apart and damage is seen") {
  const std::string id(20, '\1');
  const std::string good = "100644 b" + std::string(1, '\0') + id + "40000 a" + std::string(1, '\0') + id;
  bool damaged = true;
  const auto entries = sorted_entries(good, damaged);
  CHECK_FALSE(damaged);
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].name == "a");
  CHECK(entries[0].is_tree());
  CHECK(entries[1].is_blob());
  for (std::size_t cut = 1; cut < good.size(); ++cut) {
    sorted_entries(std::string_view(good).substr(0, cut), damaged);
    CHECK(damaged == (cut != 29));
  }
  sorted_entries("999 x" + std::string(1, '\0') + id, damaged);
  CHECK(damaged);
}

TEST_CASE("commits are taken apart, odd ones too") {
  const std::string a(40, 'a'), b(40, 'b');
  const auto commit = parse_commit(
      "tree " + a + "\nparent " + b + "\nparent " + a +
      "\nauthor A <b> c <d@example.com> 5 +0000\ncommitter C> <x> 1234567890 +0200\n\nmessage\n");
  REQUIRE(commit);
  CHECK(commit->tree.hex() == a);
  CHECK(commit->parents.size() == 2);
  CHECK(commit->author == "A");
  CHECK(commit->committer_time == 1234567890);
  CHECK(parse_commit("tree " + a + "\n")->committer_time == 0);
  CHECK(parse_commit("tree " + a + "\nauthor x\ncommitter y <z> -7 +0000\n")->committer_time == -7);
  CHECK_FALSE(parse_commit("tree " + a.substr(1) + "\n"));
  CHECK_FALSE(parse_commit("tree " + a + "\nparent " + b.substr(2) + "\n"));
  CHECK_FALSE(parse_commit(""));
}

}  // namespace credward::git
