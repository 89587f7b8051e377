// credward_embed_packs: the build step that checks rules/languages/*.scm against their grammars and writes
// them as C++ source. Usage: credward_embed_packs SOURCE_ROOT OUTPUT.cc
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "core/cpp_literal.h"
#include "syntax/pack.h"

namespace {

namespace fs = std::filesystem;
using credward::syntax::PackFile;
using credward::syntax::Packs;

struct File {
  std::string path, content;
};

std::vector<File> read_files(const fs::path& root) {
  std::vector<File> out;
  for (const auto& entry : fs::directory_iterator(root / "rules/languages")) {
    if (!entry.is_regular_file() || entry.path().extension() != ".scm") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    out.push_back({entry.path().lexically_relative(root).generic_string(),
                   {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}});
  }
  std::sort(out.begin(), out.end(), [](const File& a, const File& b) { return a.path < b.path; });
  return out;
}

std::string source(const std::vector<File>& files) {
  std::string out = "#include \"syntax/pack.h\"\n\nnamespace credward::syntax {\nnamespace {\n\n";
  out += "constexpr PackFile kFiles[] = {\n";
  for (const File& file : files) {
    out += fmt::format("  {{{{{}, {}}}, {{{}, {}}}}},\n", credward::core::cpp_literal(file.path),
                       file.path.size(), credward::core::cpp_literal(file.content), file.content.size());
  }
  out += "};\n\n}  // namespace\n\nstd::span<const PackFile> embedded_packs() { return kFiles; }\n\n";
  return out + "}  // namespace credward::syntax\n";
}

int run(const fs::path& root, const fs::path& output) {
  const std::vector<File> files = read_files(root);
  std::vector<PackFile> table;
  for (const File& file : files) table.push_back({file.path, file.content});
  const auto packs = Packs::create(table);
  const auto status = packs ? packs->check() : packs.error();
  if (!status) {
    std::fprintf(stderr, "%s\n", status.error().message.c_str());
    return 1;
  }
  std::ofstream out(output, std::ios::binary);
  out << source(files);
  out.close();
  return out ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: credward_embed_packs SOURCE_ROOT OUTPUT.cc\n");
    return 2;
  }
  return run(argv[1], argv[2]);
}
