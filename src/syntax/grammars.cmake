# The parser core and its grammars: C of others, fetched by lock file into build/vendor by ./dev, compiled with
# its own include folders, without our warnings, and with hidden symbols.
set(CREDWARD_VENDOR_DIR ${PROJECT_SOURCE_DIR}/build/vendor CACHE PATH "The npm packages' sources (./dev build)")

function(credward_require_vendored path)
  if(NOT EXISTS ${CREDWARD_VENDOR_DIR}/${path})
    message(FATAL_ERROR
      "${CREDWARD_VENDOR_DIR}/${path} is missing. The parser's sources are not part of the repository: "
      "run `./dev build` once, it fetches them by lock file.")
  endif()
endfunction()

# gnu11 and not c11: with the bare standard le16toh and be16toh are undeclared and the link fails.
function(credward_vendored_c target)
  set_target_properties(${target} PROPERTIES
    C_STANDARD 11 C_STANDARD_REQUIRED ON C_EXTENSIONS ON C_VISIBILITY_PRESET hidden
    EXPORT_COMPILE_COMMANDS OFF)
  target_compile_definitions(${target} PRIVATE _DEFAULT_SOURCE _POSIX_C_SOURCE=200112L)
  target_compile_options(${target} PRIVATE -w)
endfunction()

function(credward_parser_core package)
  set(lib ${package}/vendor/tree-sitter/lib)
  credward_require_vendored(${lib}/src/lib.c)
  add_library(credward_tree_sitter STATIC ${CREDWARD_VENDOR_DIR}/${lib}/src/lib.c)
  target_include_directories(credward_tree_sitter PRIVATE ${CREDWARD_VENDOR_DIR}/${lib}/src)
  target_include_directories(credward_tree_sitter SYSTEM PUBLIC ${CREDWARD_VENDOR_DIR}/${lib}/include)
  credward_vendored_c(credward_tree_sitter)
endfunction()

# credward_grammar(NAME PACKAGE [FOLDER]): the parser tree_sitter_NAME from PACKAGE/FOLDER/src. Each grammar sees
# only its own tree_sitter/parser.h, because packages of different age carry different ones.
function(credward_grammar name package)
  set(src ${package}/src)
  if(ARGC GREATER 2)
    set(src ${package}/${ARGV2}/src)
  endif()
  credward_require_vendored(${src}/parser.c)
  set(sources ${CREDWARD_VENDOR_DIR}/${src}/parser.c)
  if(EXISTS ${CREDWARD_VENDOR_DIR}/${src}/scanner.c)
    list(APPEND sources ${CREDWARD_VENDOR_DIR}/${src}/scanner.c)
  endif()
  add_library(credward_grammar_${name} STATIC ${sources})
  target_include_directories(credward_grammar_${name} PRIVATE ${CREDWARD_VENDOR_DIR}/${src})
  credward_vendored_c(credward_grammar_${name})
  # Tables make up most of a parser: -O2 costs time and gains nothing that can be measured. Sanitizers see nothing in
  # them, and cost clang half as much time again; the hand-written scanners have them.
  target_compile_options(credward_grammar_${name} PRIVATE -O1 -include ${CREDWARD_GRAMMAR_PRELUDE})
  if(CREDWARD_SANITIZE OR CREDWARD_FUZZ)
    set_source_files_properties(${CREDWARD_VENDOR_DIR}/${src}/parser.c PROPERTIES COMPILE_OPTIONS "-fno-sanitize=all")
  endif()
  set_property(GLOBAL APPEND PROPERTY CREDWARD_GRAMMARS ${name})
endfunction()

# Writes grammars.inc, a list of GRAMMAR(name) lines, so that the list of grammars stands in one place.
function(credward_grammar_table folder)
  get_property(names GLOBAL PROPERTY CREDWARD_GRAMMARS)
  set(lines "")
  foreach(name ${names})
    string(APPEND lines "GRAMMAR(${name})\n")
  endforeach()
  file(GENERATE OUTPUT ${folder}/grammars.inc CONTENT "${lines}")
endfunction()
