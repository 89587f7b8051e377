#include "git/commit_graph.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>
#include <sstream>

#include "temp_repository.h"

namespace credward::git {
namespace {

using test::TempRepository;

std::set<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::set<std::string> out;
  for (std::string line; std::getline(in, line);) out.insert(line);
  return out;
}

// Merges of all kinds on one branch per commit, criss-cross among them.
std::string random_merges(std::mt19937& random, int commits) {
  std::ostringstream out;
  for (int i = 0; i < commits; ++i) {
    out << "commit refs/heads/b" << i << "\nmark :" << i + 1 << "\ncommitter C <c@example.com> "
        << 1'500'000'000 + static_cast<long>(random() % 5000) << " +0000\ndata 1\nm\n";
    std::set<int> parents;
    for (unsigned n = random() % 3 + (i % 7 ? 1 : 0); n > 0 && i > 0; --n)
      parents.insert(i - 1 - static_cast<int>(random() % std::min(i, 5)));
    bool first = true;
    for (const int parent : parents) {
      out << (first ? "from :" : "merge :") << parent + 1 << "\n";
      first = false;
    }
    out << "M 100644 inline f\ndata 2\n" << i % 10 << "\n\n";
  }
  return out.str();
}

}  // namespace

TEST_CASE("order, reachability and merge bases agree with git") {
  TempRepository repository("--bare");
  std::mt19937 random(11);
  constexpr int kCommits = 60;
  repository.git("fast-import --quiet --force", random_merges(random, kCommits));
  const Repository opened = repository.open();
  const auto objects = opened.open_objects();
  const CommitGraph graph = test::whole_graph(opened, *objects);
  CHECK(graph.problems().empty());
  REQUIRE(graph.commits().size() == lines_of(repository.git("rev-list --all")).size());
  for (std::uint32_t i = 0; i < graph.commits().size(); ++i) {
    CHECK(graph.find(graph.commits()[i].id) == i);
    for (const std::uint32_t parent : graph.commits()[i].parents) CHECK(parent < i);
    CHECK(graph.commits()[i].missing_parents.empty());
  }
  int several = 0;
  for (int round = 0; round < 60; ++round) {
    const auto a = static_cast<std::uint32_t>(random() % graph.commits().size());
    const auto b = static_cast<std::uint32_t>(random() % graph.commits().size());
    const ObjectId ids[] = {graph.commits()[a].id, graph.commits()[b].id};
    const std::vector<std::uint32_t> bases = graph.merge_bases(a, b);
    CHECK(std::is_sorted(bases.begin(), bases.end()));
    std::set<std::string> ours;
    for (const std::uint32_t base : bases) ours.insert(graph.commits()[base].id.hex());
    CHECK(ours ==
          lines_of(repository.sh("git merge-base --all " + ids[0].hex() + " " + ids[1].hex() + " || true")));
    several += ours.size() > 1;
    std::set<std::string> reached;
    const std::vector<bool> marks = graph.reachable(ids);
    for (std::size_t i = 0; i < marks.size(); ++i) {
      if (marks[i]) reached.insert(graph.commits()[i].id.hex());
    }
    CHECK(reached == lines_of(repository.git("rev-list " + ids[0].hex() + " " + ids[1].hex())));
  }
  CHECK(several > 0);
}

TEST_CASE("the order does not depend on the tips") {
  TempRepository repository("--bare");
  std::mt19937 random(5);
  repository.git("fast-import --quiet --force", random_merges(random, 40));
  const Repository opened = repository.open();
  const auto objects = opened.open_objects();
  std::vector<ObjectId> tips;
  for (const Ref& ref : opened.refs()) tips.push_back(ref.target);
  const auto order = [&] {
    std::string out;
    const auto graph = CommitGraph::load(opened, *objects, tips);
    for (const Commit& commit : graph->commits()) out += commit.id.hex();
    return out;
  };
  const std::string before = order();
  std::shuffle(tips.begin(), tips.end(), random);
  CHECK(order() == before);
}

TEST_CASE("tips may be tags, trees and blobs") {
  TempRepository repository;
  repository.write("a", "x");
  const ObjectId commit = repository.commit("one");
  repository.git("tag -a -m note v1");
  repository.git("tag -a -m note v2 v1");
  repository.git("tag tree HEAD^{tree}");
  repository.git("tag -a -m note blob HEAD:a");
  const Repository opened = repository.open();
  const CommitGraph graph = test::whole_graph(opened, *opened.open_objects());
  REQUIRE(graph.commits().size() == 1);
  CHECK(graph.find(repository.id("v2")) == 0);
  CHECK(graph.find(commit) == 0);
  CHECK_FALSE(graph.find(repository.id("blob")));
  CHECK(graph.problems().empty());
  CHECK(graph.commits()[0].author == "Ada Example");
  CHECK(graph.commits()[0].committer_time > 1'400'000'000);
}

TEST_CASE("a shallow boundary cuts the graph without a problem") {
  TempRepository origin;
  for (int i = 0; i < 5; ++i) {
    origin.write("a", std::to_string(i));
    origin.commit("c");
  }
  TempRepository clone;
  clone.git("fetch -q --depth=2 'file://" + origin.path() + "' main:main2");
  const Repository opened = clone.open();
  const CommitGraph graph = test::whole_graph(opened, *opened.open_objects());
  REQUIRE(graph.commits().size() == 2);
  CHECK(graph.problems().empty());
  CHECK(graph.commits()[0].missing_parents == std::vector<ObjectId>{origin.id("HEAD~2")});
}

TEST_CASE("missing and corrupt commits are problems, the rest is a graph") {
  TempRepository repository;
  std::vector<ObjectId> ids;
  for (int i = 0; i < 4; ++i) {
    repository.write("a", std::to_string(i));
    ids.push_back(repository.commit("c"));
  }
  const auto file = [&](const ObjectId& id) {
    return repository.git_dir() + "/objects/" + id.hex().substr(0, 2) + "/" + id.hex().substr(2);
  };
  SECTION("missing") {
    std::filesystem::remove(file(ids[1]));
  }
  SECTION("cut off") {
    test::write_file(file(ids[1]), test::read_file(file(ids[1])).substr(0, 20));
  }
  SECTION("of another kind") {
    const ObjectId blob = repository.id("HEAD:a");
    test::write_file(file(ids[1]), test::read_file(file(blob)));
  }
  test::write_file(repository.git_dir() + "/logs/HEAD", "");
  test::write_file(repository.git_dir() + "/logs/refs/heads/main", "");
  const Repository opened = repository.open();
  const CommitGraph graph = test::whole_graph(opened, *opened.open_objects());
  REQUIRE(graph.commits().size() == 2);
  CHECK(graph.commits()[0].id == ids[2]);
  CHECK(graph.commits()[0].missing_parents == std::vector<ObjectId>{ids[1]});
  REQUIRE(graph.problems().size() == 1);
  CHECK(graph.problems()[0].object == ids[1].hex());
  CHECK(graph.problems()[0].kind == core::ProblemKind::kUnread);
}

TEST_CASE("seconds become dates") {
  CHECK(rfc3339(0) == "1970-01-01T00:00:00Z");
  CHECK(rfc3339(1393755630) == "2014-03-02T10:20:30Z");
  CHECK(rfc3339(951782400) == "2000-02-29T00:00:00Z");
  CHECK(rfc3339(-1) == "1969-12-31T23:59:59Z");
  CHECK(rfc3339(4102444799) == "2099-12-31T23:59:59Z");
  CHECK(rfc3339(INT64_MAX) == "9999-12-31T23:59:59Z");
  CHECK(rfc3339(INT64_MIN) == "0000-01-01T00:00:00Z");
}

}  // namespace credward::git
