// The functions of libarchive that are used. The library comes with XML, Unicode and seven ways to compress, which cost
// every start of the program as much as all else; so it is loaded with the first archive.
#pragma once

#include <archive.h>
#include <archive_entry.h>

namespace credward::text {

struct ArchiveLibrary {
  decltype(&archive_read_new) read_new = nullptr;
  decltype(&archive_read_free) read_free = nullptr;
  decltype(&archive_read_support_format_zip) read_support_format_zip = nullptr;
  decltype(&archive_read_support_format_tar) read_support_format_tar = nullptr;
  decltype(&archive_read_support_format_raw) read_support_format_raw = nullptr;
  decltype(&archive_read_support_format_empty) read_support_format_empty = nullptr;
  decltype(&archive_read_set_options) read_set_options = nullptr;
  decltype(&archive_read_open) read_open = nullptr;
  decltype(&archive_read_open_memory) read_open_memory = nullptr;
  decltype(&archive_read_next_header) read_next_header = nullptr;
  decltype(&archive_read_data) read_data = nullptr;
  decltype(&archive_format) format = nullptr;
  decltype(&archive_entry_filetype) entry_filetype = nullptr;
  decltype(&archive_entry_pathname) entry_pathname = nullptr;
  decltype(&archive_entry_symlink) entry_symlink = nullptr;
  decltype(&archive_entry_is_encrypted) entry_is_encrypted = nullptr;

  // False where the library is not installed or lacks one of them; then nothing may be called.
  bool load();
};

}  // namespace credward::text
