// The ignore rules against git itself: random .gitignore files in a temporary repository, every path asked of both.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "support.h"
#include "text/ignore.h"

using credward::text::IgnoreRules;
using namespace credward::text::testing;
namespace fs = std::filesystem;

namespace {

class TemporaryDirectory {
 public:
  TemporaryDirectory() {
    std::string name = (fs::temp_directory_path() / "credward-ignore-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~TemporaryDirectory() { fs::remove_all(path_); }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

struct Path {
  std::string name;
  bool is_directory;
};

const std::vector<Path>& all_paths() {
  static const std::vector<Path> kPaths = [] {
    std::vector<Path> paths;
    const std::vector<std::string> names = {"a", "b", "ab", "a.c", "b.log", "#x", "!x", "x ", "[a]", "a*b", "Ab", "é", "a-b", "\\x"};
    for (const std::string& name : names) paths.push_back({name, false});
    for (const char* directory : {"d", "d/e", "foo", "foo/bar"}) {
      paths.push_back({directory, true});
      for (const std::string& name : names) paths.push_back({std::string(directory) + "/" + name, false});
    }
    return paths;
  }();
  return kPaths;
}

std::string random_pattern(Random& random) {
  static const std::vector<std::string> kParts = {
      "a", "b", "ab", "*", "**", "***", "?", "*.c", "*.log", "a*", "*b", "[ab]", "[!a]", "[a-z]", "[^b]*", "d", "e",
      "foo", "bar", "fo?", "\\#x", "\\!x", "#x", "!x", "x ", "x\\ ", "\\a", "[[:alpha:]]", "[[:upper:]]b", "[]a]", "[a",
      "a\\*b", "\\[a]", "é", "?" "?", "a**", "**b", "[a-]b", "a[-]b", "\\\\x", "[\\a]", "", "x  ", "\tx", "[a/b]", "a\\"};
  std::string pattern;
  if (below(random, 6) == 0) pattern += '!';
  if (below(random, 5) == 0) pattern += '/';
  for (std::size_t i = 0, parts = 1 + below(random, 3); i < parts; ++i) {
    if (i > 0) pattern += '/';
    pattern += kParts[below(random, kParts.size())];
  }
  if (below(random, 5) == 0) pattern += '/';
  if (below(random, 12) == 0) pattern += ' ';
  return pattern + (below(random, 8) == 0 ? "\r\n" : "\n");
}

std::string run(const std::string& command) {
  std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  REQUIRE(pipe);
  std::string out;
  char buffer[4096];
  while (std::size_t size = fread(buffer, 1, sizeof buffer, pipe.get())) out.append(buffer, size);
  return out;
}

void write(const fs::path& path, const std::string& content) {
  std::ofstream(path, std::ios::binary) << content;
}

// With --verbose and --non-matching git names the line that decided for each path, or none.
std::vector<IgnoreRules::Match> ask_git(const fs::path& repository, const std::vector<std::string>& paths) {
  std::string input;
  for (const std::string& path : paths) input += path + '\0';
  write(repository / ".git/paths", input);
  const std::string answer = run("cd '" + repository.string() +
                                 "' && git -c core.ignorecase=false check-ignore --no-index -v -n -z --stdin <.git/paths");
  std::vector<std::string> fields;
  std::istringstream stream(answer);
  for (std::string field; std::getline(stream, field, '\0');) fields.push_back(field);
  REQUIRE(fields.size() == 4 * paths.size());
  std::vector<IgnoreRules::Match> matches;
  for (std::size_t i = 0; i < fields.size(); i += 4) {
    REQUIRE(fields[i + 3] == paths[i / 4]);
    matches.push_back(fields[i].empty()          ? IgnoreRules::Match::kNone
                      : fields[i + 2][0] == '!' ? IgnoreRules::Match::kIncluded
                                                : IgnoreRules::Match::kIgnored);
  }
  return matches;
}

// As git walks: from the outermost directory on, and nothing is asked below one that is ignored.
IgnoreRules::Match ask(const IgnoreRules& rules, const Path& path) {
  for (std::size_t slash = path.name.find('/'); slash != std::string::npos; slash = path.name.find('/', slash + 1)) {
    if (rules.match(path.name.substr(0, slash), true) == IgnoreRules::Match::kIgnored) return IgnoreRules::Match::kIgnored;
  }
  return rules.match(path.name, path.is_directory);
}

}  // namespace

TEST_CASE("ignore rules decide as git check-ignore does") {
  TemporaryDirectory directory;
  const fs::path repository = directory.path();
  run("git init -q '" + repository.string() + "'");
  fs::create_directories(repository / "d/e");
  fs::create_directories(repository / "foo/bar");
  std::vector<std::string> names;
  for (const Path& path : all_paths()) {
    names.push_back(path.name);
    if (!path.is_directory) write(repository / path.name, "");
  }
  Random random(51);
  int pairs = 0, ignored = 0, included = 0;
  for (int round = 0; round < 60; ++round) {
    IgnoreRules rules;
    std::string all;
    for (const char* base : {".git/info/exclude", "", "d", "foo/bar"}) {
      std::string content;
      for (std::size_t i = 0, lines = below(random, 4); i < lines; ++i) content += random_pattern(random);
      if (below(random, 4) == 0 && !content.empty()) content.pop_back();
      const bool exclude = std::string(base) == ".git/info/exclude";
      write(exclude ? repository / base : repository / base / ".gitignore", content);
      rules.add(exclude ? "" : base, content);
      all += std::string(base) + ":\n" + content + "\n";
    }
    const std::vector<IgnoreRules::Match> expected = ask_git(repository, names);
    for (std::size_t i = 0; i < names.size(); ++i) {
      INFO(all << "path " << names[i]);
      CHECK(ask(rules, all_paths()[i]) == expected[i]);
      ++pairs;
      ignored += expected[i] == IgnoreRules::Match::kIgnored;
      included += expected[i] == IgnoreRules::Match::kIncluded;
    }
  }
  CHECK(pairs >= 1000);
  CHECK(ignored > 200);
  CHECK(included > 50);
}
