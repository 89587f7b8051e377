// Installing and removing git hooks. A hook that is there already keeps working: it moves aside, runs first, and comes
// back when ours goes.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/result.h"

namespace credward::cli {

// pre-commit, commit-msg, pre-push, pre-receive. A merge that git commits by itself brings nothing of its own.
std::span<const std::string_view> hook_names();

// Where git looks for the repository's hooks, as git itself says: core.hooksPath from any configuration, linked
// worktrees. kUsage: no repository, no git, or a folder whose owner writes it anew and says where hooks belong.
core::Result<std::string> find_hook_folder(const std::string& repository);

// Both say in a sentence what they did. Installing again renews ours; removing what is not ours does nothing.
core::Result<std::string> install_hook(const std::string& folder, std::string_view name);
core::Result<std::string> uninstall_hook(const std::string& folder, std::string_view name);

}  // namespace credward::cli
