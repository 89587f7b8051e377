#include "detect/prefilter.h"

#include <hs/hs.h>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <utility>

#include "detect/version_scan.h"

namespace credward::detect {
namespace {

// Vectorscan counts bytes in an unsigned int.
constexpr std::size_t kChunk = std::size_t{1} << 30;

// Characters with a NUL between: this stands in the little- and in the big-endian form.
std::string utf16_core(std::string_view literal) {
  std::string out;
  for (char c : literal) {
    if (!out.empty()) out += '\0';
    out += c;
  }
  return out;
}

std::shared_ptr<hs_database> owned(hs_database_t* database) {
  return {database, [](hs_database* d) { hs_free_database(d); }};
}

int stop_at_first(unsigned, unsigned long long, unsigned long long, unsigned, void* context) {
  *static_cast<bool*>(context) = true;
  return 1;
}

// Both forms of literal i have the id i.
int mark(unsigned id, unsigned long long, unsigned long long, unsigned, void* context) {
  (*static_cast<std::vector<bool>*>(context))[id] = true;
  return 0;
}

// Calls scan(chunk) until it returns false; chunks overlap by all but one byte of the longest literal.
template <typename Scan>
void for_each_chunk(std::string_view bytes, std::size_t longest, Scan scan) {
  for (std::size_t begin = 0;; begin += kChunk - longest) {
    if (!scan(bytes.substr(begin, kChunk)) || bytes.size() - begin <= kChunk) return;
  }
}

}  // namespace

void Prefilter::Scratch::Free::operator()(hs_scratch* scratch) const {
  hs_free_scratch(scratch);
}

Prefilter::Scratch::Scratch(const Prefilter& prefilter) {
  hs_scratch_t* scratch = nullptr;
  // Fails only without memory, and then the scan below reports everything as present.
  if (prefilter.database_ && hs_alloc_scratch(prefilter.database_.get(), &scratch) == HS_SUCCESS)
    scratch_.reset(scratch);
}

Prefilter::Prefilter(std::vector<std::string> literals) : literals_(std::move(literals)) {
  for (const std::string& literal : literals_) longest_ = std::max(longest_, 2 * literal.size());
}

core::Result<Prefilter> Prefilter::compile(std::vector<std::string> literals) {
  Prefilter out(std::move(literals));
  if (out.literals_.empty()) return out;
  std::vector<std::string> forms = out.literals_;
  for (const std::string& literal : out.literals_) forms.push_back(utf16_core(literal));
  std::vector<const char*> expressions;
  std::vector<std::size_t> sizes;
  std::vector<unsigned> flags(forms.size(), HS_FLAG_CASELESS | HS_FLAG_SINGLEMATCH), ids;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    expressions.push_back(forms[i].data());
    sizes.push_back(forms[i].size());
    ids.push_back(static_cast<unsigned>(i % out.literals_.size()));
  }
  // Without features of this processor: such a database loads on others too, and measures no slower.
  hs_platform_info_t platform{};
  hs_database_t* database = nullptr;
  hs_compile_error_t* error = nullptr;
  if (hs_compile_lit_multi(expressions.data(), flags.data(), ids.data(), sizes.data(),
                           static_cast<unsigned>(forms.size()), HS_MODE_BLOCK, &platform, &database,
                           &error) != HS_SUCCESS) {
    std::string message = error != nullptr ? error->message : "unknown error";
    hs_free_compile_error(error);
    return core::internal_error("the prefilter cannot be compiled: " + message);
  }
  out.database_ = owned(database);
  return out;
}

std::optional<Prefilter> Prefilter::load(std::vector<std::string> literals, std::string_view serialized) {
  hs_database_t* database = nullptr;
  if (literals.empty() ||
      hs_deserialize_database(serialized.data(), serialized.size(), &database) != HS_SUCCESS) {
    return std::nullopt;
  }
  Prefilter out(std::move(literals));
  out.database_ = owned(database);
  return out;
}

std::string Prefilter::serialize() const {
  char* bytes = nullptr;
  std::size_t size = 0;
  if (!database_ || hs_serialize_database(database_.get(), &bytes, &size) != HS_SUCCESS) return {};
  std::string out(bytes, size);
  std::free(bytes);
  return out;
}

bool Prefilter::any(std::string_view bytes, Scratch& scratch) const {
  if (!database_ || bytes.empty()) return false;
  if (!scratch.scratch_) return true;
  bool hit = false;
  for_each_chunk(bytes, longest_, [&](std::string_view chunk) {
    hs_error_t result = hs_scan(database_.get(), chunk.data(), static_cast<unsigned>(chunk.size()), 0,
                                scratch.scratch_.get(), stop_at_first, &hit);
    if (result != HS_SUCCESS) hit = true;
    return !hit;
  });
  return hit;
}

bool Prefilter::any_outside(std::string_view bytes, std::span<const core::Span> clean, Scratch& scratch) const {
  if (longest_ == 0) return any(bytes, scratch);
  return detect::any_outside(bytes, clean, longest_, [&](std::string_view part) { return any(part, scratch); });
}

std::vector<bool> Prefilter::found(std::string_view bytes, Scratch& scratch) const {
  std::vector<bool> out(literals_.size(), database_ && !scratch.scratch_);
  if (!database_ || !scratch.scratch_ || bytes.empty()) return out;
  for_each_chunk(bytes, longest_, [&](std::string_view chunk) {
    hs_error_t result = hs_scan(database_.get(), chunk.data(), static_cast<unsigned>(chunk.size()), 0,
                                scratch.scratch_.get(), mark, &out);
    if (result != HS_SUCCESS) out.assign(out.size(), true);
    return result == HS_SUCCESS;
  });
  return out;
}

}  // namespace credward::detect
