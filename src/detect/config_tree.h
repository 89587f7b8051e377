// YAML, JSON, TOML, HCL, INI, properties and XML as one tree of names and values with their places. It is read for
// what it says about requests and not checked: what is broken is stepped over, templates between the lines are
// skipped, and nothing is nested deeper than kDeepestConfig.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/location.h"

namespace credward::detect {

inline constexpr int kDeepestConfig = 48;
inline constexpr std::size_t kMostConfigNodes = 200'000;

enum class ConfigQuote : std::uint8_t {
  kPlain,
  kDouble,
  kSingle,
  kBlock,       // a YAML scalar of lines, its last line break included
  kFolded,      // the same, its lines joined with blanks
  kExpression,  // HCL: strings, references and calls
  kTag,         // YAML: !secret NAME, something that is put in whole
};

struct ConfigNode {
  core::Span key;    // without quotes; empty for an item of a list
  core::Span value;  // a scalar's text without quotes
  std::int32_t parent = -1;
  bool scalar = false;
  bool chomped = false;  // kBlock and kFolded: without the last line break
  ConfigQuote quote = ConfigQuote::kPlain;
};
using ConfigTree = std::vector<ConfigNode>;  // the first is the root; parents stand before their children

bool is_xml_language(std::string_view language);
// The root alone for a language that is none of these.
ConfigTree config_tree(std::string_view text, std::string_view language);

// The readers of the single syntaxes; each appends below `parent`.
struct FlowStyle {
  bool hash_comments = false;
  bool slash_comments = false;
  bool expressions = false;     // HCL
  bool doubled_quotes = false;  // '' in '…'
  bool sections = false;        // Bruno: `auth:bearer {`, `~name: value` is switched off
};
// A value that begins at `at`: a map, a list, a string, a plain scalar. Returns where it ends.
std::size_t read_flow_value(std::string_view text, std::size_t at, FlowStyle style, std::int32_t node,
                            ConfigTree& tree);
// The entries of a map up to the end of the text.
void read_flow_file(std::string_view text, FlowStyle style, ConfigTree& tree);
void read_yaml(std::string_view text, ConfigTree& tree);
void read_sections(std::string_view text, bool toml, ConfigTree& tree);
void read_xml(std::string_view text, ConfigTree& tree);

}  // namespace credward::detect
