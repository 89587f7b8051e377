// What the tests of hostile and damaged repositories share: reading everything there is, and making what git
// would not make.
#pragma once

#include <unistd.h>

#include <string>
#include <vector>

#include "temp_repository.h"

namespace credward::git::test {

// Kills the test program if a test hangs; far more seconds than anything here needs on a busy machine.
class Alarm {
 public:
  Alarm() { alarm(300); }
  ~Alarm() { alarm(0); }
};

struct Everything {
  std::size_t objects = 0, commits = 0;
  std::vector<core::Problem> problems;
};

// All that credward can ask of a repository. An error is a result too; only a crash or a hang is not.
Everything read_everything(const std::string& path, const OpenOptions& options = {});

// Six commits and a tag: 31 loose objects.
void fill(TempRepository& repository);

void make_fifo(const std::string& path);
std::string loose_path(const TempRepository& repository, const ObjectId& id);

// An object under any id, as the database believes ids.
void write_loose(const TempRepository& repository, const ObjectId& id, const std::string& type,
                 const std::string& bytes);
ObjectId made_up(std::uint32_t number);
std::string tree_entry(const char* mode, const std::string& name, const ObjectId& id);

// Whether something unread has this text in its path or kind, or is this object.
bool mentions(const std::vector<core::Problem>& problems, const std::string& text);

}  // namespace credward::git::test
