#include "git/scratch_repository.h"

#include <fmt/format.h>
#include <git2.h>

#include <fstream>
#include <memory>

#include "git/library.h"

namespace credward::git {
namespace {

core::Error failed(const char* step) {
  return core::internal_error(fmt::format("cannot make a temporary repository ({}): {}", step, last_error()),
                              "is the folder for temporary files (TMPDIR) writable?");
}

}  // namespace

core::Status make_scratch_repository(const std::string& folder, const std::string& name,
                                     const std::string& bytes) {
  Library library;
  git_repository* repository_handle = nullptr;
  if (git_repository_init(&repository_handle, folder.c_str(), 0) != 0) return failed("init");
  std::unique_ptr<git_repository, decltype(&git_repository_free)> repository(repository_handle,
                                                                             git_repository_free);
  std::ofstream(folder + "/" + name, std::ios::binary) << bytes;
  git_index* index_handle = nullptr;
  if (git_repository_index(&index_handle, repository.get()) != 0) return failed("index");
  std::unique_ptr<git_index, decltype(&git_index_free)> index(index_handle, git_index_free);
  if (git_index_add_bypath(index.get(), name.c_str()) != 0) return failed("add");
  if (git_index_write(index.get()) != 0) return failed("write");
  return core::ok();
}

}  // namespace credward::git
