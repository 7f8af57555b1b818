// Apart from the rest because <term.h> makes macros of words such as `columns`.
#include "CNcurses.h"

#include <term.h>
#include <unistd.h>

enum cn_term cn_look_up_term(const char *term) {
  int error = 0;
  if (setupterm(term, STDOUT_FILENO, &error) != OK) {
    // An entry that exists but is marked generic is reported as 0, like one that does not exist.
    return cn_term_unknown;
  }
  const char *place_cursor = cn_capability("cup");
  enum cn_term result = place_cursor == NULL ? cn_term_dumb : cn_term_usable;
  del_curterm(cur_term);
  return result;
}

const char *cn_capability(const char *name) {
  const char *value = tigetstr((char *)name);
  return value == (const char *)-1 ? NULL : value;
}

int cn_colours(void) { return tigetnum("colors"); }
