#include "git/mapped_file.h"

#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <mutex>
#include <utility>

namespace credward::git {
namespace {

// The kernel asks one handler for the whole process, so what it must know cannot belong to an object: the
// ranges that are mapped now. A fault in one of them is answered with a page of zeros; mmap is a system call
// and takes no lock of ours. A fault elsewhere is somebody else's and gets the handler that was there before.
struct Guard {
  std::atomic<std::uintptr_t> begin{0}, end{0};
  std::atomic<bool> shrunk{false};
};
constexpr int kGuards = 1024;
std::array<Guard, kGuards> guards;
std::atomic<int> guards_used{0};
struct sigaction previous_handler;

void on_bus_error(int signal, siginfo_t* info, void* context) {
  const auto address = reinterpret_cast<std::uintptr_t>(info->si_addr);
  const int used = guards_used.load(std::memory_order_acquire);
  for (int i = 0; i < used; ++i) {
    Guard& guard = guards[static_cast<std::size_t>(i)];
    if (address < guard.begin.load() || address >= guard.end.load()) continue;
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    void* at = reinterpret_cast<void*>(address & ~(page - 1));
    if (mmap(at, page, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == MAP_FAILED) break;
    guard.shrunk.store(true);
    return;
  }
  if (previous_handler.sa_flags & SA_SIGINFO) return previous_handler.sa_sigaction(signal, info, context);
  sigaction(SIGBUS, &previous_handler, nullptr);  // back in the same instruction, without us
}

int guard_range(const void* data, std::size_t size) {
  static std::mutex mutex;
  static bool installed = false;
  const std::lock_guard lock(mutex);
  if (!installed) {
    struct sigaction action {};
    action.sa_sigaction = on_bus_error;
    action.sa_flags = SA_SIGINFO | SA_NODEFER;
    sigemptyset(&action.sa_mask);
    if (sigaction(SIGBUS, &action, &previous_handler) != 0) return -1;
    installed = true;
  }
  for (int i = 0; i < kGuards; ++i) {
    Guard& guard = guards[static_cast<std::size_t>(i)];
    if (guard.end.load() != 0) continue;
    guard.shrunk = false;
    guard.begin = reinterpret_cast<std::uintptr_t>(data);
    guard.end = reinterpret_cast<std::uintptr_t>(data) + size;
    if (i >= guards_used.load()) guards_used.store(i + 1, std::memory_order_release);
    return i;
  }
  return -1;
}

}  // namespace

std::optional<MappedFile> MappedFile::open(const Directory& directory, std::string_view name,
                                           FileState& state) {
  std::size_t size = 0;
  const int fd = directory.open_file(name, state, size);
  if (fd < 0) return std::nullopt;
  void* data = size > 0 ? mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd, 0) : MAP_FAILED;
  close(fd);
  if (data == MAP_FAILED) {
    state = FileState::kFailed;
    return std::nullopt;
  }
  return MappedFile(static_cast<const std::uint8_t*>(data), size, guard_range(data, size));
}

MappedFile::~MappedFile() {
  if (!data_) return;
  if (guard_ >= 0) guards[static_cast<std::size_t>(guard_)].end = 0;
  munmap(const_cast<std::uint8_t*>(data_), size_);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)),
      size_(std::exchange(other.size_, 0)),
      guard_(std::exchange(other.guard_, -1)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  std::swap(guard_, other.guard_);
  return *this;
}

bool MappedFile::shrunk() const {
  return guard_ >= 0 && guards[static_cast<std::size_t>(guard_)].shrunk.load();
}

}  // namespace credward::git
