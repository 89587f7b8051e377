#include "detect/header_field.h"

#include <algorithm>

#include "detect/field_finders.h"

namespace credward::detect {
namespace {

bool before(const HeaderField& a, const HeaderField& b) {
  return a.whole.begin < b.whole.begin;
}

}  // namespace

std::vector<HeaderField> find_header_fields(const text::Document& document, const Hosts& hosts) {
  const Surroundings surroundings(document);
  const UrlNames urls(document.text(), hosts, document.outer() == nullptr ? std::string_view{} : document.root().text());
  std::vector<core::Span> covered;
  const FieldContext context{surroundings, urls, covered};
  std::vector<HeaderField> fields;
  find_command_fields(context, fields);
  find_request_fields(context, fields);
  find_config_fields(context, fields);
  find_server_fields(context, fields);
  find_sql_fields(context, fields);
  find_loose_fields(context, fields);

  // A pair inside a command or a request is one of its fields, or none of its headers.
  std::sort(covered.begin(), covered.end());
  std::vector<HeaderField> pairs;
  find_pair_fields(context, pairs);
  std::stable_sort(pairs.begin(), pairs.end(), before);
  std::size_t reach = 0;  // behind the end of all that begins before the pair
  std::size_t next = 0;
  for (HeaderField& pair : pairs) {
    while (next < covered.size() && covered[next].begin < pair.whole.end)
      reach = std::max(reach, covered[next++].end);
    if (pair.whole.begin >= reach) fields.push_back(std::move(pair));
  }
  std::stable_sort(fields.begin(), fields.end(), before);
  return fields;
}

}  // namespace credward::detect
