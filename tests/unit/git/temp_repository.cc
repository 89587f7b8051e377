#include "temp_repository.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace credward::git::test {

TempFolder::TempFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "credward-test-XXXXXX").string();
  if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
  path_ = std::filesystem::canonical(pattern).string();
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

void write_file(const std::string& path, const std::string& bytes) {
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  std::filesystem::remove(path);  // objects and packs are read-only
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  if (!out.flush()) throw std::runtime_error("cannot write " + path);
}

std::string shell(const std::string& folder, const std::string& script, const std::string& input) {
  const TempFolder scratch;
  write_file(scratch.path() + "/script", script);
  write_file(scratch.path() + "/input", input);
  const std::string command = "cd '" + folder + "' && sh -e '" + scratch.path() + "/script' <'" +
                              scratch.path() + "/input' 2>'" + scratch.path() + "/errors'";
  std::FILE* pipe = popen(command.c_str(), "r");
  if (!pipe) throw std::runtime_error("no shell");
  std::string out;
  std::array<char, 65536> buffer;
  for (std::size_t got; (got = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    out.append(buffer.data(), got);
  if (pclose(pipe) != 0) throw std::runtime_error(script + "\n" + read_file(scratch.path() + "/errors"));
  return out;
}

TempRepository::TempRepository(const std::string& init) : path_(folder_.path() + "/repo") {
  std::filesystem::create_directory(path_);
  git("init -q -b main " + init + " .");
}

std::string TempRepository::git_dir() const {
  return std::filesystem::exists(path_ + "/.git") ? path_ + "/.git" : path_;
}

std::string TempRepository::sh(const std::string& script, const std::string& input) {
  clock_ += 60;
  const std::string date = std::to_string(clock_) + " +0000";
  const std::string environment =
      "unset GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES\n"
      "export HOME='" +
      folder_.path() + "' XDG_CONFIG_HOME='" + folder_.path() +
      "' GIT_CONFIG_NOSYSTEM=1 LC_ALL=C TZ=UTC\n"
      "export GIT_AUTHOR_NAME='Ada Example' GIT_AUTHOR_EMAIL=ada@example.com\n"
      "export GIT_COMMITTER_NAME='Ada Example' GIT_COMMITTER_EMAIL=ada@example.com\n"
      "export GIT_AUTHOR_DATE='" +
      date + "' GIT_COMMITTER_DATE='" + date +
      "'\n"
      "export GIT_CONFIG_COUNT=4 GIT_CONFIG_KEY_0=gc.auto GIT_CONFIG_VALUE_0=0\n"
      "export GIT_CONFIG_KEY_1=advice.detachedHead GIT_CONFIG_VALUE_1=false\n"
      "export GIT_CONFIG_KEY_2=protocol.file.allow GIT_CONFIG_VALUE_2=always\n"
      "export GIT_CONFIG_KEY_3=core.autocrlf GIT_CONFIG_VALUE_3=false\n";
  return shell(path_, environment + script, input);
}

std::string TempRepository::git(const std::string& args, const std::string& input) {
  std::string out = sh("git " + args, input);
  if (out.ends_with('\n')) out.pop_back();
  return out;
}

void TempRepository::write(const std::string& name, const std::string& bytes) {
  write_file(path_ + "/" + name, bytes);
}

ObjectId TempRepository::commit(const std::string& message) {
  git("add -A");
  git("commit -q --allow-empty -m '" + message + "'");
  return id("HEAD");
}

ObjectId TempRepository::id(const std::string& revision) {
  const auto found = ObjectId::from_hex(git("rev-parse --verify '" + revision + "'"));
  if (!found) throw std::runtime_error("no such revision: " + revision);
  return *found;
}

Repository TempRepository::open(const OpenOptions& options) const {
  auto repository = Repository::discover(path_, options);
  if (!repository) throw std::runtime_error(repository.error().message);
  return std::move(*repository);
}

std::string reasons(const std::vector<core::Problem>& problems) {
  std::string out;
  for (const core::Problem& problem : problems) {
    out += problem.path.value_or(problem.object.value_or("")) + ": " + problem.reason + "\n";
  }
  return out;
}

CommitGraph whole_graph(const Repository& repository, const ObjectDatabase& objects) {
  std::vector<ObjectId> tips;
  for (const Ref& ref : repository.refs()) tips.push_back(ref.target);
  for (const ReflogEntry& entry : repository.reflogs()) tips.push_back(entry.id);
  auto graph = CommitGraph::load(repository, objects, tips);
  if (!graph) throw std::runtime_error(graph.error().message);
  return std::move(*graph);
}

}  // namespace credward::git::test
