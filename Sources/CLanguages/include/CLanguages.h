/// What the program says in other languages than English, as bytes of the program, so that it needs no file beside it.

#ifndef EVIDENCE_CLANGUAGES_H
#define EVIDENCE_CLANGUAGES_H

#include <stddef.h>

#pragma clang assume_nonnull begin

/// The Welsh catalogue: a PO file of GNU gettext, UTF-8, with no NUL byte at its end.
const unsigned char *evidence_welsh(void);

/// How many bytes the Welsh catalogue has.
size_t evidence_welsh_count(void);

#pragma clang assume_nonnull end

#endif
