#include "cli/git_command.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

extern char** environ;

namespace credward::cli {
namespace {

constexpr std::size_t kMaxOutput = 1 << 20;

std::string read_all(int fd) {
  std::string out;
  std::array<char, 4096> buffer;
  while (out.size() < kMaxOutput) {
    ssize_t got = ::read(fd, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    out.append(buffer.data(), static_cast<std::size_t>(got));
  }
  return out;
}

}  // namespace

core::Result<std::string> run_git(const std::string& folder, const std::vector<std::string>& arguments) {
  std::vector<std::string> words{"git", "-C", folder};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);

  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return core::internal_error("cannot make a pipe");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
  pid_t child = 0;
  int failed = ::posix_spawnp(&child, "git", &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  std::string out = failed ? std::string() : read_all(ends[0]);
  ::close(ends[0]);
  if (failed) return core::usage_error("git cannot be run", "install git, or put it on the PATH");
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    return core::usage_error("git says: " + out.substr(0, out.find('\n')), "run it inside of the repository, or name it with --repo");
  }
  if (out.ends_with('\n')) out.pop_back();
  return out;
}

}  // namespace credward::cli
