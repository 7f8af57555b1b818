// What the C library has and Swift's import of it hides, or offers only as a macro or a global.
#ifndef EVIDENCE_SYSTEM_SHIMS_H
#define EVIDENCE_SYSTEM_SHIMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The error of the last call that failed on this thread.
int cn_errno(void);
/// Writes all bytes, again after an interruption; gives up on any other error.
bool cn_write(int descriptor, const void *bytes, size_t count);
void cn_close(int descriptor);

/// A counter that `poll` can wait for; below zero on failure.
int cn_wake_open(void);
void cn_wake_post(int descriptor);
/// Sets the counter back to zero and says whether it was above.
bool cn_wake_take(int descriptor);

/// What `poll` found; see `cn_wait`.
struct cn_ready {
  bool keys;
  bool signals;
  bool wake;
  bool hung_up;
};
/// Sleeps until one of three descriptors can be read, without a limit. An interruption counts as a normal return with
/// nothing ready.
struct cn_ready cn_wait(int keys, int signals, int wake);

/// The columns of a character by the present locale; -1 when the C library does not know it.
int cn_wcwidth(uint32_t scalar);
/// Sets LC_CTYPE only, for the rest of the program; an empty name takes it from the environment.
bool cn_set_ctype(const char *name);
/// Whether text is UTF-8 under the present LC_CTYPE.
bool cn_ctype_is_utf8(void);
/// Opens the controlling terminal; below zero when the process has none.
int cn_open_terminal(void);
bool cn_is_terminal(int descriptor);
/// The terminal's size; false when it does not know it.
bool cn_window_size(int descriptor, int *columns, int *rows);

#endif
