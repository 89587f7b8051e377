// What git keeps as text or bytes, taken apart: configuration, reflogs, commits, tags, trees. The first byte
// chooses.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "git/config_file.h"
#include "git/object_parse.h"
#include "git/reflog.h"

namespace {

using namespace credward::git;

void require(bool holds) {
  if (!holds) std::abort();
}

void read_tree(std::string_view bytes) {
  TreeReader reader(bytes);
  TreeEntry entry;
  std::size_t seen = 0;
  while (reader.next(entry)) {
    // Names are views into the tree; an entry takes at least a mode, a blank, a name, its end and 20 bytes of
    // id.
    require(entry.name.data() >= bytes.data() &&
            entry.name.data() + entry.name.size() <= bytes.data() + bytes.size());
    ++seen;
  }
  require(seen * 23 <= bytes.size());
  bool damaged = false;
  require(sorted_entries(bytes, damaged).size() <= seen);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0] % 5) {
    case 0: {
      const ConfigFile file = ConfigFile::parse(text);
      for (const ConfigEntry& entry : file.entries()) {
        file.is_true(entry.section, entry.name, entry.subsection);
        if (entry.value) require(file.get(entry.section, entry.name, entry.subsection).has_value());
      }
      break;
    }
    case 1: {
      std::size_t broken = 0;
      parse_reflog(text, broken);
      break;
    }
    case 2:
      parse_commit(text);
      break;
    case 3:
      parse_tag(text);
      break;
    default:
      read_tree(text);
      break;
  }
  return 0;
}
