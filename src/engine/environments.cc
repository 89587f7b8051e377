#include "engine/environments.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <utility>

namespace credward::engine {
namespace {

constexpr std::size_t kLongestName = 4096;
constexpr std::string_view kLocal = "local", kHere = "development";

using Word = std::pair<std::string_view, std::string_view>;
constexpr std::array kWords = {
    Word{"production", "production"},
    Word{"prod", "production"},
    Word{"prd", "production"},
    Word{"staging", "staging"},
    Word{"stage", "staging"},
    Word{"stg", "staging"},
    Word{"preprod", "staging"},
    Word{"uat", "staging"},
    Word{"development", "development"},
    Word{"dev", "development"},
    Word{kLocal, kHere},
    Word{"sandbox", "sandbox"},
    Word{"qa", "test"},
    Word{"test", "test"},
    Word{"testing", "test"},
    Word{"ci", "ci"},
    Word{"preview", "preview"},
};

// What these files hold is settings, and their folders and names say whose.
constexpr std::array<std::string_view, 23> kSettings = {
    "env",    "yml", "yaml",  "json",  "toml",    "ini",  "cfg", "conf", "config",     "properties", "tf",           "tfvars",
    "hcl",    "xml", "plist", "envrc", "secrets", "vars", "sh",  "j2",   "dockerfile", "procfile",   "containerfile"};
// A folder right below one of these names an environment, whatever lies in it.
constexpr std::array<std::string_view, 7> kHolders = {"env",    "envs",     "environment", "environments",
                                                      "deploy", "overlays", "stages"};

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::optional<std::string> of_word(std::string_view word) {
  for (const auto& [known, name] : kWords) {
    if (word == known) return std::string(name);
  }
  return std::nullopt;
}

std::vector<std::string_view> components_of(std::string_view path) {
  std::vector<std::string_view> out;
  while (!path.empty()) {
    std::size_t slash = path.find('/');
    out.push_back(path.substr(0, slash));
    path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
  }
  return out;
}

// ".env.production.local" is production's: "local" only says whose copy it is.
std::set<std::string> of_component(std::string_view component) {
  std::set<std::string> found;
  bool only_here = false;
  for (const std::string& word : words_of(component)) {
    auto environment = of_word(word);
    if (!environment) continue;
    if (word == kLocal) only_here = true;
    else found.insert(*environment);
  }
  if (found.empty() && only_here) found.insert(std::string(kHere));
  return found;
}

// "production.rb" in a folder of environments, but not "production_client.rb".
bool is_one_word(std::string_view file) {
  return words_of(file.substr(0, file.rfind('.'))).size() == 1;
}

}  // namespace

bool is_ci_file(std::string_view path) {
  return path.starts_with(".github/") || path.starts_with(".circleci/") || path.starts_with(".buildkite/") ||
         path.ends_with(".gitlab-ci.yml") || path.ends_with("azure-pipelines.yml") ||
         path.ends_with("Jenkinsfile") || path.ends_with(".travis.yml");
}

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  name = name.substr(0, kLongestName);
  std::string word;
  auto end = [&] {
    if (!word.empty()) words.push_back(std::exchange(word, {}));
  };
  for (std::size_t i = 0; i < name.size(); ++i) {
    auto c = static_cast<unsigned char>(name[i]);
    if (!std::isalnum(c)) {
      end();
      continue;
    }
    bool hump = std::isupper(c) && i > 0 && std::islower(static_cast<unsigned char>(name[i - 1]));
    if (hump) end();
    word += static_cast<char>(std::tolower(c));
  }
  end();
  return words;
}

Environments::Environments(const std::vector<policy::Environment>& configured) {
  for (const policy::Environment& environment : configured) {
    Configured& one = configured_.emplace_back();
    one.name = environment.name;
    for (const std::string& pattern : environment.paths) {
      if (auto glob = text::Glob::parse(pattern)) one.paths.push_back(std::move(*glob));
    }
  }
}

std::vector<std::string> Environments::of_path(std::string_view path) const {
  std::set<std::string> found;
  for (const Configured& one : configured_) {
    if (std::ranges::any_of(one.paths, [&](const text::Glob& glob) { return glob.matches(path); }))
      found.insert(one.name);
  }
  if (!found.empty()) return {found.begin(), found.end()};
  std::vector<std::string_view> components = components_of(path);
  if (components.empty()) return {};
  bool settings = std::ranges::any_of(words_of(components.back()),
                                      [](const std::string& word) { return one_of(word, kSettings); });
  for (std::size_t i = 0; i < components.size(); ++i) {
    bool last = i + 1 == components.size();
    bool held = i > 0 && one_of(components[i - 1], kHolders) && (!last || is_one_word(components[i]));
    if (!held && !settings) continue;
    std::set<std::string> said = of_component(components[i]);
    // A folder of tests says nothing of the environment that its files are for.
    if (!last && !held) said.erase("test");
    found.merge(said);
  }
  if (found.empty() && is_ci_file(path)) found.insert("ci");
  return {found.begin(), found.end()};
}

std::optional<std::string> Environments::of_name(std::string_view name) {
  if (name == "stage") return std::nullopt;  // a pipeline's keyword
  for (const std::string& word : words_of(name)) {
    if (auto environment = of_word(word)) return environment;
  }
  return std::nullopt;
}

}  // namespace credward::engine
