#include <catch2/catch.hpp>

#include <filesystem>

#include "git/config_file.h"
#include "git/layout.h"
#include "git/object_dirs.h"
#include "git/safe_file.h"
#include "temp_repository.h"

namespace credward::git {
namespace {

using test::TempFolder;
using test::TempRepository;

// Sets a variable of the environment for the life of a test.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name) { setenv(name, value.c_str(), 1); }
  ~Variable() { unsetenv(name_); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
};

std::string refusal(const std::string& path, const OpenOptions& options = {}) {
  const auto repository = Repository::discover(path, options);
  REQUIRE_FALSE(repository);
  CHECK(repository.error().code == core::ErrorCode::kUsage);
  return repository.error().message + " " + repository.error().hint;
}

}  // namespace

TEST_CASE("a repository is found from any place in it") {
  TempRepository repository;
  repository.write("sub/folder/file", "x");
  repository.commit("one");
  for (const char* below : {"", "/sub", "/sub/folder", "/sub/folder/file", "/.git", "/.git/refs/heads"}) {
    const auto found = Repository::discover(repository.path() + below, {});
    INFO(below);
    REQUIRE(found);
    CHECK(found->git_dir() == repository.path() + "/.git");
    CHECK(found->common_dir() == found->git_dir());
    CHECK(found->work_tree() == repository.path());
    CHECK(found->index_path() == repository.path() + "/.git/index");
    CHECK(found->problems().empty());
  }
}

TEST_CASE("bare repositories have no work tree") {
  TempRepository repository("--bare");
  const Repository found = repository.open();
  CHECK(found.git_dir() == repository.path());
  CHECK_FALSE(found.work_tree());
}

TEST_CASE("a folder without a repository is refused") {
  TempFolder folder;
  CHECK(refusal(folder.path()).find("no git repository") != std::string::npos);
  CHECK(refusal(folder.path() + "/absent").find("does not exist") != std::string::npos);
  // An empty .git does not hide what lies above.
  TempRepository repository;
  std::filesystem::create_directories(repository.path() + "/below/.git");
  CHECK(Repository::discover(repository.path() + "/below", {})->git_dir() == repository.path() + "/.git");
}

TEST_CASE("linked worktrees and submodules are followed because they point back") {
  TempRepository repository;
  repository.write("a", "x");
  repository.commit("one");
  repository.git("worktree add -q -b side ../linked");
  const std::string linked = repository.path() + "/../linked";
  const auto found = Repository::discover(linked, {});
  REQUIRE(found);
  CHECK(found->git_dir() == repository.path() + "/.git/worktrees/linked");
  CHECK(found->common_dir() == repository.path() + "/.git");
  CHECK(found->work_tree() == *canonical(linked));
  CHECK(found->head_branch() == "side");
  CHECK(Repository::discover(found->git_dir(), {})->work_tree() == *canonical(linked));
  CHECK(found->problems().empty());

  TempRepository inner;
  inner.write("b", "y");
  inner.commit("two");
  repository.git("submodule --quiet add '" + inner.path() + "' sub");
  const auto submodule = Repository::discover(repository.path() + "/sub", {});
  REQUIRE(submodule);
  CHECK(submodule->git_dir() == repository.path() + "/.git/modules/sub");
  CHECK(submodule->work_tree() == repository.path() + "/sub");
  CHECK(submodule->head() == inner.id("HEAD"));
}

TEST_CASE("a .git that leads elsewhere is not followed") {
  TempRepository other;
  other.write("a", "x");
  other.commit("one");
  TempFolder folder;
  SECTION("as a file") {
    test::write_file(folder.path() + "/.git", "gitdir: " + other.git_dir() + "\n");
  }
  SECTION("as a link") {
    std::filesystem::create_symlink(other.git_dir(), folder.path() + "/.git");
  }
  CHECK(refusal(folder.path()).find("does not point back") != std::string::npos);
}

TEST_CASE("a broken .git file is said to be one") {
  TempFolder folder;
  test::write_file(folder.path() + "/.git", "gitdir: nowhere\n");
  CHECK(refusal(folder.path()).find("names no git directory") != std::string::npos);
  test::write_file(folder.path() + "/.git", "nonsense");
  CHECK(refusal(folder.path()).find("not readable") != std::string::npos);
}

TEST_CASE("commondir is followed only upwards from a worktree's own place") {
  TempRepository other, repository;
  repository.write("a", "x");
  repository.commit("one");
  test::write_file(repository.git_dir() + "/commondir", other.git_dir() + "\n");
  const Repository found = repository.open();
  CHECK(found.common_dir() == repository.git_dir());
  REQUIRE(found.problems().size() == 1);
  CHECK(found.problems()[0].kind == core::ProblemKind::kUnread);
}

TEST_CASE("formats that cannot be read are refused with a reason") {
  const auto with_config = [](const std::string& text) {
    TempRepository repository;
    test::write_file(repository.git_dir() + "/config", text);
    return refusal(repository.path());
  };
  TempRepository sha256("--object-format=sha256");
  CHECK(refusal(sha256.path()).find("SHA-256") != std::string::npos);
  const std::string version = "[core]\nrepositoryformatversion = 1\n";
  CHECK(with_config(version + "[extensions]\nrefStorage = reftable\n").find("refs") != std::string::npos);
  CHECK(with_config(version + "[extensions]\nobjectFormat=sha256").find("SHA-256") != std::string::npos);
  CHECK(with_config(version + "[extensions]\nunheardOf\n").find("extension") != std::string::npos);
  CHECK(with_config("[core]\nrepositoryformatversion = 2\n").find("version 2") != std::string::npos);
}

TEST_CASE("harmless extensions are accepted") {
  TempRepository repository;
  test::write_file(
      repository.git_dir() + "/config",
      "[core]\n\trepositoryFormatVersion = 1\n[extensions]\n\tworktreeConfig = true\n\tnoop\n"
      "\tpreciousObjects = true\n\tpartialClone = origin\n\tobjectFormat = sha1\n\trefStorage = files\n");
  CHECK(repository.open().partial_clone());
}

TEST_CASE("the environment is honoured when asked for, and only then") {
  TempRepository repository, other("--bare");
  repository.write("a", "x");
  repository.commit("one");
  const Variable git_dir("GIT_DIR", other.path());
  const Variable index("GIT_INDEX_FILE", "elsewhere");
  CHECK(repository.open().git_dir() == repository.git_dir());
  CHECK(repository.open().index_path() == repository.git_dir() + "/index");
  const Repository found = repository.open({true, false});
  CHECK(found.git_dir() == other.path());
  CHECK(found.index_path().ends_with("/elsewhere"));
  const Variable work_tree("GIT_WORK_TREE", repository.path());
  CHECK(repository.open({true, false}).work_tree() == repository.path());
  const Variable wrong("GIT_DIR", repository.path() + "/nothing");
  CHECK(refusal(repository.path(), {true, false}).find("GIT_DIR") != std::string::npos);
}

TEST_CASE("objects in quarantine are seen through the environment") {
  TempRepository repository;
  repository.write("a", "x");
  repository.commit("one");
  TempFolder quarantine;
  repository.sh("GIT_OBJECT_DIRECTORY='" + quarantine.path() + "' GIT_ALTERNATE_OBJECT_DIRECTORIES='" +
                    repository.git_dir() + "/objects' git hash-object -w --stdin",
                "quarantined");
  const ObjectId id = *ObjectId::from_hex(repository.git("hash-object --stdin", "quarantined"));
  CHECK_FALSE(repository.open().open_objects()->contains(id));
  const Variable objects("GIT_OBJECT_DIRECTORY", quarantine.path());
  const Variable alternates("GIT_ALTERNATE_OBJECT_DIRECTORIES", repository.git_dir() + "/objects");
  const Repository found = repository.open({true, false});
  const auto database = found.open_objects();
  CHECK(database->read(id)->bytes == "quarantined");
  CHECK(database->contains(repository.id("HEAD")));
  CHECK(found.problems().empty());
}

TEST_CASE("the remote is shown without credentials") {
  CHECK(without_credentials("https://user:secret@host.example:8443/a/b.git") ==
        "https://host.example:8443/a/b.git");
  CHECK(without_credentials("https://token@host.example/a?x=secret#y") == "https://host.example/a");
  CHECK(without_credentials("https://a@b@host.example/x@y") == "https://host.example/x@y");
  CHECK(without_credentials("git@host.example:a/b.git") == "ssh://host.example/a/b.git");
  CHECK(without_credentials("/local/path").empty());
  CHECK(without_credentials("file:///local/path").empty());
  TempRepository repository;
  repository.git("remote add origin https://me:pass@host.example/r.git");
  CHECK(repository.open().remote_uri() == "https://host.example/r.git");
}

TEST_CASE("configuration is read as git reads it") {
  const ConfigFile config = ConfigFile::parse(
      "\xEF\xBB\xBF; comment\n[Core]\n\tbare = TRUE # really\n  Name= a \"b  \" ; c\n[remote \"Ori\\\"gin\"] "
      "url=x\\ty\\\\\n"
      "[old.sub]k\n[core]\n\tlong = one \\\n two\n\tbare = off\n[include]\n\tpath = /dev/zero\n");
  CHECK(config.complete());
  CHECK(config.get("core", "name") == "a b  ");
  CHECK(config.get("remote", "url", "Ori\"gin") == "x\ty\\");
  CHECK(config.is_true("old", "k", "sub"));
  CHECK(config.get("core", "long") == "one  two");
  CHECK_FALSE(config.is_true("core", "bare"));
  CHECK_FALSE(config.get("core", "absent"));
  for (const char* bad :
       {"[core\n", "x = y\n", "[a]\n= 1\n", "[a]\nb = \"open\n", "[a]\nb = \\q\n", "[a \"b\n\"]"}) {
    INFO(bad);
    CHECK_FALSE(ConfigFile::parse(bad).complete());
  }
}

TEST_CASE("paths are normalised by their text") {
  CHECK(normalized("/a/./b//../c/") == "/a/c");
  CHECK(normalized("/../..") == "/");
  CHECK(normalized("a/../../b") == "../b");
  CHECK(is_below("/a/b", "/a"));
  CHECK_FALSE(is_below("/ab", "/a"));
}

TEST_CASE("lists of alternates are split as git writes them") {
  CHECK(split_paths("/a:/b", ':') == std::vector<std::string>{"/a", "/b"});
  CHECK(split_paths("\"/a:\\303\\251\\n\":/b", ':') == std::vector<std::string>{"/a:\xC3\xA9\n", "/b"});
  CHECK(split_paths("/a\n\n/b\n", '\n') == std::vector<std::string>{"/a", "/b"});
  CHECK(split_paths("\"open", ':') == std::vector<std::string>{"\"open"});
}

}  // namespace credward::git
