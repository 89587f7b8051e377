// One table of a TOML file of rules or client models, field by field.
#pragma once

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace credward::syntax {

// Remembers the first error, which begins with FILE:LINE:COLUMN. Every field that is asked for is known; finish()
// refuses the rest. The table and the file's name outlive the reader.
class TableReader {
 public:
  TableReader(const toml::table& table, const std::string& file) : table_(table), file_(file) {}

  const std::optional<core::Error>& error() const { return error_; }

  void fail(const toml::source_region& where, std::string_view message) {
    if (!error_) error_ = error_at(where, message);
  }

  // Null where the table has no such field.
  const toml::node* find(std::string_view name) {
    known_.push_back(name);
    return table_.get(name);
  }

  bool boolean(std::string_view name, bool otherwise) {
    const toml::node* node = find(name);
    if (node == nullptr) return otherwise;
    const auto* value = node->as_boolean();
    if (value == nullptr) fail(node->source(), fmt::format("\"{}\" has to be true or false", name));
    return value != nullptr ? value->get() : otherwise;
  }

  // Null where there are none.
  const toml::array* tables(std::string_view name) {
    const toml::node* node = find(name);
    if (node == nullptr) return nullptr;
    const toml::array* list = node->as_array();
    if (list == nullptr || !list->is_homogeneous<toml::table>()) {
      fail(node->source(), fmt::format("\"{0}\" has to be tables: [[{0}]]", name));
      return nullptr;
    }
    return list;
  }

  void finish() {
    for (const auto& [name, node] : table_) {
      if (std::find(known_.begin(), known_.end(), name.str()) == known_.end())
        fail(name.source(), fmt::format("unknown field \"{}\"", name.str()));
    }
  }

 protected:
  const toml::table& table() const { return table_; }
  core::Error error_at(const toml::source_region& where, std::string_view message) const {
    return core::usage_error(fmt::format("{}:{}:{}: {}", file_, where.begin.line, where.begin.column, message));
  }

 private:
  const toml::table& table_;
  const std::string& file_;
  std::vector<std::string_view> known_;
  std::optional<core::Error> error_;
};

}  // namespace credward::syntax
