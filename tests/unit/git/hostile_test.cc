// Repositories made to hurt: FIFOs and links where files should be, paths that lead outside, bombs, circles, and
// damage of every kind. Nothing may hang, crash, or be opened that should not be; what is not read is listed.
#include <catch2/catch.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <random>
#include <set>

#include "git/change.h"
#include "git/object_check.h"
#include "git/object_stream.h"
#include "git/trace.h"
#include "temp_repository.h"

namespace credward::git {
namespace {

using test::TempFolder;
using test::TempRepository;

constexpr unsigned kSeconds = 60;  // far more than anything here needs

// Kills the test program if a test hangs.
class Alarm {
 public:
  Alarm() { alarm(kSeconds); }
  ~Alarm() { alarm(0); }
};

struct Everything {
  std::size_t objects = 0, commits = 0;
  std::vector<core::Problem> problems;
};

// All that credward can ask of a repository. An error is a result too; only a crash or a hang is not.
Everything read_everything(const std::string& path, const OpenOptions& options = {}) {
  Everything out;
  const auto repository = Repository::discover(path, options);
  if (!repository) return out;
  const auto add = [&](const std::vector<core::Problem>& problems) {
    out.problems.insert(out.problems.end(), problems.begin(), problems.end());
  };
  const auto objects = repository->open_objects();
  if (!objects) return out;
  BlobSet blobs;
  StreamProgress progress;
  const std::atomic<bool> cancel{false};
  const auto stream = make_odb_stream(*repository, 64 * 1024 * 1024);
  const auto unread = stream->run(
      1,
      [&](const StreamedObject& object, unsigned) {
        ++out.objects;
        if (object.type == ObjectType::kBlob) blobs.insert(object.id);
      },
      progress, cancel);
  if (unread) add(*unread);
  const CommitGraph graph = test::whole_graph(*repository, *objects);
  out.commits = graph.commits().size();
  add(graph.problems());
  add(missing_objects(*repository, graph, *objects));
  if (const auto history = trace(graph, *objects, blobs, {})) {
    add(history->problems);
    KeysOfBlob keys;
    for (const ObjectId& blob : blobs) keys[blob] = {0};
    std::optional<std::uint32_t> end;
    if (const auto head = repository->head()) end = graph.find(*head);
    provenance(graph, *history, keys, end, std::vector<bool>(graph.commits().size(), true));
  }
  for (std::size_t i = 1; i < graph.commits().size(); ++i) {
    (void)diff_trees(*objects, graph.commits()[i - 1].tree, graph.commits()[i].tree);
  }
  const auto index = read_index(*repository);
  if (!index) out.problems.push_back({core::ProblemKind::kUnread, "index", {}, {}, index.error().message, {}});
  if (index && repository->head()) {
    if (const auto tree = repository->resolve("HEAD^{tree}")) (void)diff_tree_to_index(*objects, *tree, *index);
  }
  (void)repository->resolve("HEAD~3^{tree}");
  (void)repository->resolve("HEAD@{1}");
  add(repository->problems());
  return out;
}

void fill(TempRepository& repository) {
  for (int i = 0; i < 6; ++i) {
    repository.write("folder/file", std::string(3000, 'a') + std::to_string(i));
    repository.write("top" + std::to_string(i), "text " + std::to_string(i));
    repository.commit("commit " + std::to_string(i));
  }
  repository.git("tag -a -m note v1");
}

void make_fifo(const std::string& path) {
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  std::filesystem::remove(path);
  REQUIRE(mkfifo(path.c_str(), 0600) == 0);
}

std::string loose_path(const TempRepository& repository, const ObjectId& id) {
  return repository.git_dir() + "/objects/" + id.hex().substr(0, 2) + "/" + id.hex().substr(2);
}

// An object under any id, as the database believes ids.
void write_loose(const TempRepository& repository, const ObjectId& id, const std::string& type, const std::string& bytes) {
  const std::string text = type + " " + std::to_string(bytes.size()) + '\0' + bytes;
  std::string out(compressBound(text.size()), '\0');
  uLongf size = out.size();
  compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(text.data()), text.size());
  out.resize(size);
  test::write_file(loose_path(repository, id), out);
}

ObjectId made_up(std::uint32_t number) {
  ObjectId id;
  id.bytes[0] = static_cast<std::uint8_t>(number);
  id.bytes[1] = static_cast<std::uint8_t>(number >> 8);
  id.bytes[19] = 0xee;
  return id;
}

std::string tree_entry(const char* mode, const std::string& name, const ObjectId& id) {
  return mode + (" " + name) + '\0' + std::string(id.bytes.begin(), id.bytes.end());
}

bool mentions(const std::vector<core::Problem>& problems, const std::string& text) {
  return std::any_of(problems.begin(), problems.end(), [&](const core::Problem& problem) {
    return problem.kind == core::ProblemKind::kUnread &&
           (problem.path.value_or("").find(text) != std::string::npos || problem.object == text ||
            problem.what.find(text) != std::string::npos);
  });
}

}  // namespace

TEST_CASE("a FIFO in the place of any file is a problem and never hangs", "[hostile]") {
  const Alarm alarm;
  TempRepository repository;
  fill(repository);
  const ObjectId blob = repository.id("HEAD:top3");
  const std::string git = repository.git_dir();
  std::string place, mention;
  bool readable = true;
  SECTION("HEAD") { place = git + "/HEAD", mention = "HEAD"; }
  SECTION("config") { place = git + "/config", mention = "config"; }
  SECTION("packed-refs") { place = git + "/packed-refs", mention = "packed-refs"; }
  SECTION("a loose ref") { place = git + "/refs/heads/other", mention = "refs/heads/other"; }
  SECTION("a log") { place = git + "/logs/refs/heads/main", mention = "logs/refs/heads/main"; }
  SECTION("FETCH_HEAD") { place = git + "/FETCH_HEAD", mention = "FETCH_HEAD"; }
  SECTION("ORIG_HEAD") { place = git + "/ORIG_HEAD", mention = "ORIG_HEAD"; }
  SECTION("index") { place = git + "/index", mention = "index"; }
  SECTION("shallow") { place = git + "/shallow", mention = "shallow"; }
  SECTION("commondir") { place = git + "/commondir", mention = "commondir"; }
  SECTION("gitdir") { place = git + "/gitdir", mention = ""; }
  SECTION("alternates") { place = git + "/objects/info/alternates", mention = "alternates"; }
  SECTION("a loose object") { place = loose_path(repository, blob), mention = blob.hex(), readable = false; }
  SECTION("a pack index") { place = git + "/objects/pack/pack-" + std::string(40, 'e') + ".idx", mention = ".idx"; }
  SECTION("a multi-pack index") { place = git + "/objects/pack/multi-pack-index", mention = ""; }
  SECTION("attributes") { place = git + "/info/attributes", mention = ""; }
  SECTION("a worktree's head") { place = git + "/worktrees/w/HEAD", mention = "worktrees/w/HEAD"; }
  SECTION("a commit graph") { place = git + "/objects/info/commit-graph", mention = ""; }
  make_fifo(place);
  const Everything all = read_everything(repository.path());
  INFO(place);
  INFO(test::reasons(all.problems));
  CHECK(all.objects == (readable ? 31U : 30U));
  CHECK(all.commits == 6);
  if (mention.empty()) {
    CHECK(all.problems.empty());
  } else {
    CHECK(mentions(all.problems, mention));
  }
}

TEST_CASE("a link in the place of a file or folder is not followed", "[hostile]") {
  const Alarm alarm;
  TempRepository repository, other;
  fill(repository);
  fill(other);
  const std::string git = repository.git_dir();
  std::string place, mention;
  SECTION("packed-refs") { place = "packed-refs", mention = "packed-refs"; }
  SECTION("refs") { place = "refs/heads", mention = "refs/heads"; }
  SECTION("logs") { place = "logs", mention = "logs"; }
  SECTION("config") { place = "config", mention = "config"; }
  SECTION("index") { place = "index", mention = "index"; }
  SECTION("packs") { place = "objects/pack", mention = "objects/pack"; }
  SECTION("a folder of objects") { place = "objects/00", mention = "objects/00"; }
  SECTION("objects") { place = "objects", mention = "objects"; }
  std::filesystem::remove_all(git + "/" + place);
  test::write_file(other.git_dir() + "/packed-refs", "");
  std::filesystem::create_directories(other.git_dir() + "/objects/00");
  std::filesystem::create_symlink(other.git_dir() + "/" + place, git + "/" + place);
  const Everything all = read_everything(repository.path());
  INFO(test::reasons(all.problems));
  CHECK(mentions(all.problems, mention));
}

TEST_CASE("what the configuration names is not touched", "[hostile]") {
  const Alarm alarm;
  TempRepository repository;
  fill(repository);
  TempFolder trap;
  const std::string fifo = trap.path() + "/fifo";
  REQUIRE(mkfifo(fifo.c_str(), 0600) == 0);
  test::write_file(repository.git_dir() + "/config",
                   "[core]\nrepositoryformatversion = 0\nbare = false\nexcludesFile = " + fifo + "\nattributesFile = " + fifo +
                       "\nworktree = " + trap.path() + "\nhooksPath = " + trap.path() + "\nfsmonitor = " + fifo +
                       "\nalternateRefsCommand = " + fifo + "\n[include]\npath = " + fifo + "\n[includeIf \"gitdir:/\"]\npath = " +
                       fifo + "\n[extensions]\nworktreeConfig = true\n");
  make_fifo(repository.git_dir() + "/config.worktree");
  const Everything all = read_everything(repository.path());
  CHECK(all.objects == 31);
  CHECK(test::reasons(all.problems).empty());
  CHECK(Repository::discover(repository.path(), {})->work_tree() == repository.path());
}

// The same under strace, which sees every file that is opened. The child is this program with the test below.
TEST_CASE("nothing outside the repository is opened, says strace", "[hostile]") {
  if (std::system("command -v strace >/dev/null 2>&1 && strace -o /dev/null true 2>/dev/null") != 0) {
    WARN("strace is not usable here");
    return;
  }
  TempRepository repository;
  fill(repository);
  repository.git("repack -q -a -d");
  repository.git("multi-pack-index write");
  repository.write("more", "loose");
  repository.commit("loose");
  const ObjectId blob = repository.id("HEAD:more");
  TempFolder trap;
  const std::string git = repository.git_dir(), fifo = trap.path() + "/fifo";
  REQUIRE(mkfifo(fifo.c_str(), 0600) == 0);
  test::write_file(git + "/config", "[core]\nexcludesFile = " + fifo + "\nattributesFile = " + fifo + "\nworktree = " +
                                        trap.path() + "\n[include]\npath = " + fifo + "\n");
  test::write_file(git + "/objects/info/alternates", trap.path() + "\n../../../../../.." + trap.path() + "\n");
  test::write_file(git + "/commondir", trap.path() + "\n");
  for (const char* name : {"/refs/heads/trap", "/info/attributes", "/info/exclude", "/ORIG_HEAD", "/logs/refs/heads/trap",
                           "/objects/pack/pack-0.idx"}) {
    make_fifo(git + name);
  }
  std::filesystem::create_symlink(fifo, git + "/MERGE_HEAD");
  std::filesystem::create_directory_symlink(trap.path(), git + "/refs/tags/trap");
  make_fifo(loose_path(repository, blob));

  const std::string log = trap.path() + "/log";
  const std::string self = std::filesystem::read_symlink("/proc/self/exe").string();
  const std::string command = "CREDWARD_TEST_TARGET='" + repository.path() + "' timeout 60 strace -f -e trace=open,openat,openat2,execve -o '" +
                              log + "' '" + self + "' '[.child]' >'" + trap.path() + "/out' 2>&1";
  INFO(test::read_file(trap.path() + "/out"));
  REQUIRE(std::system(command.c_str()) == 0);
  const std::string calls = test::read_file(log);
  std::istringstream lines(calls);
  std::size_t inside = 0;
  int programs = 0;
  for (std::string line; std::getline(lines, line);) {
    INFO(line);
    CHECK(line.find(trap.path()) == std::string::npos);
    for (const char* name : {"\"trap\"", "\"ORIG_HEAD\"", "\"MERGE_HEAD\"", "attributes", "exclude", "pack-0.idx",
                             "multi-pack-index"}) {
      CHECK(line.find(name) == std::string::npos);
    }
    CHECK(line.find(blob.hex().substr(2)) == std::string::npos);
    inside += line.find(repository.path()) != std::string::npos;
    programs += line.find("execve(") != std::string::npos;
  }
  CHECK(inside > 0);
  CHECK(programs == 1);  // the child itself
}

TEST_CASE("child of the strace test", "[.child]") {
  const char* target = std::getenv("CREDWARD_TEST_TARGET");
  REQUIRE(target);
  const Everything all = read_everything(target);
  CHECK(all.objects > 25);
  CHECK(mentions(all.problems, "alternates"));
  CHECK(mentions(all.problems, "commondir"));
}

TEST_CASE("delta bases in a circle end", "[hostile]") {
  const Alarm alarm;
  TempRepository repository("--bare");
  // Two deltas whose bases are each other, named by id.
  const ObjectId first = *ObjectId::from_hex(std::string(40, '1')), second = *ObjectId::from_hex(std::string(40, '2'));
  const auto raw = [](const ObjectId& id) { return std::string(id.bytes.begin(), id.bytes.end()); };
  const auto number = [](std::uint32_t value) {
    std::string out;
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift);
    return out;
  };
  const std::string delta("\x05\x05\x90\x05", 4);
  std::string packed(64, '\0');
  uLongf size = packed.size();
  REQUIRE(compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(delta.data()), delta.size()) == Z_OK);
  packed.resize(size);
  const auto entry = [&](const ObjectId& base) { return std::string(1, static_cast<char>(7 << 4 | 4)) + raw(base) + packed; };
  std::string pack = "PACK" + number(2) + number(2);
  const auto first_at = static_cast<std::uint32_t>(pack.size());
  pack += entry(second);
  const auto second_at = static_cast<std::uint32_t>(pack.size());
  pack += entry(first) + std::string(20, 'x');
  std::string index = std::string("\377tOc") + number(2);
  for (int i = 0; i < 256; ++i) index += number(i < 0x11 ? 0 : i < 0x22 ? 1 : 2);
  index += raw(first) + raw(second) + number(0) + number(0) + number(first_at) + number(second_at);
  index += std::string(20, 'x') + std::string(20, 'y');
  test::write_file(repository.path() + "/objects/pack/pack-c.pack", pack);
  test::write_file(repository.path() + "/objects/pack/pack-c.idx", index);
  const auto objects = repository.open().open_objects();
  CHECK(objects->contains(first));
  CHECK_FALSE(objects->read(first));
  const Everything all = read_everything(repository.path());
  CHECK(all.objects == 0);
  CHECK(mentions(all.problems, first.hex()));
  CHECK(mentions(all.problems, second.hex()));
}

TEST_CASE("a loose object that claims or unfolds to too much is refused", "[hostile]") {
  const Alarm alarm;
  TempRepository repository;
  fill(repository);
  const auto loose = [&](const std::string& text) {
    std::string packed(compressBound(text.size()), '\0');
    uLongf size = packed.size();
    compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(text.data()), text.size());
    packed.resize(size);
    const ObjectId id = *ObjectId::from_hex(std::string(40, 'a'));
    test::write_file(loose_path(repository, id), packed);
    return repository.open().open_objects()->read(id);
  };
  const std::string nul(1, '\0');
  CHECK(loose("blob 3" + nul + "abc")->bytes == "abc");
  CHECK(loose("blob 0" + nul)->bytes.empty());
  const std::string large(100'000, 'x');
  CHECK(loose("tree 100000" + nul + large)->bytes == large);
  CHECK_FALSE(loose("blob 4" + nul + "abc"));
  CHECK_FALSE(loose("blob 2" + nul + "abc"));
  CHECK_FALSE(loose("blob 99999" + nul + large));
  CHECK_FALSE(loose("blob 100001" + nul + large));
  CHECK_FALSE(loose("blob 2000000000" + nul + "abc"));
  CHECK_FALSE(loose("blob 18446744073709551615" + nul + "abc"));
  CHECK_FALSE(loose("blob 99999999999999999999" + nul + "abc"));
  CHECK_FALSE(loose("blob -3" + nul + "abc"));
  CHECK_FALSE(loose("blub 3" + nul + "abc"));
  CHECK_FALSE(loose("blob 3 abc"));
  CHECK_FALSE(loose(""));
}

TEST_CASE("trees that hold themselves or nest for ever end", "[hostile]") {
  const Alarm alarm;
  TempRepository repository;
  repository.write("a", "x");
  repository.commit("one");
  const ObjectId blob = repository.id("HEAD:a");
  const auto commit_of = [&](const ObjectId& tree) {
    const ObjectId id = made_up(65'000);
    write_loose(repository, id, "commit", "tree " + tree.hex() + "\nauthor A <b> 1 +0000\ncommitter A <b> 1 +0000\n\nm\n");
    test::write_file(repository.git_dir() + "/refs/heads/hostile", id.hex() + "\n");
  };
  std::string expected;
  SECTION("nested 1,500 deep") {
    write_loose(repository, made_up(0), "tree", tree_entry("100644", "leaf", blob));
    for (std::uint32_t i = 1; i < 1500; ++i) write_loose(repository, made_up(i), "tree", tree_entry("40000", "d", made_up(i - 1)));
    commit_of(made_up(1499));
    expected = "deep";
  }
  SECTION("of twice the same tree, 2 to the 60 paths") {
    write_loose(repository, made_up(0), "tree", tree_entry("100644", "leaf", blob));
    for (std::uint32_t i = 1; i < 60; ++i) {
      write_loose(repository, made_up(i), "tree", tree_entry("40000", "a", made_up(i - 1)) + tree_entry("40000", "b", made_up(i - 1)));
    }
    commit_of(made_up(59));
    expected = "too many";
  }
  SECTION("the same without a single file") {
    write_loose(repository, made_up(0), "tree", "");
    for (std::uint32_t i = 1; i < 60; ++i) {
      write_loose(repository, made_up(i), "tree", tree_entry("40000", "a", made_up(i - 1)) + tree_entry("40000", "b", made_up(i - 1)));
    }
    commit_of(made_up(59));
  }
  SECTION("a circle") {
    write_loose(repository, made_up(1), "tree", tree_entry("100644", "a", blob) + tree_entry("40000", "b", made_up(2)));
    write_loose(repository, made_up(2), "tree", tree_entry("40000", "c", made_up(1)));
    commit_of(made_up(1));
  }
  const Everything all = read_everything(repository.path());
  CHECK(all.commits == 2);
  CHECK(test::reasons(all.problems).find(expected) != std::string::npos);
  const Repository opened = repository.open();
  const auto objects = opened.open_objects();
  std::vector<core::Problem> problems;
  const auto tree = opened.resolve("hostile^{tree}");
  REQUIRE(tree);
  list_tree(*objects, *tree, problems);
  CHECK(problems.size() == 1);
  CHECK_FALSE(diff_trees(*objects, {}, *tree));
}

TEST_CASE("commits in a circle are left out and said to be", "[hostile]") {
  const Alarm alarm;
  TempRepository repository;
  repository.write("a", "x");
  repository.commit("one");
  const std::string tree = repository.id("HEAD^{tree}").hex();
  for (std::uint32_t i = 1; i <= 2; ++i) {
    write_loose(repository, made_up(i), "commit", "tree " + tree + "\nparent " + made_up(3 - i).hex() + "\ncommitter A <b> 1 +0000\n\nm\n");
  }
  test::write_file(repository.git_dir() + "/refs/heads/circle", made_up(1).hex() + "\n");
  const Everything all = read_everything(repository.path());
  CHECK(all.commits == 1);
  CHECK(test::reasons(all.problems).find("circle") != std::string::npos);
  CHECK_FALSE(repository.open().resolve("circle~20000000"));
}

TEST_CASE("tags in a circle end", "[hostile]") {
  const Alarm alarm;
  TempRepository repository;
  fill(repository);
  write_loose(repository, made_up(1), "tag", "object " + made_up(1).hex() + "\ntype tag\ntag x\n\nm\n");
  test::write_file(repository.git_dir() + "/refs/tags/circle", made_up(1).hex() + "\n");
  CHECK(read_everything(repository.path()).commits == 6);
  CHECK_FALSE(repository.open().resolve("circle^{}"));
}

TEST_CASE("random damage never crashes or hangs", "[hostile]") {
  std::mt19937 random(99);
  TempRepository repository;
  fill(repository);
  repository.git("pack-refs --all");
  const bool packed = GENERATE(false, true);
  if (packed) repository.git("repack -q -a -d -f");
  TempFolder scratch;
  const std::string copy = scratch.path() + "/copy";
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(repository.git_dir())) {
    const std::string name = entry.path().string().substr(repository.git_dir().size());
    if (entry.is_regular_file() && name.find("hooks/") == std::string::npos && name != "/description") files.push_back(name);
  }
  std::sort(files.begin(), files.end());
  const std::size_t whole = read_everything(repository.path()).objects;
  std::size_t harmed = 0;
  constexpr int kRounds = 120;
  for (int round = 0; round < kRounds; ++round) {
    const Alarm alarm;
    std::filesystem::remove_all(copy);
    std::filesystem::copy(repository.path(), copy, std::filesystem::copy_options::recursive);
    for (unsigned n = 1 + random() % 3; n > 0; --n) {
      const std::string path = copy + "/.git" + files[random() % files.size()];
      std::string bytes = test::read_file(path);
      if (bytes.empty()) continue;
      switch (random() % 5) {
        case 0: bytes.resize(random() % bytes.size()); break;
        case 1: bytes.insert(random() % bytes.size(), 1 + random() % 50, static_cast<char>(random())); break;
        default:
          for (unsigned i = 1 + random() % 8; i > 0; --i) bytes[random() % bytes.size()] = static_cast<char>(random());
      }
      test::write_file(path, bytes);
    }
    const Everything all = read_everything(copy);
    CHECK(all.objects <= whole);
    harmed += all.objects < whole || !all.problems.empty();
  }
  CHECK(harmed > kRounds / 4);
}

TEST_CASE("damage inside of objects never crashes or hangs", "[hostile]") {
  const Alarm alarm;
  std::mt19937 random(4);
  TempRepository repository;
  fill(repository);
  // Commits, trees and tags are rewritten under their own ids: with a valid stream but damaged text.
  std::vector<ObjectId> ids;
  const auto list = *repository.open().open_objects()->list();
  const auto before = repository.open();
  const auto objects = before.open_objects();
  for (const ObjectId& id : list) {
    if (objects->read(id)->type != ObjectType::kBlob) ids.push_back(id);
  }
  for (int round = 0; round < 150; ++round) {
    const ObjectId id = ids[random() % ids.size()];
    const Object object = *objects->read(id);
    std::string bytes = object.bytes;
    for (unsigned i = 1 + random() % 4; i > 0; --i) {
      if (random() % 3 == 0) {
        bytes.resize(random() % (bytes.size() + 1));
        bytes += '\n';
      } else {
        bytes[random() % bytes.size()] = "0 \n/.\0a7"[random() % 8];
      }
    }
    constexpr const char* kNames[] = {"commit", "tree", "blob", "tag"};
    const std::string kept = test::read_file(loose_path(repository, id));
    write_loose(repository, id, kNames[static_cast<int>(object.type)], bytes);
    CHECK(read_everything(repository.path()).objects == list.size());
    test::write_file(loose_path(repository, id), kept);
  }
  CHECK(read_everything(repository.path()).problems.empty());
}

}  // namespace credward::git
