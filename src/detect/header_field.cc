#include "detect/header_field.h"

#include <algorithm>

#include "detect/field_finders.h"

namespace credward::detect {

std::vector<HeaderField> find_header_fields(const text::Document& document, const Hosts& hosts) {
  const Surroundings surroundings(document);
  const UrlNames urls(document.text(), hosts);
  const FieldContext context{surroundings, urls};
  std::vector<HeaderField> fields;
  find_command_fields(context, fields);
  std::stable_sort(fields.begin(), fields.end(), [](const HeaderField& a, const HeaderField& b) { return a.whole.begin < b.whole.begin; });
  return fields;
}

}  // namespace credward::detect
