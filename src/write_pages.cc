// credward_pages FOLDER DATE: writes the man page and the completions, for the package. A program of its own,
// so that credward itself has no command that only its build needs.
#include <cstdio>
#include <fstream>
#include <iostream>

#include "cli/command.h"
#include "cli/pages.h"

namespace {

bool write(const std::string& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
  out.close();
  if (!out) std::cerr << "credward_pages: cannot write " << path << '\n';
  return bool(out);
}

}  // namespace

int main(int argc, char** argv) {
  using namespace credward::cli;
  if (argc != 3) {
    std::cerr << "usage: credward_pages FOLDER DATE\n";
    return 2;
  }
  const std::string folder = std::string(argv[1]) + '/';
  const Program program = make_program();
  const auto commands = commands_of(*program.app);
  const std::string purpose = program.app->get_description(), status = program.app->get_footer();
  const bool written = write(folder + "credward.1", man_page(commands, {argv[2], purpose, status})) &&
                       write(folder + "credward", bash_completion(commands)) &&
                       write(folder + "_credward", zsh_completion(commands)) &&
                       write(folder + "credward.fish", fish_completion(commands));
  return written ? 0 : 1;
}
