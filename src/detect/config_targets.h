// Where the headers of configuration go: to the URL that stands beside them in the same object, or in one around it
// whose name says that it only holds the request together ("request", "config").
#pragma once

#include <map>
#include <string>
#include <vector>

#include "detect/config_view.h"
#include "detect/header_field.h"
#include "detect/url_names.h"

namespace credward::detect {

// Whose request a group of headers belongs to.
struct ConfigTarget {
  UrlNames::Owner owner = UrlNames::Owner::kUnknown;
  core::Span url;
  std::vector<CommandOption> options;
  bool refused = false;  // it is sent to see it refused
};

class ConfigTargets {
 public:
  ConfigTargets(const ConfigView& view, const UrlNames& urls, std::string_view text)
      : view_(view), urls_(urls), text_(text) {}

  // Of the group of headers that stands at `group`, which is the list itself where it is one of arguments.
  ConfigTarget of(std::int32_t group, bool is_list);
  // What stands in an object, but for `group`.
  void look(std::int32_t object, std::int32_t group, ConfigTarget& target);

 private:
  struct Mention {
    UrlNames::Owner owner;
    core::Span url;
    bool exact;  // under the one name that is the request's URL
  };

  void look_at(std::int32_t i, const std::string& name, std::vector<Mention>& mentions, ConfigTarget& target);
  void collect(std::int32_t i, bool exact, std::vector<Mention>& mentions, int depth);
  void mention(std::int32_t i, bool exact, std::vector<Mention>& mentions) const;
  static void decide(const std::vector<Mention>& mentions, ConfigTarget& target);
  void look_at_host(std::int32_t group, ConfigTarget& target) const;
  void look_at_file(std::int32_t group, ConfigTarget& target) const;
  void note_option(std::int32_t i, const std::string& name, ConfigTarget& target) const;
  bool wants_refusal(std::int32_t group);
  bool expects_refusal(std::int32_t i, int depth);

  const ConfigView& view_;
  const UrlNames& urls_;
  std::string_view text_;
  std::size_t visits_ = 0;
};

}  // namespace credward::detect
