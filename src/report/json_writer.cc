#include "report/json_writer.h"

#include <fmt/format.h>

#include <cctype>
#include <utility>

#include "text/sanitize.h"
#include "text/utf8.h"

namespace credward::report {
namespace {

constexpr std::size_t kFlushSize = 1 << 16;

void append_escape(std::string& out, char32_t value) {
  auto unit = [&](unsigned code) { fmt::format_to(std::back_inserter(out), "\\u{:04x}", code); };
  if (value < 0x10000) return unit(value);
  unit(0xD800 + ((value - 0x10000) >> 10));
  unit(0xDC00 + ((value - 0x10000) & 0x3FF));
}

bool plain_ascii(char character) {
  return character >= 0x20 && character < 0x7F && character != '"' && character != '\\' && character != '#';
}

// The second `#` of `##vso[`, `##[`, `##teamcity[`.
bool begins_command(std::string_view text, std::size_t at) {
  if (at == 0 || at + 1 >= text.size() || text[at - 1] != '#' || text[at] != '#') return false;
  return text[at + 1] == '[' || std::isalpha(static_cast<unsigned char>(text[at + 1]));
}

}  // namespace

JsonWriter::Scope::Scope(Scope&& other) noexcept
    : writer_(std::exchange(other.writer_, nullptr)), close_(other.close_), outer_(other.outer_) {}

JsonWriter::Scope::~Scope() {
  if (writer_) writer_->close(close_, outer_);
}

JsonWriter::Scope JsonWriter::open(char begin, char close, Layout layout) {
  separate();
  buffer_ += begin;
  Scope scope(this, close, layout_);
  // Inside a line everything stays on that line.
  if (depth_ > 0 && layout_ == Layout::kLine) layout = Layout::kLine;
  layout_ = layout;
  ++depth_;
  first_ = true;
  return scope;
}

void JsonWriter::close(char character, Layout outer) {
  --depth_;
  if (!first_ && layout_ == Layout::kBlock) indent();
  buffer_ += character;
  layout_ = outer;
  first_ = false;
  if (buffer_.size() >= kFlushSize) flush();
}

void JsonWriter::key(std::string_view name) {
  separate();
  quote(name);
  buffer_ += layout_ == Layout::kBlock ? ": " : ":";
  after_key_ = true;
}

void JsonWriter::separate() {
  if (std::exchange(after_key_, false) || depth_ == 0) return;
  if (!first_) buffer_ += ',';
  if (layout_ == Layout::kBlock) indent();
  first_ = false;
}

void JsonWriter::indent() {
  buffer_ += '\n';
  buffer_.append(2 * static_cast<std::size_t>(depth_), ' ');
}

void JsonWriter::value(std::string_view text) {
  separate();
  quote(text);
}

void JsonWriter::value(bool truth) {
  separate();
  buffer_ += truth ? "true" : "false";
}

void JsonWriter::value(double number) {
  separate();
  fmt::format_to(std::back_inserter(buffer_), "{:.3f}", number);
}

void JsonWriter::value(std::nullptr_t) {
  separate();
  buffer_ += "null";
}

void JsonWriter::signed_number(std::int64_t number) {
  separate();
  fmt::format_to(std::back_inserter(buffer_), "{}", number);
}

void JsonWriter::unsigned_number(std::uint64_t number) {
  separate();
  fmt::format_to(std::back_inserter(buffer_), "{}", number);
}

void JsonWriter::quote(std::string_view text) {
  buffer_ += '"';
  for (std::size_t at = 0; at < text.size();) {
    std::size_t plain = at;
    while (plain < text.size() && plain_ascii(text[plain])) ++plain;
    buffer_ += text.substr(at, plain - at);
    at = plain;
    if (at == text.size()) break;
    text::Utf8Char character = text::utf8_at(text, at);
    if (!character.valid) text::append_utf8(buffer_, text::kReplacementCharacter);
    else if (text[at] == '"' || text[at] == '\\') (buffer_ += '\\') += text[at];
    else if (text[at] == '\n') buffer_ += "\\n";
    else if (text::is_deceptive(character.code) || begins_command(text, at)) append_escape(buffer_, character.code);
    else buffer_ += text.substr(at, character.size);
    at += character.size;
  }
  buffer_ += '"';
}

void JsonWriter::newline() { buffer_ += '\n'; }

void JsonWriter::flush() {
  out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
  buffer_.clear();
}

}  // namespace credward::report
