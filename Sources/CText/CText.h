// What the model needs of C to search text: folding by the Unicode tables, and a fast search.
#ifndef EVIDENCE_CTEXT_H
#define EVIDENCE_CTEXT_H

#include <stddef.h>
#include <stdlib.h>
#include <utf8proc.h>

// The C library has it, and declares it only with _GNU_SOURCE, which cannot be set for a header that is imported as a module.
extern void *memmem(const void *haystack, size_t haystack_length, const void *needle, size_t needle_length);

/// Where a run of bytes first occurs in others, or NULL.
static inline const void *text_find(
    const void *haystack, size_t haystack_length, const void *needle, size_t needle_length) {
  return memmem(haystack, haystack_length, needle, needle_length);
}

/// Frees what utf8proc_map gave.
static inline void text_free(void *memory) { free(memory); }

#endif
