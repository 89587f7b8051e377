#include "report/output.h"

#include <catch2/catch.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "golden/sample_report.h"

namespace credward::report {
namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "report-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string operator/(const char* name) const { return (path_ / name).string(); }
  std::size_t size() const { return static_cast<std::size_t>(std::distance(fs::directory_iterator(path_), fs::directory_iterator())); }

 private:
  fs::path path_;
};

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

core::Status write_to(const std::string& file, std::ostream& out) {
  golden::Sample sample = golden::scan_sample();
  return write_report({find_format("jsonl"), file}, {}, sample.report, out);
}

core::Status write_to(const std::string& file) {
  std::ostringstream unused;
  core::Status status = write_to(file, unused);
  CHECK(unused.str().empty());
  return status;
}

std::string expected() {
  std::ostringstream out;
  REQUIRE(write_to("", out).ok());
  return out.str();
}

}  // namespace

TEST_CASE("a file appears whole, and nothing else with it") {
  Folder folder;
  REQUIRE(write_to(folder / "a.jsonl").ok());
  CHECK(content_of(folder / "a.jsonl") == expected());
  CHECK(folder.size() == 1);
  struct stat status{};
  REQUIRE(::stat((folder / "a.jsonl").c_str(), &status) == 0);
  CHECK((status.st_mode & 0600) == 0600);
  // Again, over the old one, whose permissions stay.
  REQUIRE(::chmod((folder / "a.jsonl").c_str(), 0640) == 0);
  std::ofstream(folder / "a.jsonl", std::ios::app) << "more";
  REQUIRE(write_to(folder / "a.jsonl").ok());
  CHECK(content_of(folder / "a.jsonl") == expected());
  REQUIRE(::stat((folder / "a.jsonl").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0640);
  CHECK(folder.size() == 1);
}

TEST_CASE("what cannot be written is an internal failure with path and reason") {
  Folder folder;
  fs::create_directory(folder / "sub");
  fs::create_directory_symlink(folder / "sub", folder / "link");
  struct Wrong {
    std::string file;
    const char* reason;
  };
  for (const Wrong& wrong : {Wrong{folder / "sub", "Is a directory"}, Wrong{folder / "link", "Is a directory"},
                             Wrong{folder / "no/such/x", "No such file or directory"},
                             Wrong{folder / "sub/", "Is a directory"}, Wrong{"/dev/full", "No space left on device"}}) {
    INFO(wrong.file);
    core::Status status = write_to(wrong.file);
    REQUIRE_FALSE(status.ok());
    CHECK(status.error().code == core::ErrorCode::kInternal);
    CHECK(status.error().message.find(wrong.file) != std::string::npos);
    CHECK(status.error().message.find(wrong.reason) != std::string::npos);
  }
  CHECK(fs::is_empty(folder / "sub"));
  CHECK(folder.size() == 2);
}

TEST_CASE("a symbolic link is replaced, what it points to stays") {
  Folder folder;
  std::ofstream(folder / "precious") << "precious";
  fs::create_symlink(folder / "precious", folder / "out.jsonl");
  REQUIRE(write_to(folder / "out.jsonl").ok());
  CHECK(content_of(folder / "precious") == "precious");
  CHECK_FALSE(fs::is_symlink(folder / "out.jsonl"));
  CHECK(content_of(folder / "out.jsonl") == expected());
}

TEST_CASE("a pipe is written to, and one that nobody reads does not hang the run") {
  Folder folder;
  const std::string pipe = folder / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK_FALSE(write_to(pipe).ok());
  int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
  REQUIRE(reader >= 0);
  std::string read;
  std::jthread thread([&] {
    char buffer[4096];
    ::fcntl(reader, F_SETFL, 0);
    while (true) {
      ssize_t size = ::read(reader, buffer, sizeof buffer);
      if (size > 0) read.append(buffer, static_cast<std::size_t>(size));
      // Nobody has opened the other end yet.
      else if (read.empty()) std::this_thread::yield();
      else break;
    }
  });
  CHECK(write_to(pipe).ok());
  thread.join();
  ::close(reader);
  CHECK(read == expected());
  CHECK(fs::is_fifo(pipe));
}

TEST_CASE("a broken standard output is an internal failure") {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  core::Status status = write_to("", out);
  REQUIRE_FALSE(status.ok());
  CHECK(status.error().code == core::ErrorCode::kInternal);
}

}  // namespace credward::report
