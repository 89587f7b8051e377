// A shared library that is loaded when it is first needed: most runs never need it, and loading it with the program
// costs each of them milliseconds. It stays loaded: what stands behind it may leave handlers for the program's end.
#pragma once

#include <dlfcn.h>

#include <initializer_list>

namespace credward::core {

class LateLibrary {
 public:
  // The first of the names (sonames, as ld.so looks them up) that can be loaded. A library that is loaded already
  // costs a look-up.
  explicit LateLibrary(std::initializer_list<const char*> names) {
    for (const char* name : names) {
      if (handle_ == nullptr) handle_ = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    }
  }

  bool loaded() const { return handle_ != nullptr; }

  // False, and `function` is null, where the library is not loaded or has no such function.
  template <typename Function>
  bool find(Function& function, const char* name) const {
    function = handle_ == nullptr ? nullptr : reinterpret_cast<Function>(dlsym(handle_, name));
    return function != nullptr;
  }

 private:
  void* handle_ = nullptr;
};

}  // namespace credward::core
