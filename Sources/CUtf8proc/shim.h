// utf8proc: Unicode case folding and mark stripping by the Unicode tables (https://juliastrings.github.io/utf8proc/).
#ifndef EVIDENCE_CUTF8PROC_SHIM_H
#define EVIDENCE_CUTF8PROC_SHIM_H
#include <utf8proc.h>
#endif
