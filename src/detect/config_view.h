// A configuration file's tree with what is asked of it: names, values, children in order, what a value will be.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "detect/config_tree.h"
#include "detect/rendered.h"

namespace credward::detect {

class ConfigView {
 public:
  ConfigView(std::string_view text, std::string_view language);

  std::int32_t count() const { return static_cast<std::int32_t>(tree_.size()); }
  const ConfigNode& node(std::int32_t i) const { return tree_[static_cast<std::size_t>(i)]; }
  std::string_view key(std::int32_t i) const { return text_.substr(node(i).key.begin, node(i).key.size()); }
  std::string_view value(std::int32_t i) const { return text_.substr(node(i).value.begin, node(i).value.size()); }
  // A value without the quotes of an expression.
  std::string_view unquoted(std::int32_t i) const;
  std::int32_t first(std::int32_t i) const { return first_[static_cast<std::size_t>(i)]; }
  std::int32_t next(std::int32_t i) const { return next_[static_cast<std::size_t>(i)]; }

  // The node itself, or the nearest around it, that has a name; -1 without one.
  std::int32_t named(std::int32_t i) const;
  // The first child of one of these names (in lower case); -1 without one.
  std::int32_t child(std::int32_t i, std::initializer_list<std::string_view> names) const;
  // The same, if it is a value and no map.
  std::int32_t scalar(std::int32_t i, std::initializer_list<std::string_view> names) const;
  // The text of an element beside its attributes: a value without a name; -1 without one.
  std::int32_t unnamed(std::int32_t i) const;
  // What it is called: its name, or in XML what its `name` or `id` says (<property name="headers">).
  std::string_view label(std::int32_t i) const;
  bool is_xml() const { return xml_; }

  // What a value will be when it is sent.
  Rendered render(std::int32_t i) const;

 private:
  bool is_n8n(std::int32_t i) const;

  std::string_view text_;
  bool xml_ = false;
  bool n8n_ = false;
  bool tavern_ = false;
  ConfigTree tree_;
  std::vector<std::int32_t> first_, next_;
};

}  // namespace credward::detect
