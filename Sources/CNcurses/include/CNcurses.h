// The terminal library as Swift can import it.
#ifndef EVIDENCE_CNCURSES_H
#define EVIDENCE_CNCURSES_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <curses.h>

#include "curses_shims.h"
#include "system_shims.h"
#include "terminal_guard.h"

#endif
