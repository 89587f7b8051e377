#include "syntax/pack.h"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>
#include <optional>
#include <utility>

#include "syntax/pack_query.h"
#include "syntax/rewrite.h"

namespace credward::syntax {
namespace {

constexpr std::size_t kMaxPackSize = 256 * 1024;
constexpr std::size_t kMaxInherited = 4;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  while (!(text = trimmed(text)).empty()) {
    const std::size_t end = std::min(text.find_first_of(" \t"), text.size());
    out.push_back(lower(text.substr(0, end)));
    text.remove_prefix(end);
  }
  return out;
}

bool set_key(PackHeader& header, std::string_view key, std::string_view value) {
  if (key == "language")
    header.language = value;
  else if (key == "grammar")
    header.grammar = value;
  else if (key == "package")
    header.package = value;
  else if (key == "inherits")
    header.inherits = value;
  else if (key == "extensions")
    header.extensions = words_of(value);
  else if (key == "files")
    header.files = words_of(value);
  else if (key == "aliases")
    header.aliases = words_of(value);
  else if (key == "rewrite") {
    header.rewrite = value;
    return rewrite_named(value) != nullptr;
  } else if (key == "escapes") {
    const auto style = escape_style_named(value);
    if (!style) return false;
    header.escapes = *style;
  } else
    return false;
  return true;
}

core::Error error_in(std::string_view path, std::size_t line, std::string_view what) {
  return core::usage_error(fmt::format("{}:{}: {}", path, line, what));
}

// The header ends at the first line that does not begin with `;`; `;;` begins a remark.
core::Result<PackHeader> read_header(const PackFile& file) {
  PackHeader header;
  std::string_view rest = file.content;
  std::size_t number = 0;
  while (rest.starts_with(';')) {
    ++number;
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.starts_with(";;")) continue;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) {
      return error_in(file.path, number, "a header line is `; key: value`, a remark begins with `;;`");
    }
    const std::string_view key = trimmed(line.substr(1, colon - 1));
    if (!set_key(header, key, trimmed(line.substr(colon + 1)))) {
      return error_in(file.path, number, "unknown header key, or a value that it does not know");
    }
  }
  if (header.language.empty()) return error_in(file.path, 1, "the header must name the language");
  const std::string_view name = file.path.substr(file.path.rfind('/') + 1);
  if (name != header.language + ".scm") {
    return error_in(file.path, 1, fmt::format("the pack of {0} is the file {0}.scm", header.language));
  }
  return header;
}

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

const Pack* find(const std::vector<std::shared_ptr<const Pack>>& packs, std::string_view language) {
  const auto found = std::find_if(packs.begin(), packs.end(),
                                  [&](const auto& pack) { return pack->language() == language; });
  return found == packs.end() ? nullptr : found->get();
}

}  // namespace

struct Pack::Lazy {
  std::once_flag once;
  std::optional<core::Result<PackQuery>> query;
};

Pack::Pack() : lazy_(std::make_unique<Lazy>()) {}
Pack::~Pack() = default;

core::Result<const PackQuery*> Pack::query() const {
  std::call_once(lazy_->once, [&] {
    std::vector<QuerySource> sources;
    for (const auto& part : parts_) sources.push_back({part->path, part->text});
    lazy_->query.emplace(PackQuery::compile(header_.grammar, sources));
  });
  const auto& query = *lazy_->query;
  if (!query) return query.error();
  return &query.value();
}

core::Result<Packs> Packs::create(std::span<const PackFile> files) {
  Packs out;
  std::vector<PackFile> waiting(files.begin(), files.end());
  while (!waiting.empty()) {
    std::vector<PackFile> later;
    std::optional<core::Error> unresolved;
    for (const PackFile& file : waiting) {
      auto header = read_header(file);
      if (!header) return header.error();
      const bool known = header->inherits.empty() || out.known(header->inherits) != nullptr;
      const auto status = out.add(file);
      if (!status && known) return status.error();
      if (!status) {
        unresolved = status.error();
        later.push_back(file);
      }
    }
    if (later.size() == waiting.size()) return *unresolved;
    waiting = std::move(later);
  }
  std::sort(out.packs_.begin(), out.packs_.end(),
            [](const auto& a, const auto& b) { return a->language() < b->language(); });
  return out;
}

core::Status Packs::add(const PackFile& file) {
  if (file.content.size() > kMaxPackSize) {
    return core::usage_error(
        fmt::format("{}: a language pack has at most {} bytes", file.path, kMaxPackSize));
  }
  auto header = read_header(file);
  if (!header) return header.error();
  if (known(header->language)) {
    return error_in(file.path, 1, fmt::format("there is a pack of {} already", header->language));
  }
  std::shared_ptr<Pack> pack(new Pack());
  if (!header->inherits.empty()) {
    const Pack* base = known(header->inherits);
    if (!base)
      return error_in(file.path, 1, fmt::format("there is no pack of {} to inherit from", header->inherits));
    pack->parts_ = base->parts_;
    if (pack->parts_.size() > kMaxInherited) return error_in(file.path, 1, "it inherits from too many packs");
  }
  pack->parts_.push_back(std::make_shared<Pack::Part>(std::string(file.path), std::string(file.content)));
  pack->header_ = std::move(*header);
  (pack->header().grammar.empty() ? bases_ : packs_).push_back(std::move(pack));
  return core::ok();
}

core::Status Packs::check() const {
  for (const auto& pack : packs_) {
    if (auto query = pack->query(); !query) return query.error();
  }
  return core::ok();
}

const Pack* Packs::named(std::string_view language) const {
  return find(packs_, language);
}

const Pack* Packs::known(std::string_view language) const {
  const Pack* base = find(bases_, language);
  return base ? base : find(packs_, language);
}

const Pack* Packs::aliased(std::string_view word) const {
  const std::string wanted = lower(word);
  // An alias may be another pack's language: it says what is meant where no file's name does.
  for (const auto& pack : packs_) {
    if (contains(pack->header().aliases, wanted)) return pack.get();
  }
  return named(wanted);
}

const Pack* Packs::for_path(std::string_view path) const {
  const std::string name = lower(path.substr(path.rfind('/') + 1));
  for (const auto& pack : packs_) {
    if (contains(pack->header().files, name)) return pack.get();
  }
  // The longest extension that a pack knows: "d.ts" before "ts".
  for (std::size_t dot = name.find('.'); dot != std::string::npos; dot = name.find('.', dot + 1)) {
    for (const auto& pack : packs_) {
      if (contains(pack->header().extensions, std::string_view(name).substr(dot + 1))) return pack.get();
    }
  }
  return nullptr;
}

std::string_view shebang_program(std::string_view text) {
  if (!text.starts_with("#!")) return {};
  text = trimmed(
      text.substr(2, std::min<std::size_t>(text.find('\n'), 256) - std::min<std::size_t>(2, text.size())));
  std::string_view word;
  // `#!/usr/bin/env -S python3 -u`: the first word that is neither env nor an option nor an assignment.
  while (!(text = trimmed(text)).empty()) {
    const std::size_t end = std::min(text.find_first_of(" \t"), text.size());
    word = text.substr(0, end);
    text.remove_prefix(end);
    word = word.substr(word.rfind('/') + 1);
    if (word != "env" && !word.starts_with('-') && word.find('=') == std::string_view::npos) break;
    word = {};
  }
  const std::size_t version = word.find_last_not_of("0123456789.");
  return version == std::string_view::npos ? std::string_view{} : word.substr(0, version + 1);
}

}  // namespace credward::syntax
