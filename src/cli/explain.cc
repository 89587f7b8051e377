// `credward explain [TEXT]`: what is wrong with an Authorization header or a curl command, where, which
// answer it draws.
#include <fmt/format.h>
#include <unistd.h>

#include <iostream>
#include <iterator>

#include "cli/command.h"
#include "engine/explain.h"
#include "report/plain_text.h"
#include "text/sanitize.h"

namespace credward::cli {
namespace {

using engine::Explanation;

constexpr std::string_view kRightForm = "Authorization: Bearer KEY";

void print_lines(std::string_view text) {
  for (const std::string& line : report::wrapped(text, 78)) std::cout << line << '\n';
}

// The header with a caret under each defective character; a long one is cut round the defect.
void print_header(const Explanation& explanation) {
  constexpr std::size_t kWidth = 78;
  std::string line = explanation.header;
  for (char& c : line) {
    if (c == '\t') c = ' ';  // keeps the carets in their place
  }
  const engine::Defect* defect = explanation.defects.empty() ? nullptr : &explanation.defects.front();
  std::size_t begin = 0;
  if (defect != nullptr && line.size() > kWidth && defect->place.begin > kWidth / 2)
    begin = defect->place.begin - kWidth / 2;
  const std::string shown = text::terminal_safe(line.substr(begin, kWidth));
  std::cout << shown << '\n';
  if (defect == nullptr || shown.size() != std::min(kWidth, line.size() - begin))
    return;  // escapes moved everything
  std::size_t from = std::min(defect->place.begin - begin, shown.size());
  std::size_t size =
      std::clamp<std::size_t>(defect->place.size(), 1, std::max<std::size_t>(1, shown.size() - from));
  std::cout << std::string(from, ' ') << std::string(size, '^') << '\n';
}

void print_defects(const Explanation& explanation) {
  const engine::Defect& first = explanation.defects.front();
  print_lines(fmt::format("{}: {}", first.rule, first.message));
  std::string others;
  for (std::size_t i = 1; i < explanation.defects.size(); ++i) {
    if (explanation.defects[i].rule == first.rule) continue;
    others += (others.empty() ? "also: " : ", ") + explanation.defects[i].rule;
  }
  if (!others.empty()) print_lines(others);
}

int print(const Explanation& explanation) {
  switch (explanation.kind) {
    case Explanation::Kind::kElsewhere:
      print_lines(
          "This command goes to another host than ByteStack's, and that service decides what it takes.");
      return kClean;
    case Explanation::Kind::kNoHeader:
      print_lines("header/missing: the request has no Authorization header: ByteStack answers 401 to it.");
      print_lines(fmt::format("Right: {}", kRightForm));
      return kFindings;
    case Explanation::Kind::kNotOne:
      print_lines(
          "This is no Authorization header and no curl command. ByteStack answers 401 where that header is "
          "missing.");
      print_lines(fmt::format("Right: {}", kRightForm));
      return kFindings;
    case Explanation::Kind::kHeader:
      break;
  }
  print_header(explanation);
  if (!explanation.defects.empty()) print_defects(explanation);
  if (explanation.malformed()) {
    if (explanation.defects.empty()) print_lines("This is not \"Bearer KEY\": ByteStack answers 401.");
    bool said = !explanation.defects.empty() &&
                explanation.defects.front().message.find(kRightForm) != std::string::npos;
    if (!said) print_lines(fmt::format("Right: {}", kRightForm));
    return kFindings;
  }
  print_lines(fmt::format(
      "Well formed{}. 401 then means a revoked key or a typo, 403 a key without the scope for this "
      "call, 402 an unpaid balance.",
      explanation.from_variable ? ", if the variable holds the key alone" : ""));
  return kClean;
}

}  // namespace

Action add_explain(CLI::App& program) {
  struct Arguments {
    CommonArguments common;
    std::vector<std::string> words;
  };
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = program.add_subcommand(
      "explain",
      "Say whether an Authorization header or a curl command is well formed, or which answer it draws");
  command->add_option("TEXT", arguments->words,
                      "the header or the command, quoted; without it standard input is read");
  command->add_option("--config", arguments->common.config, "use this configuration (its hosts and rules)")
      ->type_name("FILE");
  command->add_option("--rules", arguments->common.rules, "add rules from a file or folder, repeatable")
      ->type_name("PATH")
      ->allow_extra_args(false);
  return [arguments] {
    auto options = interpret(arguments->common);
    if (!options) return fail(options.error());
    std::string text;
    for (const std::string& word : arguments->words) text += (text.empty() ? "" : " ") + word;
    if (arguments->words.empty()) {
      if (isatty(STDIN_FILENO)) std::cerr << "Type a header or a curl command, then Ctrl-D:\n";
      text.assign(std::istreambuf_iterator<char>(std::cin), {});
    }
    auto explanation = engine::explain(text, options->run);
    return explanation ? print(*explanation) : fail(explanation.error());
  };
}

}  // namespace credward::cli
