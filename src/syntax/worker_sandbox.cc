#include "syntax/worker_sandbox.h"

#include <fmt/format.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>

#include "syntax/worker_limits.h"

namespace credward::syntax {
namespace {

struct Limit {
  __rlimit_resource resource;
  const char* name;
  std::uint64_t value;
};

constexpr std::array<Limit, 8> kLimits = {{{RLIMIT_CORE, "core", 0},  // a core dump would hold keys
                                           {RLIMIT_AS, "address space", kAddressSpace},
                                           {RLIMIT_CPU, "time", kCpuSeconds},
                                           {RLIMIT_STACK, "stack", kFirstStack},
                                           {RLIMIT_FSIZE, "file size", 0},
                                           {RLIMIT_NOFILE, "descriptors", kWorkerSocket + 1},
                                           {RLIMIT_MEMLOCK, "locked memory", 0},
                                           {RLIMIT_MSGQUEUE, "queues", 0}}};

core::Error failed(const char* what, int number) {
  return core::internal_error(fmt::format("{}: {}", what, std::strerror(number)));
}

struct Release {
  void operator()(void* filter) const { seccomp_release(filter); }
};
using Filter = std::unique_ptr<void, Release>;

struct Call {
  int number;
  std::array<scmp_arg_cmp, 1> condition;
  unsigned conditions;
};

Call any(int number) {
  return {number, {}, 0};
}
Call where(int number, scmp_arg_cmp condition) {
  return {number, {condition}, 1};
}

int add_calls(const Filter& filter) {
  const scmp_arg_cmp on_socket{0, SCMP_CMP_EQ, kWorkerSocket, 0};
  const scmp_arg_cmp not_executable{2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0};
  const Call calls[] = {
      where(SCMP_SYS(read), on_socket), where(SCMP_SYS(write), on_socket),
      where(SCMP_SYS(mmap), not_executable),
      any(SCMP_SYS(munmap)), any(SCMP_SYS(mremap)), any(SCMP_SYS(brk)), any(SCMP_SYS(madvise)),
      any(SCMP_SYS(futex)), any(SCMP_SYS(clock_gettime)),
      any(SCMP_SYS(rt_sigreturn)), any(SCMP_SYS(restart_syscall)),
      any(SCMP_SYS(exit)), any(SCMP_SYS(exit_group)),
  };
  for (const Call& call : calls) {
    if (int bad = seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, call.number, call.conditions,
                                         call.condition.data())) {
      return bad;
    }
  }
  if (!kSanitized) return 0;
  // A sanitizer maps, names and protects its own memory, and reads /proc and writes when it reports.
  const int more[] = {SCMP_SYS(mprotect),    SCMP_SYS(sched_yield), SCMP_SYS(sigaltstack), SCMP_SYS(rt_sigprocmask),
                      SCMP_SYS(getpid),      SCMP_SYS(gettid),      SCMP_SYS(prctl),       SCMP_SYS(openat),
                      SCMP_SYS(open),        SCMP_SYS(close),       SCMP_SYS(readlink),    SCMP_SYS(getrlimit),
                      SCMP_SYS(prlimit64),   SCMP_SYS(rt_sigaction), SCMP_SYS(tgkill),     SCMP_SYS(newfstatat),
                      SCMP_SYS(getrandom)};
  for (int number : more) {
    if (int bad = seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, number, 0, nullptr)) return bad;
  }
  const scmp_arg_cmp elsewhere{0, SCMP_CMP_NE, kWorkerSocket, 0};
  for (int number : {SCMP_SYS(read), SCMP_SYS(write)}) {
    if (int bad = seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, number, 1, &elsewhere)) return bad;
  }
  return 0;
}

}  // namespace

core::Status limit_resources() {
  // Nobody of the same user may look into it, as into a program that has changed its user.
  if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return failed("dumpable", errno);
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return failed("no_new_privs", errno);
  for (const Limit& limit : kLimits) {
    if (limit.value == kNoLimit) continue;
    // Never above what we were started with, which may be stricter.
    rlimit now{};
    if (getrlimit(limit.resource, &now) != 0) return failed(limit.name, errno);
    const rlim_t value = now.rlim_cur == RLIM_INFINITY || now.rlim_cur > limit.value ? limit.value : now.rlim_cur;
    const rlimit wanted{value, value};
    if (setrlimit(limit.resource, &wanted) != 0) return failed(limit.name, errno);
  }
  return core::ok();
}

core::Status forbid_system_calls() {
  const Filter filter(seccomp_init(SCMP_ACT_KILL_PROCESS));
  if (!filter) return core::internal_error("seccomp: no filter");
  const std::pair<scmp_filter_attr, std::uint32_t> attributes[] = {
      {SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS}, {SCMP_FLTATR_CTL_NNP, 1}};
  for (const auto& [attribute, value] : attributes) {
    if (int bad = seccomp_attr_set(filter.get(), attribute, value)) return failed("seccomp", -bad);
  }
  if (int bad = add_calls(filter)) return failed("seccomp", -bad);
  if (int bad = seccomp_load(filter.get())) return failed("seccomp", -bad);
  return core::ok();
}

}  // namespace credward::syntax
