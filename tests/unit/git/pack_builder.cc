#include "pack_builder.h"

#include <zlib.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "hostile_repository.h"

namespace credward::git::test {
namespace {

std::string big_endian(std::uint64_t value, int bytes) {
  std::string out;
  for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>(value >> 8 * i & 0xff);
  return out;
}

std::string compressed(const std::string& text) {
  uLongf size = compressBound(static_cast<uLong>(text.size()));
  std::string out(size, '\0');
  compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(text.data()),
           static_cast<uLong>(text.size()));
  out.resize(size);
  return out;
}

std::string entry_head(int type, std::uint64_t size) {
  std::string out(1, static_cast<char>(type << 4 | static_cast<int>(size & 15)));
  for (size >>= 4; size > 0; size >>= 7) {
    out.back() = static_cast<char>(out.back() | 0x80);
    out += static_cast<char>(size & 0x7f);
  }
  return out;
}

std::string back_offset(std::uint64_t back) {
  std::string out(1, static_cast<char>(back & 0x7f));
  while (back >>= 7) out.insert(out.begin(), static_cast<char>(0x80 | (--back & 0x7f)));
  return out;
}

std::string id_text(const ObjectId& id) {
  return {reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()};
}

}  // namespace

PackedEntry blob(std::uint32_t number, const std::string& text) {
  PackedEntry entry;
  entry.id = made_up(number);
  entry.content = text;
  return entry;
}

BuiltPack build_pack(const std::vector<PackedEntry>& entries, bool wide) {
  BuiltPack out;
  out.pack = "PACK" + big_endian(2, 4) + big_endian(entries.size(), 4);
  std::vector<std::pair<std::string, std::uint64_t>> places;
  std::vector<std::uint64_t> offsets;
  for (const PackedEntry& entry : entries) {
    const std::uint64_t offset = out.pack.size();
    places.emplace_back(id_text(entry.id), offset);
    out.pack += entry_head(entry.type, entry.size.value_or(entry.content.size()));
    if (entry.type == 6) out.pack += back_offset(offset - offsets.at(*entry.base));
    if (entry.type == 7) out.pack += id_text(entry.base_id);
    out.pack += entry.raw_stream.empty() ? compressed(entry.content) : entry.raw_stream;
    offsets.push_back(offset);
  }
  out.pack += std::string(20, 'p');
  std::sort(places.begin(), places.end());
  out.index = "\377tOc" + big_endian(2, 4);
  for (int byte = 0; byte < 256; ++byte) {
    const auto count = std::count_if(places.begin(), places.end(), [&](const auto& place) {
      return static_cast<unsigned char>(place.first[0]) <= byte;
    });
    out.index += big_endian(static_cast<std::uint64_t>(count), 4);
  }
  for (const auto& place : places) out.index += place.first;
  out.index += std::string(4 * places.size(), '\0');  // checksums, which nobody reads
  for (std::size_t i = 0; i < places.size(); ++i)
    out.index += big_endian(wide ? 0x80000000U | i : places[i].second, 4);
  for (std::size_t i = 0; wide && i < places.size(); ++i) out.index += big_endian(places[i].second, 8);
  out.index += std::string(20, 'p') + std::string(20, 'i');  // libgit2 compares the first with the pack's
  return out;
}

void add_pack(const std::string& git_dir, const std::string& name, const BuiltPack& built) {
  const std::string folder = git_dir + "/objects/pack/";
  std::filesystem::create_directories(folder);
  std::ofstream(folder + name + ".pack", std::ios::binary) << built.pack;
  std::ofstream(folder + name + ".idx", std::ios::binary) << built.index;
}

std::string size_bytes(std::uint64_t size) {
  std::string out;
  do {
    out += static_cast<char>((size & 0x7f) | (size > 0x7f ? 0x80 : 0));
    size >>= 7;
  } while (size > 0);
  return out;
}

std::string copy_op(std::uint32_t from, std::uint32_t size) {
  std::string out(1, '\xff');
  for (int i = 0; i < 4; ++i) out += static_cast<char>(from >> 8 * i & 0xff);
  for (int i = 0; i < 3; ++i) out += static_cast<char>(size >> 8 * i & 0xff);
  return out;
}

std::string insert_op(const std::string& text) {
  return static_cast<char>(text.size()) + text;
}

std::string delta(std::uint64_t base_size, std::uint64_t result_size, const std::string& ops) {
  return size_bytes(base_size) + size_bytes(result_size) + ops;
}

}  // namespace credward::git::test
