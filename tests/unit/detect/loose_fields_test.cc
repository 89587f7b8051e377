#include <catch2/catch.hpp>

#include <ctime>

#include "detect/header_field.h"
#include "syntax/worker_limits.h"

using namespace credward;
using detect::HeaderField;

namespace {

// "@API@" and "@KEY@" as in header_field_test.cc.
std::string written_out(std::string text) {
  for (const auto& [name, what] :
       {std::pair{"@API@", "https://api.bytestack.dev/v1"}, {"@KEY@", "BYTESTACK_API_KEY"}})
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name))
      text.replace(at, 5, what);
  return text;
}

// The value that is sent to ByteStack, holes as <NAME>; "none" and "many" where there is not exactly one.
std::string sent(const std::string& path, const std::string& text) {
  auto fields =
      detect::find_header_fields(*text::Document::make_root(path, written_out(text)), detect::Hosts{});
  std::erase_if(fields, [](const HeaderField& f) {
    return f.carrier != detect::Carrier::kCode || f.request_only || !f.to_bytestack;
  });
  if (fields.size() != 1) return fields.empty() ? "none" : "many";
  std::string value = fields[0].rendered_value;
  for (char& c : value) c = c == detect::kHoleBegin ? '<' : c == detect::kHoleEnd ? '>' : c;
  return value;
}

std::string perl(const std::string& value) {
  return sent("a.pl", "$ua->get('@API@', Authorization => " + value + ");\n");
}
std::string r(const std::string& value) {
  return sent("a.R", "GET('@API@', add_headers(Authorization = " + value + "))\n");
}
std::string groovy(const std::string& value) {
  return sent(
      "a.groovy",
      "def c = new URL('@API@').openConnection()\nc.setRequestProperty('Authorization', " + value + ")\n");
}
std::string objective_c(const std::string& value) {
  return sent(
      "a.m",
      "NSMutableURLRequest *r = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@\"@API@\"]];\n"
      "[r setValue:" +
          value + " forHTTPHeaderField:@\"Authorization\"];\n");
}

}  // namespace

TEST_CASE("What strings without a grammar fill in") {
  CHECK(perl("'Bearer $key'") == "Bearer $key");
  CHECK(perl("\"Bearer $key\"") == "Bearer <key>");
  CHECK(perl("qq{Bearer $self->{key}}") == "Bearer <key>");
  CHECK(perl("q(Bearer) . ' ' . $ENV{@KEY@}") == written_out("Bearer <@KEY@>"));
  CHECK(perl("sprintf('Bearer %s', $key)") == "Bearer <key>");
  CHECK(perl("join(' ', 'Bearer', $key)") == "Bearer <key>");
  CHECK(r("paste('Bearer', key)") == "Bearer <key>");
  CHECK(r("paste0(\"Bearer\", Sys.getenv('@KEY@'))") == written_out("Bearer<@KEY@>"));
  CHECK(r("paste('Bearer', key, sep = '')") == "Bearer<key>");
  CHECK(r("glue('Bearer {key}')") == "Bearer <key>");
  CHECK(r("'Bearer {key}'") == "Bearer {key}");
  CHECK(groovy("'Bearer ${key}'") == "Bearer ${key}");
  CHECK(groovy("\"Bearer ${key}\"") == "Bearer <key>");
  CHECK(groovy("'Bearer ' + System.getenv('@KEY@')") == written_out("Bearer <@KEY@>"));
  CHECK(groovy("\"Basic ${\"$a:$b\".bytes.encodeBase64()}\"") == "Basic <>");
  CHECK(objective_c("[NSString stringWithFormat:@\"Bearer %@\", key]") == "Bearer <key>");
  CHECK(objective_c("[@\"Bearer \" stringByAppendingString:self.apiKey]") == "Bearer <apiKey>");
  CHECK(objective_c("@\"Bearer \" @\"%@\"") == "Bearer %@");
  CHECK(objective_c("[[NSProcessInfo processInfo] environment][@\"@KEY@\"]") == written_out("<@KEY@>"));
}

TEST_CASE("Values and requests are followed within a function") {
  CHECK(sent("a.pl", "my $h = \"Bearer $k\";\nmy $q = GET('@API@');\n$q->header(Authorization => $h);\n") ==
        "Bearer <k>");
  CHECK(sent("a.pl",
             "sub a { my $h = 'Token x'; }\nsub b { my ($h) = @_; $ua->get('@API@', Authorization => $h); "
             "}\n") == "<h>");
  CHECK(sent("a.R", "q <- request('@API@')\nq <- req_headers(q, Authorization = key)\n") == "<key>");
  CHECK(sent("a.R",
             "a <- GET('@API@')\nq <- request('https://api.github.com')\nq <- req_headers(q, Authorization = "
             "key)\n") == "none");
  CHECK(sent("a.pl", "# $ua->get('@API@', Authorization => $key);\n") == "none");
  CHECK(sent("a.pl", "print <<'EOT';\n$ua->get('@API@', Authorization => $key)\nEOT\n") == "none");
}

TEST_CASE("Code without a grammar costs linear time") {
  // Sanitizers make it ten times slower; what is not linear takes minutes with them.
  constexpr int kSeconds = syntax::kSanitized ? 15 : 3;
  for (const char* path : {"a.pl", "a.R", "a.groovy", "a.m"}) {
    for (const char* piece :
         {"'", "\"", "\"\\", "{", "(", "{}", "a = b;\n", "$a = $a . $a;\n", "a=", "q{", "<<A\n", "/*", "${",
          "\n=a\n", "f { headers.Authorization = k\n", "f(Authorization => $k, ",
          "[r setValue:k forHTTPHeaderField:@\"Authorization\"",
          "$r->header('Authorization' => \"Bearer $k\");\n", "[name: 'Authorization', "}) {
      std::string text = written_out("u = '@API@';\n");
      while (text.size() < 300'000) text += piece;
      const std::clock_t began = std::clock();  // processor time: others may be busy
      detect::find_header_fields(*text::Document::make_root(path, text), detect::Hosts{});
      INFO(piece << " " << path);
      const auto took = std::clock() - began;
      CHECK(took < kSeconds * CLOCKS_PER_SEC);
    }
  }
}
