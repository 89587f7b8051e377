#include "text/embedded.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace credward::text {

std::size_t EmbeddedText::take_character(std::size_t at) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kEntities = {
      {{"&quot;", "\""}, {"&#34;", "\""}, {"&#39;", "'"}, {"&apos;", "'"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}}};
  for (const auto& [entity, character] : kEntities) {
    if (text_.substr(at, entity.size()) != entity) continue;
    put(character, {at, at + entity.size()});
    return at + entity.size();
  }
  take({at, at + 1});
  return at + 1;
}

void ShellText::see(std::string_view text) {
  for (char c : text) {
    if (escaped_) {
      escaped_ = false;
    } else if (c == '\\' && quote_ != '\'') {
      escaped_ = true;
    } else if (quote_ == 0 && (c == '\'' || c == '"')) {
      quote_ = c;
    } else if (c == quote_) {
      quote_ = 0;
    }
  }
}

void ShellText::variable(std::string name, core::Span span) {
  const bool plain =
      !name.empty() && std::isdigit(static_cast<unsigned char>(name[0])) == 0 &&
      std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; });
  const std::string expanded = "${" + (plain ? name : "expression") + "}";
  out_.put(quote_ == '\'' ? "'\"" + expanded + "\"'" : expanded, span);
}

void ShellText::finish(std::string language, Nested& nested) {
  out_.finish(std::move(language), nested);
  quote_ = 0;
  escaped_ = false;
}

bool is_command_name(std::string_view name) {
  constexpr std::array<std::string_view, 36> kNames = {
      "arg",        "args",         "build",         "check",         "cmd",
      "command",    "commands",     "commands_post", "commands_pre",  "entrypoint",
      "exec",       "execreload",   "execstart",     "execstartpost", "execstartpre",
      "execstop",   "execstoppost", "healthcheck",   "hook",          "line",
      "post_build", "postinstall",  "postrun",       "pre_build",     "preinstall",
      "prerun",     "process",      "run",           "script",        "scriptbody",
      "scripts",    "sh",           "shell",         "shellcommand",  "start",
      "task"};
  std::string low(name);
  std::transform(low.begin(), low.end(), low.begin(), [](unsigned char c) { return std::tolower(c); });
  if (std::find(kNames.begin(), kNames.end(), low) != kNames.end()) return true;
  return low.ends_with("_command") || low.ends_with("-command") || low.ends_with("_cmd") ||
         low.ends_with("-cmd") || low.ends_with("_script") || low.ends_with("-script");
}

bool names_client(std::string_view text) {
  for (std::string_view name : {"curl", "wget", "http ", "https ", "xh ", "xhs "})
    if (text.find(name) != std::string_view::npos) return true;
  return false;
}

std::string language_named(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 80> kNames = {{
      {"sh", "sh"},
      {"bash", "sh"},
      {"shell", "sh"},
      {"zsh", "sh"},
      {"ksh", "sh"},
      {"console", "sh"},
      {"terminal", "sh"},
      {"shell-session", "sh"},
      {"shellsession", "sh"},
      {"sh-session", "sh"},
      {"curl", "sh"},
      {"dash", "sh"},
      {"python", "py"},
      {"py", "py"},
      {"python3", "py"},
      {"pycon", "py"},
      {"ipython", "py"},
      {"javascript", "js"},
      {"js", "js"},
      {"node", "js"},
      {"mjs", "js"},
      {"cjs", "js"},
      {"jsx", "jsx"},
      {"typescript", "ts"},
      {"ts", "ts"},
      {"tsx", "tsx"},
      {"go", "go"},
      {"golang", "go"},
      {"java", "java"},
      {"kotlin", "kt"},
      {"kt", "kt"},
      {"kts", "kt"},
      {"csharp", "cs"},
      {"cs", "cs"},
      {"c#", "cs"},
      {"ruby", "rb"},
      {"rb", "rb"},
      {"php", "php"},
      {"rust", "rs"},
      {"rs", "rs"},
      {"c", "c"},
      {"cpp", "cpp"},
      {"c++", "cpp"},
      {"swift", "swift"},
      {"scala", "scala"},
      {"dart", "dart"},
      {"elixir", "ex"},
      {"ex", "ex"},
      {"iex", "ex"},
      {"lua", "lua"},
      {"powershell", "ps1"},
      {"pwsh", "ps1"},
      {"ps1", "ps1"},
      {"posh", "ps1"},
      {"yaml", "yml"},
      {"yml", "yml"},
      {"html", "html"},
      {"vue", "vue"},
      {"svelte", "svelte"},
      {"dockerfile", "dockerfile"},
      {"docker", "dockerfile"},
      {"makefile", "makefile"},
      {"make", "makefile"},
      {"json", "json"},
      {"jsonc", "jsonc"},
      {"json5", "json5"},
      {"toml", "toml"},
      {"hcl", "hcl"},
      {"terraform", "tf"},
      {"tf", "tf"},
      {"nginx", "nginx"},
      {"caddy", "caddy"},
      {"caddyfile", "caddy"},
      {"apache", "apache"},
      {"apacheconf", "apache"},
      {"sql", "sql"},
      {"postgresql", "sql"},
      {"plsql", "plsql"},
      {"xml", "xml"},
      {"jenkinsfile", "jenkinsfile"},
  }};
  const auto known =
      std::find_if(kNames.begin(), kNames.end(), [&](const auto& name) { return name.first == word; });
  return known == kNames.end() ? std::string() : std::string(known->second);
}

}  // namespace credward::text
