#include "detect/config_view.h"

#include <algorithm>

#include "core/ascii.h"
#include "detect/config_names.h"
#include "detect/config_values.h"

namespace credward::detect {
namespace {

using core::lowered;

template <typename List>
bool one_of(std::string_view word, const List& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

ConfigView::ConfigView(std::string_view text, std::string_view language)
    : text_(text),
      xml_(is_xml_language(language)),
      n8n_(text.find("n8n-nodes-base") != std::string_view::npos),
      tavern_(text.find("test_name:") != std::string_view::npos && text.find("stages:") != std::string_view::npos),
      tree_(config_tree(text, language)) {
  first_.assign(tree_.size(), -1);
  next_.assign(tree_.size(), -1);
  for (std::size_t i = tree_.size(); i-- > 1;) {
    const auto parent = static_cast<std::size_t>(tree_[i].parent);
    next_[i] = first_[parent];
    first_[parent] = static_cast<std::int32_t>(i);
  }
}

std::string_view ConfigView::unquoted(std::int32_t i) const {
  std::string_view text = value(i);
  const bool expression = node(i).quote == ConfigQuote::kExpression;
  if (expression && text.size() >= 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
  return text;
}

std::int32_t ConfigView::named(std::int32_t i) const {
  while (i > 0 && node(i).key.size() == 0) i = node(i).parent;
  return i > 0 ? i : -1;
}

std::int32_t ConfigView::child(std::int32_t i, std::initializer_list<std::string_view> names) const {
  for (std::int32_t c = first(i); c >= 0; c = next(c))
    if (one_of(lowered(key(c)), names)) return c;
  return -1;
}

std::int32_t ConfigView::scalar(std::int32_t i, std::initializer_list<std::string_view> names) const {
  for (std::int32_t c = first(i); c >= 0; c = next(c))
    if (node(c).scalar && one_of(lowered(key(c)), names)) return c;
  return -1;
}

std::int32_t ConfigView::unnamed(std::int32_t i) const {
  for (std::int32_t c = first(i); c >= 0; c = next(c))
    if (node(c).scalar && node(c).key.size() == 0) return c;
  return -1;
}

std::string_view ConfigView::label(std::int32_t i) const {
  if (xml_) {
    const std::int32_t name = scalar(i, {"name", "id"});
    if (name >= 0) return value(name);
  }
  return key(i);
}

// What n8n evaluates begins with "="; anything else is sent as it stands.
bool ConfigView::is_n8n(std::int32_t i) const {
  if (!n8n_) return false;
  for (std::int32_t n = i; n > 0; n = node(n).parent)
    if (key(n) == "parameters") return true;
  return false;
}

// Tavern formats as Python does; Ansible and GitHub's inputs know nothing but templates; Kubernetes fills in nothing in the headers of a probe.
Rendered ConfigView::render(std::int32_t i) const {
  Filling filling = tavern_ ? Filling::kBraces : Filling::kAny;
  for (std::int32_t n = named(i); n > 0; n = named(node(n).parent)) {
    if (key(n) == "httpHeaders" || is_ansible_request(key(n))) filling = Filling::kTemplates;
    if (key(n) == "with" && child(node(n).parent, {"uses"}) >= 0) filling = Filling::kTemplates;
  }
  if (!is_n8n(i)) return render_scalar(text_, node(i), filling);
  ConfigNode plain = node(i);
  const bool evaluated = value(i).starts_with('=');
  if (evaluated) ++plain.value.begin;
  return render_scalar(text_, plain, evaluated ? Filling::kTemplates : Filling::kNothing);
}

}  // namespace credward::detect
