#include "text/nested.h"

#include <array>
#include <iterator>
#include <utility>

namespace credward::text {
namespace {

struct Decoder {
  Nested (*decode)(const Document::Ptr&);
  bool for_base64 = false;
};
constexpr std::array<Decoder, 18> kDecoders = {{{nested_notebook},
                                                {nested_utf16_runs},
                                                {nested_narrow_runs},
                                                {nested_base64, true},
                                                {nested_percent},
                                                {nested_unicode_escapes},
                                                {nested_samples},
                                                {nested_yaml_commands},
                                                {nested_scripts},
                                                {nested_json_code},
                                                {nested_programs},
                                                {nested_interpreters},
                                                {nested_build_commands},
                                                {nested_terraform},
                                                {nested_settings},
                                                {nested_xml_commands},
                                                {nested_patch},
                                                {nested_shell_lines}}};

}  // namespace

std::vector<Document::Ptr> nested_documents(const Document::Ptr& document,
                                            std::vector<core::Problem>* problems, bool base64_names) {
  std::vector<Document::Ptr> all;
  if (document->depth() >= kNestingDepth) return all;
  for (const Decoder& decoder : kDecoders) {
    if (decoder.for_base64 && !base64_names) continue;
    Nested nested = decoder.decode(document);
    if (!nested.bound.empty() && problems != nullptr) {
      core::Problem problem;
      problem.kind = core::ProblemKind::kDegraded;
      problem.what = "nested document";
      if (!document->path().empty()) problem.path = document->path();
      problem.reason = std::move(nested.bound);
      problems->push_back(std::move(problem));
    }
    std::move(nested.documents.begin(), nested.documents.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace credward::text
