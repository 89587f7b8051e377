// Repositories made to hurt: FIFOs and links where files should be, paths that lead outside. Nothing may hang
// or be opened that should not be; what is not read is listed.
#include <catch2/catch.hpp>

#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "hostile_repository.h"

namespace credward::git {

using namespace test;

TEST_CASE("a FIFO in the place of any file is a problem and never hangs", "[hostile]") {
  const Alarm alarm;
  TempRepository repository;
  fill(repository);
  const ObjectId blob = repository.id("HEAD:top3");
  const std::string git = repository.git_dir();
  std::string place, mention;
  bool readable = true;
  SECTION("HEAD") {
    place = git + "/HEAD", mention = "HEAD";
  }
  SECTION("config") {
    place = git + "/config", mention = "config";
  }
  SECTION("packed-refs") {
    place = git + "/packed-refs", mention = "packed-refs";
  }
  SECTION("a loose ref") {
    place = git + "/refs/heads/other", mention = "refs/heads/other";
  }
  SECTION("a log") {
    place = git + "/logs/refs/heads/main", mention = "logs/refs/heads/main";
  }
  SECTION("FETCH_HEAD") {
    place = git + "/FETCH_HEAD", mention = "FETCH_HEAD";
  }
  SECTION("ORIG_HEAD") {
    place = git + "/ORIG_HEAD", mention = "ORIG_HEAD";
  }
  SECTION("index") {
    place = git + "/index", mention = "index";
  }
  SECTION("shallow") {
    place = git + "/shallow", mention = "shallow";
  }
  SECTION("commondir") {
    place = git + "/commondir", mention = "commondir";
  }
  SECTION("gitdir") {
    place = git + "/gitdir", mention = "";
  }
  SECTION("alternates") {
    place = git + "/objects/info/alternates", mention = "alternates";
  }
  SECTION("a loose object") {
    place = loose_path(repository, blob), mention = blob.hex(), readable = false;
  }
  SECTION("a pack index") {
    place = git + "/objects/pack/pack-" + std::string(40, 'e') + ".idx", mention = ".idx";
  }
  SECTION("a multi-pack index") {
    place = git + "/objects/pack/multi-pack-index", mention = "";
  }
  SECTION("attributes") {
    place = git + "/info/attributes", mention = "";
  }
  SECTION("a worktree's head") {
    place = git + "/worktrees/w/HEAD", mention = "worktrees/w/HEAD";
  }
  SECTION("a commit graph") {
    place = git + "/objects/info/commit-graph", mention = "";
  }
  make_fifo(place);
  const Everything all = read_everything(repository.path());
  INFO(place);
  INFO(reasons(all.problems));
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
  SECTION("packed-refs") {
    place = "packed-refs", mention = "packed-refs";
  }
  SECTION("refs") {
    place = "refs/heads", mention = "refs/heads";
  }
  SECTION("logs") {
    place = "logs", mention = "logs";
  }
  SECTION("config") {
    place = "config", mention = "config";
  }
  SECTION("index") {
    place = "index", mention = "index";
  }
  SECTION("packs") {
    place = "objects/pack", mention = "objects/pack";
  }
  SECTION("a folder of objects") {
    place = "objects/00", mention = "objects/00";
  }
  SECTION("objects") {
    place = "objects", mention = "objects";
  }
  std::filesystem::remove_all(git + "/" + place);
  write_file(other.git_dir() + "/packed-refs", "");
  std::filesystem::create_directories(other.git_dir() + "/objects/00");
  std::filesystem::create_symlink(other.git_dir() + "/" + place, git + "/" + place);
  const Everything all = read_everything(repository.path());
  INFO(reasons(all.problems));
  CHECK(mentions(all.problems, mention));
}

TEST_CASE("what the configuration names is not touched", "[hostile]") {
  const Alarm alarm;
  TempRepository repository;
  fill(repository);
  TempFolder trap;
  const std::string fifo = trap.path() + "/fifo";
  REQUIRE(mkfifo(fifo.c_str(), 0600) == 0);
  write_file(repository.git_dir() + "/config",
             "[core]\nrepositoryformatversion = 0\nbare = false\nexcludesFile = " + fifo +
                 "\nattributesFile = " + fifo + "\nworktree = " + trap.path() +
                 "\nhooksPath = " + trap.path() + "\nfsmonitor = " + fifo +
                 "\nalternateRefsCommand = " + fifo + "\n[include]\npath = " + fifo +
                 "\n[includeIf \"gitdir:/\"]\npath = " + fifo + "\n[extensions]\nworktreeConfig = true\n");
  make_fifo(repository.git_dir() + "/config.worktree");
  const Everything all = read_everything(repository.path());
  CHECK(all.objects == 31);
  CHECK(reasons(all.problems).empty());
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
  write_file(git + "/config", "[core]\nexcludesFile = " + fifo + "\nattributesFile = " + fifo +
                                  "\nworktree = " + trap.path() + "\n[include]\npath = " + fifo + "\n");
  write_file(git + "/objects/info/alternates", trap.path() + "\n../../../../../.." + trap.path() + "\n");
  write_file(git + "/commondir", trap.path() + "\n");
  for (const char* name : {"/refs/heads/trap", "/info/attributes", "/info/exclude", "/ORIG_HEAD",
                           "/logs/refs/heads/trap", "/objects/pack/pack-0.idx"}) {
    make_fifo(git + name);
  }
  std::filesystem::create_symlink(fifo, git + "/MERGE_HEAD");
  std::filesystem::create_directory_symlink(trap.path(), git + "/refs/tags/trap");
  make_fifo(loose_path(repository, blob));

  const std::string log = trap.path() + "/log";
  const std::string self = std::filesystem::read_symlink("/proc/self/exe").string();
  const std::string command = "ASAN_OPTIONS=detect_leaks=0 CREDWARD_TEST_TARGET='" + repository.path() +
                              "' timeout 60 strace -f -e trace=open,openat,openat2,execve -o '" + log +
                              "' '" + self + "' '[.child]' >'" + trap.path() + "/out' 2>&1";
  INFO(read_file(trap.path() + "/out"));
  REQUIRE(std::system(command.c_str()) == 0);
  const std::string calls = read_file(log);
  std::istringstream lines(calls);
  std::size_t inside = 0;
  int programs = 0;
  for (std::string line; std::getline(lines, line);) {
    INFO(line);
    CHECK(line.find(trap.path()) == std::string::npos);
    for (const char* name : {"\"trap\"", "\"ORIG_HEAD\"", "\"MERGE_HEAD\"", "attributes", "exclude",
                             "pack-0.idx", "multi-pack-index"}) {
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
  if (!target) return;  // asked for by name alone
  const Everything all = read_everything(target);
  CHECK(all.objects > 25);
  CHECK(mentions(all.problems, "alternates"));
  CHECK(mentions(all.problems, "commondir"));
}

}  // namespace credward::git
