// credward.1, in the macros of man(7).
#include <fmt/format.h>

#include <algorithm>

#include "cli/options.h"
#include "cli/pages.h"
#include "cli/version.h"
#include "text/utf8.h"

namespace credward::cli {
namespace {

constexpr std::string_view kDescription =
    "credward finds ByteStack API keys that were ever committed to a git repository, and malformed "
    "Authorization headers "
    "in code. It reads local repositories and files only, executes nothing of what it reads, and lists what "
    "it could not "
    "read. Keys are never written into a report unless --show-secrets asks for it: a fingerprint and at most "
    "four "
    "characters are. Nothing but the report goes to standard output.";

struct Term {
  std::string_view name, text;
};

constexpr Term kEnvironment[] = {
    {"CREDWARD_FINGERPRINT_KEY",
     "Fingerprints are made under this key. Without it they are made under a fixed, public label."},
    {"NO_COLOR", "If set and not empty, the text report has no colours unless --color says otherwise."},
    {"GIT_DIR, GIT_INDEX_FILE, GIT_OBJECT_DIRECTORY, GIT_ALTERNATE_OBJECT_DIRECTORIES",
     "Honoured as git sets them for its hooks."},
};

constexpr Term kFiles[] = {
    {".credward.toml",
     "Configuration at the root of a repository: more hosts, key formats, accepted findings. It adds to "
     "the built-in rules. --config names another file instead of it."},
};

constexpr Term kExamples[] = {
    {"credward staged", "What the next commit would record, before it is made."},
    {"credward range origin/main..HEAD", "What a pull request brings."},
    {"credward audit --report html=report.html REPO", "A whole legacy repository, with a page for people."},
    {"credward explain \"Authorization: Token KEY\"",
     "What is wrong with a header, and which answer it draws."},
};

// Text of a paragraph: nothing in it is a request or an escape. An ASCII hyphen is typed as \-, so that it
// can be copied.
std::string roff(std::string_view text) {
  std::string out;
  if (text.starts_with('.') || text.starts_with('\'')) out += "\\&";
  for (std::size_t at = 0; at < text.size();) {
    const text::Utf8Char next = text::utf8_at(text, at);
    switch (next.code) {
      case '\\':
        out += "\\e";
        break;
      case '-':
        out += "\\-";
        break;
      case '`':
        out += "\\(ga";
        break;
      case '\'':
        out += "\\(aq";
        break;
      case '^':
        out += "\\(ha";
        break;
      case '~':
        out += "\\(ti";
        break;
      default:
        if (next.code < 0x80)
          out += static_cast<char>(next.code);
        else
          out += fmt::format("\\[u{:04X}]", static_cast<std::uint32_t>(next.code));
    }
    at += next.size;
  }
  return out;
}

std::string argument(std::string_view text) {  // an argument of a macro
  std::string out = "\"";
  for (char c : roff(text)) out += c == '"' ? std::string("\\(dq") : std::string(1, c);
  return out + '"';
}

std::string bold(std::string_view text) {
  return fmt::format("\\fB{}\\fR", roff(text));
}
std::string slanted(std::string_view text) {
  return fmt::format("\\fI{}\\fR", roff(text));
}

std::string synopsis(const CommandEntry& command) {
  std::string out = bold(command.path.empty() ? "credward" : "credward " + command.path);
  if (!command.subcommands.empty())
    return out + fmt::format(" {} [{}]", slanted("COMMAND"), slanted("OPTION …"));
  out += fmt::format(" [{}]", slanted("OPTION …"));
  for (const OptionEntry& option : command.options) {
    if (option.required) out += fmt::format(" {} {}", bold(option.names.back()), slanted(option.value));
  }
  for (const OptionEntry& operand : command.operands) {
    std::string name = slanted(operand.repeatable ? operand.value + "…" : operand.value);
    out += operand.required ? ' ' + name : fmt::format(" [{}]", name);
  }
  return out;
}

std::string tagged(const std::string& tag, std::string_view text) {
  return fmt::format(".TP\n{}\n{}\n", tag, roff(text));
}

std::string option_text(const OptionEntry& option) {
  std::string names;
  for (const std::string& name : option.names) names += (names.empty() ? "" : ", ") + bold(name);
  if (!option.value.empty()) names += ' ' + slanted(option.value);
  return tagged(names, option.text);
}

bool is_same(const OptionEntry& a, const OptionEntry& b) {
  return a.names == b.names && a.text == b.text;
}

bool contains(const std::vector<OptionEntry>& options, const OptionEntry& option) {
  return std::any_of(options.begin(), options.end(),
                     [&](const OptionEntry& each) { return is_same(each, option); });
}

bool is_help(const OptionEntry& option) {
  return option.names.back() == "--help";
}

// What the scanning commands share is told once.
std::vector<OptionEntry> common_options() {
  CLI::App app;
  CommonArguments arguments;
  add_common_options(app, arguments);
  std::vector<OptionEntry> options = commands_of(app).front().options;
  std::erase_if(options, is_help);
  return options;
}

std::string section(const CommandEntry& command, const std::vector<OptionEntry>& common) {
  std::string out =
      fmt::format(".SS {}\n{}\n.PP\n{}.\n", argument(command.path), synopsis(command), roff(command.text));
  for (const OptionEntry& operand : command.operands) out += tagged(slanted(operand.value), operand.text);
  const bool scans = std::all_of(common.begin(), common.end(),
                                 [&](const OptionEntry& each) { return contains(command.options, each); });
  for (const OptionEntry& option : command.options) {
    if (!is_help(option) && !(scans && contains(common, option))) out += option_text(option);
  }
  if (scans) out += ".PP\nTakes the common options.\n";
  return out;
}

template <std::size_t N>
std::string terms(std::string_view title, const Term (&list)[N]) {
  std::string out = fmt::format(".SH {}\n", title);
  for (const Term& term : list) out += tagged(bold(term.name), term.text);
  return out;
}

}  // namespace

std::string man_page(const std::vector<CommandEntry>& commands, const PageFacts& facts) {
  const std::vector<OptionEntry> common = common_options();
  std::string out = fmt::format(
      // The name stands before the dash, so the purpose goes on without it.
      ".\\\" Made from the program's option table.\n.TH CREDWARD 1 {} {} {}\n.ad l\n.SH NAME\ncredward \\- {}\n.SH "
      "SYNOPSIS\n{}\n.br\n"
      "{} {}\n.br\n{} {}\n.SH DESCRIPTION\n{}\n.SH COMMANDS\n",
      argument(facts.date), argument(fmt::format("credward {}", kVersion)), argument("User Commands"),
      roff(facts.purpose.substr(facts.purpose.find(' ') + 1)), synopsis(commands.front()), bold("credward"),
      bold("--version"), bold("credward"), bold("--help"), roff(kDescription));
  for (const CommandEntry& command : commands) {
    if (!command.path.empty()) out += section(command, common);
  }
  out += ".SH COMMON OPTIONS\n";
  for (const OptionEntry& option : common) out += option_text(option);
  out += ".SH OTHER OPTIONS\n";
  for (const OptionEntry& option : commands.front().options) out += option_text(option);
  out += fmt::format(".SH EXIT STATUS\n{}\n", roff(facts.status.substr(facts.status.find(": ") + 2)));
  out += terms("ENVIRONMENT", kEnvironment) + terms("FILES", kFiles) + terms("EXAMPLES", kExamples);
  return out + ".SH SEE ALSO\n.BR git (1),\n.BR githooks (5)\n";
}

}  // namespace credward::cli
