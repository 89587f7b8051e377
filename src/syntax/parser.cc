#include "syntax/parser.h"

namespace credward::syntax {

std::string_view explain(Degradation why) {
  switch (why) {
    case Degradation::kTooLarge:
      return "larger than what is parsed (1 MB); only the rules over its text were applied";
    case Degradation::kNesting:
      return "nested too deeply to be parsed; only the rules over its text were applied";
    case Degradation::kLongLine:
      return "has a line that is too long to be parsed; only the rules over its text were applied";
    case Degradation::kControlBytes:
      return "has too many control characters to be parsed; only the rules over its text were applied";
    case Degradation::kTime:
      return "the parser ran out of time; only the rules over its text were applied";
    case Degradation::kMemory:
      return "the parser ran out of memory; only the rules over its text were applied";
    case Degradation::kDied:
      return "the parser died on it; only the rules over its text were applied";
    case Degradation::kBadAnswer:
      return "the parser gave no valid answer; only the rules over its text were applied";
    case Degradation::kDocument:
      return "its parts cost the parser too much; only the rules over its text were applied to the rest";
    case Degradation::kGivenUp:
      return "not parsed, because the parser failed on too many documents before it; only the rules over its text were "
             "applied";
    case Degradation::kUnavailable:
      return "not parsed, because no parser process can be started here (see credward doctor); only the rules over its "
             "text were applied";
    case Degradation::kNoLanguage:
      return "not parsed, because no language pack of that name is loaded; only the rules over its text were applied";
  }
  return "not parsed";
}

}  // namespace credward::syntax
