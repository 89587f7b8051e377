// A git repository in a temporary folder, made with the git command line: fixed people, dates and
// configuration, nothing of the machine's or the user's. Removed at the end of its life.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "git/commit_graph.h"
#include "git/repository.h"

namespace credward::git::test {

class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// Runs a shell script in a folder and gives its standard output; throws if it fails.
std::string shell(const std::string& folder, const std::string& script, const std::string& input = {});

std::string read_file(const std::string& path);
void write_file(const std::string& path, const std::string& bytes);

class TempRepository {
 public:
  // `init` as arguments of `git init`, e.g. "--bare".
  explicit TempRepository(const std::string& init = {});

  const std::string& path() const { return path_; }
  std::string git_dir() const;
  // Runs `git ARGS` there, a minute later each time; the output without its last newline.
  std::string git(const std::string& args, const std::string& input = {});
  std::string sh(const std::string& script, const std::string& input = {});
  void write(const std::string& name, const std::string& bytes);
  // Stages everything and commits it.
  ObjectId commit(const std::string& message);
  ObjectId id(const std::string& revision);
  Repository open(const OpenOptions& options = {}) const;

 private:
  TempFolder folder_;
  std::string path_;
  long clock_ = 1'400'000'000;
};

// All problems' reasons, for messages of failing tests.
std::string reasons(const std::vector<core::Problem>& problems);

// The graph of all refs and reflogs.
CommitGraph whole_graph(const Repository& repository, const ObjectDatabase& objects);

}  // namespace credward::git::test
