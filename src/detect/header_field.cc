#include "detect/header_field.h"

#include <algorithm>

#include "detect/field_finders.h"

namespace credward::detect {
namespace {

bool before(const HeaderField& a, const HeaderField& b) { return a.whole.begin < b.whole.begin; }

}  // namespace

std::vector<HeaderField> find_header_fields(const text::Document& document, const Hosts& hosts) {
  const Surroundings surroundings(document);
  const UrlNames urls(document.text(), hosts);
  const FieldContext context{surroundings, urls};
  std::vector<HeaderField> fields;
  find_command_fields(context, fields);
  find_request_fields(context, fields);
  std::stable_sort(fields.begin(), fields.end(), before);

  // A pair inside a command or a request is that field, seen with less around it.
  std::vector<HeaderField> pairs;
  find_pair_fields(context, pairs);
  std::stable_sort(pairs.begin(), pairs.end(), before);
  const std::size_t sure = fields.size();
  std::size_t reach = 0;  // behind the end of every field before `next`
  std::size_t next = 0;
  for (HeaderField& pair : pairs) {
    while (next < sure && fields[next].whole.begin < pair.whole.end) reach = std::max(reach, fields[next++].whole.end);
    if (pair.whole.begin >= reach) fields.push_back(std::move(pair));
  }
  std::inplace_merge(fields.begin(), fields.begin() + static_cast<std::ptrdiff_t>(sure), fields.end(), before);
  return fields;
}

}  // namespace credward::detect
