#include "git/change.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <sstream>

#include "git/rename.h"
#include "temp_repository.h"

namespace credward::git {
namespace {

using test::TempRepository;

std::string octal(std::uint32_t mode) {
  std::ostringstream out;
  out << std::oct << mode;
  return out.str();
}

// One line a change, as `git diff --raw -z --abbrev=40 -M` tells them, deletions left out.
std::string as_text(const std::vector<FileChange>& changes) {
  std::string out;
  for (const FileChange& change : changes) {
    out += change.path + " " + octal(change.mode) + " " + change.blob.hex() + " " + change.old_path + " " +
           change.old_blob.hex() + "\n";
  }
  return out;
}

std::string as_git_says(const std::string& raw) {
  std::map<std::string, std::string> lines;
  for (std::size_t at = 0; at < raw.size();) {
    const auto field = [&](char end) {
      const std::size_t stop = raw.find(end, at);
      std::string text = raw.substr(at, stop - at);
      at = stop + 1;
      return text;
    };
    field(' ');
    const std::string mode = field(' '), before = field(' '), after = field(' '), status = field('\0');
    const std::string first = field('\0');
    const std::string path = status[0] == 'R' ? field('\0') : first;
    if (status[0] == 'D') continue;
    lines[path] = path + " " + mode + " " + after + " " + first + " " + before + "\n";
  }
  std::string out;
  for (const auto& [path, line] : lines) out += line;
  return out;
}

std::string random_text(std::mt19937& random, int lines) {
  std::string out;
  for (int i = 0; i < lines; ++i) {
    out += "word" + std::to_string(random() % 40);
    out += " and " + std::to_string(random() % 40) + "\n";
  }
  return out;
}

// Changes some lines, so that similarity lies on both sides of 50 %.
std::string edited(const std::string& text, std::mt19937& random) {
  std::istringstream in(text);
  std::string out, line;
  const unsigned share = random() % 10;
  while (std::getline(in, line)) {
    out += random() % 10 < share ? "new " + std::to_string(random()) : line;
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("trees and index differ as git says, renames included") {
  TempRepository repository;
  std::mt19937 random(7);
  std::map<std::string, std::string> files;
  static const char* const kFolders[] = {"", "src/", "src/deep/", "doc/"};
  static const char* const kNames[] = {"a.c", "b.c", "README", "x.y.z"};
  const auto any_path = [&] {  // one statement a number: compilers differ in the order of operands
    std::string path = kFolders[random() % 4];
    path += kNames[random() % 4];
    return path += std::to_string(random() % 2);
  };
  repository.git("commit -q --allow-empty -m root");
  int renames = 0;
  for (int round = 0; round < 40; ++round) {
    for (int n = 0; n < 6; ++n) {
      const unsigned what = random() % 5;
      if (what < 2 || files.empty()) {
        files[any_path()] = random_text(random, 1 + static_cast<int>(random() % 30));
        continue;
      }
      const auto file = std::next(files.begin(), static_cast<std::ptrdiff_t>(random() % files.size()));
      const std::string bytes = file->second, path = file->first;
      if (what == 2) {
        files[path] = edited(bytes, random);
      } else {
        files.erase(path);
        if (what == 3) files[any_path()] = random() % 3 == 0 ? bytes : edited(bytes, random);
        if (what == 4)
          files["moved/" + path.substr(path.find('/') + 1) + std::to_string(n)] = edited(bytes, random);
      }
    }
    repository.sh("find . -path ./.git -prune -o -type f -print0 | xargs -0 -r rm -f");
    for (const auto& [path, bytes] : files) repository.write(path, bytes);
    repository.git("add -A");
    const std::string staged = as_git_says(repository.sh("git diff --cached --raw -z --abbrev=40 -M HEAD"));
    const Repository opened = repository.open();
    const auto objects = opened.open_objects();
    const auto index = read_index(opened);
    REQUIRE(index);
    INFO("round " << round);
    const auto from_index = diff_tree_to_index(*objects, repository.id("HEAD^{tree}"), *index);
    REQUIRE(from_index);
    REQUIRE(as_text(*from_index) == staged);
    repository.git("commit -q --allow-empty -m round");
    const auto from_trees = diff_trees(*repository.open().open_objects(), repository.id("HEAD~1^{tree}"),
                                       repository.id("HEAD^{tree}"));
    REQUIRE(from_trees);
    REQUIRE(as_text(*from_trees) == staged);
    for (const FileChange& change : *from_trees) renames += change.path != change.old_path;
  }
  CHECK(renames > 20);
}

TEST_CASE("files become folders, links and submodules, and back") {
  TempRepository repository;
  repository.write("file", "text\n");
  repository.write("folder/inner", "inner\n");
  repository.write("script", "run\n");
  repository.sh("ln -s file link");
  repository.commit("one");
  repository.sh(
      "rm -r file folder link; mkdir file; echo x >file/below; echo y >folder; echo z >link; chmod +x "
      "script");
  repository.git("add -A");
  repository.git("update-index --add --cacheinfo 160000," + std::string(40, 'c') + ",module");
  const std::string expected = as_git_says(repository.sh("git diff --cached --raw -z --abbrev=40 -M HEAD"));
  const auto objects = repository.open().open_objects();
  const auto changes =
      diff_tree_to_index(*objects, repository.id("HEAD^{tree}"), *read_index(repository.open()));
  CHECK(as_text(*changes) == expected);
  repository.git("commit -q -m two");
  CHECK(as_text(*diff_trees(*repository.open().open_objects(), repository.id("HEAD~1^{tree}"),
                            repository.id("HEAD^{tree}"))) == expected);
  const auto all = diff_trees(*repository.open().open_objects(), {}, repository.id("HEAD^{tree}"));
  CHECK(all->size() == 5);
  CHECK(std::all_of(all->begin(), all->end(), [](const FileChange& c) { return c.old_blob.is_zero(); }));
}

TEST_CASE("a tree lists its files and finds one by its path") {
  TempRepository repository;
  repository.write("a/b/c", "x");
  repository.write("a.b", "y");
  repository.write("a0", "z");
  repository.commit("one");
  const ObjectId tree = repository.id("HEAD^{tree}");
  const auto objects = repository.open().open_objects();
  std::vector<core::Problem> problems;
  std::string paths;
  for (const TreeFile& file : list_tree(*objects, tree, problems)) paths += file.path + " ";
  CHECK(paths == "a.b a/b/c a0 ");
  CHECK(problems.empty());
  CHECK(blob_at(*objects, tree, "a/b/c") == repository.id("HEAD:a/b/c"));
  for (const char* path : {"a", "a/b", "a/b/c/d", "absent", "", "/a", "a//b"})
    CHECK_FALSE(blob_at(*objects, tree, path));
  list_tree(*objects, *ObjectId::from_hex(std::string(40, 'd')), problems);
  CHECK(problems.size() == 1);
}

TEST_CASE("every version of the index is read") {
  TempRepository repository;
  CHECK(read_index(repository.open())->empty());
  for (int i = 0; i < 300; ++i)
    repository.write("folder" + std::to_string(i % 7) + "/file" + std::to_string(i * i), std::to_string(i));
  repository.sh("printf x >\"$(printf 'odd\\nname\\377')\"");
  repository.commit("one");
  repository.write("later", "text");
  repository.git("add -N later");
  const int version = GENERATE(2, 3, 4);
  repository.git("update-index --index-version " + std::to_string(version));
  if (GENERATE(false, true)) {
    repository.git("update-index --skip-worktree folder1/file1");
    repository.git("update-index --untracked-cache");
  }
  std::string listed;
  const auto entries = read_index(repository.open());
  REQUIRE(entries);
  for (const IndexEntry& entry : *entries) {
    listed += octal(entry.mode) + " " + entry.blob.hex() + " " + std::to_string(entry.stage) + "\t" +
              entry.path + '\0';
    CHECK(entry.intent_to_add == (entry.path == "later"));
  }
  CHECK(listed == repository.sh("git ls-files -z --stage"));
  const auto skipped =
      std::count_if(entries->begin(), entries->end(), [](const IndexEntry& e) { return e.skip_worktree; });
  CHECK(skipped == (repository.git("ls-files -t folder1/file1")[0] == 'S' ? 1 : 0));
}

TEST_CASE("a conflict shows our side") {
  TempRepository repository;
  repository.write("a", "base\n");
  repository.commit("base");
  repository.git("checkout -q -b side");
  repository.write("a", "theirs\n");
  repository.commit("theirs");
  repository.git("checkout -q main");
  repository.write("a", "ours\n");
  repository.commit("ours");
  repository.sh("git merge -q side || true");
  const auto index = read_index(repository.open());
  CHECK(index->size() == 3);
  const auto objects = repository.open().open_objects();
  CHECK(diff_tree_to_index(*objects, repository.id("HEAD^{tree}"), *index)->empty());
  const auto changes = diff_tree_to_index(*objects, repository.id("HEAD~1^{tree}"), *index);
  REQUIRE(changes->size() == 1);
  CHECK(changes->front().blob == repository.id("HEAD:a"));
}

TEST_CASE("split and sparse indices are read") {
  TempRepository repository;
  repository.write("a/b", "x");
  repository.write("c/d", "y");
  repository.write("c/e/f", "z");
  repository.commit("one");
  const auto whole = read_index(repository.open());
  SECTION("split") { repository.git("update-index --split-index"); }
  SECTION("sparse") { repository.git("sparse-checkout set --cone --sparse-index a"); }
  const auto index = read_index(repository.open());
  REQUIRE(index);
  REQUIRE(index->size() == 3);
  for (std::size_t i = 0; i < index->size(); ++i) {
    CHECK((*index)[i].path == (*whole)[i].path);
    CHECK((*index)[i].blob == (*whole)[i].blob);
    CHECK((*index)[i].mode == (*whole)[i].mode);
  }
}

TEST_CASE("a damaged split index is unread") {
  TempRepository repository;
  for (int i = 0; i < 90; ++i) repository.write("f" + std::to_string(i), "x");
  repository.commit("one");
  repository.git("config splitIndex.maxPercentChange 100");
  repository.git("update-index --split-index");
  for (int i = 0; i < 20; ++i) repository.write("f" + std::to_string(i), "y");
  repository.git("rm -q --cached f50 f51");
  repository.git("add .");
  const std::string path = repository.git_dir() + "/index", good = test::read_file(path);
  REQUIRE(read_index(repository.open()));
  for (std::size_t at = 12; at < good.size(); ++at) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 0xff);
    test::write_file(path, bad);
    const auto index = read_index(repository.open());
    if (!index) CHECK(index.error().code == core::ErrorCode::kUnread);
  }
}

TEST_CASE("an index that is no file, or damaged, is unread") {
  TempRepository repository;
  repository.write("a", "x");
  repository.commit("one");
  const std::string path = repository.git_dir() + "/index", good = test::read_file(path);
  for (std::size_t cut = 1; cut < good.size(); cut += 7) {
    test::write_file(path, good.substr(0, cut));
    const auto index = read_index(repository.open());
    if (!index) CHECK(index.error().code != core::ErrorCode::kInternal);
    if (cut < 60) CHECK_FALSE(index);
  }
}

TEST_CASE("similarity is git's") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "line " + std::to_string(i) + "\n";
  CHECK(similarity(text, text, 30'000) == 60'000);
  CHECK(similarity(text, text + text + text, 30'000) == 0);  // too different in size
  CHECK(similarity("", "", 30'000) == 0);
  CHECK(similarity("a\r\nb\r\n", "a\nb\n", 0) > 0);
}

TEST_CASE("lines that are new, and places where lines went") {
  using Ranges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
  using Places = std::vector<std::uint32_t>;
  struct Case {
    std::string before, after;
    Ranges added;
    Places deleted_after;
  };
  const std::vector<Case> cases{
      {"a\nb\nc\n", "a\nb\nc\n", {}, {}},
      {"a\nb\nc\n", "a\nx\nb\nc\ny\n", {{2, 2}, {5, 5}}, {}},
      {"a\nb\nc\n", "a\nc\n", {}, {1}},
      {"a\nb\n", "b\n", {}, {0}},
      {"a\nb\n", "a\n", {}, {1}},
      {"a\nb\nc\n", "a\nX\nY\nc\n", {{2, 3}}, {1}},
      {"", "a\nb", {{1, 2}}, {}},
      {"a\nb", "", {}, {0}},
      {"a\nb", "a\nb\n", {{2, 2}}, {1}},
      {"a\r\nb\r\n", "a\r\nb\r\nc\r\n", {{3, 3}}, {}},
      {"a\rb\rc", "a\rx\rb\rc", {{2, 2}}, {}},
      {std::string("a\0b\nc\n", 6), std::string("a\0b\nd\n", 6), {{2, 2}}, {1}},
  };
  for (const Case& c : cases) {
    INFO(c.before << "=>" << c.after);
    const auto changes = diff_lines(c.before, c.after);
    REQUIRE(changes);
    CHECK(changes->added == c.added);
    CHECK(changes->deleted_after == c.deleted_after);
  }
}

TEST_CASE("line changes agree with git diff on random texts") {
  TempRepository repository;
  std::mt19937 random(3);
  for (int round = 0; round < 20; ++round) {
    const std::string before = random_text(random, 40), after = edited(before, random);
    repository.write("before", before);
    repository.write("after", after);
    std::istringstream lines(
        repository.sh("git diff --no-index -U0 --no-indent-heuristic before after | grep '^@@' || true"));
    LineChanges expected;
    for (std::string line; std::getline(lines, line);) {
      unsigned old_start = 0, old_count = 1, new_start = 0, new_count = 1;
      std::sscanf(line.c_str(), "@@ -%u,%u", &old_start, &old_count);
      if (std::sscanf(line.substr(line.find('+')).c_str(), "+%u,%u", &new_start, &new_count) == 1)
        new_count = 1;
      if (new_count > 0) expected.added.emplace_back(new_start, new_start + new_count - 1);
      if (old_count > 0) expected.deleted_after.push_back(new_count > 0 ? new_start - 1 : new_start);
    }
    const auto changes = diff_lines(before, after);
    REQUIRE(changes);
    CHECK(changes->added == expected.added);
    CHECK(changes->deleted_after == expected.deleted_after);
  }
}

TEST_CASE("huge texts are taken as new") {
  const std::string before(65 * 1024 * 1024, '\n');
  const auto changes = diff_lines(before, before + "x");
  REQUIRE(changes);
  CHECK(changes->added.size() == 1);
  CHECK(changes->added[0].second == before.size() + 1);
}

}  // namespace credward::git
