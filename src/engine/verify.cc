#include "engine/verify.h"

#include <fmt/format.h>
#include <sys/random.h>

#include <algorithm>
#include <functional>
#include <iterator>

#include "core/sample_key.h"
#include "engine/run.h"

namespace credward::engine {
namespace {

constexpr long kUnauthorized = 401;
constexpr unsigned kLiveWeight = 100;  // more than all that an audit knows
constexpr unsigned kDeadShare = 20;

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

core::SecretText value_of(const core::RunReport& report, const core::Incident& incident) {
  for (std::size_t index : incident.findings) {
    if (!report.findings[index].secret_value.empty()) return report.findings[index].secret_value;
  }
  return {};
}

core::Probed answer_to(KeyProbe& probe, const core::SecretText& key, const Interruption& interruption) {
  if (key.empty()) return {KeyState::kUnknown, 0, "its value is not known"};
  if (interruption.happened()) return {KeyState::kUnknown, 0, "the run was interrupted before it was asked"};
  ProbeAnswer answer = probe.ask(key);
  return {state_of(answer.status), answer.status, std::move(answer.failure)};
}

std::string reason_of(const core::Probed& answer) {
  switch (answer.state) {
    case KeyState::kLive:
      return "live: the probe accepted it";
    case KeyState::kLiveUnpaid:
      return "live, but the balance is unpaid (402)";
    case KeyState::kLiveWithoutScope:
      return "live, without the scope of the probe (403)";
    case KeyState::kDead:
      return "not live: the probe drew 401";
    case KeyState::kAskLater:
      return "perhaps live: the probe was asked too often (429)";
    case KeyState::kUnknown:
      break;
  }
  return answer.status != 0 ? fmt::format("perhaps live: the probe answered {}", answer.status)
                            : std::string("perhaps live: the probe gave no answer");
}

// What is left to do about a key that is gone already.
void settle_steps(core::Incident& incident) {
  incident.if_revoked_first = "It draws 401 already, so nothing that works breaks.";
  if (incident.steps.size() != 4) return;
  incident.steps[0].text =
      "Only for what still needs one, because requests with this key get 401 now. " + incident.steps[0].text;
  incident.steps[3].text =
      "It drew 401: revoked, or never a key of this vendor. See in the dashboard, under Settings, API Keys, "
      "that it is gone.";
}

}  // namespace

void apply_answer(core::Incident& incident, core::Probed answer) {
  std::string reason = reason_of(answer);
  if (core::is_live(answer.state)) {
    incident.urgency += kLiveWeight;
    if (incident.accepted) reason += ", although a suppression accepts it";
  } else if (answer.state == KeyState::kDead) {
    incident.urgency /= kDeadShare;
    settle_steps(incident);
  }
  incident.reasons.insert(incident.reasons.begin(), std::move(reason));
  incident.probe = std::move(answer);
}

core::Result<RunResult> run_verify(const std::vector<std::string>& repositories, KeyProbe& probe,
                                   const RunOptions& options, Progress& progress) {
  if (auto judges = check_that_it_judges(probe); !judges) return judges.error();
  RunOptions whole = options;
  whole.accepted_keys_too = true;
  auto audited = run_audit(repositories, whole, progress);
  if (!audited) return audited.error();
  core::RunReport& report = audited->report;
  report.command = "verify";
  const Interruption interruption(options.interrupts);
  progress.begin("asking", report.incidents.size());
  for (core::Incident& incident : report.incidents) {
    apply_answer(incident, answer_to(probe, value_of(report, incident), interruption));
    progress.done.fetch_add(1, std::memory_order_relaxed);
  }
  progress.end();
  std::ranges::move(progress.stages, std::back_inserter(report.summary.stages));
  std::erase_if(report.incidents, [](const core::Incident& i) { return i.accepted && !core::is_live(i.probe->state); });
  std::ranges::stable_sort(report.incidents, std::ranges::greater{}, &core::Incident::urgency);
  return audited;
}

}  // namespace credward::engine
