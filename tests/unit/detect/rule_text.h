// A whole rule around the lines that a test is about.
#pragma once

#include <string>
#include <string_view>

namespace credward::detect::testing {

// Fields that every rule needs; `id` stands in line 1.
inline std::string rule_head(std::string_view id, std::string_view persistence = "sticky") {
  std::string out = "id = \"" + std::string(id) + "\"\n";
  out += "level = \"error\"\nprecision = \"high\"\nsecurity-severity = \"8.0\"\n";
  out += "persistence = \"" + std::string(persistence) + "\"\n";
  out += "short = \"s\"\nfull = \"f\"\nhelp = \"h\"\nmessage = \"{name} holds {defect}\"\n";
  return out;  // 9 lines
}

inline std::string rule_text(std::string_view id, std::string_view pattern,
                             std::string_view persistence = "sticky") {
  return rule_head(id, persistence) + "[[pattern]]\n" + std::string(pattern) +
         "\n[[positive]]\ntext = \"x\"\n";
}

}  // namespace credward::detect::testing
