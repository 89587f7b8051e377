// The prefilter against other ways to find the same literals, over real source: the files below
// CREDWARD_REPOS, or /usr/include where it is unset. Bytes per second are the figure to read; nothing of the
// text holds a literal, which is the case of more than 99 of 100 documents.
#include <benchmark/benchmark.h>
#include <re2/re2.h>
#include <re2/set.h>
#include <string.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>
#include <vector>

#include "detect/macros.h"
#include "detect/prefilter.h"

namespace {

namespace fs = std::filesystem;
using credward::detect::bytestack_spellings;
using credward::detect::Prefilter;

constexpr std::uintmax_t kLargestFile = 1 << 20;
constexpr std::size_t kMaxBytes = 200 << 20;

const std::vector<std::string>& documents() {
  static const std::vector<std::string> all = [] {
    const char* folder = std::getenv("CREDWARD_REPOS");
    std::vector<std::string> out;
    std::size_t bytes = 0;
    std::error_code error;
    fs::recursive_directory_iterator it(folder != nullptr ? folder : "/usr/include",
                                        fs::directory_options::skip_permission_denied, error);
    for (; !error && it != fs::recursive_directory_iterator() && bytes < kMaxBytes; it.increment(error)) {
      if (it->path().filename() == ".git") it.disable_recursion_pending();
      std::error_code ignored;
      if (it->is_symlink(ignored) || !it->is_regular_file(ignored) || it->file_size(ignored) > kLargestFile)
        continue;
      std::ifstream in(it->path(), std::ios::binary);
      std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
      bytes += text.size();
      out.push_back(std::move(text));
    }
    return out;
  }();
  return all;
}

template <typename Search>
void over_documents(benchmark::State& state, Search search) {
  std::int64_t bytes = 0, hits = 0;
  for (auto _ : state) {
    for (const std::string& text : documents()) {
      hits += search(text);
      bytes += static_cast<std::int64_t>(text.size());
    }
  }
  state.SetBytesProcessed(bytes);
  state.counters["hits"] = benchmark::Counter(static_cast<double>(hits), benchmark::Counter::kAvgIterations);
}

RE2::Options caseless() {
  RE2::Options options;
  options.set_case_sensitive(false);
  return options;
}

void vectorscan(benchmark::State& state) {
  auto prefilter = Prefilter::compile(bytestack_spellings());
  Prefilter::Scratch scratch(*prefilter);
  over_documents(state, [&](const std::string& text) { return prefilter->any(text, scratch); });
}
BENCHMARK(vectorscan)->Unit(benchmark::kMillisecond);

void re2_set(benchmark::State& state) {
  RE2::Set set(caseless(), RE2::UNANCHORED);
  for (const std::string& literal : bytestack_spellings()) set.Add(RE2::QuoteMeta(literal), nullptr);
  set.Compile();
  over_documents(state, [&](const std::string& text) { return set.Match(text, nullptr); });
}
BENCHMARK(re2_set)->Unit(benchmark::kMillisecond);

void re2_alternation(benchmark::State& state) {
  std::string pattern;
  for (const std::string& literal : bytestack_spellings())
    pattern += (pattern.empty() ? "" : "|") + RE2::QuoteMeta(literal);
  const RE2 regex(pattern, caseless());
  over_documents(state, [&](const std::string& text) { return RE2::PartialMatch(text, regex); });
}
BENCHMARK(re2_alternation)->Unit(benchmark::kMillisecond);

// Case counts here, and UTF-16 is not looked for: less work than the others do.
void memmem_each(benchmark::State& state) {
  over_documents(state, [](const std::string& text) {
    for (const std::string& literal : bytestack_spellings()) {
      if (memmem(text.data(), text.size(), literal.data(), literal.size()) != nullptr) return true;
    }
    return false;
  });
}
BENCHMARK(memmem_each)->Unit(benchmark::kMillisecond);

// What a start of the program costs instead of compiling.
void load_stored(benchmark::State& state) {
  std::string stored = Prefilter::compile(bytestack_spellings())->serialize();
  for (auto _ : state) benchmark::DoNotOptimize(Prefilter::load(bytestack_spellings(), stored));
}
BENCHMARK(load_stored)->Unit(benchmark::kMicrosecond);

void compile(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Prefilter::compile(bytestack_spellings()));
}
BENCHMARK(compile)->Unit(benchmark::kMicrosecond);

}  // namespace
