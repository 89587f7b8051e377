# cmake -DHEAD=FILE -DOUT=FILE -DVENDOR=DIR -P notices.cmake: the package's copyright file. Grammars and
# libraries that are linked into the program bring their notices along, as they stand beside their sources.
cmake_minimum_required(VERSION 3.25)

# What src/libraries.cmake takes as archives or headers.
set(linked libcli11-dev libdeflate-dev libfmt-dev libgit2-dev libhttp-parser-dev libmbedtls-dev libpcre2-dev libre2-dev
    libseccomp-dev libssh2-1-dev libssl-dev libtomlplusplus-dev libvectorscan-dev nlohmann-json3-dev zlib1g-dev)

# As the file format wants it: continued lines begin with a space, an empty one is a dot.
function(append_notice name path)
  file(READ "${path}" text)
  string(REPLACE "\r" "" text "${text}")
  string(REGEX REPLACE "[ \t]+\n" "\n" text "${text}\n")
  string(REGEX REPLACE "\n+$" "\n" text "${text}")
  string(REGEX REPLACE "\n" "\n " text " ${text}")
  string(REGEX REPLACE " +$" "" text "${text}")
  string(REPLACE "\n \n" "\n .\n" text "${text}")
  string(REPLACE "\n \n" "\n .\n" text "${text}")
  file(APPEND "${OUT}.new" "\nLicense: notice-of-${name}\n${text}")
endfunction()

file(READ "${HEAD}" head)
file(WRITE "${OUT}.new" "${head}")
file(GLOB licenses "${VENDOR}/*/LICENSE*" "${VENDOR}/@*/*/LICENSE*" "${VENDOR}/tree-sitter/vendor/*/*/*/LICENSE*"
     "${VENDOR}/tree-sitter/vendor/tree-sitter/lib/src/unicode/LICENSE*")
list(SORT licenses)
foreach(path IN LISTS licenses)
  cmake_path(GET path PARENT_PATH folder)
  file(RELATIVE_PATH name "${VENDOR}" "${folder}")
  append_notice("${name}" "${path}")
endforeach()
foreach(package IN LISTS linked)
  set(path "/usr/share/doc/${package}/copyright")
  if(EXISTS "${path}")
    append_notice("${package}" "${path}")
  else()  # no Debian; a test looks for them in the package
    message(WARNING "${path} is not there, so a package would lack the notice of ${package}")
  endif()
endforeach()
file(RENAME "${OUT}.new" "${OUT}")
