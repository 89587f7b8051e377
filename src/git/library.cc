#include "git/library.h"

#include <git2.h>
#include <git2/sys/alloc.h>

#include <cstdlib>
#include <cstring>
#include <mutex>

namespace credward::git {
namespace {

constexpr std::size_t kMaxAllocation = kMaxObjectBytes + 64 * 1024;

void* bounded_realloc(void* old, std::size_t size) {
  return size > kMaxAllocation ? nullptr : std::realloc(old, size ? size : 1);
}

void* allocate(std::size_t size, const char*, int) {
  return bounded_realloc(nullptr, size);
}

void* allocate_zeroed(std::size_t count, std::size_t size, const char*, int) {
  std::size_t total;
  if (__builtin_mul_overflow(count, size, &total) || total > kMaxAllocation) return nullptr;
  return std::calloc(1, total ? total : 1);
}

char* duplicate(const char* text, std::size_t length) {
  char* copy = static_cast<char*>(bounded_realloc(nullptr, length + 1));
  if (!copy) return nullptr;
  std::memcpy(copy, text, length);
  copy[length] = '\0';
  return copy;
}

char* duplicate_string(const char* text, const char*, int) {
  return duplicate(text, std::strlen(text));
}
char* duplicate_prefix(const char* text, std::size_t n, const char*, int) {
  return duplicate(text, strnlen(text, n));
}
char* duplicate_part(const char* text, std::size_t n, const char*, int) {
  return duplicate(text, n);
}

void* reallocate(void* old, std::size_t size, const char*, int) {
  return bounded_realloc(old, size);
}

void* reallocate_array(void* old, std::size_t count, std::size_t size, const char*, int) {
  std::size_t total;
  return __builtin_mul_overflow(count, size, &total) ? nullptr : bounded_realloc(old, total);
}

void* allocate_array(std::size_t count, std::size_t size, const char* file, int line) {
  return reallocate_array(nullptr, count, size, file, line);
}

void release(void* memory) {
  std::free(memory);
}

void set_limits() {
  git_allocator allocator{allocate,   allocate_zeroed,  duplicate_string, duplicate_prefix, duplicate_part,
                          reallocate, reallocate_array, allocate_array,   release};
  git_libgit2_opts(GIT_OPT_SET_ALLOCATOR, &allocator);
}

void set_options() {
  git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
  git_libgit2_opts(GIT_OPT_ENABLE_CACHING, 0);
  for (const int level : {GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_GLOBAL,
                          GIT_CONFIG_LEVEL_PROGRAMDATA}) {
    git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, "");
  }
}

}  // namespace

Library::Library() {
  // libgit2's state is one for the process; its first user sets it up, and again after the last one has left.
  static std::mutex mutex;
  const std::lock_guard lock(mutex);
  static const bool limited = (set_limits(), true);
  if (limited && git_libgit2_init() == 1) set_options();
}

Library::~Library() {
  git_libgit2_shutdown();
}

std::string libgit2_version() {
  int major = 0, minor = 0, revision = 0;
  git_libgit2_version(&major, &minor, &revision);
  return std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(revision);
}

std::string last_error() {
  const git_error* error = git_error_last();
  return error && error->message ? error->message : "unknown";
}

}  // namespace credward::git
