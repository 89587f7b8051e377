// The text of a finding from its rule's template.
#pragma once

#include <string>
#include <string_view>

namespace credward::detect {

struct MessageParts {
  std::string_view name;
  std::string_view defect;
  std::string_view format;
};

// Fills {name}, {defect} and {format} in. What comes from the document is cut to a readable length, holes are
// shown as
// ${NAME}, and whatever may be a key as KEY.
std::string fill_message(std::string_view message, const MessageParts& parts);

// `text` as messages show it.
std::string shown(std::string_view text);

}  // namespace credward::detect
