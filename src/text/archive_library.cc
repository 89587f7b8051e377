#include "text/archive_library.h"

#include "core/late_library.h"

namespace credward::text {

bool ArchiveLibrary::load() {
  const core::LateLibrary library({"libarchive.so.13"});
  return library.find(read_new, "archive_read_new") && library.find(read_free, "archive_read_free") &&
         library.find(read_support_format_zip, "archive_read_support_format_zip") &&
         library.find(read_support_format_tar, "archive_read_support_format_tar") &&
         library.find(read_support_format_raw, "archive_read_support_format_raw") &&
         library.find(read_support_format_empty, "archive_read_support_format_empty") &&
         library.find(read_set_options, "archive_read_set_options") &&
         library.find(read_open, "archive_read_open") &&
         library.find(read_open_memory, "archive_read_open_memory") &&
         library.find(read_next_header, "archive_read_next_header") &&
         library.find(read_data, "archive_read_data") && library.find(format, "archive_format") &&
         library.find(entry_filetype, "archive_entry_filetype") &&
         library.find(entry_pathname, "archive_entry_pathname") &&
         library.find(entry_symlink, "archive_entry_symlink") &&
         library.find(entry_is_encrypted, "archive_entry_is_encrypted");
}

}  // namespace credward::text
