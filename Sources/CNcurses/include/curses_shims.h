// What ncurses offers only as a macro, a global or a variadic function, and the little that is easier said in C.
#ifndef EVIDENCE_CURSES_SHIMS_H
#define EVIDENCE_CURSES_SHIMS_H

#include <stdbool.h>
#include <stddef.h>

/// What the terminal database says about a terminal.
enum cn_term {
  cn_term_unknown,
  /// It cannot place its cursor.
  cn_term_dumb,
  cn_term_usable,
};
/// Looks a terminal up without the message and the exit that `initscr` has.
enum cn_term cn_look_up_term(const char *term);

/// Opens a screen on two descriptors, which stay the caller's.
bool cn_screen_open(const char *term, int output, int input);
/// Frees the screen after `endwin`.
void cn_screen_close(void);
/// A string of the terminal's, or NULL.
const char *cn_capability(const char *name);
int cn_colours(void);
int cn_pairs(void);
void cn_resize(int columns, int rows);
void cn_size(int *columns, int *rows);
/// Keys by the key, without echo, without waiting, whole sequences within 25 ms; Ctrl-S and Ctrl-V as keys.
void cn_set_input_modes(int input);

/// Attributes of a cell.
enum { cn_bold = 1, cn_underline = 2, cn_reverse = 4 };
/// A space in a style; its text is replaced to make other cells.
cchar_t cn_styled_space(int attributes, short pair);
/// Hands one row over. A wide character is one element.
void cn_put_row(int row, const cchar_t *cells, int count);
/// Sends what changed, and leaves the cursor there.
void cn_update(int column, int row);
/// Makes the next update draw every cell.
void cn_forget_screen(void);
/// Sends everything now.
void cn_repaint(void);

/// Makes sequences known that the terminal database lacks.
void cn_define_keys(void);
/// Our own numbers for the ends of a paste.
enum { cn_paste_begins = 0x4000, cn_paste_ends = 0x4001 };
enum { cn_no_input = -1 };
/// The next byte (below 256) or key code, or `cn_no_input`.
int cn_read_key(void);

enum cn_mouse_kind { cn_mouse_nothing, cn_mouse_press, cn_mouse_wheel_up, cn_mouse_wheel_down };
struct cn_mouse {
  enum cn_mouse_kind kind;
  /// 1 left, 2 middle, 3 right.
  int button;
  int column;
  int row;
};
/// What the mouse did, after the key code said that it did something.
struct cn_mouse cn_read_mouse(void);
/// Asks for buttons and wheel, or for nothing; says whether the terminal has a mouse.
bool cn_want_mouse(bool wanted);

#endif
