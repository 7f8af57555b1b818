#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// Curses keeps its state in globals of its own; these go with them, and one thread uses both.
static SCREEN *screen;
static FILE *screen_output;
static FILE *screen_input;
// Keys are read through a pad: reading through a window would draw that window first.
static WINDOW *keys;

static FILE *open_copy(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  if (copy < 0) return NULL;
  FILE *file = fdopen(copy, mode);
  if (file == NULL) close(copy);
  return file;
}

static void close_files(void) {
  if (screen_output != NULL) fclose(screen_output);
  if (screen_input != NULL) fclose(screen_input);
  screen_output = NULL;
  screen_input = NULL;
}

bool cn_screen_open(const char *term, int output, int input) {
  errno = 0;
  // They are often out of date, and may be anything; the window itself is asked for its size.
  unsetenv("LINES");
  unsetenv("COLUMNS");
  screen_output = open_copy(output, "w");
  screen_input = open_copy(input, "r");
  if (screen_output != NULL && screen_input != NULL) screen = newterm(term, screen_output, screen_input);
  if (screen == NULL) {
    close_files();
    return false;
  }
  set_term(screen);
  keys = newpad(1, 1);
  if (keys != NULL) return true;
  endwin();
  cn_screen_close();
  return false;
}

void cn_screen_close(void) {
  if (screen != NULL) delscreen(screen);
  screen = NULL;
  keys = NULL;
  close_files();
}

int cn_pairs(void) { return COLOR_PAIRS; }

void cn_resize(int columns, int rows) {
  // No screen is larger, and curses takes memory for every cell.
  enum { most = 2000 };
  resizeterm(rows < most ? rows : most, columns < most ? columns : most);
}

void cn_size(int *columns, int *rows) {
  *columns = stdscr == NULL ? 0 : getmaxx(stdscr);
  *rows = stdscr == NULL ? 0 : getmaxy(stdscr);
}

void cn_set_input_modes(int input) {
  cbreak();
  noecho();
  nonl();
  struct termios modes;
  if (tcgetattr(input, &modes) == 0) {
    modes.c_iflag &= ~(tcflag_t)IXON;
    modes.c_lflag &= ~(tcflag_t)IEXTEN;
    tcsetattr(input, TCSADRAIN, &modes);
    def_prog_mode();
  }
  keypad(keys, TRUE);
  nodelay(keys, TRUE);
  scrollok(stdscr, FALSE);
  typeahead(-1);
  set_escdelay(25);
}

cchar_t cn_styled_space(int attributes, short pair) {
  attr_t attr = A_NORMAL;
  if (attributes & cn_bold) attr |= A_BOLD;
  if (attributes & cn_underline) attr |= A_UNDERLINE;
  if (attributes & cn_reverse) attr |= A_REVERSE;
  cchar_t cell;
  memset(&cell, 0, sizeof cell);
  setcchar(&cell, L" ", attr, pair, NULL);
  return cell;
}

void cn_put_row(int row, const cchar_t *cells, int count) { mvadd_wchnstr(row, 0, cells, count); }

void cn_update(int column, int row) {
  move(row, column);
  wnoutrefresh(stdscr);
  doupdate();
}

void cn_forget_screen(void) { clearok(curscr, TRUE); }

void cn_repaint(void) {
  clearok(curscr, TRUE);
  wnoutrefresh(stdscr);
  doupdate();
}

void cn_define_keys(void) {
  static const struct {
    const char *sequence;
    int key;
  } sequences[] = {
      {"\033[A", KEY_UP},     {"\033OA", KEY_UP},    {"\033[B", KEY_DOWN},  {"\033OB", KEY_DOWN},
      {"\033[C", KEY_RIGHT},  {"\033OC", KEY_RIGHT}, {"\033[D", KEY_LEFT},  {"\033OD", KEY_LEFT},
      {"\033[H", KEY_HOME},   {"\033OH", KEY_HOME},  {"\033[1~", KEY_HOME}, {"\033[7~", KEY_HOME},
      {"\033[F", KEY_END},    {"\033OF", KEY_END},   {"\033[4~", KEY_END},  {"\033[8~", KEY_END},
      {"\033[2~", KEY_IC},    {"\033[3~", KEY_DC},   {"\033[5~", KEY_PPAGE}, {"\033[6~", KEY_NPAGE},
      {"\033[Z", KEY_BTAB},   {"\033OM", KEY_ENTER}, {"\033[200~", cn_paste_begins}, {"\033[201~", cn_paste_ends},
  };
  for (size_t i = 0; i < sizeof sequences / sizeof sequences[0]; i++) {
    define_key(sequences[i].sequence, sequences[i].key);
  }
}

int cn_read_key(void) { return wgetch(keys); }

struct cn_mouse cn_read_mouse(void) {
  struct cn_mouse result = {cn_mouse_nothing, 1, 0, 0};
  MEVENT event;
  if (getmouse(&event) != OK) return result;
  result.column = event.x;
  result.row = event.y;
  // A press and a release that are read together arrive as a click, apart as two events: either counts once.
  mmask_t left = BUTTON1_PRESSED | BUTTON1_CLICKED;
  mmask_t middle = BUTTON2_PRESSED | BUTTON2_CLICKED;
  mmask_t right = BUTTON3_PRESSED | BUTTON3_CLICKED;
  if (event.bstate & (left | middle | right)) {
    result.kind = cn_mouse_press;
    result.button = event.bstate & left ? 1 : event.bstate & middle ? 2 : 3;
  } else if (event.bstate & BUTTON4_PRESSED) {
    result.kind = cn_mouse_wheel_up;
  } else if (event.bstate & BUTTON5_PRESSED) {
    result.kind = cn_mouse_wheel_down;
  }
  return result;
}

bool cn_want_mouse(bool wanted) {
  if (!wanted) {
    mousemask(0, NULL);
    return false;
  }
  mouseinterval(0);
  // Releases are of no use, but after one that is not asked for curses waits in wgetch for the next key, and nothing else is heard.
  mmask_t buttons = BUTTON1_PRESSED | BUTTON1_CLICKED | BUTTON1_RELEASED | BUTTON2_PRESSED | BUTTON2_CLICKED |
                    BUTTON2_RELEASED | BUTTON3_PRESSED | BUTTON3_CLICKED | BUTTON3_RELEASED | BUTTON4_PRESSED |
                    BUTTON4_RELEASED | BUTTON5_PRESSED | BUTTON5_RELEASED;
  return mousemask(buttons, NULL) != 0;
}
