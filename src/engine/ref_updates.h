// What git tells its hooks on standard input: which refs change, from what, to what.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "git/object_id.h"

namespace credward::engine {

struct RefUpdate {
  std::string ref;  // on the side that receives; raw bytes
  git::ObjectId before, after;  // zero: new, deleted

  bool deletes() const { return after.is_zero(); }
};

// pre-receive: `OLD NEW REF`. kUsage for a line that is none, and for no line at all: then something else has read
// what git wrote, and to accept the push would be blind.
core::Result<std::vector<RefUpdate>> parse_received(std::string_view lines);

// pre-push: `LOCAL-REF LOCAL-ID REMOTE-REF REMOTE-ID`. No line: nothing to push.
core::Result<std::vector<RefUpdate>> parse_pushed(std::string_view lines);

}  // namespace credward::engine
