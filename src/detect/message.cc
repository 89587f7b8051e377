#include "detect/message.h"

#include "detect/header_field.h"
#include "detect/key_judgement.h"
#include "detect/literal_join.h"

namespace credward::detect {
namespace {

constexpr std::size_t kLongest = 60;
constexpr std::size_t kShortestKey = 16;
constexpr std::string_view kKeyWord = "KEY";
constexpr std::string_view kMore = "…";

// Names are long runs of key characters too and have to stay readable, so the judgement decides, at its least
// strict.
bool may_be_key(std::string_view run) {
  return run.size() >= kShortestKey && judge_key(run, Anchor::kHeader) == Verdict::kKey;
}

}  // namespace

std::string shown(std::string_view text) {
  std::string out;
  std::size_t at = 0;
  while (at < text.size()) {
    if (out.size() > kLongest) return out += kMore;
    std::size_t end = at;
    // RFC 6750: "=" stands at a key's end only, so what follows it is a run of its own ("Bearer=KEY").
    while (end < text.size() && is_key_character(text[end]) && text[end] != '=') ++end;
    while (end < text.size() && text[end] == '=') ++end;
    if (end > at) {
      std::string_view run = text.substr(at, end - at);
      if (may_be_key(run))
        out += kKeyWord;
      else
        out += run.size() <= kLongest ? run : kMore;
      at = end;
      continue;
    }
    if (text[at] == kHoleBegin) {
      out += "${";
      const std::size_t close = text.find(kHoleEnd, at), tag = text.find(kHoleTag, at);
      if (tag < close) at = tag;
    } else if (text[at] == kUnknownPart)
      out += kMore;
    else if (text[at] == kHoleEnd)
      out += '}';
    else if (static_cast<unsigned char>(text[at]) < 0x20)
      out += ' ';
    else
      out += text[at];
    ++at;
  }
  return out;
}

std::string fill_message(std::string_view message, const MessageParts& parts) {
  std::string out;
  for (std::size_t at = 0; at < message.size();) {
    std::string_view rest = message.substr(at);
    auto fill = [&](std::string_view placeholder, std::string_view text) {
      if (!rest.starts_with(placeholder)) return false;
      out += shown(text);
      at += placeholder.size();
      return true;
    };
    if (fill("{name}", parts.name) || fill("{defect}", parts.defect) || fill("{format}", parts.format))
      continue;
    out += message[at++];
  }
  return out;
}

}  // namespace credward::detect
