// What a batch file hands to another program on its command line: powershell -Command "…", python -c "…", node -e "…".
#include <array>
#include <cctype>

#include "core/ascii.h"
#include "text/embedded.h"

namespace credward::text {
namespace {

using core::lowered;

struct Program {
  std::string_view name;
  std::string_view option;  // what announces the code
  std::string_view language;
};
constexpr std::array<Program, 6> kPrograms = {{{"powershell", "", "ps1"},
                                               {"pwsh", "", "ps1"},
                                               {"python", "-c", "py"},
                                               {"python3", "-c", "py"},
                                               {"py", "-c", "py"},
                                               {"node", "-e", "js"}}};

bool is_name(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-';
}

class Batch {
 public:
  explicit Batch(const Document::Ptr& document) : document_(document), text_(document->text()) {}

  Nested read() {
    const LineIndex& lines = document_->own_lines();
    for (std::uint32_t n = 1; n <= lines.line_count() && nested_.bound.empty(); ++n) {
      const core::Span line = lines.line_span(n);
      const std::string words = lowered(text_.substr(line.begin, line.size()));
      if (words.starts_with("rem ") || words.starts_with("::")) continue;
      for (const Program& program : kPrograms)
        if (const std::size_t quote = code_behind(words, program); quote != 0) {
          add({line.begin + quote + 1, line.end}, std::string(program.language));
          break;
        }
    }
    return std::move(nested_);
  }

 private:
  // Where the quotes open around the code that the program is given; 0 if it gets none.
  static std::size_t code_behind(std::string_view line, const Program& program) {
    std::size_t at = line.find(program.name);
    while (at != std::string_view::npos) {
      std::size_t end = at + program.name.size();
      if (line.substr(end).starts_with(".exe")) end += 4;
      const bool word = (at == 0 || !is_name(line[at - 1])) && end < line.size() && (line[end] == ' ' || line[end] == '"');
      if (line.substr(end, 1) == "\"") ++end;
      if (word) {
        const std::size_t option = program.option.empty() ? end : line.find(program.option, end);
        const std::size_t quote = option == std::string_view::npos ? option : line.find('"', option);
        return quote == std::string_view::npos ? 0 : quote;
      }
      at = line.find(program.name, at + 1);
    }
    return 0;
  }

  void add(core::Span code, const std::string& language) {
    EmbeddedText out(document_);
    for (std::size_t at = code.begin; at < code.end;) {
      const std::string_view two = text_.substr(at, 2);
      if (two == "\\\"" || two == "\"\"") {
        out.put("\"", {at, at + 2});
        at += 2;
      } else if (two == "%%") {
        out.put("%", {at, at + 2});
        at += 2;
      } else if (text_[at] == '"') {
        break;
      } else {
        out.take({at, at + 1});
        ++at;
      }
    }
    out.finish(language, nested_);
  }

  const Document::Ptr& document_;
  std::string_view text_;
  Nested nested_;
};

}  // namespace

Nested nested_programs(const Document::Ptr& document) {
  if (document->language() != "cmd" && document->language() != "bat") return {};
  return Batch(document).read();
}

}  // namespace credward::text
