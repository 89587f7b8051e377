#include "detect/user_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include "detect/pattern.h"
#include "syntax/client_model.h"

namespace credward::detect {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kMaxFileSize = 1 << 20;
constexpr std::size_t kMaxFiles = 10'000;

}  // namespace

core::Result<std::string> read_rule_text(const std::string& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error))
    return core::usage_error(fmt::format("{}: this is no file with rules", path));
  if (std::uintmax_t size = fs::file_size(path, error); error || size > kMaxFileSize) {
    return core::usage_error(fmt::format("{}: a rule file has at most {} bytes", path, kMaxFileSize));
  }
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in.good() && !in.eof()) return core::usage_error(fmt::format("{}: cannot be read", path));
  return text;
}

core::Result<std::vector<std::string>> list_rule_files(const std::string& path) {
  std::error_code error;
  if (!fs::is_directory(path, error)) return std::vector<std::string>{path};
  std::vector<std::string> out;
  fs::recursive_directory_iterator it(path, error), end;
  for (; !error && it != end && out.size() <= kMaxFiles; it.increment(error)) {
    if (it->path().extension() == ".toml" || it->path().extension() == ".scm") out.push_back(it->path().string());
  }
  if (error) return core::usage_error(fmt::format("{}: {}", path, error.message()));
  if (out.size() > kMaxFiles)
    return core::usage_error(fmt::format("{}: more than {} rule files", path, kMaxFiles));
  std::sort(out.begin(), out.end());
  return out;
}

core::Result<UserFiles> read_user_rules(const std::string& path, const std::vector<std::string>& hosts) {
  auto files = list_rule_files(path);
  if (!files) return files.error();
  if (files->empty()) return core::usage_error(fmt::format("{}: no rule file (*.toml, *.scm) in this folder", path));
  UserFiles out;
  for (const std::string& file : *files) {
    auto text = read_rule_text(file);
    if (!text) return text.error();
    if (file.ends_with(".scm")) {
      out.packs.emplace_back(file, std::move(text).value());
      continue;
    }
    if (syntax::is_client_model(*text)) {
      out.clients.emplace_back(file, std::move(text).value());
      continue;
    }
    auto parsed = parse_rule_file(*text, file);
    if (!parsed) return parsed.error();
    parsed->rule.info.built_in = false;
    if (auto status = check_patterns(parsed->rule, hosts); !status) return status.error();
    out.rules.push_back({std::move(parsed->rule), std::move(text).value()});
  }
  return out;
}

}  // namespace credward::detect
