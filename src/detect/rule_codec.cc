#include "detect/rule_codec.h"

#include <cstdint>
#include <cstring>
#include <type_traits>

namespace credward::detect {
namespace {

// Both directions go through the same list of fields (`fields`), so that they cannot drift apart.
class Writer {
 public:
  template <typename T>
  void operator()(const T& value) {
    if constexpr (std::is_same_v<T, std::string>) {
      number(value.size());
      out_ += value;
    } else if constexpr (std::is_enum_v<T> || std::is_integral_v<T>) {
      number(static_cast<std::uint32_t>(value));
    } else {
      number(value.size());
      for (const auto& element : value) each(element);
    }
  }
  template <typename T>
  void each(const T& element);

  std::string take() { return std::move(out_); }

 private:
  void number(std::size_t value) {
    for (int shift = 0; shift < 32; shift += 8) out_ += static_cast<char>(value >> shift & 0xff);
  }

  std::string out_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  template <typename T>
  void operator()(T& value) {
    std::uint32_t n = number();
    if constexpr (std::is_same_v<T, std::string>) {
      value = bytes(n);
    } else if constexpr (std::is_enum_v<T> || std::is_integral_v<T>) {
      value = static_cast<T>(n);
    } else {
      for (std::uint32_t i = 0; i < n && good_; ++i) each(value.emplace_back());
    }
  }
  template <typename T>
  void each(T& element);

  bool done() const { return good_ && bytes_.empty(); }

 private:
  std::string_view bytes(std::size_t size) {
    if (size > bytes_.size()) good_ = false;
    std::string_view out = good_ ? bytes_.substr(0, size) : std::string_view{};
    bytes_.remove_prefix(out.size());
    return out;
  }
  std::uint32_t number() {
    std::string_view digits = bytes(4);
    std::uint32_t out = 0;
    for (std::size_t i = 0; i < digits.size(); ++i)
      out |= static_cast<std::uint32_t>(static_cast<unsigned char>(digits[i])) << 8 * i;
    return out;
  }

  std::string_view bytes_;
  bool good_ = true;
};

template <typename Archive, typename T>
void fields(Archive& archive, T& value) {
  using Plain = std::remove_const_t<T>;
  if constexpr (std::is_same_v<Plain, RuleSpec>) {
    auto& info = value.info;
    archive(info.id), archive(info.level), archive(info.persistence), archive(info.precision);
    archive(info.security_severity), archive(info.tags), archive(info.short_text), archive(info.full_text);
    archive(info.help_markdown), archive(value.message), archive(value.literals), archive(value.patterns);
    archive(value.file), archive(value.line), archive(value.column);
  } else if constexpr (std::is_same_v<Plain, PatternSpec>) {
    archive(value.on), archive(value.judge), archive(value.name), archive(value.near),
        archive(value.documentation);
    archive(value.regex), archive(value.carriers), archive(value.header_names), archive(value.paths);
    archive(value.not_paths), archive(value.languages), archive(value.not_languages), archive(value.literals);
    archive(value.line), archive(value.column);
  } else {
    archive(value);
  }
}

template <typename T>
void Writer::each(const T& element) {
  fields(*this, element);
}

template <typename T>
void Reader::each(T& element) {
  fields(*this, element);
}

}  // namespace

std::string encode_rules(const std::vector<RuleSpec>& rules) {
  Writer writer;
  writer(rules);
  return writer.take();
}

std::optional<std::vector<RuleSpec>> decode_rules(std::string_view bytes) {
  Reader reader(bytes);
  std::vector<RuleSpec> rules;
  reader(rules);
  if (!reader.done()) return std::nullopt;
  return rules;
}

}  // namespace credward::detect
