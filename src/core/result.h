// Result<T>: a value, or an Error that says what happened, where, and what to do next.
// Exceptions of libraries end at the wrapper that calls them and become an Error there.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace credward::core {

// Why a step failed. It decides the exit status where the step was essential.
enum class ErrorCode {
  kUsage,     // the call, the operator's configuration or a rule is wrong (status 2)
  kUnread,    // a part of the scope cannot be read (status 3)
  kInternal,  // our own failure, or a report that cannot be written (status 4)
};

struct Error {
  ErrorCode code = ErrorCode::kInternal;
  std::string message;  // one sentence; never quotes file content, because a key could stand there
  std::string hint;     // what to do next; may be empty
};

struct Unit {};

template <typename T = Unit>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  T& value() & { return std::get<0>(state_); }
  const T& value() const& { return std::get<0>(state_); }
  T&& value() && { return std::get<0>(std::move(state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

using Status = Result<Unit>;

inline Status ok() { return Unit{}; }
inline Error usage_error(std::string message, std::string hint = {}) {
  return {ErrorCode::kUsage, std::move(message), std::move(hint)};
}
inline Error unread_error(std::string message, std::string hint = {}) {
  return {ErrorCode::kUnread, std::move(message), std::move(hint)};
}
inline Error internal_error(std::string message, std::string hint = {}) {
  return {ErrorCode::kInternal, std::move(message), std::move(hint)};
}

}  // namespace credward::core
