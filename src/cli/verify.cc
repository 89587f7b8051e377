// `credward verify REPO… --probe-url URL`: which of the keys found there are still live.
#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "cli/command.h"
#include "engine/verify.h"
#include "text/sanitize.h"

namespace credward::cli {
namespace {

using engine::KeyState;

constexpr std::string_view kNoDefault =
    "verify sends keys, so it has no default: name the URL with --probe-url";
constexpr std::string_view kNoDefaultHint =
    "one that answers 401 to a wrong key and that may see these keys, for instance "
    "https://api.bytestack.dev/v1/sources";

std::string_view said_of(KeyState state) {
  switch (state) {
    case KeyState::kLive:
      return "LIVE: rotate it now";
    case KeyState::kLiveUnpaid:
      return "LIVE, but the account has an unpaid balance (402): rotate it now";
    case KeyState::kLiveWithoutScope:
      return "LIVE, without the scope for this call (403): rotate it now";
    case KeyState::kDead:
      return "not live (401): revoked, or never a key";
    case KeyState::kAskLater:
      return "unknown: asked too often (429), try again later";
    case KeyState::kUnknown:
      break;
  }
  return "unknown";
}

void print_key(const engine::VerifiedKey& key) {
  std::string why;
  if (key.state == KeyState::kUnknown) {
    why = key.answer.status != 0 ? fmt::format(": HTTP status {}", key.answer.status)
                                 : ": " + key.answer.failure;
  }
  std::cout << fmt::format("{}  fingerprint {}\n  {}{}\n  {}{}\n", key.id.preview,
                           key.id.fingerprint.substr(0, 8), said_of(key.state), why,
                           text::terminal_safe(key.place),
                           key.places > 1 ? fmt::format(" and {} more", key.places - 1) : "");
}

int print(const engine::Verification& verification, const Verdict& verdict) {
  auto count = [&](auto matches) {
    return std::count_if(verification.keys.begin(), verification.keys.end(), matches);
  };
  for (const engine::VerifiedKey& key : verification.keys) print_key(key);
  auto live = count([](const auto& key) { return is_live(key.state); });
  auto unknown = count(
      [](const auto& key) { return key.state == KeyState::kUnknown || key.state == KeyState::kAskLater; });
  bool complete = verification.audit.summary.complete;
  std::cout << fmt::format("credward verify: {} keys: {} live, {} not live, {} unknown; {}.\n",
                           verification.keys.size(), live,
                           static_cast<std::ptrdiff_t>(verification.keys.size()) - live - unknown, unknown,
                           complete ? "nothing left unread" : "a part was not read, see `credward audit`");
  if (live > 0) return kFindings;
  return (unknown > 0 || !complete) && !verdict.allow_incomplete ? kIncomplete : kClean;
}

int verify(const CommonOptions& options, const std::vector<std::string>& repositories, const std::string& url,
           const engine::KeyProbe::Limits& limits) {
  if (url.empty()) return fail(core::usage_error(std::string(kNoDefault), std::string(kNoDefaultHint)));
  for (const std::string& repository : repositories) {
    if (auto local = check_local(repository); !local) return fail(local.error());
  }
  auto probe = engine::KeyProbe::open(url, limits);
  if (!probe) return fail(probe.error());
  engine::Progress progress;
  auto verification = [&] {
    ProgressLine line(progress, options.progress);
    return engine::run_verify(repositories, *probe, options.run, progress);
  }();
  return verification ? print(*verification, options.verdict) : fail(verification.error());
}

}  // namespace

Action add_verify(CLI::App& program) {
  struct Arguments {
    CommonArguments common;
    std::vector<std::string> repositories;
    std::string url, request_timeout = "10s";
  };
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = program.add_subcommand(
      "verify", "Ask a URL that you name which of the keys found are still live (the only network access)");
  command->add_option("repositories", arguments->repositories, "one or more repositories")
      ->type_name("REPO")
      ->required();
  command
      ->add_option("--probe-url", arguments->url,
                   "where each key is sent; it has to answer 401 to a wrong key")
      ->type_name("URL");
  command->add_option("--request-timeout", arguments->request_timeout, "of one request, default 10s")
      ->type_name("DURATION");
  command->add_option("--config", arguments->common.config, "use this configuration")->type_name("FILE");
  command->add_option("--rules", arguments->common.rules, "add rules from a file or folder, repeatable")
      ->type_name("PATH")
      ->allow_extra_args(false);
  command->add_option("--threads", arguments->common.threads, "worker threads")->type_name("N");
  command->add_option("--progress", arguments->common.progress, "auto, always or never")->type_name("WHEN");
  command->add_flag("--allow-incomplete", arguments->common.allow_incomplete,
                    "status 0 where keys or objects stay unknown");
  return [arguments] {
    auto options = interpret(arguments->common);
    if (!options) return fail(options.error());
    auto timeout = parse_duration(arguments->request_timeout);
    if (!timeout || *timeout <= 0)
      return fail(core::usage_error("--request-timeout is no duration", "for instance 5s"));
    engine::KeyProbe::Limits limits;
    limits.timeout = std::chrono::milliseconds(static_cast<long>(*timeout * 1000));
    return verify(*options, arguments->repositories, arguments->url, limits);
  };
}

}  // namespace credward::cli
