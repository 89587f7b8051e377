// Bombs, circles, and damage of every kind. Nothing may hang or crash, and what is not read is listed.
#include <catch2/catch.hpp>

#include <zlib.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <random>

#include "git/change.h"
#include "hostile_repository.h"

namespace credward::git {

using namespace test;

TEST_CASE("delta bases in a circle end", "[hostile]") {
  const Alarm alarm;
  TempRepository repository("--bare");
  // Two deltas whose bases are each other, named by id.
  const ObjectId first = *ObjectId::from_hex(std::string(40, '1')),
                 second = *ObjectId::from_hex(std::string(40, '2'));
  const auto raw = [](const ObjectId& id) { return std::string(id.bytes.begin(), id.bytes.end()); };
  const auto number = [](std::uint32_t value) {
    std::string out;
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift);
    return out;
  };
  const std::string delta("\x05\x05\x90\x05", 4);
  std::string packed(64, '\0');
  uLongf size = packed.size();
  REQUIRE(compress(reinterpret_cast<Bytef*>(packed.data()), &size,
                   reinterpret_cast<const Bytef*>(delta.data()), delta.size()) == Z_OK);
  packed.resize(size);
  const auto entry = [&](const ObjectId& base) {
    return std::string(1, static_cast<char>(7 << 4 | 4)) + raw(base) + packed;
  };
  std::string pack = "PACK" + number(2) + number(2);
  const auto first_at = static_cast<std::uint32_t>(pack.size());
  pack += entry(second);
  const auto second_at = static_cast<std::uint32_t>(pack.size());
  pack += entry(first) + std::string(20, 'x');
  std::string index = std::string("\377tOc") + number(2);
  for (int i = 0; i < 256; ++i) index += number(i < 0x11 ? 0 : i < 0x22 ? 1 : 2);
  index += raw(first) + raw(second) + number(0) + number(0) + number(first_at) + number(second_at);
  index += std::string(20, 'x') + std::string(20, 'y');
  write_file(repository.path() + "/objects/pack/pack-c.pack", pack);
  write_file(repository.path() + "/objects/pack/pack-c.idx", index);
  const auto objects = repository.open().open_objects();
  CHECK(objects->contains(first));
  CHECK_FALSE(objects->read(first));
  const Everything all = read_everything(repository.path());
  CHECK(all.objects == 0);
  CHECK(mentions(all.problems, first.hex()));
  CHECK(mentions(all.problems, second.hex()));
}

TEST_CASE("a loose object that claims or unfolds to too much is refused", "[hostile]") {
  const Alarm alarm;
  TempRepository repository;
  fill(repository);
  const auto loose = [&](const std::string& text) {
    std::string packed(compressBound(text.size()), '\0');
    uLongf size = packed.size();
    compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(text.data()),
             text.size());
    packed.resize(size);
    const ObjectId id = *ObjectId::from_hex(std::string(40, 'a'));
    write_file(loose_path(repository, id), packed);
    return repository.open().open_objects()->read(id);
  };
  const std::string nul(1, '\0');
  CHECK(loose("blob 3" + nul + "abc")->bytes == "abc");
  CHECK(loose("blob 0" + nul)->bytes.empty());
  const std::string large(100'000, 'x');
  CHECK(loose("tree 100000" + nul + large)->bytes == large);
  CHECK_FALSE(loose("blob 4" + nul + "abc"));
  CHECK_FALSE(loose("blob 2" + nul + "abc"));
  CHECK_FALSE(loose("blob 99999" + nul + large));
  CHECK_FALSE(loose("blob 100001" + nul + large));
  CHECK_FALSE(loose("blob 2000000000" + nul + "abc"));
  CHECK_FALSE(loose("blob 18446744073709551615" + nul + "abc"));
  CHECK_FALSE(loose("blob 99999999999999999999" + nul + "abc"));
  CHECK_FALSE(loose("blob -3" + nul + "abc"));
  CHECK_FALSE(loose("blub 3" + nul + "abc"));
  CHECK_FALSE(loose("blob 3 abc"));
  CHECK_FALSE(loose(""));
}

TEST_CASE("trees that hold themselves or nest for ever end", "[hostile]") {
  const Alarm alarm;
  TempRepository repository;
  repository.write("a", "x");
  repository.commit("one");
  const ObjectId blob = repository.id("HEAD:a");
  const auto commit_of = [&](const ObjectId& tree) {
    const ObjectId id = made_up(65'000);
    write_loose(repository, id, "commit",
                "tree " + tree.hex() + "\nauthor A <b> 1 +0000\ncommitter A <b> 1 +0000\n\nm\n");
    write_file(repository.git_dir() + "/refs/heads/hostile", id.hex() + "\n");
  };
  std::string expected;
  SECTION("nested 1,500 deep") {
    write_loose(repository, made_up(0), "tree", tree_entry("100644", "leaf", blob));
    for (std::uint32_t i = 1; i < 1500; ++i)
      write_loose(repository, made_up(i), "tree", tree_entry("40000", "d", made_up(i - 1)));
    commit_of(made_up(1499));
    expected = "deep";
  }
  SECTION("of twice the same tree, 2 to the 60 paths") {
    write_loose(repository, made_up(0), "tree", tree_entry("100644", "leaf", blob));
    for (std::uint32_t i = 1; i < 60; ++i) {
      write_loose(repository, made_up(i), "tree",
                  tree_entry("40000", "a", made_up(i - 1)) + tree_entry("40000", "b", made_up(i - 1)));
    }
    commit_of(made_up(59));
    expected = "too many";
  }
  SECTION("the same without a single file") {
    write_loose(repository, made_up(0), "tree", "");
    for (std::uint32_t i = 1; i < 60; ++i) {
      write_loose(repository, made_up(i), "tree",
                  tree_entry("40000", "a", made_up(i - 1)) + tree_entry("40000", "b", made_up(i - 1)));
    }
    commit_of(made_up(59));
  }
  SECTION("a circle") {
    write_loose(repository, made_up(1), "tree",
                tree_entry("100644", "a", blob) + tree_entry("40000", "b", made_up(2)));
    write_loose(repository, made_up(2), "tree", tree_entry("40000", "c", made_up(1)));
    commit_of(made_up(1));
  }
  const Everything all = read_everything(repository.path());
  CHECK(all.commits == 2);
  CHECK(reasons(all.problems).find(expected) != std::string::npos);
  const Repository opened = repository.open();
  const auto objects = opened.open_objects();
  std::vector<core::Problem> problems;
  const auto tree = opened.resolve("hostile^{tree}");
  REQUIRE(tree);
  list_tree(*objects, *tree, problems);
  CHECK(problems.size() == 1);
  CHECK_FALSE(diff_trees(*objects, {}, *tree));
}

TEST_CASE("commits in a circle are left out and said to be", "[hostile]") {
  const Alarm alarm;
  TempRepository repository;
  repository.write("a", "x");
  repository.commit("one");
  const std::string tree = repository.id("HEAD^{tree}").hex();
  for (std::uint32_t i = 1; i <= 2; ++i) {
    write_loose(repository, made_up(i), "commit",
                "tree " + tree + "\nparent " + made_up(3 - i).hex() + "\ncommitter A <b> 1 +0000\n\nm\n");
  }
  write_file(repository.git_dir() + "/refs/heads/circle", made_up(1).hex() + "\n");
  const Everything all = read_everything(repository.path());
  CHECK(all.commits == 1);
  CHECK(reasons(all.problems).find("circle") != std::string::npos);
  CHECK_FALSE(repository.open().resolve("circle~20000000"));
}

TEST_CASE("tags in a circle end", "[hostile]") {
  const Alarm alarm;
  TempRepository repository;
  fill(repository);
  write_loose(repository, made_up(1), "tag", "object " + made_up(1).hex() + "\ntype tag\ntag x\n\nm\n");
  write_file(repository.git_dir() + "/refs/tags/circle", made_up(1).hex() + "\n");
  CHECK(read_everything(repository.path()).commits == 6);
  CHECK_FALSE(repository.open().resolve("circle^{}"));
}

TEST_CASE("random damage never crashes or hangs", "[hostile]") {
  std::mt19937 random(99);
  TempRepository repository;
  fill(repository);
  repository.git("pack-refs --all");
  const bool packed = GENERATE(false, true);
  if (packed) repository.git("repack -q -a -d -f");
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(repository.git_dir())) {
    const std::string path = entry.path().string();
    if (entry.is_regular_file() && path.find("/hooks/") == std::string::npos &&
        !path.ends_with("/description")) {
      files[path] = read_file(path);
    }
  }
  const std::size_t whole = read_everything(repository.path()).objects;
  std::size_t harmed = 0;
  constexpr int kRounds = 250;
  for (int round = 0; round < kRounds; ++round) {
    const Alarm alarm;
    std::vector<std::string> damaged;
    for (unsigned n = 1 + random() % 3; n > 0; --n) {
      const auto file = std::next(files.begin(), static_cast<std::ptrdiff_t>(random() % files.size()));
      std::string bytes = file->second;
      if (bytes.empty()) continue;
      switch (random() % 5) {
        case 0:
          bytes.resize(random() % bytes.size());
          break;
        case 1:
          bytes.insert(random() % bytes.size(), 40, static_cast<char>(round));
          break;
        default:
          for (unsigned i = 1 + random() % 8; i > 0; --i) {
            const std::size_t at = random() % bytes.size();
            bytes[at] = static_cast<char>(random());
          }
      }
      write_file(file->first, bytes);
      damaged.push_back(file->first);
    }
    const Everything all = read_everything(repository.path());
    CHECK(all.objects <= whole);
    harmed += all.objects < whole || !all.problems.empty();
    for (const std::string& path : damaged) write_file(path, files[path]);
  }
  CHECK(harmed > kRounds / 4);
}

TEST_CASE("damage inside of objects never crashes or hangs", "[hostile]") {
  const Alarm alarm;
  std::mt19937 random(4);
  TempRepository repository;
  fill(repository);
  // Commits, trees and tags are rewritten under their own ids: with a valid stream but damaged text.
  std::vector<ObjectId> ids;
  const auto list = *repository.open().open_objects()->list();
  const auto before = repository.open();
  const auto objects = before.open_objects();
  for (const ObjectId& id : list) {
    if (objects->read(id)->type != ObjectType::kBlob) ids.push_back(id);
  }
  for (int round = 0; round < 150; ++round) {
    const ObjectId id = ids[random() % ids.size()];
    const Object object = *objects->read(id);
    std::string bytes = object.bytes;
    for (unsigned i = 1 + random() % 4; i > 0; --i) {
      if (random() % 3 == 0) {
        bytes.resize(random() % (bytes.size() + 1));
        bytes += '\n';
      } else {
        bytes[random() % bytes.size()] = "0 \n/.\0a7"[random() % 8];
      }
    }
    constexpr const char* kNames[] = {"commit", "tree", "blob", "tag"};
    const std::string kept = read_file(loose_path(repository, id));
    write_loose(repository, id, kNames[static_cast<int>(object.type)], bytes);
    CHECK(read_everything(repository.path()).objects == list.size());
    write_file(loose_path(repository, id), kept);
  }
  CHECK(read_everything(repository.path()).problems.empty());
}

}  // namespace credward::git
