// A streaming JSON writer: objects and arrays close themselves, strings are escaped, nothing is kept in memory.
// The output is harmless on terminals and in CI logs: control and bidirectional characters are written as \uXXXX, and
// so is the second `#` of `##vso[` and `##teamcity[`, which Azure Pipelines and TeamCity look for anywhere in a line.
//
//   JsonWriter json(out);
//   JsonWriter::Object object = json.object();
//   json.member("path", path);
//   JsonWriter::Array lines = json.array("lines");
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>

namespace credward::report {

class JsonWriter {
 public:
  // kBlock puts every member on its own line; kLine keeps the whole value on one, whatever is inside.
  enum class Layout { kLine, kBlock };

  class Scope {
   public:
    Scope(Scope&& other) noexcept;
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
    ~Scope();

   protected:
    friend class JsonWriter;
    Scope(JsonWriter* writer, char close, Layout outer) : writer_(writer), close_(close), outer_(outer) {}

   private:
    JsonWriter* writer_;
    char close_;
    Layout outer_;
  };
  using Object = Scope;
  using Array = Scope;

  explicit JsonWriter(std::ostream& out) : out_(out) {}
  ~JsonWriter() { flush(); }
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  // Values: top level, or elements of the innermost array.
  [[nodiscard]] Object object(Layout layout = Layout::kLine) { return open('{', '}', layout); }
  [[nodiscard]] Array array(Layout layout = Layout::kLine) { return open('[', ']', layout); }
  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(bool truth);
  void value(double number);  // three decimals
  void value(std::nullptr_t);
  template <typename T>
    requires std::integral<T> && (!std::same_as<T, bool>)
  void value(T number) {
    if constexpr (std::is_signed_v<T>) signed_number(number);
    else unsigned_number(number);
  }
  template <typename T>
  void value(const std::optional<T>& maybe) {
    if (maybe) value(*maybe);
    else value(nullptr);
  }

  // Members of the innermost object.
  [[nodiscard]] Object object(std::string_view name, Layout layout = Layout::kLine) {
    key(name);
    return object(layout);
  }
  [[nodiscard]] Array array(std::string_view name, Layout layout = Layout::kLine) {
    key(name);
    return array(layout);
  }
  template <typename T>
  void member(std::string_view name, const T& of) {
    key(name);
    value(of);
  }

  // Ends a line between top-level values.
  void newline();
  void flush();

 private:
  Scope open(char begin, char close, Layout layout);
  void close(char character, Layout outer);
  void key(std::string_view name);
  void separate();
  void indent();
  void quote(std::string_view text);
  void signed_number(std::int64_t number);
  void unsigned_number(std::uint64_t number);

  std::ostream& out_;
  std::string buffer_;
  Layout layout_ = Layout::kLine;
  int depth_ = 0;
  bool first_ = true;      // nothing stands in the innermost object or array yet
  bool after_key_ = false;
};

}  // namespace credward::report
