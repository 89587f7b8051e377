// What the words of curl, wget, httpie and the like say: which headers are sent where, with which options.
#pragma once

#include <string_view>
#include <vector>

#include "detect/header_field.h"
#include "detect/shell_words.h"
#include "detect/url_names.h"

namespace credward::detect {

struct CommandFacts {
  std::vector<HeaderField> headers;  // with names, values and places only
  std::vector<CommandOption> options;
  UrlNames::Owner owner = UrlNames::Owner::kUnknown;  // whose host it goes to
  core::Span url;                                     // empty if unknown
  bool complete = false;  // nothing else that might bring a key: no words filled in, no files of options
};

// `text` is the document's. The first word is the command's own name, whatever path it has.
CommandFacts read_command_words(std::string_view text, std::string_view command,
                                const std::vector<ShellWord>& words, const UrlNames& urls);

}  // namespace credward::detect
