// Commands in XML: Jenkins' jobs, MSBuild's Exec, and whatever else has an element or an attribute named like
// a command.
#include <algorithm>
#include <array>
#include <cctype>

#include "text/embedded.h"

namespace credward::text {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 11> kEntities = {{{"&quot;", "\""},
                                                                                      {"&#34;", "\""},
                                                                                      {"&#39;", "'"},
                                                                                      {"&apos;", "'"},
                                                                                      {"&lt;", "<"},
                                                                                      {"&gt;", ">"},
                                                                                      {"&#xA;", "\n"},
                                                                                      {"&#xa;", "\n"},
                                                                                      {"&#10;", "\n"},
                                                                                      {"&#13;", ""},
                                                                                      {"&amp;", "&"}}};

bool is_name(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' || c == '.' || c == ':';
}

class Xml {
 public:
  explicit Xml(const Document::Ptr& document) : document_(document), text_(document->text()) {}

  Nested read() {
    for (std::size_t at = text_.find('<'); at != std::string_view::npos && nested_.bound.empty();
         at = text_.find('<', at)) {
      if (text_.substr(at, 4) == "<!--") {
        at = text_.find("-->", at);
        continue;
      }
      at = tag(at + 1);
    }
    return std::move(nested_);
  }

 private:
  std::string_view local_name(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size() && is_name(text_[end])) ++end;
    const std::string_view name = text_.substr(at, end - at);
    return name.substr(name.rfind(':') + 1);
  }

  // The tag whose name begins at `at`: its attributes, and its text where it is a command. Returns where to
  // go on.
  std::size_t tag(std::size_t at) {
    const std::string_view name = local_name(at);
    while (at < text_.size() && is_name(text_[at])) ++at;
    if (name.empty()) return at;
    char before = 0;
    while (at < text_.size() && text_[at] != '>' && text_[at] != '<') {
      if (text_[at] == '"' || text_[at] == '\'') return std::max(attributes(at), at + 1);
      if (std::isspace(static_cast<unsigned char>(text_[at])) == 0) before = text_[at];
      ++at;
    }
    if (at >= text_.size() || text_[at] == '<' || before == '/') return at;
    if (is_command_name(name)) content(at + 1);
    return at + 1;
  }

  // From the first quote on to the tag's end.
  std::size_t attributes(std::size_t at) {
    while (at < text_.size() && text_[at] != '>') {
      if (text_[at] != '"' && text_[at] != '\'') {
        ++at;
        continue;
      }
      const std::size_t close = text_.find(text_[at], at + 1);
      if (close == std::string_view::npos) return text_.size();
      std::size_t name = at;
      while (name > 0 && (text_[name - 1] == '=' || text_[name - 1] == ' ')) --name;
      const std::size_t end = name;
      while (name > 0 && is_name(text_[name - 1])) --name;
      if (is_command_name(text_.substr(name, end - name))) add({at + 1, close});
      at = close + 1;
    }
    return at;
  }

  void content(std::size_t begin) {
    constexpr std::string_view kOpen = "<![CDATA[", kClose = "]]>";
    std::size_t start = begin;
    while (start < text_.size() && std::isspace(static_cast<unsigned char>(text_[start])) != 0) ++start;
    if (text_.substr(start, kOpen.size()) == kOpen) {
      const std::size_t end = never_closed_ ? std::string_view::npos : text_.find(kClose, start);
      never_closed_ = end == std::string_view::npos;
      if (end != std::string_view::npos) add({start + kOpen.size(), end}, false);
      return;
    }
    const std::size_t end = std::min(text_.find('<', begin), text_.size());
    if (text_.substr(end, 2) == "</") add({begin, end});
  }

  void add(core::Span body, bool entities = true) {
    const std::string_view inside = text_.substr(body.begin, body.size());
    if (!names_client(inside) || inside.find(' ') == std::string_view::npos) return;
    EmbeddedText out(document_);
    for (std::size_t at = body.begin; at < body.end;) {
      const auto entity = std::find_if(kEntities.begin(), kEntities.end(), [&](const auto& e) {
        return entities && text_[at] == '&' && text_.substr(at, e.first.size()) == e.first;
      });
      if (entity != kEntities.end()) {
        out.put(entity->second, {at, at + entity->first.size()});
        at += entity->first.size();
      } else {
        out.take({at, at + 1});
        ++at;
      }
    }
    out.finish(reader(body), nested_);
  }

  // What the element around it says of the shell, or how it writes variables.
  std::string reader(core::Span body) const {
    constexpr std::size_t kReach = 200;
    const std::size_t from = body.begin > kReach ? body.begin - kReach : 0;
    std::string_view around = text_.substr(from, body.begin - from);
    around = around.substr(around.rfind("</") == std::string_view::npos ? 0 : around.rfind("</"));
    if (around.find("BatchFile") != std::string_view::npos) return "cmd";
    if (around.find("owershell") != std::string_view::npos ||
        around.find("owerShell") != std::string_view::npos)
      return "ps1";
    const std::string_view inside = text_.substr(body.begin, body.size());
    const std::size_t percent = inside.find('%');
    if (percent == std::string_view::npos || percent + 2 >= inside.size()) return "sh";
    std::size_t end = percent + 1;
    while (end < inside.size() &&
           (std::isalnum(static_cast<unsigned char>(inside[end])) != 0 || inside[end] == '_'))
      ++end;
    return end > percent + 1 && end < inside.size() && inside[end] == '%' ? "cmd" : "sh";
  }

  const Document::Ptr& document_;
  std::string_view text_;
  bool never_closed_ = false;  // no "]]>" follows
  Nested nested_;
};

}  // namespace

Nested nested_xml_commands(const Document::Ptr& document) {
  constexpr std::array<std::string_view, 7> kLanguages = {"xml",  "csproj",  "vbproj", "fsproj",
                                                          "proj", "targets", "props"};
  if (std::find(kLanguages.begin(), kLanguages.end(), document->language()) == kLanguages.end()) return {};
  if (!names_client(document->text())) return {};
  return Xml(document).read();
}

}  // namespace credward::text
