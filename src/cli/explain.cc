// `credward explain [TEXT]`: what is wrong with an Authorization header or a curl command, where, which
// answer it draws.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <iostream>
#include <utility>

#include "cli/command.h"
#include "cli/standard_input.h"
#include "engine/explain.h"
#include "report/plain_text.h"
#include "text/sanitize.h"

namespace credward::cli {
namespace {

using engine::Explanation;

constexpr std::string_view kRightForm = "Authorization: Bearer KEY", kRightBegin = "Authorization: Bearer ";
constexpr std::size_t kWidth = 78;

void print_lines(std::string_view text) {
  for (const std::string& line : report::wrapped(text, kWidth)) std::cout << line << '\n';
}

// As it stands on a terminal: what cannot be seen is written out.
std::string visible(std::string_view text) {
  std::string out = text::terminal_safe(text);
  constexpr std::pair<std::string_view, std::string_view> kBlanks[] = {
      {"\u00A0", "\\u00A0"}, {"\u2007", "\\u2007"}, {"\u202F", "\\u202F"}, {"\u3000", "\\u3000"}};
  for (const auto& [blank, name] : kBlanks) {
    for (std::size_t at = 0; (at = out.find(blank, at)) != std::string::npos; at += name.size()) out.replace(at, blank.size(), name);
  }
  return out;
}

// The header with a caret under each defective character; a long one is cut round the defect.
void print_header(const Explanation& explanation) {
  std::string line = explanation.header;
  std::ranges::replace(line, '\t', ' ');  // keeps the carets in their place
  core::Span place{line.size(), line.size()};
  if (!explanation.defects.empty()) place = explanation.defects.front().place;
  std::string before = visible(line.substr(0, place.begin));
  std::string under = visible(line.substr(place.begin, place.size()));
  const std::string behind = visible(line.substr(place.end));
  if (report::columns(before + under + behind) > kWidth) {
    std::size_t room = std::max(kWidth / 2, kWidth - std::min(kWidth, report::columns(under + behind)));
    if (report::columns(before) > room) before = "…" + report::last_columns(before, room - 1);
    under = report::first_columns(under, kWidth - report::columns(before));
  }
  std::cout << report::first_columns(before + under + behind, kWidth) << '\n';
  if (explanation.defects.empty()) return;
  const std::size_t carets = std::max<std::size_t>(1, report::columns(under));
  std::cout << std::string(report::columns(before), ' ') << std::string(carets, '^') << '\n';
}

void print_defects(const Explanation& explanation) {
  const engine::Defect& first = explanation.defects.front();
  print_lines(first.rule.empty() ? first.message : fmt::format("{}: {}", first.rule, first.message));
  std::string others;
  constexpr std::size_t kMostLines = 2;  // of a message, if more is to be said; all of it takes five lines
  if (report::wrapped(first.message, kWidth).size() > kMostLines) return;
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
      if (explanation.defects.empty()) {
        print_lines("header/missing: the request has no Authorization header: ByteStack answers 401 to it.");
      } else {
        print_header(explanation);
        print_lines(fmt::format("{}: ByteStack reads no key there, and answers 401 without the header. Rotate a key that was sent so.",
                                explanation.defects.front().rule));
      }
      print_lines(fmt::format("Right: {}", kRightForm));
      return kFindings;
    case Explanation::Kind::kNotOne:
      print_lines(
          "This is no Authorization header and no curl command. ByteStack answers 401 where that header is "
          "missing.");
      print_lines(fmt::format("Right: {}", kRightForm));
      print_lines("For code: credward scan PATH, or credward stdin --path NAME.");
      return kFindings;
    case Explanation::Kind::kHeader:
      break;
  }
  print_header(explanation);
  if (!explanation.defects.empty()) print_defects(explanation);
  if (explanation.malformed()) {
    bool said = !explanation.defects.empty() &&
                explanation.defects.front().message.find(kRightBegin) != std::string::npos;
    if (!said) print_lines(fmt::format("Right: {}", kRightForm));
    return kFindings;
  }
  print_lines(fmt::format(
      "Well formed{}. 401 then means a revoked key or a typo, 403 a key without the scope for this "
      "call, 402 an unpaid balance.",
      explanation.from_variable ? ", if the variable holds the key alone" : ""));
  return kClean;
}

bool is_plain(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, [](unsigned char c) {
    return std::isalnum(c) != 0 || std::string_view("-._/:=@%+,").find(static_cast<char>(c)) != std::string_view::npos;
  });
}

std::string quoted(std::string_view word) {
  if (is_plain(word)) return std::string(word);
  std::string out = "'";
  for (char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

// A word that the caller's shell has taken out of its quotes, as a person writes it: an option apart from its value.
std::string as_typed(std::string_view word) {
  if (word.size() > 2 && word.starts_with("-H")) return "-H " + quoted(word.substr(std::min(word.find_first_not_of(' ', 2), word.size())));
  const std::size_t equals = word.find('=');
  if (word.starts_with("--") && equals != std::string_view::npos && is_plain(word.substr(0, equals)))
    return std::string(word.substr(0, equals + 1)) + quoted(word.substr(equals + 1));
  return quoted(word);
}

std::string text_of(const std::vector<std::string>& words) {
  const bool option = !words.empty() && words.front().starts_with('-') && words.front().find_first_of("'\"") == std::string::npos;
  const bool command = option || (words.size() > 1 && engine::is_command_name(words.front()));
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + (command ? as_typed(word) : word);
  return text;
}

}  // namespace

std::vector<std::string> explain_words(const std::vector<std::string>& words) {
  std::vector<std::string> own, text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    const bool all_text = !text.empty() && engine::is_command_name(text.front());
    const bool takes_value = word == "--config" || word == "--rules";
    if (!all_text && word == "--") {
      text.insert(text.end(), words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end());
      break;
    }
    if (!all_text && (takes_value || word == "--help" || word == "-h" || word.starts_with("--config=") || word.starts_with("--rules="))) {
      own.push_back(word);
      if (takes_value && i + 1 < words.size()) own.push_back(words[++i]);
    } else {
      text.push_back(word);
    }
  }
  if (!text.empty()) own.emplace_back("--");
  own.insert(own.end(), text.begin(), text.end());
  return own;
}

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
                      "the header or the command; without it standard input is read");
  command->add_option("--config", arguments->common.config, "use this configuration (its hosts and rules)")
      ->type_name("FILE");
  command->add_option("--rules", arguments->common.rules, "add rules from a file or folder, repeatable")
      ->type_name("PATH")
      ->allow_extra_args(false);
  return [arguments] {
    auto options = interpret(arguments->common);
    if (!options) return fail(options.error());
    std::string text = text_of(arguments->words);
    if (arguments->words.empty()) {
      if (isatty(STDIN_FILENO)) std::cerr << "Type a header or a curl command, then Ctrl-D:\n";
      auto typed = whole_standard_input();
      if (!typed) return fail(typed.error());
      text = std::move(*typed);
    }
    auto explanation = engine::explain(text, options->run);
    return explanation ? print(*explanation) : fail(explanation.error());
  };
}

}  // namespace credward::cli
