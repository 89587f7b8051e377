#include "cli/terminal.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <iostream>

#include "engine/mask.h"
#include "text/sanitize.h"

namespace credward::cli {
namespace {

using namespace std::chrono_literals;

constexpr auto kQuietTime = 500ms;
constexpr auto kInterval = 100ms;

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

std::string size_text(std::uint64_t bytes) {
  if (bytes >= 1'000'000'000) return fmt::format("{:.1f} GB", static_cast<double>(bytes) / 1e9);
  return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
}

}  // namespace

bool use_color(When when, int fd) {
  if (when != When::kAuto) return when == When::kAlways;
  return isatty(fd) && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

bool use_progress(When when, int fd) {
  if (when != When::kAuto) return when == When::kAlways;
  return isatty(fd) && environment("TERM") != "dumb";
}

unsigned terminal_width(int fd) {
  winsize size{};
  if (ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
  return size.ws_col;
}

void print_error(std::string_view message, std::string_view hint) {
  // An argument may be a key that was typed in the wrong place.
  auto shown = [](std::string_view text) { return text::terminal_safe(engine::without_likely_keys(text)); };
  std::cerr << "credward: " << shown(message) << '\n';
  if (!hint.empty()) std::cerr << "  " << shown(hint) << '\n';
}

ProgressLine::ProgressLine(const engine::Progress& progress, bool enabled) : progress_(progress) {
  if (enabled) thread_ = std::thread([this] { loop(); });
}

ProgressLine::~ProgressLine() {
  if (!thread_.joinable()) return;
  {
    std::lock_guard lock(mutex_);
    done_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

void ProgressLine::loop() {
  std::unique_lock lock(mutex_);
  if (wake_.wait_for(lock, kQuietTime, [this] { return done_; })) return;
  do {
    std::cerr << "\r\x1b[K" << line() << std::flush;
  } while (!wake_.wait_for(lock, kInterval, [this] { return done_; }));
  std::cerr << "\r\x1b[K" << std::flush;
}

std::string ProgressLine::line() const {
  std::uint64_t done = progress_.done, total = progress_.total, bytes = progress_.bytes;
  std::string out = fmt::format("credward: {}", progress_.stage.load());
  if (total > 0) out += fmt::format(" {}/{} ({}%)", done, total, done * 100 / total);
  if (bytes > 0) out += fmt::format(", {}", size_text(bytes));
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - progress_.began();
  if (done == 0 || took.count() < 0.5) return out;
  if (bytes > 0) out += fmt::format(", {}/s", size_text(static_cast<std::uint64_t>(static_cast<double>(bytes) / took.count())));
  if (total > done) {
    const double rest = took.count() * static_cast<double>(total - done) / static_cast<double>(done);
    out += fmt::format(", {} s left", static_cast<std::uint64_t>(rest + 1));
  }
  return out;
}

}  // namespace credward::cli
