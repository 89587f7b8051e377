#include <catch2/catch.hpp>

#include <algorithm>

#include "git/forest_reader.h"
#include "hostile_repository.h"
#include "pack_builder.h"
#include "temp_repository.h"

namespace credward::git {
namespace {

using namespace test;

std::shared_ptr<const PackForest> forest_of(const TempRepository& repository) {
  return std::make_shared<const PackForest>(repository.open().open_objects()->impl().files);
}

}  // namespace

TEST_CASE("along the forest or through libgit2, an object is the same, in any order") {
  TempRepository repository;
  for (int i = 0; i < 80; ++i) {
    std::string text;
    for (int line = 0; line < 400; ++line) text += "line " + std::to_string(line * (line % 80 == i ? 7 : 1)) + "\n";
    repository.write("file" + std::to_string(i % 3), text);
    repository.commit("change " + std::to_string(i));
  }
  repository.git("repack -q -a -d -f --depth=50 --window=20");
  const auto forest = forest_of(repository);
  const auto plain = repository.open().open_objects();
  auto along = repository.open().open_objects();
  along->read_along(forest);
  auto ids = *plain->list();
  REQUIRE(ids.size() > 200);
  SECTION("as listed") {}
  SECTION("by id") { std::sort(ids.begin(), ids.end()); }
  SECTION("as it costs least") {
    const auto order = forest->reading_order(ids);
    std::vector<ObjectId> ordered;
    for (const std::uint32_t i : order) ordered.push_back(ids[i]);
    CHECK(std::is_permutation(ordered.begin(), ordered.end(), ids.begin(), ids.end()));
    // What an object is stored against is read before it.
    for (std::size_t i = 0; i < ordered.size(); ++i) {
      const std::uint32_t base = forest->entry(*forest->find(ordered[i])).base;
      if (base == PackForest::kNone) continue;
      CHECK(std::find(ordered.begin(), ordered.end(), forest->id(base)) < ordered.begin() + static_cast<std::ptrdiff_t>(i));
    }
    ids = ordered;
  }
  for (const ObjectId& id : ids) {
    const auto wanted = plain->read(id);
    const auto got = along->read(id);
    REQUIRE(wanted);
    REQUIRE(got);
    CHECK(got->type == wanted->type);
    CHECK(got->bytes == wanted->bytes);
  }
}

TEST_CASE("a chain that needs more room than is kept") {
  TempRepository repository("--bare");
  const std::size_t size = 6'000'000;
  const std::string base = std::string(size, 'a');
  std::vector<PackedEntry> entries{blob(0, base)};
  for (std::uint32_t i = 1; i <= 12; ++i) {
    PackedEntry entry = blob(i, delta(size, size, insert_op(std::string(i, 'b')) + copy_op(i, size - i)));
    entry.type = 6;
    entry.base = i - 1;
    entries.push_back(entry);
  }
  add_pack(repository.git_dir(), "pack-a", build_pack(entries));
  ForestReader reader(forest_of(repository));
  for (const std::uint32_t number : {12U, 3U, 11U, 0U, 12U}) {
    const auto object = reader.read(made_up(number));
    REQUIRE(object);
    CHECK(object->bytes == std::string(number, 'b') + std::string(size - number, 'a'));
  }
}

TEST_CASE("what is damaged, loose or nowhere is left to the other reader") {
  TempRepository repository("--bare");
  PackedEntry broken = blob(1, "0123456789");
  broken.raw_stream = "broken";
  PackedEntry on_broken = blob(2, delta(10, 10, copy_op(0, 10)));
  on_broken.type = 7;
  on_broken.base_id = made_up(1);
  write_loose(repository, made_up(3), "blob", "loose");
  add_pack(repository.git_dir(), "pack-a", build_pack({broken, on_broken, blob(4, "fine")}));
  ForestReader reader(forest_of(repository));
  for (const std::uint32_t number : {1U, 2U, 3U, 5U}) CHECK_FALSE(reader.read(made_up(number)));
  CHECK(reader.read(made_up(4))->bytes == "fine");
  auto objects = repository.open().open_objects();
  objects->read_along(forest_of(repository));
  CHECK(objects->read(made_up(3))->bytes == "loose");
  CHECK_FALSE(objects->read(made_up(2)));
}

}  // namespace credward::git
