#include "hostile_repository.h"

#include <sys/stat.h>
#include <zlib.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "git/change.h"
#include "git/object_check.h"
#include "git/object_stream.h"
#include "git/trace.h"

namespace credward::git::test {

Everything read_everything(const std::string& path, const OpenOptions& options) {
  Everything out;
  const auto repository = Repository::discover(path, options);
  if (!repository) return out;
  const auto add = [&](const std::vector<core::Problem>& problems) {
    out.problems.insert(out.problems.end(), problems.begin(), problems.end());
  };
  const auto objects = repository->open_objects();
  if (!objects) return out;
  BlobSet blobs;
  StreamProgress progress;
  const std::atomic<bool> cancel{false};
  const auto stream = make_odb_stream(*repository, 64 * 1024 * 1024);
  const auto unread = stream->run(
      1,
      [&](const StreamedObject& object, unsigned) {
        ++out.objects;
        if (object.type == ObjectType::kBlob) blobs.insert(object.id);
      },
      progress, cancel);
  if (unread) add(*unread);
  const CommitGraph graph = whole_graph(*repository, *objects);
  out.commits = graph.commits().size();
  add(graph.problems());
  add(missing_objects(*repository, graph, *objects));
  if (const auto history = trace(graph, *objects, blobs, {})) {
    add(history->problems);
    KeysOfBlob keys;
    for (const ObjectId& blob : blobs) keys[blob] = {0};
    std::optional<std::uint32_t> end;
    if (const auto head = repository->head()) end = graph.find(*head);
    provenance(graph, *history, keys, end, std::vector<bool>(graph.commits().size(), true));
  }
  for (std::size_t i = 1; i < graph.commits().size(); ++i) {
    (void)diff_trees(*objects, graph.commits()[i - 1].tree, graph.commits()[i].tree);
  }
  const auto index = read_index(*repository);
  if (!index)
    out.problems.push_back({core::ProblemKind::kUnread, "index", {}, {}, index.error().message, {}});
  if (index && repository->head()) {
    if (const auto tree = repository->resolve("HEAD^{tree}"))
      (void)diff_tree_to_index(*objects, *tree, *index);
  }
  (void)repository->resolve("HEAD~3^{tree}");
  (void)repository->resolve("HEAD@{1}");
  add(repository->problems());
  return out;
}

void fill(TempRepository& repository) {
  repository.sh(
      "mkdir folder\n"
      "for i in 0 1 2 3 4 5; do\n"
      "  { head -c 3000 /dev/zero | tr '\\0' a; printf $i; } >folder/file\n"
      "  printf \"text $i\" >top$i\n"
      "  git add -A\n"
      "  git commit -q -m \"commit $i\"\n"
      "done\n"
      "git tag -a -m note v1\n");
}

void make_fifo(const std::string& path) {
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  std::filesystem::remove(path);
  if (mkfifo(path.c_str(), 0600) != 0) throw std::runtime_error("no FIFO");
}

std::string loose_path(const TempRepository& repository, const ObjectId& id) {
  return repository.git_dir() + "/objects/" + id.hex().substr(0, 2) + "/" + id.hex().substr(2);
}

void write_loose(const TempRepository& repository, const ObjectId& id, const std::string& type,
                 const std::string& bytes) {
  const std::string text = type + " " + std::to_string(bytes.size()) + '\0' + bytes;
  std::string out(compressBound(text.size()), '\0');
  uLongf size = out.size();
  compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(text.data()),
           text.size());
  out.resize(size);
  write_file(loose_path(repository, id), out);
}

ObjectId made_up(std::uint32_t number) {
  ObjectId id;
  id.bytes[0] = static_cast<std::uint8_t>(number);
  id.bytes[1] = static_cast<std::uint8_t>(number >> 8);
  id.bytes[19] = 0xee;
  return id;
}

std::string tree_entry(const char* mode, const std::string& name, const ObjectId& id) {
  return mode + (" " + name) + '\0' + std::string(id.bytes.begin(), id.bytes.end());
}

bool mentions(const std::vector<core::Problem>& problems, const std::string& text) {
  return std::any_of(problems.begin(), problems.end(), [&](const core::Problem& problem) {
    return problem.kind == core::ProblemKind::kUnread &&
           (problem.path.value_or("").find(text) != std::string::npos || problem.object == text ||
            problem.what.find(text) != std::string::npos);
  });
}

}  // namespace credward::git::test
