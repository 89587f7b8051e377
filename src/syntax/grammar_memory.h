// Included before every grammar's sources. tree-sitter-swift asks for zero elements of its scanner's state and uses
// one; the C library then gives memory that is too small by its contract and holds what was there before.
#pragma once

#include <stdlib.h>

static inline void *credward_calloc(size_t count, size_t size) { return (calloc)(count ? count : 1, size); }
#define calloc(count, size) credward_calloc(count, size)
