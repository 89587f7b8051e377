#include "detect/url_names.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace credward::detect {
namespace {

// Hosts that stand in headers of files and in documents, and that no request means.
constexpr std::array<std::string_view, 9> kNoService = {
    "w3.org",     "www.w3.org",     "json-schema.org", "json.schemastore.org", "schema.org",
    "github.com", "www.apache.org", "opensource.org",  "schemas.microsoft.com"};

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// The identifier that is given what begins at `at`: `NAME = "`, `NAME: '`, `NAME=`, `const NAME string = "`.
std::string_view name_before(std::string_view text, std::size_t at) {
  constexpr std::size_t kReach = 80;
  const std::size_t first = at > kReach ? at - kReach : 0;
  std::size_t i = at;
  auto skip = [&](std::string_view set) {
    while (i > first && set.find(text[i - 1]) != std::string_view::npos) --i;
  };
  skip("\"'`rRfFbBuU@");
  skip(" \t(");
  // A conversion around it: `URI.parse("`, `new Uri("`.
  if (i < at && i > first && text[i] == '(') {
    while (i > first && (is_word(text[i - 1]) || text[i - 1] == '.' || text[i - 1] == ':')) --i;
    skip(" \t");
    if (i >= 3 && text.substr(i - 3, 3) == "new") i -= 3;
    skip(" \t");
  }
  std::size_t operators = i;
  while (i > first && std::string_view(":=<-?>").find(text[i - 1]) != std::string_view::npos) --i;
  if (i == operators) return {};
  skip(" \t\"'])");
  std::size_t end = i;
  while (i > first && is_word(text[i - 1])) --i;
  std::string_view name = text.substr(i, end - i);
  // A typed declaration: the name stands before the type.
  if (name == "string" || name == "str" || name == "String" || name == "URL" || name == "Uri") {
    std::size_t j = i;
    while (j > first && std::string_view(" \t:&").find(text[j - 1]) != std::string_view::npos) --j;
    end = j;
    while (j > first && is_word(text[j - 1])) --j;
    if (end > j) name = text.substr(j, end - j);
  }
  return name;
}

}  // namespace

UrlNames::UrlNames(std::string_view text, const Hosts& hosts, std::string_view outer)
    : text_(text), hosts_(hosts), outer_text_(outer), urls_(find_urls(text, hosts)) {
  find_names();
  find_mentions();
}

UrlNames::Owner UrlNames::owner_of(std::string_view host) const {
  if (hosts_.is_bytestack(host)) return Owner::kByteStack;
  if (host.empty() || is_loopback(host) || host.find_first_of("${<%#") != std::string_view::npos)
    return Owner::kUnknown;
  std::string low(host);
  std::transform(low.begin(), low.end(), low.begin(), [](unsigned char c) { return std::tolower(c); });
  if (std::find(kNoService.begin(), kNoService.end(), low) != kNoService.end()) return Owner::kUnknown;
  return Owner::kOther;
}

void UrlNames::find_names() {
  for (const Url& url : urls_) {
    const Owner owner = owner_of(text_.substr(url.host.begin, url.host.size()));
    if (owner == Owner::kUnknown) continue;
    const std::string_view name = name_before(text_, url.span.begin);
    if (name.size() < 2) continue;
    const auto [entry, added] = names_.try_emplace(std::string(name), Named{owner, url.span});
    if (!added && entry->second.owner != owner) entry->second.owner = Owner::kUnknown;
  }
}

void UrlNames::find_mentions() {
  for (const Url& url : urls_) {
    const Owner owner = owner_of(text_.substr(url.host.begin, url.host.size()));
    if (owner != Owner::kUnknown) mentions_.push_back({url.span, url.span, owner});
  }
  if (names_.empty()) return;
  const std::size_t urls = mentions_.size();
  std::string word;
  for (std::size_t i = 0; i < text_.size();) {
    if (!is_word(text_[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    while (i < text_.size() && is_word(text_[i])) ++i;
    if (i - begin > 80) continue;
    word.assign(text_.substr(begin, i - begin));
    const auto named = names_.find(word);
    if (named != names_.end() && named->second.owner != Owner::kUnknown)
      mentions_.push_back({{begin, i}, named->second.url, named->second.owner});
  }
  if (mentions_.size() > urls)
    std::stable_sort(mentions_.begin(), mentions_.end(),
                     [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; });
}

UrlNames::Owner UrlNames::named(std::string_view name) const {
  const auto entry = names_.find(std::string(name.substr(name.find_last_of('.') + 1)));
  if (entry != names_.end()) return entry->second.owner;
  return outer() == nullptr ? Owner::kUnknown : outer()->named(name);
}

// A file may hold very many pieces of code: a large one is not read again for each.
const UrlNames* UrlNames::outer() const {
  constexpr std::size_t kLargest = 64 * 1024;
  if (outer_text_.empty() || outer_text_.size() > kLargest) return nullptr;
  if (!outer_) outer_ = std::make_unique<UrlNames>(outer_text_, hosts_);
  return outer_.get();
}

core::Span UrlNames::url_named(std::string_view name) const {
  const auto entry = names_.find(std::string(name.substr(name.find_last_of('.') + 1)));
  return entry == names_.end() ? core::Span{} : entry->second.url;
}

}  // namespace credward::detect
