#include "detect/hosts.h"

#include <catch2/catch.hpp>

#include <ctime>

using namespace credward;
using detect::Hosts;
using detect::Url;

namespace {

std::string part(const std::string& text, core::Span span) {
  return text.substr(span.begin, span.size());
}

std::vector<std::string> hosts_in(const std::string& text, const Hosts& hosts = Hosts{}) {
  std::vector<std::string> found;
  for (const Url& url : detect::find_urls(text, hosts)) found.push_back(part(text, url.host));
  return found;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("ByteStack's hosts, and what only resembles them") {
  const Hosts hosts({"Gateway.Internal.Example", "proxy.example:8443"});
  for (const char* host :
       {"api.bytestack.dev", "bytestack.dev", "bytestack.com", "docs.bytestack.com", "API.ByteStack.DEV",
        "api.bytestack.dev:443", "api.bytestack.dev.", "a.b.bytestack.dev", "gateway.internal.example",
        "gateway.internal.example:80", "proxy.example:8443"})
    CHECK(hosts.is_bytestack(host));
  for (const char* host :
       {"", "bytestack.dev.evil.example", "notbytestack.dev", "bytestack.development", "bytestack.io", "dev",
        "api-bytestack.dev", "x.gateway.internal.example", "proxy.example", "bytestack"})
    CHECK_FALSE(hosts.is_bytestack(host));
}

TEST_CASE("Loopback hosts") {
  for (const char* host : {"localhost", "LOCALHOST:8080", "127.0.0.1", "127.1.2.3:80", "[::1]", "[::1]:8080",
                           "::1", "0.0.0.0", "api.localhost", "host.docker.internal"})
    CHECK(detect::is_loopback(host));
  for (const char* host : {"localhost.example", "api.bytestack.dev", "128.0.0.1", "127.example.com", ""})
    CHECK_FALSE(detect::is_loopback(host));
}

TEST_CASE("A URL's parts") {
  const std::string text = "x https://user:pass@api.bytestack.dev:443/v1/q?api_key=abc&x=1#frag, y";
  const auto urls = detect::find_urls(text, Hosts{});
  REQUIRE(urls.size() == 1);
  CHECK(part(text, urls[0].span) == "https://user:pass@api.bytestack.dev:443/v1/q?api_key=abc&x=1#frag");
  CHECK(part(text, urls[0].scheme) == "https");
  CHECK(part(text, urls[0].userinfo) == "user:pass");
  CHECK(part(text, urls[0].host) == "api.bytestack.dev:443");
  CHECK(part(text, urls[0].query) == "api_key=abc&x=1");
}

TEST_CASE("URLs end where the text around them goes on") {
  CHECK(hosts_in("[a](https://a.example) (https://b.example/x_(y)). \"https://c.example\" "
                 "<https://d.example> 'https://e.example'") ==
        Strings{"a.example", "b.example", "c.example", "d.example", "e.example"});
  CHECK(hosts_in("{\"u\": \"https:\\/\\/api.bytestack.dev\\/v1\"}") == Strings{"api.bytestack.dev"});
  CHECK(hosts_in("`https://x.example` https://${HOST}/v1 https://{{host}}/a") ==
        Strings{"x.example", "${HOST}", "{{host}}"});
  CHECK(hosts_in("https://k:${P@SS/x}@api.bytestack.dev/") == Strings{"api.bytestack.dev"});
  const std::string sentence = "See https://api.bytestack.dev/v1.";
  CHECK(part(sentence, detect::find_urls(sentence, Hosts{})[0].span) == "https://api.bytestack.dev/v1");
}

TEST_CASE("Bare ByteStack hosts count, other bare hosts do not") {
  CHECK(hosts_in("host: api.bytestack.dev, other: api.example.com") == Strings{"api.bytestack.dev"});
  CHECK(hosts_in("api.bytestack.dev/v1/queries?x=1") == Strings{"api.bytestack.dev"});
  CHECK(hosts_in("mail support@bytestack.dev now").empty());
  CHECK(hosts_in("bytestack.developer notbytestack.dev bytestack.dev.evil.example bytestack.dev-x").empty());
  CHECK(hosts_in("https://evil.example/api.bytestack.dev") == Strings{"evil.example"});
  CHECK(hosts_in("connect gw.example now", Hosts({"GW.example"})) == Strings{"gw.example"});
  CHECK(hosts_in("a bytestack.dev b https://x.example c API.BYTESTACK.COM d") ==
        Strings{"bytestack.dev", "x.example", "API.BYTESTACK.COM"});
}

TEST_CASE("URLs are found in linear time") {
  const std::clock_t start = std::clock();  // processor time: others may be busy
  for (const std::string& piece :
       {std::string("a://"), std::string(":/"), std::string("bytestack.dev"), std::string("((((https://"),
        std::string("a"), std::string("https://a{"), std::string("@bytestack.dev.")}) {
    std::string hostile;
    while (hostile.size() < 1'500'000) hostile += piece;
    for (const Url& url : detect::find_urls(hostile, Hosts{})) REQUIRE(url.span.end <= hostile.size());
  }
  CHECK(std::clock() - start < 10 * CLOCKS_PER_SEC);
}
