// What the terminal can do, and the one line of progress on it.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "engine/options.h"

namespace credward::cli {

enum class When { kAuto, kAlways, kNever };

// NO_COLOR and TERM=dumb count under kAuto only: who says always means it.
bool use_color(When when, int fd);
bool use_progress(When when, int fd);
unsigned terminal_width(int fd);  // 80 where it is unknown

// "credward: MESSAGE", and the hint on a line of its own, on standard error; neutralised, without what may be a key.
void print_error(std::string_view message, std::string_view hint = {});

// Shows progress on standard error while it lives, from half a second on, and wipes it at its end.
class ProgressLine {
 public:
  ProgressLine(const engine::Progress& progress, bool enabled);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;

 private:
  void loop();
  std::string line() const;

  const engine::Progress& progress_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool done_ = false;
  std::thread thread_;
};

}  // namespace credward::cli
