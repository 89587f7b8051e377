#include "detect/config_credentials.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "core/ascii.h"
#include "detect/config_names.h"
#include "detect/field_finders.h"
#include "detect/header_line.h"

namespace credward::detect {
namespace {

using core::lowered;

using Names = std::initializer_list<std::string_view>;

// "bearer_token", "Bearer-Token" and "bearerToken" are one name.
std::string plain(std::string_view name) {
  std::string out = lowered(name);
  std::erase_if(out, [](char c) { return c == '_' || c == '-' || c == ' ' || c == '"'; });
  return out;
}

bool is_any(std::string_view word, Names words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Where the client reads the key from, not the key.
bool is_path(std::string_view value) {
  return value.starts_with('/') || value.starts_with("./") || value.starts_with("~/") || value.starts_with("file:");
}

class Block {
 public:
  Block(const ConfigView& view, std::int32_t i) : view_(view), block_(i) {}

  std::optional<ConfigCredential> read() const {
    if (view_.node(block_).scalar) {
      if (auto user = user_value()) return user;
      return bearer_value();
    }
    if (is_off()) return std::nullopt;
    const std::string name = plain(view_.key(block_));
    if (name == "authorization") {
      if (auto known = scheme_and_credentials()) return known;
    }
    if (is_any(name, {"apikey", "apikeyauthparameters", "auth:apikey"})) return api_key(block_);
    if (name == "auth:bearer") return bearer();
    if (name == "auth:basic") return basic(block_);
    if (!is_any(name, {"auth", "authentication", "authorization", "httpauth", "authconfig"})) return std::nullopt;
    const std::int32_t kind = view_.scalar(block_, {"type", "strategy", "mode", "authtype", "auth_type", "scheme", "method"});
    if (kind < 0) return std::nullopt;
    const std::string word = plain(view_.unquoted(kind));
    if (is_any(word, {"bearer", "bearertoken", "bearerauth"})) return bearer();
    if (is_any(word, {"basic", "basicauth"})) return basic(kind);
    if (word == "apikey") return api_key(details({"apikey", "api_key", "api-key"}));
    if (word == "raw") return raw();
    return std::nullopt;
  }

 private:
  bool is_off() const {
    const std::int32_t on = view_.scalar(block_, {"enabled", "active", "authactive"});
    const std::int32_t off = view_.scalar(block_, {"disabled"});
    return (on >= 0 && view_.value(on) == "false") || (off >= 0 && view_.value(off) == "true");
  }

  // bearer_token: KEY beside a URL.
  std::optional<ConfigCredential> bearer_value() const {
    const bool telegraf = plain(view_.key(block_)) == "token" && is_telegraf();
    if (!telegraf && !is_any(plain(view_.key(block_)), {"bearertoken", "bearerauth", "oauth2bearer", "httpbearertoken"})) return std::nullopt;
    const std::string around = plain(view_.key(std::max(view_.named(view_.node(block_).parent), 0)));
    if (is_any(around, {"auth", "authentication", "authorization"})) return std::nullopt;
    return with_scheme("Bearer", {}, view_.node(block_).key, block_);
  }

  // [[inputs.http]], [[outputs.http]]
  bool is_telegraf() const {
    const std::int32_t plugin = view_.node(block_).parent;
    return plugin > 0 && view_.key(plugin) == "http" && is_any(view_.key(view_.node(plugin).parent), {"inputs", "outputs"});
  }

  // username: KEY beside a URL, and no password: a client that makes Basic of it.
  std::optional<ConfigCredential> user_value() const {
    if (!is_any(plain(view_.key(block_)), {"username", "user", "urlusername", "httpusername", "basicauthusername"})) return std::nullopt;
    for (std::int32_t c = view_.first(view_.node(block_).parent); c >= 0; c = view_.next(c))
      if (plain(view_.key(c)).ends_with("password") && (!view_.node(c).scalar || !view_.unquoted(c).empty())) return std::nullopt;
    if (!value_names_bytestack(view_.render(block_).text)) return std::nullopt;
    auto out = with_scheme("Basic", view_.node(block_).value, view_.node(block_).key, block_);
    if (out) out->basic = true;
    return out;
  }

  std::optional<ConfigCredential> scheme_and_credentials() const {
    const std::int32_t key = view_.scalar(block_, {"credentials"});
    const std::int32_t file = view_.scalar(block_, {"credentials_file", "credentialsfile"});
    if (key < 0 && file < 0 && view_.child(block_, {"credentials"}) < 0) return std::nullopt;
    const std::int32_t type = view_.scalar(block_, {"type"});
    const std::string scheme = type < 0 ? "Bearer" : std::string(view_.unquoted(type));
    const core::Span place = type < 0 ? core::Span{} : view_.node(type).value;
    if (key >= 0) return with_scheme(scheme, place, view_.node(block_).key, key);
    if (type < 0) return std::nullopt;
    ConfigCredential out;  // a file, or a secret: what it holds is not known
    out.name = view_.node(block_).key;
    out.value.put(scheme + " ", place);
    out.value.hole({}, place);
    out.region = place;
    return out;
  }

  // The map or list that belongs to the kind, or the block itself.
  std::int32_t details(Names names) const {
    const std::int32_t inner = view_.child(block_, names);
    return inner >= 0 && !view_.node(inner).scalar ? inner : block_;
  }

  // A child, or the item of a list that has it for a key: [{key: token, value: KEY}].
  std::int32_t part(std::int32_t i, Names names) const {
    for (std::int32_t item = view_.first(i); item >= 0; item = view_.next(item)) {
      const std::int32_t key = view_.scalar(item, {"key"});
      const std::int32_t value = view_.scalar(item, {"value"});
      if (view_.node(item).key.size() == 0 && key >= 0 && value >= 0 && is_any(plain(view_.unquoted(key)), names)) return value;
    }
    for (std::int32_t c = view_.first(i); c >= 0; c = view_.next(c))
      if (view_.node(c).scalar && is_any(plain(view_.key(c)), names)) return c;
    return -1;
  }

  std::optional<ConfigCredential> bearer() const {
    const std::int32_t inner = details({"bearer", "bearer_token", "bearertoken"});
    const std::int32_t key = part(inner, {"token", "bearer", "bearertoken", "value", "credentials"});
    if (key < 0) return std::nullopt;
    const std::int32_t prefix = part(inner, {"prefix"});
    const bool another = prefix >= 0 && !view_.unquoted(prefix).empty();
    if (another) return with_scheme(std::string(view_.unquoted(prefix)), view_.node(prefix).value, view_.node(block_).key, key);
    return with_scheme("Bearer", {}, view_.node(block_).key, key);
  }

  std::optional<ConfigCredential> basic(std::int32_t kind) const {
    const std::int32_t inner = details({"basic"});
    const std::int32_t user = part(inner, {"username", "user"});
    const std::int32_t password = part(inner, {"password", "pass"});
    const bool named = user >= 0 && (password < 0 || view_.unquoted(password).empty() ||
                                     view_.render(user).text.find('\x01') != std::string::npos);
    const std::int32_t key = named ? user : password;
    if (key < 0 || view_.unquoted(key).empty()) return std::nullopt;
    const core::Span place = view_.node(inner == block_ ? key : kind).value;
    auto out = with_scheme("Basic", place, view_.node(block_).key, key);
    if (out) out->basic = true;
    return out;
  }

  // A header, or a parameter of the URL, that is named there.
  std::optional<ConfigCredential> api_key(std::int32_t inner) const {
    std::int32_t name = part(inner, {"key", "apikeyname", "name", "headername"});
    const std::int32_t value = part(inner, {"value", "apikeyvalue", "apikey"});
    if (name < 0 || value < 0) return std::nullopt;
    const std::int32_t where = part(inner, {"in", "addto", "placement", "location"});
    ConfigCredential out;
    out.header = std::string(view_.unquoted(name));
    out.name = view_.node(name).value;
    if (view_.node(name).quote == ConfigQuote::kExpression) out.name = {out.name.begin + 1, out.name.end - 1};
    out.value = view_.render(value);
    if (where >= 0 && lowered(view_.unquoted(where)).find("query") != std::string::npos)
      out.place = ConfigCredential::Place::kQuery;
    else if (header_name(out.header) == HeaderName::kOther)
      return std::nullopt;
    return out;
  }

  // The whole header.
  std::optional<ConfigCredential> raw() const {
    const std::int32_t value = view_.scalar(block_, {"value"});
    if (value < 0) return std::nullopt;
    ConfigCredential out;
    out.name = view_.node(block_).key;
    out.value = view_.render(value);
    return out;
  }

  std::optional<ConfigCredential> with_scheme(const std::string& scheme, core::Span place, core::Span name,
                                              std::int32_t key) const {
    const std::string_view text = view_.unquoted(key);
    if (text.empty()) return std::nullopt;
    ConfigCredential out;
    out.name = name;
    const std::size_t begin = view_.node(key).value.begin;
    out.value.put(scheme + " ", place.size() > 0 ? place : core::Span{begin, begin});
    if (is_path(text)) {
      out.value.hole({}, view_.node(key).value);
    } else {
      const Rendered rest = view_.render(key);
      out.value.append(rest, 0, rest.size());
    }
    out.region = scheme == "Bearer" || place.size() == 0 ? view_.node(key).value : place;
    if (view_.node(key).quote == ConfigQuote::kExpression && text.size() < out.region.size() && out.region == view_.node(key).value)
      out.region = {out.region.begin + 1, out.region.end - 1};
    return out;
  }

  const ConfigView& view_;
  std::int32_t block_;
};

}  // namespace

std::optional<ConfigCredential> credential_of(const ConfigView& view, std::int32_t i) {
  if (view.node(i).key.size() == 0) return std::nullopt;
  return Block(view, i).read();
}

}  // namespace credward::detect
