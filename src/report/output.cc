#include "report/output.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <streambuf>
#include <utility>

namespace credward::report {
namespace {

core::Error write_error(const std::string& file, int code) {
  return core::internal_error(fmt::format("cannot write the report to {}: {}", file, std::strerror(code)),
                              "check the folder, its permissions and the free space");
}

// A stream buffer over a file descriptor that keeps the first error.
class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor) : descriptor_(descriptor) { setp(buffer_.data(), buffer_.data() + buffer_.size()); }

  int error() const { return error_; }

 protected:
  int_type overflow(int_type character) override {
    if (!flush()) return traits_type::eof();
    if (!traits_type::eq_int_type(character, traits_type::eof())) sputc(traits_type::to_char_type(character));
    return traits_type::not_eof(character);
  }
  int sync() override { return flush() ? 0 : -1; }

 private:
  bool flush() {
    const char* at = pbase();
    while (at < pptr() && error_ == 0) {
      ssize_t written = ::write(descriptor_, at, static_cast<std::size_t>(pptr() - at));
      if (written > 0) at += written;
      if (written < 0 && errno != EINTR) error_ = errno;
    }
    setp(buffer_.data(), buffer_.data() + buffer_.size());
    return error_ == 0;
  }

  int descriptor_;
  int error_ = 0;
  std::array<char, 1 << 16> buffer_;
};

class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int get() const { return value_; }
  // Some file systems report a full disk only here.
  int close() { return value_ < 0 ? 0 : ::close(std::exchange(value_, -1)); }

 private:
  int value_;
};

core::Status write_to(Descriptor& descriptor, const std::string& name, const ReportTarget& target,
                      const ReportOptions& options, const core::RunReport& report) {
  DescriptorBuffer buffer(descriptor.get());
  std::ostream out(&buffer);
  core::Status status = target.format->make(options)->write(report, out);
  out.flush();
  if (buffer.error() != 0) return write_error(name, buffer.error());
  if (!status) return status;
  if (descriptor.close() != 0) return write_error(name, errno);
  return core::ok();
}

core::Status write_in_place(const ReportTarget& target, const ReportOptions& options,
                            const core::RunReport& report) {
  // Without O_NONBLOCK a pipe that nobody reads would hang the run.
  Descriptor descriptor(::open(target.file.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  if (descriptor.get() < 0) return write_error(target.file, errno);
  int flags = ::fcntl(descriptor.get(), F_GETFL);
  if (flags >= 0) ::fcntl(descriptor.get(), F_SETFL, flags & ~O_NONBLOCK);
  return write_to(descriptor, target.file, target, options, report);
}

mode_t mode_of_new_file(const struct stat* old) {
  if (old && S_ISREG(old->st_mode)) return old->st_mode & 0777;
  mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

core::Status write_and_rename(const ReportTarget& target, const ReportOptions& options,
                              const core::RunReport& report, const struct stat* old) {
  std::size_t slash = target.file.rfind('/');
  std::string folder = slash == std::string::npos ? std::string() : target.file.substr(0, slash + 1);
  std::string temporary = folder + ".credward-report-XXXXXX";
  Descriptor descriptor(::mkostemp(temporary.data(), O_CLOEXEC));
  if (descriptor.get() < 0) return write_error(target.file, errno);
  ::fchmod(descriptor.get(), mode_of_new_file(old));
  core::Status status = write_to(descriptor, target.file, target, options, report);
  if (status && ::rename(temporary.c_str(), target.file.c_str()) != 0) status = write_error(target.file, errno);
  if (!status) ::unlink(temporary.c_str());
  return status;
}

bool below_device_folder(const std::string& file) { return file.starts_with("/dev/") || file.starts_with("/proc/"); }

}  // namespace

core::Status append_github_summary(const std::string& file, const ReportOptions& options, const core::RunReport& report) {
  Descriptor descriptor(::open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK | O_CLOEXEC | O_NOCTTY, 0666));
  if (descriptor.get() < 0) return write_error(file, errno);
  static constexpr Format kSummary{"github", "", false, make_github_summary};
  return write_to(descriptor, file, {&kSummary, file}, options, report);
}

core::Status write_report(const ReportTarget& target, const ReportOptions& options, const core::RunReport& report,
                          std::ostream& standard_output) {
  if (target.to_standard_output()) {
    core::Status status = target.format->make(options)->write(report, standard_output);
    standard_output.flush();
    if (status && standard_output) return status;
    return core::internal_error("cannot write the report to standard output", "check where it is redirected to");
  }
  struct stat followed{};
  struct stat own{};
  bool exists = ::lstat(target.file.c_str(), &own) == 0;
  if (exists && ::stat(target.file.c_str(), &followed) == 0 && S_ISDIR(followed.st_mode)) {
    return write_error(target.file, EISDIR);
  }
  bool special = exists && !S_ISREG(own.st_mode) && !S_ISLNK(own.st_mode);
  if (special || below_device_folder(target.file)) return write_in_place(target, options, report);
  return write_and_rename(target, options, report, exists ? &own : nullptr);
}

}  // namespace credward::report
