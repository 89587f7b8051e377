#include "detect/refusal.h"

#include <re2/re2.h>

#include "core/ascii.h"
#include "detect/macros.h"

namespace credward::detect {

bool is_test_path(std::string_view path) {
  static const RE2 test(
      R"((?:^|[/_.\-])(?:tests?|specs?|__tests__|testing|e2e)(?:[/_.\-]|$)|test\.\w+$|tests\.\w+$|spec\.\w+$|\.t$|^t/|/t/)",
      regex_options());
  return RE2::PartialMatch(core::lowered(path), test);
}

bool says_refusal(std::string_view test) {
  static const RE2 refusal(
      R"((?i)\b40[13]\b|unauthori[sz]ed|forbidden|reject|refus|malformed|invalid|denied|denies|auth\w*error|missing[_ ](?:auth|header|token|key)|bad[_ ](?:auth|header|token|key))",
      regex_options());
  return RE2::PartialMatch({test.data(), test.size()}, refusal);
}

}  // namespace credward::detect
