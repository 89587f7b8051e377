// The samples of real code in tests/unit/syntax/outlines, which each pack has at least one of.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "syntax/pack.h"

namespace credward::syntax {

// Once for all tests: compiling the queries of all packs takes seconds.
inline const Packs& built_in_packs() {
  static const Packs packs = [] {
    auto created = Packs::create(embedded_packs());
    if (!created) throw std::runtime_error(created.error().message);
    return std::move(*created);
  }();
  return packs;
}

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline std::vector<std::filesystem::path> sample_files() {
  std::vector<std::filesystem::path> out;
  for (const auto& entry : std::filesystem::directory_iterator(OUTLINES_DIR)) {
    if (entry.path().extension() != ".outline") out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

// Languages that no file name has are samples by their own name: NAME.snippet.
inline const Pack* pack_of(const Packs& packs, const std::filesystem::path& sample) {
  return sample.extension() == ".snippet" ? packs.named(sample.stem().string())
                                          : packs.for_path(sample.string());
}

}  // namespace credward::syntax
