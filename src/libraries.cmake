# The libraries that credward is made of, so that it starts in a few milliseconds: what Debian has as an archive is
# linked into the program, because loading and relocating twenty shared libraries takes longer than a small scan.
# Where an archive is missing, and with CREDWARD_STATIC=OFF, the shared library takes its place.
option(CREDWARD_STATIC "Link the libraries that are there as archives into the program" ON)

# Replaces what an imported target links by the archives given, in the linker's order, if all of them are there.
# `CREDWARD_HAS_ARCHIVES` says whether they were.
function(credward_use_archives target)
  set(archives "")
  foreach(name IN LISTS ARGN)
    find_library(CREDWARD_ARCHIVE_${name} NAMES lib${name}.a)
    mark_as_advanced(CREDWARD_ARCHIVE_${name})
    if(NOT CREDWARD_STATIC OR NOT CREDWARD_ARCHIVE_${name})
      set(CREDWARD_HAS_ARCHIVES OFF PARENT_SCOPE)
      return()
    endif()
    list(APPEND archives ${CREDWARD_ARCHIVE_${name}})
  endforeach()
  set_property(TARGET ${target} PROPERTY INTERFACE_LINK_LIBRARIES "${archives}")
  set(CREDWARD_HAS_ARCHIVES ON PARENT_SCOPE)
endfunction()

find_package(Threads REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
set(OPENSSL_USE_STATIC_LIBS ${CREDWARD_STATIC})
find_package(OpenSSL REQUIRED COMPONENTS Crypto)

find_package(PkgConfig REQUIRED)
foreach(name re2 libhs libdeflate libseccomp zlib libgit2)
  pkg_check_modules(${name} REQUIRED IMPORTED_TARGET ${name})
endforeach()
credward_use_archives(PkgConfig::re2 re2)
credward_use_archives(PkgConfig::libhs hs)
credward_use_archives(PkgConfig::libdeflate deflate)
credward_use_archives(PkgConfig::libseccomp seccomp)
credward_use_archives(PkgConfig::zlib z)
# libgit2 brings its network transports along, which credward never uses; git/no_network.c stands in for what they
# want from outside and for what they would do at the start.
credward_use_archives(PkgConfig::libgit2 git2 mbedtls mbedx509 mbedcrypto http_parser ssh2 pcre2-8 z crypto)
set(CREDWARD_STATIC_LIBGIT2 ${CREDWARD_HAS_ARCHIVES})

# toml++ from its headers; fmt, of which Debian has no archive, as a library of our own (src/fmt.cc).
find_package(tomlplusplus REQUIRED)
add_library(credward_toml INTERFACE)
# Its assertions fail on some broken files that its parser then refuses as it should.
target_compile_definitions(credward_toml INTERFACE TOML_HEADER_ONLY=1)
target_compile_options(credward_toml INTERFACE "-DTOML_ASSERT(expr)=static_assert(true)")
find_package(fmt REQUIRED)

if(CREDWARD_STATIC)
  # At a fixed address the tables of the grammars need no relocation at each start, which costs a third of it.
  add_link_options(-static-libstdc++ -static-libgcc -no-pie)
endif()
