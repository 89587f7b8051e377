# The libraries that credward is made of, so that it starts in a few milliseconds: what Debian has as an archive is
# linked into the program, because loading and relocating twenty shared libraries takes longer than a small scan.
# All or none: beside shared C++ libraries, the program needs the shared C++ runtime, too.
option(CREDWARD_STATIC "Link the libraries that are there as archives into the program" ON)

set(archives_of_re2 re2)
set(archives_of_libhs hs)
set(archives_of_libdeflate deflate)
set(archives_of_libseccomp seccomp)
set(archives_of_zlib z)
# In the linker's order. It brings its network transports along, which credward never uses; git/no_network.c stands in
# for what they want from outside and for what they would do at the start.
set(archives_of_libgit2 git2 mbedtls mbedx509 mbedcrypto http_parser ssh2 pcre2-8 z crypto)
set(libraries re2 libhs libdeflate libseccomp zlib libgit2)

foreach(library IN LISTS libraries)
  foreach(name IN LISTS archives_of_${library})
    find_library(CREDWARD_ARCHIVE_${name} NAMES lib${name}.a)
    mark_as_advanced(CREDWARD_ARCHIVE_${name})
    if(CREDWARD_STATIC AND NOT CREDWARD_ARCHIVE_${name})
      message(STATUS "lib${name}.a is not here: all libraries are linked as shared ones, and starting takes longer")
      set(CREDWARD_STATIC OFF)
    endif()
  endforeach()
endforeach()

find_package(Threads REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
set(OPENSSL_USE_STATIC_LIBS ${CREDWARD_STATIC})
find_package(OpenSSL REQUIRED COMPONENTS Crypto)

find_package(PkgConfig REQUIRED)
foreach(library IN LISTS libraries)
  pkg_check_modules(${library} REQUIRED IMPORTED_TARGET ${library})
  if(CREDWARD_STATIC)
    set(archives "")
    foreach(name IN LISTS archives_of_${library})
      list(APPEND archives ${CREDWARD_ARCHIVE_${name}})
    endforeach()
    set_property(TARGET PkgConfig::${library} PROPERTY INTERFACE_LINK_LIBRARIES "${archives}")
  endif()
endforeach()

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
