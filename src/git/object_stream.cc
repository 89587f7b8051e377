#include "git/object_stream.h"

#include <algorithm>
#include <exception>
#include <thread>
#include <utility>

#include "git/object_database_impl.h"
#include "git/safe_file.h"

namespace credward::git {
namespace {

// Neighbours in a pack share their delta bases, which the reader keeps: so threads take long runs, not single
// objects.
constexpr std::size_t kRun = 4096;

class OdbStream : public ObjectStream {
 public:
  OdbStream(const Repository& repository, std::uint64_t max_object_bytes)
      : repository_(repository),
        max_bytes_(max_object_bytes == 0 ? kMaxObjectBytes
                                         : std::min<std::uint64_t>(max_object_bytes, kMaxObjectBytes)) {}

  core::Result<std::vector<core::Problem>> run(unsigned threads, const ObjectSink& sink,
                                               StreamProgress& progress,
                                               const std::atomic<bool>& cancel) override {
    auto objects = repository_.open_objects();
    if (!objects) return objects.error();
    const std::vector<ObjectPlace> places = list_places(*objects->impl().files);
    progress.total = places.size();
    threads = std::max(threads, 1U);
    std::vector<Worker> workers;
    for (unsigned i = 0; i < threads; ++i) {
      auto own = repository_.open_objects();
      if (!own) return own.error();
      workers.push_back({i, std::move(*own), {}, {}});
    }
    std::atomic<std::size_t> next{0};
    const auto work = [&](Worker& worker) {
      try {
        for (std::size_t begin; !cancel && (begin = next.fetch_add(kRun)) < places.size();) {
          const std::size_t end = std::min(begin + kRun, places.size());
          for (std::size_t i = begin; i < end && !cancel; ++i) read(places[i], worker, sink, progress);
        }
      } catch (const std::exception& failure) {
        worker.failure = failure.what();
      }
    };
    {
      std::vector<std::jthread> others;
      for (unsigned i = 1; i < threads; ++i)
        others.emplace_back([&work, &worker = workers[i]] { work(worker); });
      work(workers[0]);
    }
    std::vector<core::Problem> problems;
    for (Worker& worker : workers) {
      if (!worker.failure.empty())
        return core::internal_error("Reading the objects failed: " + worker.failure);
      problems.insert(problems.end(), worker.problems.begin(), worker.problems.end());
    }
    std::sort(problems.begin(), problems.end());
    return problems;
  }

 private:
  struct Worker {
    unsigned number;
    ObjectDatabase objects;
    std::vector<core::Problem> problems;
    std::string failure;
  };

  void read(const ObjectPlace& place, Worker& worker, const ObjectSink& sink,
            StreamProgress& progress) const {
    const ObjectDatabase::Impl& impl = worker.objects.impl();
    auto object = place.pack >= 0
                      ? impl.read_packed(static_cast<std::size_t>(place.pack), place.position, max_bytes_)
                      : impl.read(place.id, max_bytes_);
    if (!object && place.pack >= 0)
      object = impl.read(place.id, max_bytes_);  // perhaps it stands elsewhere too
    progress.objects.fetch_add(1, std::memory_order_relaxed);
    if (!object) {
      worker.problems.push_back(object_problem(place.id.hex(), object.error().message));
      return;
    }
    progress.bytes.fetch_add(object->bytes().size(), std::memory_order_relaxed);
    sink({place.id, object->type(), object->bytes()}, worker.number);
  }

  Repository repository_;
  std::size_t max_bytes_;
};

}  // namespace

std::unique_ptr<ObjectStream> make_odb_stream(const Repository& repository, std::uint64_t max_object_bytes) {
  return std::make_unique<OdbStream>(repository, max_object_bytes);
}

}  // namespace credward::git
