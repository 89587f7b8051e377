// What a parse may cost, asked by the parser and the query each some hundred operations: a number of steps, and a time.
// Only for this folder.
#pragma once

#include <chrono>
#include <cstdint>

namespace credward::syntax {

class Budget {
 public:
  // `counted` may be null; it receives the steps.
  Budget(std::chrono::milliseconds time, std::uint32_t max_steps, std::uint32_t* counted)
      : deadline_(Clock::now() + time), max_steps_(max_steps), steps_(counted ? *counted : own_) {
    steps_ = 0;
  }
  Budget(const Budget&) = delete;

  // True: stop.
  bool step() {
    over_ = over_ || ++steps_ > max_steps_ || Clock::now() > deadline_;
    return over_;
  }
  bool over() const { return over_; }

 private:
  using Clock = std::chrono::steady_clock;

  Clock::time_point deadline_;
  std::uint32_t max_steps_;
  std::uint32_t own_ = 0;
  std::uint32_t& steps_;
  bool over_ = false;
};

}  // namespace credward::syntax
