#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

int cn_errno(void) { return errno; }

bool cn_write(int descriptor, const void *bytes, size_t count) {
  const char *next = bytes;
  while (count > 0) {
    ssize_t written = write(descriptor, next, count);
    if (written < 0) {
      if (errno == EINTR) continue;
      return false;
    }
    next += written;
    count -= (size_t)written;
  }
  return true;
}

void cn_close(int descriptor) { close(descriptor); }

int cn_wake_open(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

void cn_wake_post(int descriptor) {
  uint64_t one = 1;
  cn_write(descriptor, &one, sizeof one);
}

bool cn_wake_take(int descriptor) {
  uint64_t count = 0;
  return read(descriptor, &count, sizeof count) == sizeof count && count > 0;
}

struct cn_ready cn_wait(int keys, int signals, int wake) {
  struct pollfd waiting[] = {{keys, POLLIN, 0}, {signals, POLLIN, 0}, {wake, POLLIN, 0}};
  if (poll(waiting, 3, -1) < 0) return (struct cn_ready){0};
  return (struct cn_ready){
      .keys = (waiting[0].revents & POLLIN) != 0,
      .signals = waiting[1].revents != 0,
      .wake = waiting[2].revents != 0,
      .hung_up = (waiting[0].revents & (POLLHUP | POLLERR | POLLNVAL)) != 0,
  };
}

int cn_wcwidth(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

bool cn_set_ctype(const char *name) { return setlocale(LC_CTYPE, name) != NULL; }

bool cn_ctype_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

int cn_open_terminal(void) { return open("/dev/tty", O_RDWR | O_CLOEXEC); }

bool cn_is_terminal(int descriptor) { return isatty(descriptor) == 1; }

bool cn_window_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}
