#include "engine/verify.h"

#include <fmt/format.h>
#include <sys/random.h>

#include <algorithm>
#include <map>

#include "core/sample_key.h"
#include "engine/run.h"

namespace credward::engine {
namespace {

constexpr long kUnauthorized = 401;

core::Result<core::SecretText> made_up_key() {
  unsigned char seed[32];
  if (getrandom(seed, sizeof seed, 0) != static_cast<ssize_t>(sizeof seed)) {
    return core::internal_error("the system gives no random bytes for the control request");
  }
  std::string label(reinterpret_cast<const char*>(seed), sizeof seed);
  return core::SecretText(core::sample_key("base62", 40, label));
}

core::Status check_that_it_judges(KeyProbe& probe) {
  auto key = made_up_key();
  if (!key) return key.error();
  ProbeAnswer answer = probe.ask(*key);
  if (answer.status == kUnauthorized) return core::ok();
  std::string came = answer.status != 0 ? fmt::format("HTTP status {}", answer.status)
                                        : "no answer (" + answer.failure + ")";
  return core::usage_error(
      fmt::format("the probe URL cannot judge keys: it gave {} to a made-up key, not 401", came),
      "nothing else was sent; name a URL that answers 401 to a wrong key");
}

struct FoundKey {
  core::SecretText value;
  VerifiedKey verified;
};

std::string place_of(const core::Finding& finding) {
  std::string place = finding.repository.empty() ? "" : finding.repository + ": ";
  if (finding.path) return place + fmt::format("{}:{}", *finding.path, finding.region.line);
  return place + (finding.git ? "object " + finding.git->blob.substr(0, 10) : std::string("a message"));
}

std::map<std::string, FoundKey> keys_of(const core::RunReport& report) {
  std::map<std::string, FoundKey> keys;
  for (const core::Finding& finding : report.findings) {
    if (!finding.secret || finding.secret_value.empty()) continue;
    FoundKey& key = keys[finding.secret->fingerprint];
    if (key.verified.places++ > 0) continue;
    key.value = finding.secret_value;
    key.verified.id = *finding.secret;
    key.verified.place = place_of(finding);
  }
  return keys;
}

}  // namespace

core::Result<Verification> run_verify(const std::vector<std::string>& repositories, KeyProbe& probe,
                                      const RunOptions& options, Progress& progress) {
  if (auto judges = check_that_it_judges(probe); !judges) return judges.error();
  auto audited = run_audit(repositories, options, progress);
  if (!audited) return audited.error();
  Verification out;
  std::map<std::string, FoundKey> keys = keys_of(audited->report);
  progress.begin("asking", keys.size());
  for (auto& [fingerprint, key] : keys) {
    key.verified.answer = probe.ask(key.value);
    key.verified.state = state_of(key.verified.answer.status);
    out.keys.push_back(std::move(key.verified));
    progress.done.fetch_add(1, std::memory_order_relaxed);
  }
  std::stable_partition(out.keys.begin(), out.keys.end(),
                        [](const VerifiedKey& key) { return is_live(key.state); });
  out.audit = std::move(audited->report);
  return out;
}

}  // namespace credward::engine
