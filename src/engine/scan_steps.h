// Steps that several runs take.
#pragma once

#include <chrono>
#include <functional>

#include "engine/session.h"
#include "source/item.h"

namespace credward::engine {

class Stopwatch {
 public:
  double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

using OpenObjects = std::function<core::Result<git::ObjectDatabase>()>;

// Judges every item that is not excluded and adds what is new to the report, with the plan's own problems.
core::Status judge_plan(source::Plan& plan, OpenObjects open_objects, Session& session, ReportBuilder& builder);

}  // namespace credward::engine
