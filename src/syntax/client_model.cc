#include "syntax/client_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include "syntax/table_reader.h"

namespace credward::syntax {
namespace {

constexpr std::array<std::pair<std::string_view, Does>, 22> kDoes{{
    {"environment", Does::kEnvironment},
    {"environment-object", Does::kEnvironmentObject},
    {"configuration", Does::kConfiguration},
    {"file", Does::kFile},
    {"output", Does::kOutput},
    {"trim", Does::kTrim},
    {"base64", Does::kBase64},
    {"url-encode", Does::kUrlEncode},
    {"format-percent", Does::kPercentFormat},
    {"format-braces", Does::kBraceFormat},
    {"concat", Does::kConcat},
    {"join", Does::kJoin},
    {"identity", Does::kIdentity},
    {"replace", Does::kReplace},
    {"merge", Does::kMerge},
    {"opaque", Does::kOpaque},
    {"bearer", Does::kBearer},
    {"basic", Does::kBasic},
    {"host-url", Does::kHostUrl},
    {"join-url", Does::kJoinUrl},
    {"format-numbered", Does::kNumberedFormat},
    {"quote", Does::kQuote},
}};

std::optional<Place> parse_place(std::string_view text) {
  Place place;
  std::size_t dot = text.find('.');
  std::string_view head = text.substr(0, dot);
  while (dot != std::string_view::npos) {
    std::size_t next = text.find('.', dot + 1);
    std::string_view key = text.substr(dot + 1, next == std::string_view::npos ? next : next - dot - 1);
    if (key.empty()) return std::nullopt;
    place.keys.emplace_back(key);
    dot = next;
  }
  if (head.empty()) return std::nullopt;
  if (head == "receiver") {
    place.kind = Place::Kind::kReceiver;
  } else if (head.starts_with('~')) {
    place.kind = Place::Kind::kMade;
    place.name = std::string(head.substr(1));
  } else if (head == "*") {
    place.kind = Place::Kind::kEach;
  } else if (auto [end, error] = std::from_chars(head.data(), head.data() + head.size(), place.position);
             error == std::errc() && end == head.data() + head.size()) {
    place.kind = Place::Kind::kPosition;
  } else {
    place.kind = Place::Kind::kNamed;
    place.name = std::string(head);
  }
  return place;
}

class Reader : public TableReader {
 public:
  using TableReader::TableReader;

  bool has(std::string_view name) const { return table().get(name) != nullptr; }
  const toml::source_region& where() const { return table().source(); }

  std::string string(std::string_view name) {
    const toml::node* node = find(name);
    if (node == nullptr) return {};
    const auto* value = node->as_string();
    if (value == nullptr || value->get().empty()) {
      fail(node->source(), fmt::format("\"{}\" has to be a string that is not empty", name));
      return {};
    }
    return value->get();
  }

  // A string or a list of strings.
  std::vector<std::string> strings(std::string_view name) {
    std::vector<std::string> out;
    const toml::node* node = find(name);
    if (node == nullptr) return out;
    if (const auto* one = node->as_string()) out.push_back(one->get());
    const toml::array* list = node->as_array();
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
      const auto* value = list->get(i)->as_string();
      out.push_back(value != nullptr ? value->get() : std::string());
    }
    if (out.empty() || std::find(out.begin(), out.end(), "") != out.end()) {
      fail(node->source(),
           fmt::format("\"{}\" has to be a string or a list of strings, none of them empty", name));
      out.clear();
    }
    return out;
  }

  Places places(std::string_view name) {
    Places out;
    for (const std::string& text : strings(name)) add_place(name, text, out);
    return out;
  }

  void add_place(std::string_view name, std::string_view text, Places& out) {
    std::optional<Place> place = parse_place(text);
    if (place)
      out.push_back(*std::move(place));
    else
      fail(table().get(name)->source(), fmt::format("\"{}\" names no place of a call", name));
  }

  // "PLACE=VALUE"
  std::vector<Condition> conditions(std::string_view name) {
    std::vector<Condition> out;
    for (const std::string& text : strings(name)) {
      std::size_t equals = text.find('=');
      std::optional<Place> place = parse_place(std::string_view(text).substr(0, equals));
      if (!place || equals == std::string::npos || equals + 1 == text.size()) {
        fail(table().get(name)->source(), fmt::format("\"{}\" has to be written PLACE=VALUE", name));
        return {};
      }
      out.push_back({*std::move(place), text.substr(equals + 1)});
    }
    return out;
  }
};

std::optional<core::Error> read_function(const toml::table& table, const std::string& file,
                                         FunctionModel& out) {
  Reader reader(table, file);
  const std::string does = reader.string("does");
  const auto* found =
      std::find_if(kDoes.begin(), kDoes.end(), [&](const auto& pair) { return pair.first == does; });
  if (found == kDoes.end())
    reader.fail(reader.where(),
                "\"does\" has to say what the function does; rules/clients/README.md lists the words");
  else
    out.does = found->second;
  out.callees = reader.strings("callee");
  if (out.callees.empty()) reader.fail(reader.where(), "\"callee\" is missing");
  out.argument = reader.places("argument");
  if (out.argument.empty()) reader.add_place("does", "0", out.argument);
  out.when = reader.conditions("when");
  out.fallback = reader.places("default");
  out.query = reader.places("query");
  out.trimmed = reader.boolean("trimmed", false);
  reader.finish();
  return reader.error();
}

void read_method(Reader& reader, CallModel& out) {
  for (const std::string& text : reader.strings("method")) {
    if (text == "@name")
      out.method_from_name = true;
    else if (text.starts_with('='))
      out.fixed_method = text.substr(1);
    else
      reader.add_place("method", text, out.method);
  }
}

std::optional<core::Error> read_call(const toml::table& table, const std::string& file, CallModel& out) {
  Reader reader(table, file);
  out.on = reader.strings("on");
  out.callees = reader.strings("callee");
  if (out.callees.empty()) reader.fail(reader.where(), "\"callee\" is missing");
  out.when = reader.conditions("when");
  out.makes = reader.string("makes");
  out.sends = reader.boolean("sends", false);
  out.adds = reader.boolean("adds", false);
  out.ends_lines = reader.boolean("ends-lines", false);
  out.closed = reader.boolean("closed", true);
  out.header_pairs = reader.boolean("header-pairs", false);
  read_method(reader, out);
  const std::array<std::pair<std::string_view, Places*>, 20> places{{{"url", &out.url},
                                                                     {"base-url", &out.base_url},
                                                                     {"headers", &out.headers},
                                                                     {"header-name", &out.header_name},
                                                                     {"header-value", &out.header_value},
                                                                     {"header-lines", &out.header_lines},
                                                                     {"bearer", &out.bearer},
                                                                     {"basic", &out.basic},
                                                                     {"auth", &out.auth},
                                                                     {"authorization", &out.authorization},
                                                                     {"scheme", &out.scheme},
                                                                     {"parameter", &out.parameter},
                                                                     {"body", &out.body},
                                                                     {"params", &out.params},
                                                                     {"param-name", &out.param_name},
                                                                     {"param-value", &out.param_value},
                                                                     {"request", &out.request},
                                                                     {"misplaced", &out.misplaced}, {"prepares", &out.prepares},
                                                                     {"object", &out.object}}};
  for (const auto& [name, field] : places) *field = reader.places(name);
  out.tls_off = reader.conditions("tls-off");
  out.redirects = reader.conditions("redirects");
  reader.finish();
  return reader.error();
}

std::optional<core::Error> read_option(const toml::table& table, const std::string& file, OptionModel& out) {
  Reader reader(table, file);
  out.names = reader.strings("name");
  out.values = reader.strings("value");
  out.mentions = reader.strings("mention");
  out.means = reader.string("means");
  out.everywhere = reader.boolean("everywhere", false);
  const Places argument = reader.places("argument");
  if (!argument.empty() && (argument.front().kind != Place::Kind::kPosition || argument.front().position < 0))
    reader.fail(reader.where(), "\"argument\" has to be a position of a call");
  else if (!argument.empty())
    out.argument = argument.front().position;
  if (out.names.empty() != out.values.empty())
    reader.fail(reader.where(), "\"name\" and \"value\" belong together");
  if (out.names.empty() && out.mentions.empty())
    reader.fail(reader.where(), "either \"name\" or \"mention\" has to be there");
  if (out.means != "unverified-tls" && out.means != "redirect-leak")
    reader.fail(reader.where(), "\"means\" has to be unverified-tls or redirect-leak");
  reader.finish();
  return reader.error();
}

core::Result<ClientModels> read_models(Reader& reader, const std::string& file) {
  ClientModels out;
  std::string client = file.substr(file.rfind('/') == std::string::npos ? 0 : file.rfind('/') + 1);
  if (client.ends_with(".toml")) client.resize(client.size() - 5);
  const toml::array* functions = reader.tables("function");
  for (std::size_t i = 0; functions != nullptr && i < functions->size(); ++i) {
    auto error = read_function(*functions->get(i)->as_table(), file, out.functions.emplace_back());
    if (error) return *error;
  }
  const toml::array* calls = reader.tables("call");
  for (std::size_t i = 0; calls != nullptr && i < calls->size(); ++i) {
    auto error = read_call(*calls->get(i)->as_table(), file, out.calls.emplace_back());
    if (error) return *error;
    out.calls.back().client = client;
  }
  const toml::array* options = reader.tables("option");
  for (std::size_t i = 0; options != nullptr && i < options->size(); ++i) {
    auto error = read_option(*options->get(i)->as_table(), file, out.options.emplace_back());
    if (error) return *error;
  }
  if (const toml::node* node = reader.find("constants")) {
    const toml::table* table = node->as_table();
    if (table == nullptr) {
      reader.fail(node->source(), "\"constants\" has to be a table of strings");
    } else {
      for (const auto& [name, value] : *table) {
        if (!value.is_string()) reader.fail(value.source(), "\"constants\" has to be a table of strings");
        out.constants[std::string(name.str())] = value.value_or(std::string());
      }
    }
  }
  return out;
}

}  // namespace

core::Status ModelSet::add(std::string_view toml, const std::string& file) {
  try {
    const toml::table table = toml::parse(toml, file);
    Reader reader(table, file);
    const std::vector<std::string> languages = reader.strings("languages");
    if (languages.empty()) reader.fail(table.source(), "\"languages\" is missing");
    auto models = read_models(reader, file);
    reader.finish();
    if (reader.error()) return *reader.error();
    if (!models) return models.error();
    for (const std::string& language : languages) {
      ClientModels& all = by_language_[language];
      all.functions.insert(all.functions.end(), models->functions.begin(), models->functions.end());
      all.calls.insert(all.calls.end(), models->calls.begin(), models->calls.end());
      all.options.insert(all.options.end(), models->options.begin(), models->options.end());
      all.constants.insert(models->constants.begin(), models->constants.end());
    }
    return core::ok();
  } catch (const toml::parse_error& error) {
    return core::usage_error(fmt::format("{}:{}:{}: {}", file, error.source().begin.line,
                                         error.source().begin.column, error.description()));
  }
}

const ClientModels& ModelSet::of(std::string_view language) const {
  static const ClientModels none;
  const auto found = by_language_.find(language);
  return found == by_language_.end() ? none : found->second;
}

bool is_client_model(std::string_view toml) {
  try {
    const toml::table table = toml::parse(toml);
    return table.contains("languages") && !table.contains("id");
  } catch (const toml::parse_error&) {
    return false;
  }
}

bool matches(std::string_view pattern, std::string_view path) {
  std::size_t p = 0, t = 0, star = std::string_view::npos, resume = 0;
  while (t < path.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = t;
    } else if (p < pattern.size() && pattern[p] == path[t]) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

bool matches_any(const std::vector<std::string>& patterns, std::string_view path) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const std::string& p) { return matches(p, path); });
}

}  // namespace credward::syntax
