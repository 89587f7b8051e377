// Provenance against brute force: small random repositories with merges, octopus merges, renames, reverts,
// several roots and wrong clocks; every commit's tree is listed by git itself and the definitions of
// git/trace.h are applied to the lists word by word.
#include <catch2/catch.hpp>

#include <map>
#include <random>
#include <set>
#include <sstream>

#include "git/trace.h"
#include "temp_repository.h"

namespace credward::git {
namespace {

using test::TempRepository;

// Under sanitizers a few: what differs there is memory, and the whole number runs without them.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define CREDWARD_FEWER
#endif
#endif
#ifdef CREDWARD_FEWER
constexpr int kRepositories = 25;
#else
constexpr int kRepositories = 200;
#endif
constexpr int kKeys = 3;

using Files = std::map<std::string, std::string>;

// Content that holds some keys: "key0 key2 / 17".
std::string content(std::mt19937& random) {
  std::string out;
  for (int key = 0; key < kKeys; ++key) {
    if (random() % 3 == 0) out += "key" + std::to_string(key) + " ";
  }
  return out + "/ " + std::to_string(random() % 4) + "\n";
}

// One random change of a tree: write, delete, rename, or a path that turns from file to folder.
void mutate(Files& files, std::mt19937& random) {
  static const char* const kPaths[] = {"a", "b.txt", "d/a", "d/b", "d/e/f", "d.x", "z/q", "z"};
  const std::string path = kPaths[random() % std::size(kPaths)];
  const auto write = [&](const std::string& name, const std::string& bytes) {
    for (auto file = files.begin();
         file != files.end();) {  // a file and a folder of one name cannot stand together
      const bool clash = file->first.starts_with(name + "/") || name.starts_with(file->first + "/");
      file = clash ? files.erase(file) : std::next(file);
    }
    files[name] = bytes;
  };
  const unsigned what = random() % 6;
  if (what < 3 || files.empty()) return write(path, content(random));
  auto chosen = std::next(files.begin(), static_cast<std::ptrdiff_t>(random() % files.size()));
  const std::string bytes = chosen->second;
  files.erase(chosen);
  if (what < 5) write(path, bytes);
}

// A history as input of git fast-import; every commit gets a branch of its own so that all stay reachable.
std::string random_history(std::mt19937& random) {
  std::ostringstream out;
  std::vector<Files> trees;
  const int commits = 4 + static_cast<int>(random() % 14);
  for (int i = 0; i < commits; ++i) {
    std::vector<int> parents;
    if (i > 0 && random() % 12 != 0) {
      const unsigned wanted = random() % 10 < 6 ? 1 : random() % 4 == 0 ? 3 : 2;
      for (unsigned n = 0; n < wanted; ++n) {
        const int back = std::min<int>(i, 1 + static_cast<int>(random() % 4));
        if (std::find(parents.begin(), parents.end(), i - back) == parents.end()) parents.push_back(i - back);
      }
    }
    Files files =
        parents.empty() ? Files{} : trees[static_cast<std::size_t>(parents[random() % parents.size()])];
    if (random() % 8 == 0 && i > 2) files = trees[random() % static_cast<unsigned>(i)];  // a revert
    const bool plain_merge = parents.size() > 1 && random() % 2 == 0;
    for (unsigned n = plain_merge ? 0 : random() % 3; n > 0; --n) mutate(files, random);
    const long time =
        1'500'000'000 + (random() % 4 == 0 ? static_cast<long>(random() % 2000) - 1000 : i * 10);
    out << "commit refs/heads/b" << i << "\nmark :" << i + 1 << "\ncommitter C <c@example.com> " << time
        << " +0000\ndata 1\nm\n";
    for (std::size_t n = 0; n < parents.size(); ++n) {
      out << (n == 0 ? "from :" : "merge :") << parents[n] + 1 << "\n";
    }
    out << "deleteall\n";
    for (const auto& [path, bytes] : files) {
      out << "M 100644 inline " << path << "\ndata " << bytes.size() << "\n" << bytes << "\n";
    }
    trees.push_back(std::move(files));
  }
  out << "reset refs/heads/main\nfrom :" << commits << "\n";
  return out.str();
}

struct Naive {
  std::vector<std::map<std::string, std::set<int>>> keys;  // by commit: path to keys
  std::vector<std::map<std::string, std::string>> blobs;
};

// What git itself says about every commit's tree.
Naive list_everything(TempRepository& repository, const CommitGraph& graph) {
  std::string script;
  for (const Commit& commit : graph.commits()) script += "git ls-tree -r " + commit.id.hex() + "; echo .\n";
  std::istringstream lines(repository.sh(script));
  Naive out;
  std::map<std::string, std::set<int>> of_blob;
  std::string line;
  for (std::size_t i = 0; i < graph.commits().size(); ++i) {
    out.keys.emplace_back();
    out.blobs.emplace_back();
    while (std::getline(lines, line) && line != ".") {
      const std::string blob = line.substr(12, 40), path = line.substr(53);
      out.blobs[i][path] = blob;
      of_blob[blob];
    }
  }
  std::string ids;
  for (const auto& [blob, unused] : of_blob) ids += blob + "\n";
  std::istringstream contents(repository.git("cat-file --batch", ids));
  std::string header, text, blank;
  for (auto& [blob, keys] : of_blob) {
    std::getline(contents, header);
    std::getline(contents, text);
    std::getline(contents, blank);
    for (int key = 0; key < kKeys; ++key) {
      if (text.find("key" + std::to_string(key)) != std::string::npos) keys.insert(key);
    }
  }
  for (std::size_t i = 0; i < out.blobs.size(); ++i) {
    for (const auto& [path, blob] : out.blobs[i]) out.keys[i][path] = of_blob[blob];
  }
  return out;
}

struct Expected {
  std::string path, introduced, removed;
  int key;
  bool in_head;
  auto operator<=>(const Expected&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Expected& e) {
  return out << e.path << " key" << e.key << " +" << e.introduced << " -" << e.removed
             << (e.in_head ? " in HEAD" : "");
}

// The definitions, with sets of ancestors computed for every commit.
std::vector<Expected> brute_force(const CommitGraph& graph, const Naive& naive, std::size_t end) {
  const auto& commits = graph.commits();
  std::vector<std::set<std::size_t>> ancestors(commits.size());
  std::set<std::string> paths;
  for (std::size_t i = 0; i < commits.size(); ++i) {
    ancestors[i].insert(i);
    for (const std::uint32_t parent : commits[i].parents)
      ancestors[i].insert(ancestors[parent].begin(), ancestors[parent].end());
    for (const auto& [path, unused] : naive.keys[i]) paths.insert(path);
  }
  std::vector<Expected> out;
  for (const std::string& path : paths) {
    for (int key = 0; key < kKeys; ++key) {
      const auto has = [&](std::size_t commit) {
        const auto file = naive.keys[commit].find(path);
        return file != naive.keys[commit].end() && file->second.count(key) > 0;
      };
      Expected entry{path, "", "", key, has(end)};
      for (std::size_t i = 0; i < commits.size(); ++i) {
        const auto& parents = commits[i].parents;
        const auto had = std::count_if(parents.begin(), parents.end(), has);
        if (has(i) && had == 0 && entry.introduced.empty()) entry.introduced = commits[i].id.hex();
        if (has(i) || had == 0 || entry.in_head || !ancestors[end].count(i)) continue;
        const bool lost_before = std::any_of(parents.begin(), parents.end(), [&](std::size_t parent) {
          return !has(parent) && std::any_of(ancestors[parent].begin(), ancestors[parent].end(), has);
        });
        if (!lost_before) entry.removed = commits[i].id.hex();
      }
      if (!entry.introduced.empty()) out.push_back(entry);
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<Expected> ours(const CommitGraph& graph, const ObjectDatabase& objects, const Naive& naive,
                           std::size_t end) {
  KeysOfBlob keys_of;
  BlobSet hits;
  for (std::size_t i = 0; i < naive.blobs.size(); ++i) {
    for (const auto& [path, blob] : naive.blobs[i]) {
      const std::set<int>& keys = naive.keys[i].at(path);
      if (keys.empty()) continue;
      keys_of[*ObjectId::from_hex(blob)].assign(keys.begin(), keys.end());
      hits.insert(*ObjectId::from_hex(blob));
    }
  }
  const auto history = trace(graph, objects, hits, {});
  REQUIRE(history);
  REQUIRE(history->problems.empty());
  // Every recorded side is what git says stands there.
  for (const PathChange& change : history->changes) {
    const std::string& path = history->paths[change.path];
    const auto at = [&](std::size_t commit) {
      const auto file = naive.blobs[commit].find(path);
      return file == naive.blobs[commit].end() ? ObjectId{} : *ObjectId::from_hex(file->second);
    };
    REQUIRE(change.blob == at(change.commit));
    const auto& parents = graph.commits()[change.commit].parents;
    REQUIRE(change.parent_blobs.size() == parents.size());
    for (std::size_t n = 0; n < parents.size(); ++n) REQUIRE(change.parent_blobs[n] == at(parents[n]));
  }
  std::vector<Expected> out;
  const std::vector<bool> all(graph.commits().size(), true);
  for (const KeyOnPath& found : provenance(graph, *history, keys_of, static_cast<std::uint32_t>(end), all)) {
    const std::string removed = found.removed ? graph.commits()[*found.removed].id.hex() : "";
    const std::string& path = history->paths[found.path];
    REQUIRE(found.blob.hex() == naive.blobs[found.introduced].at(path));
    out.push_back({path, graph.commits()[found.introduced].id.hex(), removed, static_cast<int>(found.key),
                   found.in_head});
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("provenance agrees with brute force over random repositories", "[oracle]") {
  TempRepository repository("--bare");
  int removed = 0, in_head = 0;
  for (unsigned seed = 0; seed < kRepositories; ++seed) {
    std::mt19937 random(seed);
    repository.sh("git for-each-ref --format='delete %(refname)' | git update-ref --stdin");
    repository.git("fast-import --quiet --force", random_history(random));
    const Repository opened = repository.open();
    const auto objects = opened.open_objects();
    REQUIRE(objects);
    const CommitGraph graph = test::whole_graph(opened, *objects);
    REQUIRE(graph.problems().empty());
    for (std::size_t i = 0; i < graph.commits().size(); ++i) {
      for (const std::uint32_t parent : graph.commits()[i].parents) REQUIRE(parent < i);
    }
    const std::size_t end = *graph.find(*opened.head());
    const Naive naive = list_everything(repository, graph);
    const auto expected = brute_force(graph, naive, end);
    INFO("seed " << seed);
    REQUIRE(ours(graph, *objects, naive, end) == expected);
    for (const Expected& entry : expected) {
      removed += entry.removed.empty() ? 0 : 1;
      in_head += entry.in_head ? 1 : 0;
    }
  }
  // The repositories are worth something only if keys stay and go.
  CHECK(removed > kRepositories);
  CHECK(in_head > kRepositories);
}

}  // namespace credward::git
