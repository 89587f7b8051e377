// credward_embed: the build step that checks rules/** with the program's own code and writes it as C++
// source, with the rules in their compact form and the prefilter's database. Usage: credward_embed
// SOURCE_ROOT OUTPUT.cc
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/cpp_literal.h"
#include "detect/embedded_files.h"
#include "detect/examples.h"
#include "detect/rule_codec.h"
#include "detect/rule_set.h"

namespace {

namespace fs = std::filesystem;
using credward::core::cpp_literal;
using credward::detect::BuiltIn;
using credward::detect::EmbeddedFile;
using credward::detect::RuleSet;

struct File {
  std::string path, content;
};

std::vector<File> read_files(const fs::path& root) {
  std::vector<File> out;
  for (const auto& entry : fs::recursive_directory_iterator(root / "rules")) {
    if (!entry.is_regular_file() || entry.path().extension() != ".toml") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    out.push_back({entry.path().lexically_relative(root).generic_string(),
                   {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}});
  }
  std::sort(out.begin(), out.end(), [](const File& a, const File& b) { return a.path < b.path; });
  return out;
}

std::string source(const std::vector<File>& files, std::string_view rules, const RuleSet& set) {
  std::string out = "#include \"detect/embedded_files.h\"\n\nnamespace credward::detect {\nnamespace {\n\n";
  out += fmt::format("constexpr EmbeddedFile kFiles[] = {{\n");
  for (const File& file : files) {
    out += fmt::format("  {{{{{}, {}}}, {{{}, {}}}}},\n", cpp_literal(file.path), file.path.size(),
                       cpp_literal(file.content), file.content.size());
  }
  // An array cannot be empty; the span below leaves this one out.
  out += "  {{}, {}},\n};\n\n";
  const std::string prefilter = set.prefilter().serialize();
  out += fmt::format("constexpr BuiltIn kBuiltIn{{\n  {{kFiles, {}}},\n  {{{}, {}}},\n", files.size(),
                     cpp_literal(rules), rules.size());
  out += fmt::format("  {{{}, {}}},\n  \"{}\"}};\n\n}}  // namespace\n\n", cpp_literal(prefilter),
                     prefilter.size(), set.hash());
  out += "std::span<const EmbeddedFile> embedded_files() { return kBuiltIn.files; }\n";
  out += "const BuiltIn& built_in() { return kBuiltIn; }\n\n}  // namespace credward::detect\n";
  return out;
}

int run(const fs::path& root, const fs::path& output) {
  std::vector<File> files = read_files(root);
  std::vector<EmbeddedFile> table;
  for (const File& file : files) table.push_back({file.path, file.content});
  BuiltIn built_in{table, {}, {}};
  auto rules = credward::detect::read_built_in_rules(table);
  if (!rules) {
    std::fprintf(stderr, "%s\n", rules.error().message.c_str());
    return 1;
  }
  auto set = RuleSet::build({}, built_in);
  if (!set) {
    std::fprintf(stderr, "%s\n", set.error().message.c_str());
    return 1;
  }
  std::vector<std::string> failures = credward::detect::check_examples_of({}, built_in);
  for (const std::string& failure : failures) std::fprintf(stderr, "%s\n", failure.c_str());
  for (const std::string& warning : (*set)->warnings()) std::fprintf(stderr, "%s\n", warning.c_str());
  if (!failures.empty()) return 1;
  std::ofstream out(output, std::ios::binary);
  out << source(files, credward::detect::encode_rules(*rules), **set);
  out.close();
  return out ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: credward_embed SOURCE_ROOT OUTPUT.cc\n");
    return 2;
  }
  return run(argv[1], argv[2]);
}
