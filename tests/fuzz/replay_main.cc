// Runs a fuzz target over a folder of seeds and over a fixed number of mutations of each: the same every
// time.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr int kMutationsPerSeed = 200;

void run(const std::string& input) {
  // A buffer of exactly this size, so that the address sanitizer sees a read past the end.
  const std::vector<std::uint8_t> exact(input.begin(), input.end());
  LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

std::size_t below(std::mt19937& random, std::size_t bound) {
  return random() % std::max<std::size_t>(bound, 1);
}

std::string mutated(std::string input, const std::string& other, std::mt19937& random) {
  for (std::size_t edits = 1 + below(random, 4); edits > 0; --edits) {
    const std::size_t at = below(random, input.size() + 1);
    switch (random() % 5) {
      case 0:
        input.resize(at);
        break;
      case 1:
        input.insert(at, 1, static_cast<char>(random()));
        break;
      case 2:
        if (at < input.size()) input[at] = static_cast<char>(random());
        break;
      case 3:
        input.erase(at, below(random, 16));
        break;
      default:
        input.insert(at, other, below(random, other.size()), below(random, 64));
        break;
    }
  }
  return input;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::filesystem::path> seeds;
  for (int i = 1; i < argc; ++i) {
    for (const auto& entry : std::filesystem::directory_iterator(argv[i])) seeds.push_back(entry.path());
  }
  std::sort(seeds.begin(), seeds.end());
  std::vector<std::string> inputs;
  for (const auto& seed : seeds) {
    std::ifstream file(seed, std::ios::binary);
    inputs.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  if (inputs.empty()) {
    std::fprintf(stderr, "no seeds: name a folder that has some\n");
    return 1;
  }
  std::mt19937 random(1);
  run("");
  for (const std::string& input : inputs) {
    run(input);
    for (int i = 0; i < kMutationsPerSeed; ++i)
      run(mutated(input, inputs[below(random, inputs.size())], random));
  }
  std::printf("%zu seeds, %zu runs\n", inputs.size(), 1 + inputs.size() * (1 + kMutationsPerSeed));
}
