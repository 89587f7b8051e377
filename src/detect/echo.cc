#include "detect/echo.h"

#include <fmt/format.h>
#include <hs/hs.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "detect/base64.h"
#include "detect/rule_file.h"
#include "detect/version_scan.h"

namespace credward::detect {
namespace {

constexpr std::string_view kNearbyRule = "key/nearby";

constexpr std::size_t kChunk = std::size_t{1} << 30;

constexpr std::string_view kPlain = "as it is";
constexpr std::string_view kBase64 = "encoded in base64";
constexpr std::string_view kPercent = "percent-encoded";
constexpr std::string_view kWide = "in UTF-16";

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~").find(c) != std::string_view::npos;
}

std::string percent(std::string_view key, bool all, bool upper) {
  std::string out;
  for (char c : key) {
    if (!all && is_unreserved(c)) {
      out += c;
    } else {
      out += fmt::format(fmt::runtime(upper ? "%{:02X}" : "%{:02x}"), static_cast<unsigned char>(c));
    }
  }
  return out;
}

// Characters with a NUL between: this stands in the little- and in the big-endian form.
std::string wide(std::string_view key) {
  std::string out;
  for (char c : key) {
    if (!out.empty()) out += '\0';
    out += c;
  }
  return out;
}

// Calls scan(chunk, offset) until it returns false; chunks overlap by the longest form.
template <typename Scan>
void for_each_chunk(std::string_view bytes, std::size_t longest, Scan scan) {
  for (std::size_t begin = 0;; begin += kChunk - longest) {
    if (!scan(bytes.substr(begin, kChunk), begin) || bytes.size() - begin <= kChunk) return;
  }
}

}  // namespace

bool establishes_key(const core::RuleInfo& rule) {
  return rule.persistence == core::Persistence::kSticky && rule.id != kNearbyRule && rule.id != kEchoRule;
}

void EchoSearch::Scratch::Free::operator()(hs_scratch* scratch) const {
  hs_free_scratch(scratch);
}

EchoSearch::Scratch::Scratch(const EchoSearch& search) {
  hs_scratch_t* scratch = nullptr;
  // Fails only without memory, and then every document may hold an echo.
  if (search.database_ && hs_alloc_scratch(search.database_.get(), &scratch) == HS_SUCCESS)
    scratch_.reset(scratch);
}

core::Result<std::shared_ptr<const EchoSearch>> EchoSearch::create(std::vector<core::SecretText> keys) {
  std::shared_ptr<EchoSearch> out(new EchoSearch);
  std::sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) { return a.reveal() < b.reveal(); });
  for (core::SecretText& key : keys) {
    if (key.size() < kShortestEcho) continue;
    if (!out->keys_.empty() && out->keys_.back().reveal() == key.reveal()) continue;
    out->keys_.push_back(std::move(key));
  }
  if (out->keys_.size() > kMaxEchoKeys) {
    out->left_out_ = out->keys_.size() - kMaxEchoKeys;
    out->keys_.resize(kMaxEchoKeys);
  }
  for (std::size_t i = 0; i < out->keys_.size(); ++i) out->add_forms(i);
  if (auto compiled = out->compile(); !compiled) return compiled.error();
  return std::shared_ptr<const EchoSearch>(std::move(out));
}

void EchoSearch::add_forms(std::size_t key) {
  const std::string_view value = keys_[key].reveal();
  std::set<std::string> known;
  auto add = [&](std::string text, std::string_view name, std::size_t before, std::size_t after) {
    if (text.empty() || !known.insert(text).second) return;
    longest_ = std::max(longest_, text.size());
    forms_.push_back({std::move(text), key, before, after, name});
  };
  add(std::string(value), kPlain, 0, 0);
  for (std::size_t shift = 0; shift < 3; ++shift) {
    const std::size_t after = 8 * (shift + value.size()) % 6 != 0 ? 1 : 0;
    for (bool url : {false, true}) add(base64_core(value, shift, url), kBase64, shift == 0 ? 0 : 1, after);
  }
  for (bool upper : {true, false}) {
    add(percent(value, true, upper), kPercent, 0, 0);
    add(percent(value, false, upper), kPercent, 0, 0);
  }
  add(wide(value), kWide, 0, 0);
}

core::Status EchoSearch::compile() {
  if (forms_.empty()) return core::ok();
  std::vector<const char*> expressions;
  std::vector<std::size_t> sizes;
  std::vector<unsigned> flags(forms_.size(), 0), ids;
  for (const Form& form : forms_) {
    expressions.push_back(form.text.data());
    sizes.push_back(form.text.size());
    ids.push_back(static_cast<unsigned>(ids.size()));
  }
  hs_database_t* database = nullptr;
  hs_compile_error_t* error = nullptr;
  hs_platform_info_t platform{};
  if (hs_compile_lit_multi(expressions.data(), flags.data(), ids.data(), sizes.data(),
                           static_cast<unsigned>(forms_.size()), HS_MODE_BLOCK, &platform, &database,
                           &error) != HS_SUCCESS) {
    hs_free_compile_error(error);  // its message could quote a key
    return core::internal_error("the search for echoes of keys cannot be compiled");
  }
  database_ = {database, [](hs_database* d) { hs_free_database(d); }};
  return core::ok();
}

bool EchoSearch::may_hold(std::string_view raw_bytes, Scratch& scratch) const {
  if (!database_ || raw_bytes.empty()) return false;
  if (!scratch.scratch_) return true;
  bool hit = false;
  for_each_chunk(raw_bytes, longest_, [&](std::string_view chunk, std::size_t) {
    auto stop = [](unsigned, unsigned long long, unsigned long long, unsigned, void* context) {
      *static_cast<bool*>(context) = true;
      return 1;
    };
    const hs_error_t result = hs_scan(database_.get(), chunk.data(), static_cast<unsigned>(chunk.size()), 0,
                                      scratch.scratch_.get(), stop, &hit);
    if (result != HS_SUCCESS) hit = true;
    return !hit;
  });
  return hit;
}

bool EchoSearch::may_hold_outside(std::string_view raw_bytes, std::span<const core::Span> clean, Scratch& scratch) const {
  if (longest_ == 0) return false;
  return any_outside(raw_bytes, clean, longest_, [&](std::string_view part) { return may_hold(part, scratch); });
}

void EchoSearch::find_in(const text::Document& document, std::size_t limit, Scratch& scratch, bool& more,
                         std::vector<Echo>& out) const {
  struct Context {
    const std::vector<Form>& forms;
    std::size_t offset;
    std::size_t limit;
    bool more;
    std::vector<std::pair<core::Span, unsigned>> matches;
  };
  const std::string_view text = document.text();
  Context context{forms_, 0, limit, false, {}};
  for_each_chunk(text, longest_, [&](std::string_view chunk, std::size_t offset) {
    context.offset = offset;
    auto take = [](unsigned id, unsigned long long, unsigned long long to, unsigned, void* raw_context) {
      Context& c = *static_cast<Context*>(raw_context);
      if (c.matches.size() >= c.limit) {
        c.more = true;
        return 1;
      }
      const std::size_t end = c.offset + static_cast<std::size_t>(to);
      c.matches.push_back({{end - c.forms[id].text.size(), end}, id});
      return 0;
    };
    hs_scan(database_.get(), chunk.data(), static_cast<unsigned>(chunk.size()), 0, scratch.scratch_.get(),
            take, &context);
    return !context.more;
  });
  more = more || context.more;
  for (auto [span, id] : context.matches) {
    const Form& form = forms_[id];
    if (form.name == kBase64) {
      // The characters at the ends hold bits of the neighbouring bytes too.
      if (form.before > 0 && span.begin > 0 && is_base64_character(text[span.begin - 1])) --span.begin;
      if (form.after > 0 && span.end < text.size() && is_base64_character(text[span.end])) ++span.end;
      while (span.end < text.size() && text[span.end] == '=') ++span.end;
    }
    const bool is_wide = document.outer() != nullptr && document.encoding() == text::Encoding::kBinary;
    out.push_back({document.to_root(span), form.key, is_wide ? kWide : form.name});
  }
}

std::vector<Echo> EchoSearch::find(const text::Document::Ptr& document, std::size_t limit, Scratch& scratch,
                                   bool& more) const {
  more = false;
  std::vector<Echo> all;
  if (!database_ || !scratch.scratch_) return all;
  std::vector<text::Document::Ptr> waiting{document};
  while (!waiting.empty()) {
    const text::Document::Ptr next = std::move(waiting.back());
    waiting.pop_back();
    find_in(*next, limit, scratch, more, all);
    for (text::Document::Ptr& nested : text::nested_documents(next)) waiting.push_back(std::move(nested));
  }
  std::stable_sort(all.begin(), all.end(), [](const Echo& a, const Echo& b) {
    return std::make_pair(a.span.begin, b.span.end) < std::make_pair(b.span.begin, a.span.end);
  });
  // In order of their beginnings, the longer first: what begins inside the last one kept is a part of it, or
  // of its like.
  std::vector<Echo> out;
  for (const Echo& echo : all) {
    if (!out.empty() && echo.span.begin < out.back().span.end) continue;
    out.push_back(echo);
  }
  return out;
}

}  // namespace credward::detect
