#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>

#include "git/reflog.h"
#include "temp_repository.h"

namespace credward::git {
namespace {

using test::TempRepository;

std::vector<ObjectId> targets(const std::vector<Ref>& refs, const std::string& name) {
  std::vector<ObjectId> out;
  for (const Ref& ref : refs) {
    if (ref.name == name) out.push_back(ref.target);
  }
  return out;
}

bool has(const std::vector<Ref>& refs, const std::string& name, const ObjectId& id) {
  const auto found = targets(refs, name);
  return std::find(found.begin(), found.end(), id) != found.end();
}

struct Sample {
  TempRepository repository;
  ObjectId one, two, three;

  Sample() {
    repository.write("a", "1");
    one = repository.commit("one");
    repository.write("a", "2");
    two = repository.commit("two");
    repository.write("a", "3");
    three = repository.commit("three");
  }
};

}  // namespace

TEST_CASE("every ref that git lists is listed, loose or packed") {
  Sample sample;
  TempRepository& repository = sample.repository;
  repository.git("branch side HEAD~1");
  repository.git("tag -a -m note v1 HEAD~2");
  repository.git("update-ref refs/odd/deep/er/x HEAD");
  repository.git("notes add -m n HEAD");
  repository.git("symbolic-ref refs/remotes/origin/HEAD refs/heads/side");
  SECTION("loose") {}
  SECTION("packed") {
    repository.git("pack-refs --all");
  }
  SECTION("packed, one changed since") {
    repository.git("pack-refs --all");
    repository.git("update-ref refs/heads/side HEAD");
  }
  const Repository opened = repository.open();
  const std::vector<Ref> refs = opened.refs();
  std::string listed;
  for (const Ref& ref : refs) {
    if (ref.name.starts_with("refs/")) listed += ref.target.hex() + " " + ref.name + "\n";
  }
  CHECK(listed == repository.git("for-each-ref --format='%(objectname) %(refname)'") + "\n");
  CHECK(has(refs, "HEAD", sample.three));
  CHECK(opened.head() == sample.three);
  CHECK(opened.head_branch() == "main");
  CHECK(opened.problems().empty());
  const auto head = std::find_if(refs.begin(), refs.end(), [](const Ref& ref) { return ref.name == "HEAD"; });
  CHECK(head->symbolic_target == "refs/heads/main");
}

TEST_CASE("heads that git leaves beside HEAD are refs too") {
  Sample sample;
  TempRepository& repository = sample.repository;
  const std::string one = sample.one.hex(), two = sample.two.hex(), three = sample.three.hex();
  test::write_file(repository.git_dir() + "/FETCH_HEAD",
                   one + "\t\tbranch 'a' of x\n" + two + "\tnot-for-merge\tbranch 'b' of x\n");
  test::write_file(repository.git_dir() + "/MERGE_HEAD", one + "\n" + two + "\n");
  for (const char* name :
       {"ORIG_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "REBASE_HEAD", "BISECT_HEAD", "BISECT_EXPECTED_REV",
        "AUTO_MERGE", "MERGE_AUTOSTASH", "rebase-merge/autostash"}) {
    test::write_file(repository.git_dir() + "/" + name, two + "\n");
  }
  test::write_file(repository.git_dir() + "/COMMIT_EDITMSG", std::string(3'000'000, 'x'));
  const Repository opened = repository.open();
  const auto refs = opened.refs();
  CHECK(targets(refs, "FETCH_HEAD").size() == 2);
  CHECK(has(refs, "FETCH_HEAD", sample.two));
  CHECK(has(refs, "MERGE_HEAD", sample.one));
  CHECK(has(refs, "MERGE_HEAD", sample.two));
  for (const char* name :
       {"ORIG_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "REBASE_HEAD", "BISECT_HEAD", "BISECT_EXPECTED_REV",
        "AUTO_MERGE", "MERGE_AUTOSTASH", "rebase-merge/autostash"}) {
    INFO(name);
    CHECK(has(refs, name, sample.two));
  }
  CHECK(test::reasons(opened.problems()).empty());
}

TEST_CASE("a repository without a commit has a branch and no head") {
  TempRepository repository;
  const Repository opened = repository.open();
  CHECK_FALSE(opened.head());
  CHECK(opened.head_branch() == "main");
  CHECK(opened.refs().empty());
  CHECK(opened.problems().empty());
}

TEST_CASE("a detached head has no branch") {
  Sample sample;
  sample.repository.git("checkout -q --detach HEAD~1");
  const Repository opened = sample.repository.open();
  CHECK(opened.head() == sample.two);
  CHECK(opened.head_branch().empty());
}

TEST_CASE("linked worktrees' heads and own refs are seen from everywhere") {
  Sample sample;
  TempRepository& repository = sample.repository;
  repository.git("worktree add -q --detach ../linked HEAD~2");
  repository.sh("cd ../linked && git update-ref refs/bisect/bad HEAD && git update-ref refs/worktree/x HEAD");
  const auto from_main = repository.open().refs();
  CHECK(has(from_main, "worktrees/linked/HEAD", sample.one));
  CHECK(has(from_main, "worktrees/linked/refs/bisect/bad", sample.one));
  const auto linked = Repository::discover(repository.path() + "/../linked", {});
  const auto from_linked = linked->refs();
  CHECK(has(from_linked, "HEAD", sample.one));
  CHECK(has(from_linked, "main-worktree/HEAD", sample.three));
  CHECK(has(from_linked, "refs/worktree/x", sample.one));
  CHECK(has(from_linked, "refs/heads/main", sample.three));
  CHECK(targets(from_linked, "worktrees/linked/HEAD").empty());
}

TEST_CASE("old symbolic refs that are links are understood") {
  Sample sample;
  std::filesystem::remove(sample.repository.git_dir() + "/HEAD");
  std::filesystem::create_symlink("refs/heads/main", sample.repository.git_dir() + "/HEAD");
  const Repository opened = sample.repository.open();
  CHECK(opened.head() == sample.three);
  CHECK(opened.head_branch() == "main");
  CHECK(opened.problems().empty());
}

TEST_CASE("names are raw bytes") {
  Sample sample;
  sample.repository.sh("git update-ref \"$(printf 'refs/heads/caf\\351')\" HEAD~1");
  CHECK(has(sample.repository.open().refs(), "refs/heads/caf\xE9", sample.two));
}

TEST_CASE("broken refs are listed, the others read") {
  Sample sample;
  const std::string refs = sample.repository.git_dir() + "/refs/heads/";
  test::write_file(refs + "empty", "");
  test::write_file(refs + "garbage", "what is this\n");
  test::write_file(refs + "short", sample.one.hex().substr(0, 39) + "\n");
  test::write_file(refs + "half.lock", "");
  test::write_file(refs + "good", sample.one.hex());
  test::write_file(refs + "loop", "ref: refs/heads/loop\n");
  test::write_file(sample.repository.git_dir() + "/packed-refs",
                   "# pack-refs with: peeled fully-peeled sorted\n" + sample.two.hex() +
                       " refs/tags/good\n^" + sample.one.hex() + "\nnonsense\n");
  const Repository opened = sample.repository.open();
  CHECK(opened.problems().empty());  // nobody asked for refs yet
  const auto found = opened.refs();
  CHECK(has(found, "refs/heads/good", sample.one));
  CHECK(has(found, "refs/tags/good", sample.two));
  std::vector<std::string> unread, notes;
  for (const core::Problem& problem : opened.problems()) {
    (problem.kind == core::ProblemKind::kUnread ? unread : notes).push_back(*problem.path);
  }
  CHECK(unread == std::vector<std::string>{".git/packed-refs", ".git/refs/heads/empty",
                                           ".git/refs/heads/garbage", ".git/refs/heads/short"});
  CHECK(notes == std::vector<std::string>{".git/refs/heads/loop"});
}

TEST_CASE("reflogs give every id once and each message once") {
  Sample sample;
  TempRepository& repository = sample.repository;
  repository.write("a", "lost");
  const ObjectId lost = repository.commit("lost");
  repository.git("reset -q --hard HEAD~2");
  repository.write("a", "stashed");
  repository.git("stash -q");
  const ObjectId stash = repository.id("stash");
  const auto entries = repository.open().reflogs();
  const auto count = [&](const std::string& ref, const ObjectId& id) {
    return std::count_if(entries.begin(), entries.end(),
                         [&](const ReflogEntry& e) { return e.ref == ref && e.id == id; });
  };
  CHECK(count("HEAD", lost) == 1);
  CHECK(count("refs/heads/main", lost) == 1);
  CHECK(count("refs/stash", stash) == 1);
  CHECK(std::none_of(entries.begin(), entries.end(), [](const ReflogEntry& e) { return e.id.is_zero(); }));
  const auto messages = std::count_if(entries.begin(), entries.end(), [](const ReflogEntry& e) {
    return e.ref == "HEAD" && e.message == "commit: lost";
  });
  CHECK(messages == 1);
}

TEST_CASE("lines of a reflog whose history was cut keep their old ids") {
  std::size_t broken = 0;
  const std::string a(40, 'a'), b(40, 'b'), zero(40, '0');
  const auto lines = parse_reflog(a + " " + b + " C <c@example.com> 1 +0000\tmoved\n" + "junk\n" + zero +
                                      " " + a + " C <c@example.com> 2 +0000\n",
                                  broken);
  REQUIRE(lines.size() == 2);
  CHECK(broken == 1);
  CHECK(lines[0].old_id.hex() == a);
  CHECK(lines[0].message == "moved");
  CHECK(lines[1].old_id.is_zero());
}

TEST_CASE("revisions resolve as git resolves them") {
  Sample sample;
  TempRepository& repository = sample.repository;
  repository.git("branch side HEAD~1");
  repository.git("tag -a -m note v1 HEAD~2");
  repository.git("tag -a -m again v2 v1");
  repository.git("checkout -q side");
  repository.write("b", "x");
  repository.commit("on side");
  repository.git("checkout -q main");
  repository.git("merge -q --no-ff -m merge side");
  repository.git("update-ref refs/remotes/origin/main HEAD~1");
  repository.git("symbolic-ref refs/remotes/origin/HEAD refs/remotes/origin/main");
  const std::string full = repository.id("HEAD").hex();
  const Repository opened = repository.open();
  for (const std::string& revision : {std::string("HEAD"),
                                      std::string("@"),
                                      std::string("main"),
                                      std::string("heads/main"),
                                      std::string("refs/heads/main"),
                                      std::string("v1"),
                                      std::string("v1^{}"),
                                      std::string("v2^{}"),
                                      std::string("v2^{commit}"),
                                      std::string("v1^{tree}"),
                                      std::string("HEAD^{tree}"),
                                      std::string("HEAD^"),
                                      std::string("HEAD^2"),
                                      std::string("HEAD^2^"),
                                      std::string("HEAD~2"),
                                      std::string("HEAD^0"),
                                      std::string("HEAD~0"),
                                      std::string("v1^0"),
                                      std::string("@~1^{tree}"),
                                      std::string("HEAD@{0}"),
                                      std::string("HEAD@{1}"),
                                      std::string("@{1}"),
                                      std::string("main@{1}"),
                                      std::string("main@{2}~1"),
                                      std::string("origin/main"),
                                      std::string("origin"),
                                      std::string("origin/HEAD"),
                                      full,
                                      full.substr(0, 7),
                                      full.substr(0, 4),
                                      "v1-3-g" + full.substr(0, 10),
                                      full.substr(0, 12) + "^2~1",
                                      std::string("side~1^{commit}"),
                                      std::string("HEAD^^")}) {
    INFO(revision);
    const auto resolved = opened.resolve(revision);
    REQUIRE(resolved);
    CHECK(resolved->hex() == repository.git("rev-parse --verify '" + revision + "'"));
  }
  for (const char* revision : {"", "absent", "HEAD^3", "HEAD~100", "HEAD~99999999999999999999", "main..side",
                               ":a", "HEAD:a", "HEAD^{blob}", "HEAD^{", "HEAD@{99}", "HEAD@{yesterday}",
                               "@{u}", "v9", "HEAD^{tree}^", "HEAD!", "deadbeef", "-x"}) {
    INFO(revision);
    const auto resolved = opened.resolve(revision);
    REQUIRE_FALSE(resolved);
    CHECK(resolved.error().code == core::ErrorCode::kUsage);
    CHECK(resolved.error().hint.empty());
  }
}

TEST_CASE("a tag wins over a branch of the same name, as in git") {
  Sample sample;
  sample.repository.git("branch twice HEAD~1");
  sample.repository.git("tag twice HEAD~2");
  CHECK(*sample.repository.open().resolve("twice") == sample.one);
}

TEST_CASE("in a shallow clone the hint names the depth") {
  Sample sample;
  TempRepository clone;
  clone.git("fetch -q --depth=1 'file://" + sample.repository.path() + "' main:got");
  const Repository opened = clone.open();
  CHECK(opened.shallow());
  CHECK(opened.shallow_boundary().count(sample.three) == 1);
  for (const std::string& revision :
       {std::string("got~1"), std::string("got^"), sample.two.hex().substr(0, 8)}) {
    const auto resolved = opened.resolve(revision);
    INFO(revision);
    REQUIRE_FALSE(resolved);
    CHECK(resolved.error().hint.find("unshallow") != std::string::npos);
  }
}

}  // namespace credward::git
