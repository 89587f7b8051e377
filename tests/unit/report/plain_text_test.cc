#include "report/plain_text.h"

#include <catch2/catch.hpp>

#include "report/text_lines.h"

namespace credward::report {

TEST_CASE("markdown loses its marks and keeps its words") {
  CHECK(plain_text("# Title\n\nUse `os.environ` **now**.\n\n```py\n# x = `1`\n```\n") ==
        "Title\n\nUse os.environ now.\n\n# x = `1`");
  CHECK(plain_text("a #b **`**`**").find("a #b **") == 0);
  CHECK(plain_text("") == "");
  CHECK(plain_text("#no heading") == "#no heading");
}

TEST_CASE("text is shortened between characters") {
  CHECK(shortened("abc", 3) == "abc");
  CHECK(shortened("abcdef", 5) == "ab…");
  CHECK(shortened("aéé", 4) == "a…");
  CHECK(shortened("éé", 1) == "…");
}

TEST_CASE("lines break at spaces only") {
  CHECK(wrapped("aa bb cc", 5) == std::vector<std::string>{"aa bb", "cc"});
  CHECK(wrapped("  aa\nbb  ", 80) == std::vector<std::string>{"aa bb"});
  CHECK(wrapped("a very/long/path/indeed b", 6) == std::vector<std::string>{"a", "very/long/path/indeed", "b"});
  CHECK(wrapped("éé éé", 5) == std::vector<std::string>{"éé éé"});
  CHECK(wrapped("", 5).empty());
}

TEST_CASE("a log takes no line for a command") {
  for (const char* line : {"::error::x", "  ::add-mask::y", "a ##vso[task.complete]", "##[error]x", "##teamcity[x]", "###vso[x]"}) {
    INFO(line);
    std::string safe = without_log_commands(line);
    CHECK(safe.find("##") == std::string::npos);
    CHECK(safe.substr(safe.find_first_not_of(' '), 2) != "::");
  }
  CHECK(without_log_commands("std::string a::b # c") == "std::string a::b # c");
}

TEST_CASE("numbers are written for people") {
  CHECK(grouped_digits(0) == "0");
  CHECK(grouped_digits(999) == "999");
  CHECK(grouped_digits(1234567) == "1,234,567");
  CHECK(human_bytes(0) == "0 B");
  CHECK(human_bytes(1023) == "1023 B");
  CHECK(human_bytes(1024) == "1.0 KiB");
  CHECK(human_bytes((1u << 20) - 1) == "1.0 MiB");
  CHECK(human_bytes(5872026) == "5.6 MiB");
  CHECK(human_seconds(0.0412) == "41 ms");
  CHECK(human_seconds(1.25) == "1.25 s");
  CHECK(human_seconds(59.94) == "59.9 s");
  CHECK(human_seconds(192.4) == "3 min 12 s");
  CHECK(counted(1, "error") == "1 error");
  CHECK(counted(2000, "error") == "2,000 errors");
}

}  // namespace credward::report
