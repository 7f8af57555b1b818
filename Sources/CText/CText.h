// What the model needs of C to search and to sort text: folding by the Unicode tables, a fast search, and the rules of locales.
#ifndef EVIDENCE_CTEXT_H
#define EVIDENCE_CTEXT_H

#include <locale.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

/// A run of bytes to look for, with the places of two of them that texts have seldom; in a run of one byte, of the same.
struct text_needle {
  const unsigned char *bytes;
  size_t length;
  size_t early, late;
};

/// Where a needle first occurs in some bytes, or NULL.
///
/// Its two seldom bytes are looked for together and at many places at once: several times as fast as memmem with the few bytes
/// of a word.
static inline const void *text_find(const void *haystack, size_t haystack_length, const struct text_needle *needle) {
  enum { places = 32 };
  const unsigned char *bytes = haystack;
  const size_t length = needle->length;
  if (length == 0) return bytes;
  if (length > haystack_length) return NULL;
  const unsigned char early = needle->bytes[needle->early], late = needle->bytes[needle->late];
  const size_t count = haystack_length - length + 1;
  size_t start = 0;
  for (; count - start >= places; start += places) {
    const unsigned char *early_bytes = bytes + start + needle->early;
    const unsigned char *late_bytes = bytes + start + needle->late;
    unsigned char found = 0;
    for (size_t place = 0; place < places; place++) {
      found |= (unsigned char)((early_bytes[place] == early) & (late_bytes[place] == late));
    }
    if (!found) continue;
    for (size_t place = 0; place < places; place++) {
      if (early_bytes[place] == early && late_bytes[place] == late &&
          (length <= 2 || memcmp(bytes + start + place, needle->bytes, length) == 0)) {
        return bytes + start + place;
      }
    }
  }
  for (; start < count; start++) {
    if (memcmp(bytes + start, needle->bytes, length) == 0) return bytes + start;
  }
  return NULL;
}

/// Frees what utf8proc_map gave.
static inline void text_free(void *memory) { free(memory); }

#endif

/// The rules of a locale for sorting, or NULL where the system has none of this name; freelocale takes them back.
static inline locale_t text_rules(const char *name) { return newlocale(LC_COLLATE_MASK, name, (locale_t)0); }

/// Writes bytes that are in the order of texts, and returns how many; where that is not less than the room, they were not written.
static inline size_t text_key(const unsigned char *text, unsigned char *room, size_t size, locale_t rules) {
  return strxfrm_l((char *)room, (const char *)text, size, rules);
}
