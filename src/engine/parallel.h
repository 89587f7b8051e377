// A loop over indices on several threads. Results are written by index, so the order of work never shows.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace credward::engine {

// Calls `make_worker()` once per thread, then `worker(index)` for every index below `count`. Indices are handed out
// in small runs, because neighbours (files of a folder, versions of a file) share caches.
template <typename MakeWorker>
void parallel_for(std::size_t count, unsigned threads, MakeWorker make_worker) {
  constexpr std::size_t kRun = 8;
  std::atomic<std::size_t> next{0};
  auto loop = [&] {
    auto worker = make_worker();
    for (std::size_t begin = next.fetch_add(kRun); begin < count; begin = next.fetch_add(kRun)) {
      for (std::size_t i = begin; i < std::min(begin + kRun, count); ++i) worker(i);
    }
  };
  std::size_t useful = std::min<std::size_t>(std::max(threads, 1u), (count + kRun - 1) / kRun);
  std::vector<std::jthread> others;
  for (std::size_t i = 1; i < useful; ++i) others.emplace_back(loop);
  if (count > 0) loop();
}

}  // namespace credward::engine
