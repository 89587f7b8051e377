#include "syntax/parser_client.h"

#include <catch2/catch.hpp>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "syntax/outline_builder.h"
#include "syntax/outline_codec.h"
#include "syntax/pack.h"
#include "syntax/worker_limits.h"
#include "syntax/worker_process.h"

namespace credward::syntax {
namespace {

std::shared_ptr<const ParserOptions> options(std::string command, std::vector<PackText> packs = {}) {
  auto out = std::make_shared<ParserOptions>();
  out->command = {std::move(command)};
  out->packs = std::move(packs);
  return out;
}

struct Setup {
  explicit Setup(std::string command = CREDWARD_PARSER_WORKER, std::vector<PackText> packs = {})
      : ledger(std::make_shared<ParserLedger>()), client(options(std::move(command), std::move(packs)), ledger) {}
  std::shared_ptr<ParserLedger> ledger;
  ParserClient client;
};

// What became of it: "outline", or the reason.
std::string outcome(const ParseResult& result) {
  const auto* why = std::get_if<Degradation>(&result);
  return why ? std::string(explain(*why)) : "outline";
}
std::string says(Degradation why) {
  return std::string(explain(why));
}

std::string times(std::size_t count, std::string_view what) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += what;
  return out;
}

std::size_t children() {
  std::size_t found = 0;
  for (const auto& entry : std::filesystem::directory_iterator("/proc/self/task")) {
    std::ifstream list(entry.path() / "children");
    for (int pid = 0; list >> pid;) ++found;
  }
  return found;
}

TEST_CASE("a client gives the outline that the parser gives in this process") {
  Setup setup;
  const auto packs = Packs::create(embedded_packs());
  REQUIRE(packs.ok());
  const std::string text = "def f(key):\n    return {'Authorization': f'Bearer {key}'}\n";
  const ParseResult result = setup.client.outline("python", text);
  REQUIRE(std::holds_alternative<Outline>(result));
  const auto direct = build_outline(*packs->named("python"), text);
  REQUIRE(direct.ok());
  CHECK(std::get<Outline>(result).language == "python");
  CHECK(encode_outline(std::get<Outline>(result)) == encode_outline(*direct));
  CHECK(outcome(setup.client.outline("python", "")) == "outline");
}

TEST_CASE("no worker is started before a text needs one, and none is left") {
  {
    Setup setup;
    setup.client.begin_document(1);
    CHECK(outcome(setup.client.outline("python", std::string(kMaxText + 1, 'x'))) == says(Degradation::kTooLarge));
    CHECK(children() == 0);
    CHECK(outcome(setup.client.outline("python", "x = 1\n")) == "outline");
    CHECK(children() == 1);
  }
  CHECK(children() == 0);
}

TEST_CASE("a name without a pack is said, and costs no worker") {
  Setup setup;
  CHECK(outcome(setup.client.outline("cobol", "x")) == says(Degradation::kNoLanguage));
  CHECK(outcome(setup.client.outline("python", "x")) == "outline");
  CHECK_FALSE(setup.ledger->any());
}

TEST_CASE("every failure is a reason, and the next text is read as if nothing had happened") {
  Setup setup(CREDWARD_TEST_WORKER);
  const std::map<std::string, Degradation> ways = {
      {"crash", Degradation::kDied},        {"exit 77", Degradation::kMemory},  {"garbage", Degradation::kBadAnswer},
      {"echo what is no outline", Degradation::kBadAnswer},                     {"limit", Degradation::kTime},
      {"spin", Degradation::kTime},         {"overflow", Degradation::kDied}};
  std::uint64_t order = 0;
  for (const auto& [text, why] : ways) {
    INFO(text);
    setup.client.begin_document(++order);
    CHECK(outcome(setup.client.outline("x", text)) == says(why));
    // The handler of this worker gives no outlines; a name without a pack shows that it lives.
    CHECK(outcome(setup.client.outline("x", "unknown")) == says(Degradation::kNoLanguage));
  }
}

TEST_CASE("a text that killed a worker is not tried again") {
  Setup setup(CREDWARD_TEST_WORKER);
  const auto begin = std::chrono::steady_clock::now();
  for (std::uint64_t order = 0; order < 50; ++order) {
    setup.client.begin_document(order);
    CHECK(outcome(setup.client.outline("x", "spin")) == says(Degradation::kTime));
  }
  // Fifty times would be more than a minute.
  CHECK(std::chrono::steady_clock::now() - begin < 20 * kTextCpu);
  CHECK_FALSE(setup.ledger->cut());
}

TEST_CASE("a document whose parts die is left after the second, others are not") {
  Setup setup(CREDWARD_TEST_WORKER);
  setup.client.begin_document(1);
  CHECK(outcome(setup.client.outline("x", "crash 1")) == says(Degradation::kDied));
  CHECK(outcome(setup.client.outline("x", "crash 2")) == says(Degradation::kDied));
  CHECK(outcome(setup.client.outline("x", "unknown")) == says(Degradation::kDocument));
  setup.client.begin_document(2);
  CHECK(outcome(setup.client.outline("x", "unknown")) == says(Degradation::kNoLanguage));
  // The same when its parts are known already.
  setup.client.begin_document(3);
  CHECK(outcome(setup.client.outline("x", "crash 2")) == says(Degradation::kDied));
  CHECK(outcome(setup.client.outline("x", "crash 1")) == says(Degradation::kDied));
  CHECK(outcome(setup.client.outline("x", "unknown")) == says(Degradation::kDocument));
}

TEST_CASE("the parser is given up after enough deaths, at the same document on any number of threads") {
  constexpr std::uint64_t kDocuments = 120;
  const auto judge_all = [&](unsigned threads) {
    const auto ledger = std::make_shared<ParserLedger>();
    const auto command = options(CREDWARD_TEST_WORKER);
    std::vector<std::string> out(kDocuments);
    std::atomic<std::uint64_t> next{0};
    const auto loop = [&] {
      ParserClient client(command, ledger);
      for (std::uint64_t i = next++; i < kDocuments; i = next++) {
        client.begin_document(i);
        out[i] = outcome(client.outline("x", i % 2 ? "crash " + std::to_string(i) : "unknown " + std::to_string(i)));
      }
    };
    {
      std::vector<std::jthread> pool;
      for (unsigned t = 0; t < threads; ++t) pool.emplace_back(loop);
    }
    REQUIRE(ledger->cut());
    // What a caller does who wants the same answer.
    ParserClient client(command, ledger);
    for (std::uint64_t i : ledger->asked_behind_cut()) {
      REQUIRE(i < kDocuments);
      client.begin_document(i);
      out[i] = outcome(client.outline("x", "unknown"));
    }
    return std::make_pair(*ledger->cut(), out);
  };
  const auto one = judge_all(1);
  CHECK(one.first == 2 * ParserLedger::kMaxLosses / ParserLedger::kDeath);
  CHECK(one.second[one.first] == says(Degradation::kGivenUp));
  CHECK(one.second[one.first - 1] == says(Degradation::kDied));
  CHECK(judge_all(2) == one);
  CHECK(judge_all(5) == one);
  CHECK(children() == 0);
}

TEST_CASE("where no worker can be started, every document says so, soon") {
  for (const char* command : {"/nonexistent", "/bin/true"}) {
    Setup setup(command);
    for (std::uint64_t order = 0; order < 2'000; ++order) {
      setup.client.begin_document(order);
      REQUIRE(outcome(setup.client.outline("python", "x = 1")) == says(Degradation::kUnavailable));
    }
    CHECK(setup.ledger->unavailable());
    CHECK_FALSE(setup.ledger->any());
  }
}

TEST_CASE("a user's pack is read by the worker; one that it refuses leaves no worker") {
  const PackText pack{"mine.scm",
                      "; language: mine\n; grammar: python\n; package: tree-sitter-python\n; extensions: mine\n\n(string) @string\n"};
  Setup good(CREDWARD_PARSER_WORKER, {pack});
  CHECK(outcome(good.client.outline("mine", "x = 'a'")) == "outline");
  CHECK(outcome(good.client.outline("python", "x = 'a'")) == "outline");
  Setup bad(CREDWARD_PARSER_WORKER, {{"bad.scm", "no pack"}});
  CHECK(outcome(bad.client.outline("python", "x = 'a'")) == says(Degradation::kUnavailable));
}

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

double children_cpu() {
  rusage used{};
  getrusage(RUSAGE_CHILDREN, &used);
  const auto seconds = [](const timeval& t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

// A worker of its own for each, so that the time it took can be seen when it is buried.
double cost(const std::string& language, const std::string& text) {
  const double before = children_cpu();
  {
    auto worker = WorkerProcess::start({CREDWARD_PARSER_WORKER});
    REQUIRE(std::holds_alternative<WorkerProcess>(worker));
    (void)std::get<WorkerProcess>(worker).ask(RequestKind::kParse, language, text);
  }
  return children_cpu() - before;
}

TEST_CASE("hostile text costs at most two seconds and a gigabyte in every language, without any guard") {
  const auto packs = Packs::create(embedded_packs());
  REQUIRE(packs.ok());
  std::mt19937 random(3);
  std::string noise(200'000, '\0');
  for (char& byte : noise) byte = static_cast<char>(random());
  const std::vector<std::string> texts = {times(30'000, "a<b<"), times(100'000, "[{"), noise};
  for (const auto& pack : packs->all()) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (kSanitized && i != 2) continue;  // tens of seconds each
      INFO(pack->language() << " " << i);
      CHECK(cost(pack->language(), texts[i]) <= (kSanitized ? 60 : 2.0));
    }
  }
  rusage used{};
  getrusage(RUSAGE_CHILDREN, &used);
  if (!kSanitized) CHECK(static_cast<std::uint64_t>(used.ru_maxrss) * 1024 <= kAddressSpace);
}

TEST_CASE("truncated and mutilated files of every language give outlines or reasons, and never end the client") {
  const auto packs = Packs::create(embedded_packs());
  REQUIRE(packs.ok());
  Setup setup;
  std::mt19937 random(11);
  std::size_t outlines = 0;
  std::uint64_t order = 0;
  for (const auto& entry : std::filesystem::directory_iterator(OUTLINES_DIR)) {
    const Pack* pack = packs->for_path(entry.path().string());
    if (!pack) continue;
    const std::string text = read(entry.path());
    for (int round = 0; round < 20; ++round) {
      std::string part = text.substr(0, random() % (text.size() + 1));
      if (round % 2 == 1) {
        for (int i = 0; i < 20 && !part.empty(); ++i) part[random() % part.size()] = static_cast<char>(random());
      }
      setup.client.begin_document(++order);
      INFO(entry.path().filename().string() << " round " << round << " of " << part.size() << " bytes");
      const std::string what = outcome(setup.client.outline(pack->language(), part));
      CHECK(what == "outline");
      outlines += what == "outline";
    }
  }
  CHECK(order > 100);
  CHECK(outlines == order);
  CHECK_FALSE(setup.ledger->any());
}

}  // namespace
}  // namespace credward::syntax
