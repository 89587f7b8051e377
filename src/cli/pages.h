// What is said of the command line outside of the program: the man page and the shells' completions. All of
// it is made from the option table itself (make_program), so a new command or option is in there without a
// word more.
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace credward::cli {

struct OptionEntry {
  std::vector<std::string> names;  // {"-h", "--help"}; an operand has none
  std::string value;               // "FILE", "auto|always|never"; empty: a flag
  std::string text;
  std::vector<std::string> choices;  // what the value can be, where that is known
  bool file = false;                 // the value is a path
  bool required = false, repeatable = false;
};

struct CommandEntry {
  std::string path;  // "scan", "hook run"; empty: the program
  std::string text;
  std::vector<OptionEntry> options, operands;
  std::vector<std::string> subcommands, subcommand_texts;
};

// The program first, then each command and subcommand, in the order of --help.
std::vector<CommandEntry> commands_of(const CLI::App& program);

struct PageFacts {
  std::string_view date;
  std::string_view purpose, status;  // what --help begins and ends with
};

std::string man_page(const std::vector<CommandEntry>& commands, const PageFacts& facts);
std::string bash_completion(const std::vector<CommandEntry>& commands);
std::string zsh_completion(const std::vector<CommandEntry>& commands);
std::string fish_completion(const std::vector<CommandEntry>& commands);

}  // namespace credward::cli
