#include "detect/literals.h"

#include <re2/filtered_re2.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "detect/macros.h"

namespace credward::detect {
namespace {

// Long literals first: RE2 drops atoms shorter than asked for, so that the first length that leaves any gives
// the most selective ones.
constexpr std::array<int, 6> kMinimalLengths{8, 6, 5, 4, 3, 2};
constexpr std::size_t kMaxAtoms = 512;

// The longest run of ASCII. Other characters differ between UTF-8 and Latin-1, and the prefilter reads raw
// bytes.
std::string ascii_part(const std::string& atom) {
  std::string best, run;
  for (unsigned char c : atom) {
    if (c > 0 && c < 128) {
      run += static_cast<char>(c);
    } else {
      run.clear();
    }
    if (run.size() > best.size()) best = run;
  }
  return best;
}

// FilteredRE2 knows for which sets of present atoms a match is possible. A set of atoms is required if no
// match is possible without all of them; atoms are taken out, the least selective first, as long as that
// stays so.
std::vector<std::string> smallest_required(const re2::FilteredRE2& filter,
                                           const std::vector<std::string>& atoms) {
  std::vector<int> order(atoms.size());
  std::iota(order.begin(), order.end(), 0);
  auto rank = [&](int i) {
    const std::string& atom = atoms[i];
    return std::make_tuple(atom.find("bytestack") != std::string::npos, atom.size(), std::string_view(atom));
  };
  std::sort(order.begin(), order.end(), [&](int a, int b) { return rank(a) < rank(b); });
  std::vector<int> dropped, kept;
  for (int candidate : order) {
    dropped.push_back(candidate);
    std::vector<int> possible;
    filter.AllPotentials(dropped, &possible);
    if (!possible.empty()) {
      dropped.pop_back();
      kept.push_back(candidate);
    }
  }
  std::vector<std::string> out;
  for (int i : kept) out.push_back(ascii_part(atoms[i]));
  bool usable = std::all_of(out.begin(), out.end(), [](const std::string& s) { return s.size() >= 2; });
  return usable ? without_covered(std::move(out)) : std::vector<std::string>{};
}

}  // namespace

std::vector<std::string> required_literals(std::string_view regex) {
  for (int length : kMinimalLengths) {
    re2::FilteredRE2 filter(length);
    int id = 0;
    if (filter.Add(re2::StringPiece(regex.data(), regex.size()), regex_options(), &id) != RE2::NoError)
      return {};
    std::vector<std::string> atoms;
    filter.Compile(&atoms);
    if (atoms.empty() || atoms.size() > kMaxAtoms) continue;
    std::vector<int> without_any;
    filter.AllPotentials({}, &without_any);
    if (!without_any.empty()) continue;
    std::vector<std::string> literals = smallest_required(filter, atoms);
    if (!literals.empty()) return literals;
  }
  return {};
}

std::vector<std::string> without_covered(std::vector<std::string> literals) {
  std::sort(literals.begin(), literals.end(), [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() < b.size() : a < b;
  });
  std::vector<std::string> out;
  for (std::string& literal : literals) {
    bool covered = std::any_of(out.begin(), out.end(), [&](const std::string& shorter) {
      return literal.find(shorter) != std::string::npos;
    });
    if (!covered) out.push_back(std::move(literal));
  }
  return out;
}

}  // namespace credward::detect
