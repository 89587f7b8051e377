// Talks to the API in the ways that C++ has.
#include <cpr/cpr.h>
using namespace std::string_literals;
namespace net = boost::beast;

namespace example {

constexpr auto kBase = "https://api.bytestack.dev"s;
const std::string raw = R"x(no "escape" \n)x", joined = "one" "two";
static const std::map<std::string, std::string> kHeaders = {{"Authorization", "Bearer " + key}, {"X", "y"}};
std::vector<std::string> list{"a", "b"};

template <typename T>
class Client : public Base {
 public:
  explicit Client(std::string key, int retries = 3) : Base(key), key_(std::move(key)) {}
  auto send(const std::string& path) -> cpr::Response;
  static inline const std::string scheme = "Bearer";

 private:
  std::string key_{"k"};
};

cpr::Response Client<int>::send(const std::string& path) {
  auto answer = cpr::Get(cpr::Url{kBase + path}, cpr::Header{{"Authorization", "Bearer " + key_}, {"X", ""}},
                         cpr::Bearer{key_});
  std::string header = fmt::format("Bearer {}", key_), empty;
  header += "x"; headers["Authorization"] = std::string("Bearer ") + key_ + 'c' + "\t\x41";
  req.set(http::field::authorization, "Bearer " + std::string{key_}); this->key_ = "y"; req->headers.insert({"a", "b"});
  auto* client = new httplib::Client("https://api.bytestack.dev"); auto owned = std::make_unique<Client<int>>(key, 1);
  client->set_default_headers({{"Authorization", "Bearer " + key_}});
  std::ostringstream out; out << "Bearer " << key_ << std::endl;
  auto sign = [this, &key](const std::string& value, auto other) { return value + key; };
  if (auto found = find(key_); found) return {}; else { throw std::runtime_error("no"); }
  for (const auto& name : names) print(name);
  try { risky(); } catch (const std::exception& error) { log(error.what()); }
  auto value = ok ? "a" : nullptr; auto cast = static_cast<std::string>(key_); (void)std::getenv("X");
  return co_await client->send({.path = path, .key = key_});
}

}  // namespace example
