// Where a document's requests go, as far as text shows it: its URLs, the names it gives to URLs (`BASE_URL =
// "https://…"`), and every place where such a name is used.
#pragma once

#include <cstddef>
#include <memory>
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
  // All must outlive the object. `outer` is the file that the text stands in: a name that the text does not give a URL
  // may have one there (make's variables, `env:` of a pipeline).
  UrlNames(std::string_view text, const Hosts& hosts, std::string_view outer = {});

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
  const UrlNames* outer() const;

  std::string_view text_;
  const Hosts& hosts_;
  std::string_view outer_text_;
  mutable std::unique_ptr<UrlNames> outer_;  // made when first asked for
  std::vector<Url> urls_;
  std::unordered_map<std::string, Named> names_;
  std::vector<Mention> mentions_;
};

}  // namespace credward::detect
