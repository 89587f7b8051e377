// Where a document's requests go, as far as text shows it: its URLs, the names it gives to URLs (`BASE_URL =
// "https://…"`), and every place where such a name is used.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/location.h"
#include "detect/hosts.h"

namespace credward::detect {

class UrlNames {
 public:
  UrlNames(std::string_view text, const Hosts& hosts);  // both must outlive the object

  enum class Owner { kUnknown, kByteStack, kOther };
  Owner owner_of(std::string_view host) const;
  // Of a name that the text gives one URL; kUnknown also where it gives several owners.
  Owner named(std::string_view name) const;
  core::Span url_named(std::string_view name) const;  // empty if unknown

  // A place that says where requests go.
  struct Mention {
    core::Span span;
    core::Span url;
    Owner owner = Owner::kUnknown;
  };
  const std::vector<Mention>& mentions() const { return mentions_; }  // in order
  const std::vector<Url>& urls() const { return urls_; }
  const Hosts& hosts() const { return hosts_; }

 private:
  struct Named {
    Owner owner;
    core::Span url;
  };
  void find_names();
  void find_mentions();

  std::string_view text_;
  const Hosts& hosts_;
  std::vector<Url> urls_;
  std::unordered_map<std::string, Named> names_;
  std::vector<Mention> mentions_;
};

}  // namespace credward::detect
