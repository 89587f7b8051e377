// `credward verify REPO… --probe-url URL`: an audit that says which keys are still live.
#include "cli/command.h"
#include "engine/verify.h"

namespace credward::cli {
namespace {

constexpr std::string_view kNoDefault =
    "verify sends keys, so it has no default: name the URL with --probe-url";
constexpr std::string_view kNoDefaultHint =
    "one that answers 401 to a wrong key and that may see these keys, for instance "
    "https://api.bytestack.dev/v1/sources";

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
  add_common_options(*command, arguments->common);
  add_reader_option(*command, arguments->common);
  command->add_flag("--all", arguments->common.all, "every incident in full in the text report");
  return [arguments] {
    if (arguments->url.empty()) return fail(core::usage_error(std::string(kNoDefault), std::string(kNoDefaultHint)));
    for (const std::string& repository : arguments->repositories) {
      if (auto local = check_local(repository); !local) return fail(local.error());
    }
    auto timeout = parse_duration(arguments->request_timeout);
    if (!timeout || *timeout <= 0)
      return fail(core::usage_error("--request-timeout is no duration", "for instance 5s"));
    engine::KeyProbe::Limits limits;
    limits.timeout = std::chrono::milliseconds(static_cast<long>(*timeout * 1000));
    return run_and_report(arguments->common, [&](const auto& options, auto& progress) -> core::Result<engine::RunResult> {
      auto probe = engine::KeyProbe::open(arguments->url, limits);
      if (!probe) return probe.error();
      return engine::run_verify(arguments->repositories, *probe, options, progress);
    });
  };
}

}  // namespace credward::cli
