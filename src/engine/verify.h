// `credward verify`: the keys that an audit finds, and whether each is still live.
#pragma once

#include <string>
#include <vector>

#include "core/result.h"
#include "core/run_report.h"
#include "engine/key_probe.h"
#include "engine/options.h"

namespace credward::engine {

struct VerifiedKey {
  core::SecretId id;
  KeyState state = KeyState::kUnknown;
  ProbeAnswer answer;
  std::string place;       // where it stands first in the report, raw bytes
  std::size_t places = 0;  // all of them
};

struct Verification {
  std::vector<VerifiedKey> keys;  // live ones first, then by fingerprint
  core::RunReport audit;          // what was read, and what was not
};

// First one request with a made-up key: unless that draws 401, the URL cannot judge keys, which is a kUsage
// error, and no key of the repositories has been sent. Then one request for each key.
core::Result<Verification> run_verify(const std::vector<std::string>& repositories, KeyProbe& probe,
                                      const RunOptions& options, Progress& progress);

}  // namespace credward::engine
