// Gives the terminal back when the process dies, and turns signals into bytes of a pipe.
//
// While a screen is up, descriptor 2 leads to memory: what is written there (such as the last words of a Swift runtime
// trap) would be lost with the alternate screen, so it is printed when the screen is down.
#ifndef EVIDENCE_TERMINAL_GUARD_H
#define EVIDENCE_TERMINAL_GUARD_H

#include <stdbool.h>
#include <stddef.h>

/// Takes the one place for a screen in this process; false when it is taken. `cn_guard_release` gives it back.
bool cn_guard_claim(void);
void cn_guard_release(void);

/// Remembers the modes of the terminal as they are before a screen changes them.
bool cn_guard_save_modes(int terminal);

/// Catches INT, TERM, HUP, QUIT, TSTP, CONT and WINCH from now on. Must come before curses is started, which then
/// leaves them alone. A signal that the parent had ignored stays ignored. Returns the descriptor that `poll` can wait
/// for, or -1.
int cn_guard_watch_signals(void);
/// Puts the handlers back that were there before.
void cn_guard_unwatch_signals(void);
/// The next signal that came, or 0.
int cn_guard_take_signal(void);

/// The screen is up: a fatal signal, and `exit`, send `reset` to the terminal and restore its modes first.
void cn_guard_arm(int terminal, const char *reset, size_t length);
/// The screen is down: prints what was meant for standard error.
void cn_guard_disarm(void);

/// Stops this process, or its whole group, as Ctrl-Z does; returns when it is continued.
void cn_guard_stop(bool whole_group);
/// Ends the process by the signal's default action, so that the parent sees which it was.
void cn_guard_die(int signal);

#endif
