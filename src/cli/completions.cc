// Completions for bash, zsh and fish. Each has the same words, in its shell's own way of listing them.
#include <fmt/format.h>

#include <algorithm>

#include "cli/pages.h"

namespace credward::cli {
namespace {

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

std::string function_name(std::string_view path) {
  std::string name = "_credward";
  if (!path.empty()) name += fmt::format("_{}", path);
  std::replace(name.begin(), name.end(), ' ', '_');
  return name;
}

// In single quotes of a shell.
std::string in_quotes(std::string_view text) {
  std::string out = "'";
  for (char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + '\'';
}

// --- bash
// ---------------------------------------------------------------------------------------------------------

// What can stand as a value: `-` nothing that is known, `/` a path, or words; `FORMAT[=FILE]` is words, then
// a path.
std::string values_of(const OptionEntry& entry) {
  if (!entry.choices.empty()) return joined(entry.choices);
  return entry.file ? "/" : "-";
}

constexpr std::string_view kBash = R"bash(
_credward() {
  local -a words=()
  local word glued='' path='' option='' prefix='' values='' kind cur
  # bash makes words of their own of `=`: put together again what was typed in one piece.
  for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
    if [[ $word == = || $glued ]] && ((${#words[@]})); then words[-1]+=$word; else words+=("$word"); fi
    if [[ $word == = ]]; then glued=1; else glued=''; fi
  done
  cur=${words[-1]-}
  unset 'words[-1]'
  COMPREPLY=()
  for word in "${words[@]}"; do
    if [[ $option ]]; then option=''; continue; fi
    kind=$(_credward_words "$path" "$word")
    case $word in
      -*) if [[ $kind ]]; then option=$word; fi ;;
      *) if [[ " $(_credward_words "$path" commands) " == *" $word "* ]]; then path=${path:+$path }$word; fi ;;
    esac
  done
  if [[ ! $option && $cur == --*=* ]]; then
    option=${cur%%=*} prefix=${cur%%=*}= cur=${cur#*=}
  fi
  if [[ $option ]]; then
    values=$(_credward_words "$path" "$option")
  elif [[ $cur == -* ]]; then
    values=$(_credward_words "$path" options)
  else
    values="$(_credward_words "$path" commands) $(_credward_words "$path" operands)"
  fi
  if [[ $option == --report && $cur == *=* ]]; then
    values=/ prefix+=${cur%%=*}= cur=${cur#*=}
  fi
  # Where `=` separates words, only what stands behind it is replaced.
  if [[ $COMP_WORDBREAKS == *=* ]]; then prefix=''; fi
  if [[ " $values " == *' / '* ]]; then
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -P "$prefix" -f -- "$cur")
  else
    mapfile -t COMPREPLY < <(compgen -P "$prefix" -W "${values#-}" -- "$cur")
  fi
}
complete -F _credward credward
)bash";

}  // namespace

std::string bash_completion(const std::vector<CommandEntry>& commands) {
  std::string out =
      "# bash completion for credward, made from the program's option table.\n\n"
      "# _credward_words COMMAND WHAT: its commands, options or operands, or the values of an option "
      "(nothing: a flag).\n"
      "_credward_words() {\n  case $1:$2 in\n";
  auto row = [&](std::string_view path, std::string_view what, std::string_view words) {
    if (!words.empty())
      out +=
          fmt::format("    {}) echo {} ;;\n", in_quotes(fmt::format("{}:{}", path, what)), in_quotes(words));
  };
  for (const CommandEntry& command : commands) {
    std::string names, operands;
    for (const OptionEntry& option : command.options)
      names += (names.empty() ? "" : " ") + joined(option.names);
    for (const OptionEntry& operand : command.operands) {
      if (values_of(operand) != "-") operands += (operands.empty() ? "" : " ") + values_of(operand);
    }
    row(command.path, "commands", joined(command.subcommands));
    row(command.path, "options", names);
    row(command.path, "operands", operands);
    for (const OptionEntry& option : command.options) {
      if (!option.value.empty()) row(command.path, option.names.back(), values_of(option));
    }
  }
  return out + "  esac\n}\n" + std::string(kBash);
}

// --- zsh
// ----------------------------------------------------------------------------------------------------------

namespace {

// Brackets and colons mean something in what _arguments and _describe read.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_value(const OptionEntry& entry) {
  std::string label = zsh_text(entry.value);
  if (entry.value.find('[') != std::string::npos) {  // FORMAT[=FILE]
    return fmt::format("{}:->report", label);
  }
  if (!entry.choices.empty()) return fmt::format("{}:({})", label, joined(entry.choices));
  return entry.file ? label + ":_files" : label + ":( )";
}

std::string zsh_arguments(const CommandEntry& command) {
  std::string out;
  for (const OptionEntry& option : command.options) {
    for (const std::string& name : option.names) {
      out += " \\\n    " +
             in_quotes(option.value.empty()
                           ? fmt::format("*{}[{}]", name, zsh_text(option.text))
                           : fmt::format("*{}=[{}]:{}", name, zsh_text(option.text), zsh_value(option)));
    }
  }
  for (const OptionEntry& operand : command.operands) {
    out += " \\\n    " + in_quotes(fmt::format("{}:{}", operand.repeatable ? "*" : "", zsh_value(operand)));
  }
  return out;
}

std::string zsh_function(const CommandEntry& command) {
  std::string name = function_name(command.path);
  std::string out = fmt::format(
      "{}() {{\n  local context state state_descr line curcontext=$curcontext ret=1\n  typeset -A opt_args\n",
      name);
  if (command.subcommands.empty()) {
    std::string formats;
    for (const OptionEntry& option : command.options) {
      if (option.value.find('[') != std::string::npos) formats = joined(option.choices);
    }
    out += fmt::format("  _arguments -C{} && ret=0\n", zsh_arguments(command));
    if (!formats.empty()) {
      out += fmt::format(
          "  if [[ $state == report ]]; then\n    if compset -P '*='; then _files && ret=0\n"
          "    else compadd -S '' -- {} && ret=0\n    fi\n  fi\n",
          formats);
    }
    return out + "  return ret\n}\n\n";
  }
  out += fmt::format("  local -a commands=(\n");
  for (std::size_t i = 0; i < command.subcommands.size(); ++i) {
    out += "    " + in_quotes(command.subcommands[i] + ':' + zsh_text(command.subcommand_texts[i])) + '\n';
  }
  out += fmt::format("  )\n  _arguments -C{} \\\n    '1: :->command' '*:: :->rest' && ret=0\n",
                     zsh_arguments(command));
  out += fmt::format(
      "  case $state in\n    command) _describe command commands && ret=0 ;;\n"
      "    rest) (( $+functions[{0}_$words[1]] )) && {0}_$words[1] && ret=0 ;;\n  esac\n  return ret\n}}\n\n",
      name);
  return out;
}

}  // namespace

std::string zsh_completion(const std::vector<CommandEntry>& commands) {
  std::string out = "#compdef credward\n# Made from the program's option table.\n\n";
  for (const CommandEntry& command : commands) {
    if (!command.path.empty()) out += zsh_function(command);
  }
  return out + zsh_function(commands.front()) + "_credward \"$@\"\n";
}

// --- fish
// ---------------------------------------------------------------------------------------------------------

namespace {

std::string in_fish_quotes(std::string_view text) {
  std::string out = "'";
  for (char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + '\'';
}

// Where the command has been typed: each of its words is there, and no subcommand of its own yet.
std::string fish_condition(const CommandEntry& command) {
  if (command.path.empty())
    return fmt::format("not __fish_seen_subcommand_from {}", joined(command.subcommands));
  std::string out;
  for (const std::string& word : CLI::detail::split(command.path, ' ')) {
    out += fmt::format("{}__fish_seen_subcommand_from {}", out.empty() ? "" : "; and ", word);
  }
  if (!command.subcommands.empty())
    out += fmt::format("; and not __fish_seen_subcommand_from {}", joined(command.subcommands));
  return out;
}

std::string fish_value(const OptionEntry& entry) {
  if (entry.value.find('[') != std::string::npos) {  // FORMAT[=FILE]
    std::string words = joined(entry.choices);
    for (const std::string& choice : entry.choices) words += fmt::format(" {}=", choice);
    return " -x -a " + in_fish_quotes(words);
  }
  if (!entry.choices.empty()) return " -x -a " + in_fish_quotes(joined(entry.choices));
  return entry.file ? " -r -F" : " -x";
}

}  // namespace

std::string fish_completion(const std::vector<CommandEntry>& commands) {
  std::string out =
      "# fish completion for credward, made from the program's option table.\n\ncomplete -c credward -f\n";
  for (const CommandEntry& command : commands) {
    const std::string begin = "complete -c credward -n " + in_fish_quotes(fish_condition(command));
    for (std::size_t i = 0; i < command.subcommands.size(); ++i) {
      out += fmt::format("{} -a {} -d {}\n", begin, command.subcommands[i],
                         in_fish_quotes(command.subcommand_texts[i]));
    }
    for (const OptionEntry& operand : command.operands) {
      if (!operand.choices.empty())
        out += fmt::format("{} -a {}\n", begin, in_fish_quotes(joined(operand.choices)));
      else if (operand.file)
        out += begin + " -F\n";
    }
    for (const OptionEntry& option : command.options) {
      out += begin;
      for (const std::string& name : option.names) {
        out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
      }
      out += (option.value.empty() ? "" : fish_value(option)) + " -d " + in_fish_quotes(option.text) + '\n';
    }
  }
  return out;
}

}  // namespace credward::cli
