#include "cli/hook_files.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <utility>
#include <vector>

#include "cli/git_command.h"
#include "cli/replace_file.h"

namespace credward::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> kNames = {"pre-commit", "commit-msg", "pre-push", "pre-receive"};
constexpr std::string_view kMark = "# Installed by `credward hook install`";
constexpr std::string_view kMadeFolder = "# The folder was made for it.";
constexpr std::string_view kAside = ".before-credward";
constexpr std::size_t kMaxHook = 64 * 1024;

constexpr std::string_view kBegin = R"(#!/bin/sh
@mark@; `credward hook uninstall @name@` removes it and leaves no trace.
@made@program=@program@
before=${0%/*}/@name@@aside@
)";

constexpr std::string_view kFindProgram = R"([ -x "$program" ] || program=$(command -v credward) || {
  echo "credward: the program is gone, so nothing was checked and @what@ is refused." >&2
  echo "  Install it again, or take the hook out: rm '$0'" >&2
  exit 1
}
)";

constexpr std::string_view kPlain = R"(if [ -x "$before" ]; then "$before" "$@" || exit $?; fi
@find@exec "$program" hook run @name@ -- "$@"
)";

// Both hooks get what git wrote.
constexpr std::string_view kWithInput = R"(input=$(cat)
feed() { [ -z "$input" ] || printf '%s\n' "$input"; }
if [ -x "$before" ]; then feed | "$before" "$@" || exit $?; fi
@find@feed | "$program" hook run @name@ -- "$@"
)";

core::Error failed(std::string_view what, const std::string& path) {
  return core::usage_error(fmt::format("cannot {} {}: {}", what, path, std::strerror(errno)));
}

std::string shell_quoted(std::string_view text) {
  std::string out = "'";
  for (char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

std::string own_path() {
  std::error_code failed_to_read;
  return fs::read_symlink("/proc/self/exe", failed_to_read).string();
}



std::string filled(std::string_view text, const std::vector<std::pair<std::string_view, std::string>>& words) {
  std::string out(text);
  for (const auto& [name, value] : words) {
    const std::string mark = fmt::format("@{}@", name);
    for (std::size_t at = out.find(mark); at != std::string::npos; at = out.find(mark, at + value.size())) {
      out.replace(at, mark.size(), value);
    }
  }
  return out;
}

std::string script(std::string_view name, bool made_folder) {
  bool input = name == "pre-push" || name == "pre-receive";
  return filled(fmt::format("{}{}", kBegin, input ? kWithInput : kPlain),
                {{"find", std::string(kFindProgram)},
                 {"mark", std::string(kMark)},
                 {"made", made_folder ? std::string(kMadeFolder) + "\n" : std::string()},
                 {"what", input ? "the push" : "the commit"},
                 {"aside", std::string(kAside)},
                 {"name", std::string(name)},
                 {"program", shell_quoted(own_path())}});
}

enum class Owner { kNobody, kUs, kOther };

struct Hook {
  Owner owner = Owner::kNobody;
  bool made_folder = false;
};

Hook look_at(const std::string& path) {
  std::error_code error;
  fs::file_status status = fs::symlink_status(path, error);
  if (!fs::exists(status)) return {};
  if (!fs::is_regular_file(status)) return {Owner::kOther};
  std::string text(kMaxHook, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(file.gcount()));
  if (text.find(std::string("\n") + std::string(kMark)) == std::string::npos) return {Owner::kOther};
  return {Owner::kUs, text.find(kMadeFolder) != std::string::npos};
}

bool folder_was_made(const std::string& folder) {
  return std::any_of(kNames.begin(), kNames.end(),
                     [&](std::string_view name) { return look_at(fmt::format("{}/{}", folder, name)).made_folder; });
}

}  // namespace

std::span<const std::string_view> hook_names() { return kNames; }

core::Result<std::string> find_hook_folder(const std::string& repository) {
  auto said = run_git(repository, {"rev-parse", "--git-path", "hooks"});
  if (!said) return said.error();
  std::string folder = fs::absolute(fs::path(repository) / *said).lexically_normal().string();
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  std::error_code none;
  if (folder.ends_with("/.husky/_") || fs::exists(folder + "/husky.sh", none)) {
    return core::usage_error("husky manages the hooks here and writes them anew",
                             "add this line to .husky/pre-commit instead: credward hook run pre-commit");
  }
  return folder;
}

core::Result<std::string> install_hook(const std::string& folder, std::string_view name) {
  std::string path = fmt::format("{}/{}", folder, name), aside = path + std::string(kAside);
  Hook hook = look_at(path);
  std::error_code error;
  bool other_aside = fs::exists(fs::symlink_status(aside, error));
  if (hook.owner == Owner::kOther && fs::is_directory(path, error)) return core::usage_error(path + " is a folder");
  if (hook.owner != Owner::kUs && other_aside) {
    return core::usage_error(aside + " is there already, and is not overwritten", "see what it is, and move it away");
  }
  bool made = folder_was_made(folder);
  if (!fs::exists(folder, error)) {
    made = fs::create_directories(folder, error);
    if (error) return core::usage_error(fmt::format("cannot make the folder {}: {}", folder, error.message()));
  }
  bool chain = hook.owner == Owner::kOther;
  if (chain && ::rename(path.c_str(), aside.c_str()) != 0) return failed("move aside", path);
  if (auto written = replace_file(path, script(name, made), 0777); !written) {
    if (chain) ::rename(aside.c_str(), path.c_str());
    return written.error();
  }
  chain = chain || (hook.owner == Owner::kUs && other_aside);
  const bool runs = ::access(aside.c_str(), X_OK) == 0;
  return fmt::format("{}: {}{}", name, path, !chain ? "" : runs ? "; the hook that was there runs first" : "; the hook that was there is not executable, and does not run");
}

core::Result<std::string> uninstall_hook(const std::string& folder, std::string_view name) {
  std::string path = fmt::format("{}/{}", folder, name), aside = path + std::string(kAside);
  Hook hook = look_at(path);
  if (hook.owner == Owner::kNobody) return fmt::format("{}: none is installed in {}", name, folder);
  if (hook.owner == Owner::kOther) return fmt::format("{}: {} is not credward's, and stays", name, path);
  bool made = folder_was_made(folder);
  std::error_code error;
  bool restored = fs::exists(fs::symlink_status(aside, error));
  if (restored ? ::rename(aside.c_str(), path.c_str()) != 0 : ::unlink(path.c_str()) != 0) return failed("remove", path);
  if (made && !folder_was_made(folder)) ::rmdir(folder.c_str());  // only an empty one goes
  return fmt::format("{}: removed{}", name, restored ? "; the hook that was there before is back" : "");
}

}  // namespace credward::cli
