// Every limit of the parser's worker, in one place. Sanitizers need other ones: their shadow memory is an address space
// of terabytes, they are slower by a factor, and their reports need a few system calls more.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace credward::syntax {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kSanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif
#else
inline constexpr bool kSanitized = false;
#endif

// --- one text -----------------------------------------------------------------------------------------------
inline constexpr std::size_t kMaxText = 1 << 20;  // the parser's size cap
inline constexpr std::size_t kMaxRequestHead = 4096;
inline constexpr std::size_t kMaxAnswer = 64u << 20;
// The processor's time that a text may cost before its worker is killed, seen from outside. The parser stops by itself
// before that, at a number of steps (kMaxWork), which is the same on every machine; what ends here does not stop.
inline constexpr std::chrono::milliseconds kTextCpu{kSanitized ? 30'000 : 1'500};
// For a worker that is stopped, or a machine that swaps: no measure of work.
inline constexpr std::chrono::milliseconds kTextClock{kSanitized ? 300'000 : 60'000};
inline constexpr std::chrono::milliseconds kStartClock{kSanitized ? 120'000 : 20'000};

// Steps of the parser and of the query, as often as they ask whether to go on.
inline constexpr std::uint32_t kMaxWork = 100'000;

// --- one document, which may consist of several texts -------------------------------------------------------
inline constexpr std::uint32_t kMaxDeathsOfDocument = 2;
inline constexpr std::uint64_t kMaxWorkOfDocument = 2 * kMaxWork;

// --- the worker ---------------------------------------------------------------------------------------------
inline constexpr std::uint64_t kNoLimit = ~std::uint64_t{0};
// All it may map, its stack and the program itself included; so this also bounds what is resident.
inline constexpr std::uint64_t kAddressSpace = kSanitized ? kNoLimit : 1'000u << 20;
// The parser calls itself once for each node of its stack (75,000 times in 8 MB), so it gets a stack of its own, of which
// only touched pages exist. The process's first stack stays small.
inline constexpr std::size_t kParserStack = 256u << 20;
inline constexpr std::uint64_t kFirstStack = 8u << 20;
// A worker that has used as much, or whose heap has grown as much, is replaced before its next text: so a text meets much
// the same heap whatever came before it.
inline constexpr std::chrono::seconds kWornCpu{kSanitized ? 100 : 5};
inline constexpr std::size_t kWornHeap = 96u << 20;
// The kernel's own limit on a worker's time, for when nobody watches it: beyond kWornCpu and one text.
inline constexpr std::uint64_t kCpuSeconds = kSanitized ? 600 : 10;

}  // namespace credward::syntax
